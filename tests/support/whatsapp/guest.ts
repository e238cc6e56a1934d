import { randomUUID } from 'node:crypto';
import type { Event } from './deliver.ts';
import type { Shown } from './shown.ts';

const WINDOW_MS = 24 * 3_600_000;
const PATIENCE_MS = 60_000;

/** A guest with WhatsApp on their phone. */
export interface SimulatedGuest {
  readonly address: string;
  /** All that was shown to them, oldest first. */
  readonly shown: readonly Shown[];
  blocked: boolean;
  /** Says it; resolves when the house has taken it. The same id again is the same message. */
  says(text: string, about?: { readonly id?: string; readonly agoMs?: number }): Promise<void>;
  /** Taps what begins with this on the newest message that has it. */
  taps(title: string): Promise<void>;
  /** A message of another type: `image`, `sticker`, `reaction` … */
  sends(type: string, content: object, about?: { readonly id?: string }): Promise<void>;
  /** Chooses in WhatsApp's own settings whether this business may send offers. */
  prefers(value: 'stop' | 'resume', at?: number): Promise<void>;
  /** The next message that this holds for, of those that no earlier call was answered with. */
  sees(matches: (shown: Shown) => boolean): Promise<Shown>;
  /** As if their last message were a day old, whatever the house thinks. */
  closeWindow(): void;
  windowIsOpen(): boolean;
}

interface GuestOptions {
  readonly address: string;
  readonly name: string;
  readonly numberId: string;
  now(): number;
}

export function makeGuest(
  { address, name, numberId, now }: GuestOptions,
  happened: (events: readonly Event[]) => Promise<void>,
): SimulatedGuest & { show(message: Shown): void } {
  const shown: Shown[] = [];
  let seen = 0;
  let wroteAt: number | null = null;
  const hasNumber = /^\d+$/.test(address);
  const who = hasNumber ? { from: address, from_user_id: `NL.${address}9` } : { from_user_id: address };
  const contact = hasNumber
    ? { profile: { name }, wa_id: address, user_id: `NL.${address}9` }
    : { profile: { name, username: '@noor' }, user_id: address };

  const send = async (
    type: string,
    content: object,
    about: { id?: string; agoMs?: number } = {},
  ): Promise<void> => {
    const { id = `wamid.${Buffer.from(`${numberId}${randomUUID()}`).toString('base64')}`, agoMs = 0 } = about;
    wroteAt = now() - agoMs;
    const timestamp = String(Math.floor(wroteAt / 1000));
    await happened([{ kind: 'message', id, contact, message: { ...who, id, timestamp, type, ...content } }]);
  };
  return {
    address,
    shown,
    blocked: false,
    show: (message) => void shown.push(message),
    says: (body, about) => send('text', { text: { body } }, about),
    sends: send,
    prefers: (value, at = now()) =>
      happened([
        {
          kind: 'field',
          field: 'user_preferences',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550001111', phone_number_id: numberId },
            contacts: [contact],
            user_preferences: [
              {
                wa_id: address,
                detail: `User requested to ${value} marketing messages`,
                category: 'marketing_messages',
                value,
                timestamp: Math.floor(at / 1000),
              },
            ],
          },
        },
      ]),
    async taps(title) {
      const on = shown.findLast(({ taps }) => taps.some((tap) => tap.title.startsWith(title)));
      const tap = on?.taps.find((one) => one.title.startsWith(title));
      if (!on || !tap) throw new Error(`nothing to tap that begins with ${title}; ${told(shown)}`);
      const context = { from: numberId, id: on.id };
      if (tap.as === 'button')
        await send('button', { context, button: { payload: tap.id, text: tap.title } });
      else {
        const reply = { id: tap.id, title: tap.title };
        await send('interactive', { context, interactive: { type: tap.as, [tap.as]: reply } });
      }
    },
    async sees(matches) {
      for (const end = Date.now() + PATIENCE_MS; ; ) {
        const place = shown.findIndex((message, at) => at >= seen && matches(message));
        const found = shown[place];
        if (found) {
          seen = place + 1;
          return found;
        }
        if (Date.now() > end) throw new Error(`nothing of the kind was shown; ${told(shown.slice(seen))}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    closeWindow() {
      wroteAt = null;
    },
    windowIsOpen: () => wroteAt !== null && now() - wroteAt < WINDOW_MS,
  };
}

function told(shown: readonly Shown[]): string {
  return `shown: ${JSON.stringify(shown.map(({ kind, text, taps }) => [kind, text, taps.map(({ title }) => title)]))}`;
}
