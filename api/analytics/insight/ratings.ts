import type { Id, InsightFeedback, InsightRating, LocalDate } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import type { BookDays } from '../../payments/day/day-totals.ts';
import { daySpan } from '../../schedule/local-time.ts';
import type { HouseBook } from '../../tenants/house-book.ts';
import type { LoadItem } from '../house-load.ts';

/** Stars of visits that begin in the range, whenever they were given: one to five, by visit. */
export async function starsOf(
  scope: Scope,
  { house }: Pick<HouseBook, 'house'>,
  { locationIds, from, to }: BookDays,
): Promise<ReadonlyMap<Id, number>> {
  const stars = new Map<Id, number>();
  for (const { id, timeZone } of house.locations) {
    if (!locationIds.includes(id)) continue;
    const rows = await scope.rows<{ booking_id: Id; stars: number }>(
      `SELECT feedback.booking_id, feedback.stars FROM booking
          JOIN feedback ON feedback.tenant_id = booking.tenant_id AND feedback.booking_id = booking.id
        WHERE booking.tenant_id = ? AND booking.location_id = ? AND booking.starts_at >= ? AND booking.starts_at < ?
          AND feedback.stars IS NOT NULL`,
      [scope.tenantId, id, daySpan(from, timeZone).from, daySpan(to, timeZone).to],
    );
    for (const row of rows) stars.set(row.booking_id, row.stars);
  }
  return stars;
}

export function ratingOf(stars: readonly number[]): InsightRating {
  const sum = stars.reduce((all, one) => all + one, 0);
  return { count: stars.length, average: stars.length === 0 ? null : sum / stars.length };
}

export function feedbackOf(stars: readonly number[]): InsightFeedback {
  const times = (what: number): number => stars.filter((one) => one === what).length;
  return { ...ratingOf(stars), distribution: [times(1), times(2), times(3), times(4), times(5)] };
}

/** How what somebody gave, or what was given, was found: a visit of two treatments counts for both, once each. */
export function ratingsBy(
  items: readonly LoadItem[],
  stars: ReadonlyMap<Id, number>,
  of: (item: LoadItem) => Id,
): ReadonlyMap<Id, InsightRating> {
  const visits = new Map<Id, Set<Id>>();
  for (const item of items) {
    const own = visits.get(of(item)) ?? new Set<Id>();
    visits.set(of(item), own.add(item.bookingId));
  }
  return new Map(
    [...visits].map(([id, own]) => [id, ratingOf([...own].flatMap((visit) => stars.get(visit) ?? []))]),
  );
}

/** By the day of the visit. */
export function starsByDay(
  visits: readonly { readonly bookingId: Id; readonly date: LocalDate }[],
  stars: ReadonlyMap<Id, number>,
): ReadonlyMap<LocalDate, { readonly ratings: number; readonly stars: number }> {
  const days = new Map<LocalDate, { ratings: number; stars: number }>();
  for (const { bookingId, date } of visits) {
    const given = stars.get(bookingId);
    if (given === undefined) continue;
    const day = days.get(date) ?? { ratings: 0, stars: 0 };
    days.set(date, { ratings: day.ratings + 1, stars: day.stars + given });
  }
  return days;
}
