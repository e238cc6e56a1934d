import type { BookingStatus, EventType, Id } from '../../contract.ts';
import { CASHIER } from '../../payments/cashier/cashier.ts';
import { statusAt } from '../fill-calendar.ts';
import type { Visit } from '../invent-visits.ts';
import { type Chance, pick } from '../seeded.ts';
import { DEMO, type Story } from '../visit-rows.ts';
import type { Comer } from './comers.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Who writes into the log for the desk. */
export interface DeskPerson {
  readonly id: Id;
  readonly name: string;
}

type By = Story['events'][number]['by'];

interface Told {
  readonly comer: Comer;
  readonly desk: DeskPerson;
  readonly now: number;
  readonly code: string;
  readonly chance: Chance;
}

/** How a visit came about and what became of it, as things are now. */
export function storyOf({ plan, need }: Visit, told: Told): Story {
  const { comer, desk, now, code, chance } = told;
  const status = statusAt(now, plan, chance);
  const isDesk = comer.channel === 'desk';
  const createdAt = bookedAt(plan.startsAt, now, chance);
  const byDesk: By = { actorKind: 'staff', actorId: desk.id, actorName: desk.name };
  const byGuest: By = { actorKind: 'guest', actorId: comer.id, actorName: '' };
  const arrivedAt = ARRIVED.includes(status) ? plan.startsAt - Math.floor(chance() * 12) * MINUTE_MS : null;
  const event = (type: EventType, at: number, by: By) => ({ type, at: Math.min(at, now), by });
  const later = {
    completed: [event('booking-completed', plan.endsAt, byDesk)],
    'no-show': [event('booking-no-show', plan.startsAt + 25 * MINUTE_MS, byDesk)],
  };
  return {
    ...{ code, status, createdAt, guestId: comer.id, channel: comer.channel, conversationId: null },
    isAccepted: true,
    charge: {
      // Who booked at the desk pays there: when the visit is over, or when it is made.
      provider: isDesk ? pick(['cash', 'card-terminal', 'card-terminal', 'voucher'], chance) : CASHIER,
      at: isDesk && status === 'completed' ? plan.endsAt : createdAt,
      tipMinor: status === 'completed' && chance() < 0.22 ? Math.round(need.priceMinor / 1_000) * 100 : 0,
      byName: isDesk ? desk.name : null,
    },
    ...{ refund: null, cancelReason: null, checkedInAt: arrivedAt },
    events: [
      event('booking-confirmed', createdAt, isDesk ? byDesk : byGuest),
      ...(arrivedAt === null ? [] : [event('booking-checked-in', arrivedAt, byDesk)]),
      ...(status === 'completed' || status === 'no-show' ? later[status] : []),
    ],
  };
}

const ARRIVED: readonly BookingStatus[] = ['checked-in', 'in-treatment', 'completed'];

/** Mostly within a week before; of what is still to come, some this morning. */
function bookedAt(startsAt: number, now: number, chance: Chance): number {
  const before = chance() < 0.25 ? 2 + chance() * 20 : 24 + chance() * 140;
  const at = startsAt - before * HOUR_MS;
  return at <= now ? at : now - chance() * chance() * 240 * HOUR_MS;
}

const REASONS = ['A cold', 'Has to work', 'Another day suits better', null, null];

/** One who cancelled a time that somebody else took since: in time with all the money back, late without. */
export function cancelledStory({ plan }: Visit, told: Told): Story {
  const { comer, desk, now, chance, code } = told;
  const isLate = chance() < 0.3;
  const at = plan.startsAt - (isLate ? 3 + chance() * 8 : 30 + chance() * 60) * HOUR_MS;
  const createdAt = at - (0.5 + chance() * 4) * DAY_MS;
  const isDesk = comer.channel === 'desk';
  const by: By = isDesk
    ? { actorKind: 'staff', actorId: desk.id, actorName: desk.name }
    : { actorKind: 'guest', actorId: comer.id, actorName: '' };
  return {
    ...{ code, status: 'cancelled' as const, createdAt, guestId: comer.id, channel: comer.channel },
    ...{ conversationId: null, isAccepted: true, checkedInAt: null, cancelReason: pick(REASONS, chance) },
    charge: {
      provider: isDesk ? 'cash' : CASHIER,
      at: createdAt,
      tipMinor: 0,
      byName: isDesk ? desk.name : null,
    },
    // What was paid at the desk is handed out there; of the last days some has not been fetched yet.
    refund: isLate
      ? null
      : { at, status: isDesk && now - at < 8 * DAY_MS ? 'requested' : 'settled', reason: null },
    events: [
      { type: 'booking-confirmed', at: createdAt, by },
      { type: 'booking-cancelled', at, by },
    ],
  };
}

/** A chat that ended before the visit was paid: the time went back by itself. */
export function lapsedStory({ plan }: Visit, told: Told, isAccepted: boolean): Story {
  const { comer, code, chance } = told;
  const createdAt = plan.startsAt - (8 + chance() * 90) * HOUR_MS;
  const by: By = { actorKind: 'guest', actorId: comer.id, actorName: '' };
  return {
    ...{ code, status: 'expired' as const, createdAt, guestId: comer.id, channel: comer.channel, isAccepted },
    ...{ conversationId: null, charge: null, refund: null, checkedInAt: null, cancelReason: null },
    events: [
      { type: 'booking-held', at: createdAt, by },
      { type: 'booking-expired', at: createdAt + 20 * MINUTE_MS, by: DEMO },
    ],
  };
}
