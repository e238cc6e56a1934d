import type { LocalDate, SlotQuery, Tenant } from '../contract.ts';
import { addDays, instantOf, localDate } from '../schedule/local-time.ts';
import type { LocationBook, LocationDay } from '../schedule/location-book.ts';
import type { Span } from '../schedule/stretches.ts';
import { TICK_MINUTES } from './ticks.ts';
import type { VisitNeed } from './visit-need.ts';

/** What was offered may be taken a while later: an offer does not go bad while it is being read. */
const READING_TIME_MS = 15 * 60_000;

/** Starts on the tenant's grid, counted from the opening hour, from which a visit ends before closing. In ms. */
export function gridStarts(open: readonly Span[], need: VisitNeed, stepMinutes: number): number[] {
  const starts: number[] = [];
  const lengthMs = need.length * TICK_MINUTES * 60_000;
  for (const span of open) {
    for (let at = span.from; at + lengthMs <= span.to; at += stepMinutes * 60_000) starts.push(at);
  }
  return starts;
}

/** The part of a local day in which a query wants the visit to start. */
export function askedWindow(
  day: LocationDay,
  query: Pick<SlotQuery, 'timeFrom' | 'timeTo'>,
  zone: string,
): Span {
  return {
    from: query.timeFrom === null ? day.span.from : instantOf(day.date, query.timeFrom, zone),
    // "Until 5" has 5 in it.
    to: query.timeTo === null ? day.span.to : instantOf(day.date, query.timeTo, zone) + 1,
  };
}

/** The last local day that can be booked. */
export function lastDay(tenant: Tenant, now: number, zone: string): LocalDate {
  return addDays(localDate(now, zone), tenant.policy.horizonDays);
}

/** Is this a start that a search would offer, whoever is free? Old and forged choices name others. */
export function isOffered(
  startsAt: number,
  need: VisitNeed,
  now: number,
  tenant: Tenant,
  book: LocationBook,
): boolean {
  const { leadMinutes, slotStepMinutes } = tenant.policy;
  const zone = book.location.timeZone;
  const date = localDate(startsAt, zone);
  if (date > lastDay(tenant, now, zone)) return false;
  if (startsAt < now + leadMinutes * 60_000 - READING_TIME_MS) return false;
  return gridStarts(book.day(date).open, need, slotStepMinutes).includes(startsAt);
}
