import type { Unit } from '../audit/write-in-tenant.ts';
import { planNow } from '../booking/hold-slot.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { isOffered } from '../booking/starts.ts';
import type { VisitNeed } from '../booking/visit-need.ts';
import type { ForGuest, Id, LocalDate, SeriesRule, VisitWish } from '../contract.ts';
import type { BookingEntity } from '../database/entities/booking.ts';
import { instantOf } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import type { HouseBook } from '../tenants/house-book.ts';

/** What all visits of a series have in common. */
export interface SeriesPlan {
  readonly seriesId: Id;
  readonly book: HouseBook;
  readonly location: LocationBook;
  readonly wish: VisitWish;
  readonly need: VisitNeed;
  readonly rule: SeriesRule;
  readonly guest: ForGuest;
}

/** When a series' visit of a local day begins, in ms since the epoch: the same wall time all year. */
export function startOn({ rule, location }: Pick<SeriesPlan, 'rule' | 'location'>, date: LocalDate): number {
  return instantOf(date, rule.time, location.location.timeZone);
}

/**
 * Holds the visit of one day; null when that cannot be had. A duplicate-key error means that somebody else took part
 * of it since it was looked at.
 */
export async function claimVisit(
  unit: Unit,
  plan: SeriesPlan,
  date: LocalDate,
  hold: { readonly heldUntil: number; readonly dueMinor?: number },
): Promise<BookingEntity | null> {
  const { location, need, seriesId, guest } = plan;
  unit.plannedWith(plan.book.version);
  const { tenant } = plan.book.house;
  const startsAt = startOn(plan, date);
  if (!isOffered(startsAt, need, unit.now, tenant, location)) return null;
  const found = await planNow(unit, location, need, startsAt, null);
  if (found === null) return null;
  const { currency } = tenant;
  return (await placeBooking(unit, { plan: found, need, location, currency, guest, seriesId, ...hold }))
    .booking;
}
