import { randomUUID } from 'node:crypto';
import { LOCATIONS } from '../../../api/demo/demo-house.ts';
import type { Answer } from '../telegram/bot.ts';
import { type Answering, BROKEN } from '../telegram/bot-api.ts';
import { linkOf, type Shown, type SimulatedGuest, wordsOf } from '../telegram/guest.ts';
import type { ConnectedBot, TelegramSpa } from '../telegram/telegram-spa.ts';
import {
  AT_FIRST,
  type HouseLine,
  inOrder,
  LATE_MS,
  type OwnLine,
  type Phone,
  SHUFFLE_MS,
  type Switches,
  wireLog,
} from './phone.ts';

interface Owner {
  readonly guest: SimulatedGuest;
  readonly name: string;
  /** Their messages, by the number of the update that carries each. */
  readonly own: { readonly updateId: number; readonly at: number; readonly text: string }[];
  /** When each of the house's messages was first looked at. */
  readonly came: Map<number, number>;
  /** How often the house had shown that it writes when they last wrote. */
  typingBefore: number;
}

const FAULTS: Readonly<Record<Switches['sends'], Answering | null>> = {
  work: null,
  429: { status: 429, description: 'Too Many Requests: retry after 5', retryAfter: 5 },
  500: BROKEN,
  cut: 'cut',
  'answer-lost': 'lost',
};
/** The button that shares the guest's own number; no button of the house has this id. */
const SHARE = ' share-number';

/** Phones with Telegram, in private chats with one bot. A guest's number is their Telegram id, too. */
export function telegramPhone(
  spa: TelegramSpa,
  { bot, door, secretToken }: ConnectedBot,
  spaName: string,
): Phone {
  // All houses of the demo spa are in one zone.
  const { timeZone } = LOCATIONS[0];
  const owners = new Map<string, Owner>();
  const wire = wireLog();
  let switches = AT_FIRST;
  bot.fault = () => FAULTS[switches.sends];
  bot.onAnswer = (method, body, answer) =>
    wire.note({ id: randomUUID(), at: spa.now(), kind: method, body, ...outcomeOf(answer) });

  function add(name: string, address: string): void {
    const guest = bot.guest({ id: Number(address), first_name: name, last_name: '' });
    owners.set(address, { guest, name, own: [], came: new Map(), typingBefore: 0 });
  }
  add('Noor', '31612345678');
  add('Ben', '31612345679');

  function did(owner: Owner, text: string, act: () => number): void {
    owner.typingBefore = owner.guest.typing;
    owner.own.push({ at: spa.now(), text, updateId: act() });
  }

  function linesOf({ guest, own, came }: Owner) {
    for (const { message_id: id } of guest.shown) if (!came.has(id)) came.set(id, spa.now());
    const theirs = guest.shown.map((shown) => ({ ...lineOf(shown), at: came.get(shown.message_id) ?? 0 }));
    const ours = own.map(({ updateId, at, text }): OwnLine => {
      return { from: 'guest', id: `update ${updateId}`, at, text, state: stateOf(updateId) };
    });
    return inOrder([...theirs, ...ours]);
  }

  function stateOf(updateId: number): OwnLine['state'] {
    const taken = bot.post.attempts.some((one) => one.updateId === updateId && one.status === 200);
    if (taken) return 'taken';
    return bot.post.lost.some((update) => update.update_id === updateId) ? 'lost' : 'sent';
  }

  return {
    has: (address) => owners.has(address),
    state() {
      const guests = [...owners].map(([address, owner]) => {
        const { guest, name } = owner;
        const lines = linesOf(owner);
        const typing = lines.at(-1)?.from === 'guest' && guest.typing > owner.typingBefore;
        return { address, name, blocked: guest.blocked, open: null, typing, lines };
      });
      return {
        app: 'Telegram',
        knows: ['twice', 'shuffled', 'late', 'sends'],
        spa: spaName,
        timeZone,
        now: spa.now(),
        switches,
        guests,
        wire: wire.lines,
        violations: spa.api.violations,
      };
    },
    says(address, text) {
      const owner = owners.get(address);
      if (owner) did(owner, text, () => owner.guest.says(text));
    },
    taps(address, messageId, tapId) {
      const owner = owners.get(address);
      const message = owner?.guest.shown.find(({ message_id: id }) => String(id) === messageId);
      const title = message && tapsOf(message).find(({ id }) => id === tapId)?.title;
      if (!owner || !message || title === undefined) return false;
      if (tapId === SHARE) did(owner, `+${address}`, () => owner.guest.sharesNumber(address));
      // Telegram shows no message of a press: the house changes its own.
      else owner.guest.presses(message, tapId);
      return true;
    },
    pictureOf(address, messageId) {
      const shown = owners.get(address)?.guest.shown.find(({ message_id: id }) => String(id) === messageId);
      return shown?.photo?.[0]?.file_id ?? null;
    },
    addGuest(name, address) {
      if (owners.has(address)) return false;
      add(name, address);
      return true;
    },
    block(address, blocked) {
      const guest = owners.get(address)?.guest;
      if (blocked) guest?.blocks();
      else guest?.unblocks();
    },
    closeWindow: () => undefined,
    forward: (hours) => spa.forward(hours * 3_600_000),
    set(next) {
      switches = next;
      bot.deliverTo(door, secretToken, {
        twice: next.twice ? 1 : 0,
        upToMs: next.shuffled ? SHUFFLE_MS : 0,
        lateMs: next.late ? LATE_MS : 0,
      });
    },
  };
}

function lineOf(shown: Shown): Omit<HouseLine, 'at'> {
  const url = linkOf(shown);
  const title = shown.reply_markup?.inline_keyboard.flat().find((button) => 'url' in button)?.text;
  return {
    from: 'house',
    id: String(shown.message_id),
    text: shown.venue ? `${shown.venue.title}\n${shown.venue.address}` : wordsOf(shown),
    taps: tapsOf(shown),
    list: null,
    link: url === null ? null : { url, title: title ?? url },
    picture: shown.photo !== undefined,
    file: shown.document ? { url: shown.document.file_id, name: shown.document.file_name } : null,
    template: null,
  };
}

function tapsOf({ reply_markup: inline, number_keyboard: number }: Shown): HouseLine['taps'] {
  const buttons = inline?.inline_keyboard.flat() ?? [];
  return [
    ...buttons.flatMap((button) =>
      'callback_data' in button ? [{ id: button.callback_data, title: button.text, note: '' }] : [],
    ),
    ...(number?.keyboard.flat() ?? []).map(({ text }) => ({ id: SHARE, title: text, note: '' })),
  ];
}

function outcomeOf(answer: Answer | 'cut'): { status: number | null; refusal: string | null } {
  if (answer === 'cut') return { status: null, refusal: 'The connection was cut.' };
  if (!('error' in answer)) return { status: 200, refusal: null };
  const { error } = answer;
  return typeof error === 'object'
    ? { status: error.status, refusal: error.description }
    : { status: null, refusal: String(error) };
}
