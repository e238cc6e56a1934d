import type { InsightDay, LocalDate } from '../../../../api/contract.ts';
import { plusDays } from './place.ts';

/** Days that are shown as one. */
export interface Bucket {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly bookedMinutes: number;
  readonly bookableMinutes: number;
  readonly netMinor: number;
  readonly visits: number;
  readonly ratings: number;
  readonly stars: number;
}

/** Up to two months by day, up to half a year by week, else by month: as many points as one can tell apart. */
export function bucketsOf(days: readonly InsightDay[]): Bucket[] {
  const keyOf = days.length <= 62 ? (date: LocalDate) => date : days.length <= 190 ? mondayOf : monthOf;
  const buckets = new Map<string, Bucket>();
  for (const day of days) {
    const key = keyOf(day.date);
    const own = buckets.get(key);
    buckets.set(key, {
      from: own?.from ?? day.date,
      to: day.date,
      bookedMinutes: (own?.bookedMinutes ?? 0) + day.bookedMinutes,
      bookableMinutes: (own?.bookableMinutes ?? 0) + day.bookableMinutes,
      netMinor: (own?.netMinor ?? 0) + day.netMinor,
      visits: (own?.visits ?? 0) + day.visits,
      ratings: (own?.ratings ?? 0) + day.ratings,
      stars: (own?.stars ?? 0) + day.stars,
    });
  }
  return [...buckets.values()];
}

function mondayOf(date: LocalDate): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return plusDays(date, 1 - weekday);
}

function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}
