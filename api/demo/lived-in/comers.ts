import type { ChannelName, Id } from '../../contract.ts';
import { newId } from '../../database/ids.ts';
import { EXPECTING } from '../demo-house.ts';
import type { Visit } from '../invent-visits.ts';
import { type Chance, pick } from '../seeded.ts';
import { guestName } from './names.ts';

const DAY_MS = 86_400_000;

/** A guest, and the way they write. */
export interface Comer {
  readonly id: Id;
  readonly name: string;
  readonly phone: string;
  readonly email: string | null;
  readonly locale: string;
  /** 'desk' for who calls or comes in. */
  readonly channel: ChannelName | 'desk';
  /** When they were first heard of, ms since the epoch. */
  readonly createdAt: number;
}

/** A guest who comes again. */
interface Due {
  readonly comer: Comer;
  readonly rhythmMs: number;
  /** When; never for who does not. */
  readonly at: number;
}

const CHANNELS = [
  ...(['whatsapp', 'whatsapp', 'whatsapp', 'whatsapp', 'webchat', 'webchat', 'webchat'] as const),
  ...(['telegram', 'telegram', 'desk', 'desk'] as const),
];
const LOCALES = ['en', 'en', 'en', 'en', 'en', 'de', 'fr', 'es'];

/** Who comes to each of these visits, in their order: some come again and again, some twice, some never again. */
export function comersOf(visits: readonly Visit[], chance: Chance): readonly Comer[] {
  const due = new Map<Id, Due>();
  const expecting = EXPECTING.map((name, place) => newComer(name, 900 + place, firstOf(visits), chance));
  let [strangers, births] = [0, 0];
  return visits.map((visit) => {
    if (visit.need.parts.some(({ treatment }) => treatment.skills.includes('prenatal'))) {
      births += 1;
      return expecting[births % expecting.length] ?? newComer('', 0, visit.plan.startsAt, chance);
    }
    const longest = longestDue([...due.values()], visit.plan.startsAt);
    // Somebody new now and then also where somebody is due: they come a little later then.
    const again = longest !== null && chance() < 0.85 ? longest : null;
    const comer = again?.comer ?? newComer(guestName(strangers), strangers, visit.plan.startsAt, chance);
    if (again === null) strangers += 1;
    const rhythmMs = again?.rhythmMs ?? (strangers < 60 ? 8 + chance() * 9 : 14 + chance() * 20) * DAY_MS;
    const never = chance() < (again === null ? 0.3 : 0.08);
    const at = never ? Number.POSITIVE_INFINITY : visit.plan.startsAt + rhythmMs * (0.8 + chance() * 0.5);
    due.set(comer.id, { comer, rhythmMs, at });
    return comer;
  });
}

function longestDue(all: readonly Due[], now: number): Due | null {
  return all.reduce<Due | null>(
    (found, one) => (one.at <= now && one.at < (found?.at ?? Number.POSITIVE_INFINITY) ? one : found),
    null,
  );
}

function firstOf(visits: readonly Visit[]): number {
  return visits[0]?.plan.startsAt ?? 0;
}

function newComer(name: string, place: number, startsAt: number, chance: Chance): Comer {
  const mail = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replaceAll(' ', '.');
  return {
    id: newId(),
    name,
    phone: `+31 6 5550 ${String(1_000 + place)}`,
    email: chance() < 0.4 ? `${mail}@example.com` : null,
    locale: pick(LOCALES, chance),
    channel: pick(CHANNELS, chance),
    createdAt: startsAt - Math.ceil(1 + chance() * 6) * DAY_MS,
  };
}
