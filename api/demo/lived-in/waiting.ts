import type { WaitlistEntity } from '../../database/entities/booking.ts';
import { newId } from '../../database/ids.ts';
import { localDate, wallTime } from '../../schedule/local-time.ts';
import type { VisitRows } from '../visit-rows.ts';
import type { Comer } from './comers.ts';

const HOUR_MS = 3_600_000;
const HOW_MANY = 6;

/**
 * Guests who wait for a time that is taken: just when a visit of the next days is, by the same hands. So nothing is offered
 * to them as long as nobody cancels.
 */
export function waitingFor(
  visits: readonly VisitRows[],
  comers: readonly Comer[],
  now: number,
): Omit<WaitlistEntity, 'tenantId'>[] {
  const wanted = visits
    .filter(({ booking }) => booking.status === 'confirmed' && booking.startsAt > now + 20 * HOUR_MS)
    .filter((_, place) => place % 9 === 0)
    .slice(0, HOW_MANY);
  return wanted.flatMap(({ booking, visit, items }, place) => {
    const [item] = items;
    const comer = comers.filter(({ id }) => id !== booking.guestId)[place * 3];
    if (item === undefined || comer === undefined) return [];
    const zone = visit.location.location.timeZone;
    const date = localDate(booking.startsAt, zone);
    const time = wallTime(booking.startsAt, zone);
    const part = { treatmentId: item.treatmentId, durationMinutes: item.durationMinutes, addOnIds: [] };
    return [
      {
        ...{ id: newId(), guestId: comer.id, conversationId: null, channel: comer.channel },
        wish: {
          ...{ parts: [{ ...part, gapMinutes: 0, therapistId: item.therapistId, gender: null }], people: 1 },
          ...{ locationId: booking.locationId, from: date, to: date, timeFrom: time, timeTo: time },
        },
        ...{
          valueMinor: item.priceMinor,
          toDate: date,
          status: 'waiting' as const,
          bookingId: null,
          passed: [],
        },
        createdAt: now - (3 + place * 7) * HOUR_MS,
      },
    ];
  });
}
