import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LOCATIONS } from '../../../api/demo/demo-house.ts';
import type { Answer, Fault } from '../whatsapp/answers.ts';
import type { SimulatedGuest } from '../whatsapp/guest.ts';
import type { ServedSpa, SpaOnWhatsapp } from '../whatsapp/served-spa.ts';
import type { Shown } from '../whatsapp/shown.ts';
import {
  AT_FIRST,
  type HouseLine,
  inOrder,
  LATE_MS,
  type OwnLine,
  type Phone,
  type Switches,
  wireLog,
} from './phone.ts';

/** A guest's own message: `taken` when the house answered 200, `read` when it marked it. */
interface Own {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  state: 'sent' | 'taken' | 'lost';
}

interface Owner {
  readonly guest: SimulatedGuest;
  readonly name: string;
  readonly own: Own[];
  /** When each of the house's messages was first looked at, by its id. */
  readonly came: Map<string, number>;
}

const FAULTS: Readonly<Record<Switches['sends'], Fault | null>> = {
  work: null,
  429: { status: 429, code: 130429, message: 'Rate limit hit', retryAfter: '5' },
  500: { status: 500, code: 131000, message: 'Something went wrong' },
  cut: 'cut',
  'answer-lost': 'taken-then-cut',
};
/** How long WhatsApp shows that somebody is writing. */
const TYPING_MS = 25_000;

/** Phones with WhatsApp. */
export function whatsappPhone(spa: ServedSpa, { number }: SpaOnWhatsapp, spaName: string): Phone {
  // All houses of the demo spa are in one zone.
  const { timeZone } = LOCATIONS[0];
  const owners = new Map<string, Owner>();
  const wire = wireLog();
  let switches = AT_FIRST;
  spa.meta.onAnswer = (_number, body, answer) =>
    wire.note({ id: randomUUID(), at: spa.now(), kind: kindOf(body), body, ...outcomeOf(answer) });
  number.fault = () => FAULTS[switches.sends];

  function add(name: string, address: string): void {
    owners.set(address, { guest: number.guest(address, name), name, own: [], came: new Map() });
  }
  add('Noor', '31612345678');
  add('Ben', '31612345679');

  /** Writes it down, hands it to WhatsApp, and notes whether the house took it. */
  async function send(owner: Owner, text: string, deliver: (id: string) => Promise<void>): Promise<void> {
    const own: Own = { id: `wamid.${randomUUID()}`, at: spa.now(), text, state: 'sent' };
    owner.own.push(own);
    own.state = await deliver(own.id).then(
      () => 'taken' as const,
      () => 'lost' as const,
    );
  }

  function linesOf({ guest, own, came }: Owner) {
    for (const { id } of guest.shown) if (!came.has(id)) came.set(id, spa.now());
    const theirs = guest.shown.map((shown) => ({ ...lineOf(shown), at: came.get(shown.id) ?? 0 }));
    const ours = own.map(
      ({ id, at, text, state }): OwnLine => ({
        from: 'guest',
        id,
        at,
        text,
        state: number.read.has(id) ? 'read' : state,
      }),
    );
    return inOrder([...theirs, ...ours]);
  }

  return {
    has: (address: string): boolean => owners.has(address),
    state() {
      const guests = [...owners].map(([address, owner]) => {
        const lines = linesOf(owner);
        const last = lines.at(-1);
        const typing = last?.from === 'guest' && number.read.has(last.id) && spa.now() - last.at < TYPING_MS;
        const { blocked } = owner.guest;
        return { address, name: owner.name, blocked, open: owner.guest.windowIsOpen(), typing, lines };
      });
      return {
        app: 'WhatsApp',
        knows: ['twice', 'shuffled', 'batches', 'late', 'receipts', 'sends'],
        spa: spaName,
        timeZone,
        now: spa.now(),
        switches,
        guests,
        wire: wire.lines,
        violations: spa.meta.violations,
      };
    },
    says(address: string, text: string): void {
      const owner = owners.get(address);
      if (owner) void send(owner, text, (id) => owner.guest.says(text, { id }));
    },
    taps(address: string, messageId: string, tapId: string): boolean {
      const owner = owners.get(address);
      const tap = owner?.guest.shown.find(({ id }) => id === messageId)?.taps.find(({ id }) => id === tapId);
      if (!owner || !tap) return false;
      const context = { from: number.id, id: messageId };
      const [type, content] =
        tap.as === 'button'
          ? ['button', { context, button: { payload: tap.id, text: tap.title } }]
          : [
              'interactive',
              { context, interactive: { type: tap.as, [tap.as]: { id: tap.id, title: tap.title } } },
            ];
      void send(owner, tap.title, (id) => owner.guest.sends(type, content, { id }));
      return true;
    },
    pictureOf(address: string, messageId: string): string | null {
      return owners.get(address)?.guest.shown.find(({ id }) => id === messageId)?.image ?? null;
    },
    addGuest(name: string, address: string): boolean {
      if (owners.has(address)) return false;
      add(name, address);
      return true;
    },
    block(address: string, blocked: boolean): void {
      const owner = owners.get(address);
      if (owner) owner.guest.blocked = blocked;
    },
    closeWindow: (address: string) => owners.get(address)?.guest.closeWindow(),
    forward: (hours: number) => spa.forward(hours * 3_600_000),
    set(next): void {
      switches = next;
      number.traffic.copies = next.twice ? 2 : 1;
      number.traffic.shuffled = next.shuffled;
      number.traffic.batch = next.batches ? 5 : 1;
      number.traffic.delayMs = next.late ? LATE_MS : 0;
      number.statuses = next.receipts ? ['sent', 'delivered', 'read'] : ['sent', 'delivered'];
    },
  };
}

function lineOf({ id, kind, text, taps, link, image, file, template, body }: Shown): Omit<HouseLine, 'at'> {
  const action = body.type === 'interactive' ? body.interactive.action : null;
  const sections = action !== null && 'sections' in action ? action.sections : [];
  const rows = sections.flatMap((section) => section.rows);
  const notes = new Map(rows.map((row) => [row.id, row.description ?? '']));
  return {
    from: 'house',
    id,
    text,
    taps: taps.map((tap) => ({ id: tap.id, title: tap.title, note: notes.get(tap.id) ?? '' })),
    list: kind === 'list' && action !== null && 'button' in action ? action.button : null,
    link:
      link !== null && action !== null && 'parameters' in action
        ? { url: link, title: action.parameters.display_text }
        : null,
    picture: image !== null,
    file,
    template,
  };
}

const Kind = z.object({ type: z.string(), interactive: z.object({ type: z.string() }).optional() });
function kindOf(body: unknown): string {
  const read = Kind.safeParse(body).data;
  return read?.interactive?.type ?? read?.type ?? '?';
}

function outcomeOf(answer: Answer): { status: number | null; refusal: string | null } {
  if (answer === 'cut') return { status: null, refusal: 'The connection was cut.' };
  const { status, body } = answer;
  return { status, refusal: status < 300 ? null : typeof body === 'string' ? body : reasonIn(body) };
}

const Refusal = z.object({ error: z.object({ message: z.string() }) });
function reasonIn(body: object): string {
  return Refusal.safeParse(body).data?.error.message ?? JSON.stringify(body);
}
