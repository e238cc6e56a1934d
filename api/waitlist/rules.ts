import { lastDay } from '../booking/starts.ts';
import { needOf } from '../booking/visit-need.ts';
import type { Id, Slot, WaitlistEntryView, WaitlistOrder, WaitlistOutcome, WallTime } from '../contract.ts';
import type { WaitlistEntity } from '../database/entities/booking.ts';
import { instantOf, isLocalDate } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import type { HouseBook } from '../tenants/house-book.ts';

export type WaitlistWish = WaitlistEntryView['wish'];
export type WaitlistRefusal = Extract<WaitlistOutcome, { ok: false }>['reason'];

/** A guest may wait for this many visits at once: a list that one guest fills is no list. */
export const MAX_OPEN_ENTRIES = 5;

/** An offer that would end sooner than this is none: nobody reads their phone that fast. */
const LEAST_OFFER_MS = 5 * 60_000;

/** Why a guest cannot wait for this; null when they can. `now` in ms since the epoch. */
export function refusalOf(book: HouseBook, wish: WaitlistWish, now: number): WaitlistRefusal | null {
  const locations = locationsOf(book, wish.locationId);
  if (locations.length === 0 || !wish.parts.every((part) => isKnown(book, part.therapistId)))
    return 'not-found';
  const { policy } = book.house.tenant;
  if (needOf(book, wish) === null || wish.people > policy.maxPeople) return 'no-such-treatment';
  if (!isRange(wish)) return 'bad-range';
  if (lastMoment(book, wish) <= now) return 'in-the-past';
  const isNear = locations.some(
    ({ location }) => wish.from <= lastDay(book.house.tenant, now, location.timeZone),
  );
  return isNear ? null : 'bad-range';
}

function isKnown(book: HouseBook, therapistId: Id | null): boolean {
  return therapistId === null || book.house.therapists.some((one) => one.id === therapistId);
}

function isRange({ from, to, timeFrom, timeTo }: WaitlistWish): boolean {
  const times = [timeFrom, timeTo].filter((time) => time !== null);
  if (!isLocalDate(from) || !isLocalDate(to) || !times.every(isWallTime)) return false;
  return from <= to && (timeFrom === null || timeTo === null || timeFrom <= timeTo);
}

function isWallTime(time: WallTime): boolean {
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time);
}

/** The houses that a wish is for. */
export function locationsOf(book: HouseBook, locationId: Id | null): LocationBook[] {
  return book.house.locations.flatMap(({ id }) =>
    locationId === null || id === locationId ? (book.location(id) ?? []) : [],
  );
}

/** When the last visit that is waited for would begin, in ms since the epoch: after it there is nothing to wait for. */
export function lastMoment(book: HouseBook, { locationId, to, timeTo }: WaitlistWish): number {
  return Math.max(
    ...locationsOf(book, locationId).map(({ location }) =>
      instantOf(to, timeTo ?? '24:00', location.timeZone),
    ),
  );
}

/** Who is asked first, first. Among equals, who came first. */
export function inOrder<E extends Pick<WaitlistEntity, 'id' | 'valueMinor' | 'createdAt'>>(
  entries: readonly E[],
  order: WaitlistOrder,
): E[] {
  const byValue = order === 'highest-value';
  return entries.toSorted(
    (a, b) =>
      (byValue ? b.valueMinor - a.valueMinor : 0) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
}

/**
 * Was this time offered before? A start that overlaps one that was passed is the same time come free: who said no
 * to five is not asked about a quarter past, as long as others wait behind them.
 */
export function wasOffered(passed: WaitlistEntity['passed'], slot: Slot): boolean {
  const startsAt = Date.parse(slot.startsAt);
  const length = Date.parse(slot.endsAt) - startsAt;
  return passed.some(
    (one) => one.locationId === slot.locationId && Math.abs(Date.parse(one.startsAt) - startsAt) < length,
  );
}

interface OfferTimes {
  readonly leadMinutes: number;
  readonly waitlistOfferMinutes: number;
}

/**
 * Until when an offer of a start may be accepted: as long as the tenant says, and not later than the visit could
 * still be booked. null when that would be too short to be answered. In ms since the epoch.
 */
export function offerEnd(startsAt: number, now: number, policy: OfferTimes): number | null {
  const lengthMs = policy.waitlistOfferMinutes * 60_000;
  const end = Math.min(now + lengthMs, startsAt - policy.leadMinutes * 60_000);
  return end - now < Math.min(LEAST_OFFER_MS, lengthMs) ? null : end;
}
