import type { Actor, HoldRequest, SeriesRequest, WaitlistRequest } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { instant } from '../support/clock.ts';
import { part } from '../support/spa.ts';
import type { RaceGuest, SpaFacts } from './orders.ts';

export type GuestActor = Extract<Actor, { kind: 'guest' }>;

/** The desk of every race. */
export const DESK = { kind: 'staff', userId: 'race-desk', name: 'Mara', role: 'desk' } as const;

export interface Want {
  readonly guest: RaceGuest;
  /** A wall time of the spa. */
  readonly local: string;
}

export function guestActor({ guestId, conversationId }: RaceGuest): GuestActor {
  return { kind: 'guest', guestId, conversationId };
}

/** An hour for one, by whoever is free. */
export function holdOf(spa: SpaFacts, { guest, local }: Want, more: Partial<HoldRequest> = {}): HoldRequest {
  return {
    ...visitFor(spa, guest),
    locationId: spa.locationId,
    startsAt: isoOf(instant(local)),
    replaces: null,
    ...more,
  };
}

export function seriesOf(spa: SpaFacts, { guest, local }: Want): SeriesRequest {
  const [from = '', time = ''] = local.split('T');
  return {
    ...visitFor(spa, guest),
    locationId: spa.locationId,
    rule: { everyWeeks: 1, time, from, until: null, count: 3 },
  };
}

export function waitOf(
  spa: SpaFacts,
  guest: RaceGuest,
  days: Pick<WaitlistRequest, 'from' | 'to'>,
): WaitlistRequest {
  return { ...visitFor(spa, guest), ...days, locationId: null, timeFrom: null, timeTo: null };
}

function visitFor(spa: SpaFacts, guest: RaceGuest) {
  return {
    parts: [part(spa.treatmentId)],
    people: 1,
    ...guest,
    channel: 'webchat',
    requestKey: newId(),
  };
}
