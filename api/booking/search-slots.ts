import type {
  Id,
  LocalDate,
  MoreSlots,
  NoSlotReason,
  Slot,
  SlotQuery,
  SlotSearch,
  VisitWish,
} from '../contract.ts';
import type { Core } from '../core.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  isLocalDate,
  isoOf,
  isWallTime,
  localDate,
} from '../schedule/local-time.ts';
import type { LocationBook, LocationDay } from '../schedule/location-book.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { loadSpace } from './load-space.ts';
import { isAble, makePlanner, type Plan, type Planner } from './plan-visit.ts';
import { type Ranked, rankPlans } from './rank-plans.ts';
import { askedWindow, gridStarts, lastDay } from './starts.ts';
import { needOf, suits, type VisitNeed } from './visit-need.ts';

/** Days read at once: a search for "any time" stops at the first stretch that has enough. */
const CHUNK_DAYS = 14;
/** A search never looks further than this in one go, so that what it reads stays bounded. */
const MAX_DAYS = 31;
/** More choices than any channel or page could show. */
const MOST_SLOTS = 2_000;

/** Bookable starts for a query, best first; or why there is none. Who asks the same at once is answered as one. */
export function searchSlots(core: Core, tenantId: Id, query: SlotQuery): Promise<SlotSearch> {
  return core.database.share(`search ${tenantId} ${JSON.stringify(query)}`, () =>
    search(core, tenantId, query),
  );
}

async function search(core: Core, tenantId: Id, query: SlotQuery): Promise<SlotSearch> {
  const book = await openBook(core, tenantId);
  const { policy } = book.house.tenant;
  if (query.people > policy.maxPeople) return { ok: false, reason: 'too-many-people' };
  const need = needOf(book, query);
  if (need === null) return { ok: false, reason: 'nobody-does-it' };
  if (!isRange(query)) return { ok: false, reason: 'bad-range' };
  const found: Found[] = [];
  for (const location of locationsOf(book, query))
    found.push(await searchLocation(core, { book, location, need, query }));
  const plans = found.flatMap((one) => one.plans);
  if (plans.length === 0) return { ok: false, reason: mostTelling(found.map((one) => one.reason)) };
  const shown = rankPlans(plans, query.order, Math.min(query.limit, MOST_SLOTS));
  return {
    ok: true,
    slots: shown.map((one) => slotOf(one.plan, one.location, need, query)),
    more: moreThan(shown, plans, book, need),
  };
}

function isRange({ from, to, onDays, timeFrom, timeTo, near }: SlotQuery): boolean {
  const times = [timeFrom, timeTo, near].filter((time) => time !== null);
  return [from, to, ...(onDays ?? [])].every(isLocalDate) && from <= to && times.every(isWallTime);
}

function locationsOf(book: HouseBook, { locationId, within }: SlotQuery): LocationBook[] {
  return book.house.locations.flatMap(({ id }) =>
    (locationId ?? id) === id && (within?.includes(id) ?? true) ? (book.location(id) ?? []) : [],
  );
}

interface Search {
  readonly book: HouseBook;
  readonly location: LocationBook;
  readonly need: VisitNeed;
  readonly query: SlotQuery;
}

interface FoundPlan extends Ranked {
  readonly location: LocationBook;
}

interface Found {
  readonly plans: readonly FoundPlan[];
  readonly reason: NoSlotReason;
}

async function searchLocation(core: Core, search: Search): Promise<Found> {
  const { book, location, query } = search;
  const { tenant } = book.house;
  const now = core.now();
  const zone = location.location.timeZone;
  const today = localDate(now, zone);
  const horizon = lastDay(tenant, now, zone);
  if (query.to < today) return { plans: [], reason: 'in-the-past' };
  if (query.from > horizon) return { plans: [], reason: 'beyond-horizon' };
  const from = later(query.from, today);
  const to = earlier(earlier(query.to, horizon), addDays(from, MAX_DAYS - 1));
  const plans: FoundPlan[] = [];
  const reasons: NoSlotReason[] = [];
  for (let day = from; day <= to && plans.length < query.limit; day = addDays(day, CHUNK_DAYS)) {
    const last = earlier(to, addDays(day, CHUNK_DAYS - 1));
    const dates = daysBetween(day, last).filter(
      (date) => query.onDays === null || query.onDays.includes(date),
    );
    const chunk = await searchDays(core, search, dates);
    plans.push(...chunk.plans);
    reasons.push(chunk.reason);
  }
  return { plans, reason: mostTelling(reasons) };
}

async function searchDays(core: Core, search: Search, dates: readonly LocalDate[]): Promise<Found> {
  const { book, location, need, query } = search;
  if (dates.length === 0) return { plans: [], reason: 'closed' };
  const space = await loadSpace(core, book, location, dates, query.ignoring);
  if (!isAble(space, need)) return { plans: [], reason: 'nobody-does-it' };
  const planner = makePlanner(space, need);
  const seen = space.days.map((day, place) => searchDay(core.now(), search, planner, day, place));
  return { plans: seen.flatMap((one) => one.plans), reason: mostTelling(seen.map((one) => one.reason)) };
}

function searchDay(
  now: number,
  { book, location, need, query }: Search,
  planner: Planner,
  day: LocationDay,
  place: number,
): Found {
  if (day.open.length === 0) return { plans: [], reason: 'closed' };
  const { tenant } = book.house;
  const zone = location.location.timeZone;
  const asked = askedWindow(day, query, zone);
  const starts = gridStarts(day.open, need, tenant.policy.slotStepMinutes).filter(
    (at) => asked.from <= at && at < asked.to,
  );
  if (starts.length === 0) return { plans: [], reason: 'outside-hours' };
  const soonest = now + tenant.policy.leadMinutes * 60_000;
  const possible = starts.filter((at) => at >= soonest);
  if (possible.length === 0) return { plans: [], reason: 'too-soon' };
  if (isAnybodyMissing(day, location, need)) return { plans: [], reason: 'therapist-away' };
  const wished = wishedStart(day.date, query, zone);
  const plans = planner.plansOn(possible, place).map((plan) => ({ plan, wished, day: day.date, location }));
  return { plans, reason: 'fully-booked' };
}

/** Has some part of the visit fewer people at work that day than it needs? */
function isAnybodyMissing(day: LocationDay, location: LocationBook, need: VisitNeed): boolean {
  const atWork = location.therapists.filter((one) => (day.therapists.get(one.id)?.bookable.length ?? 0) > 0);
  return need.parts.some(
    (part) =>
      atWork.filter((one) => suits(one, part, need)).length < need.people ||
      (part.therapistId !== null && !atWork.some((one) => one.id === part.therapistId)),
  );
}

/** "After 5" means soon after 5; "at 5" means 5. */
function wishedStart(date: LocalDate, query: SlotQuery, zone: string): number | null {
  const wished = query.near ?? (query.timeTo === null ? query.timeFrom : null);
  return wished === null ? null : instantOf(date, wished, zone);
}

export function slotOf(plan: Plan, location: LocationBook, need: VisitNeed, wish: VisitWish): Slot {
  return {
    parts: wish.parts,
    people: wish.people,
    locationId: location.location.id,
    startsAt: isoOf(plan.startsAt),
    endsAt: isoOf(plan.endsAt),
    items: plan.items.flatMap((item) => {
      const part = need.parts[item.part];
      return part
        ? {
            ...item,
            treatmentId: part.treatment.id,
            durationMinutes: part.durationMinutes,
            startsAt: isoOf(item.startsAt),
            endsAt: isoOf(item.endsAt),
            priceMinor: part.priceMinor,
          }
        : [];
    }),
    priceMinor: need.priceMinor,
  };
}

/** What lies beside the choices shown: what 'earlier', 'later', 'another day' and 'someone else' would find. */
function moreThan(
  shown: readonly FoundPlan[],
  plans: readonly FoundPlan[],
  { house }: HouseBook,
  need: VisitNeed,
): MoreSlots {
  const starts = shown.map(({ plan }) => plan.startsAt);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const hands = new Set(shown.flatMap(({ plan }) => plan.items.map((item) => item.therapistId)));
  const others = { ...need, parts: need.parts.map((part) => ({ ...part, therapistId: null })) };
  return {
    earlier: plans.some(({ plan }) => plan.startsAt < first),
    later: plans.some(({ plan }) => plan.startsAt > last),
    otherDay: house.tenant.policy.horizonDays > 0,
    someoneElse: shown.some(({ location }) =>
      others.parts.some((part) =>
        location.therapists.some((one) => !hands.has(one.id) && suits(one, part, others)),
      ),
    ),
  };
}

/** The reason that leaves the guest closest to a visit: a full day says more than a closed one beside it. */
const TELLING: readonly NoSlotReason[] = [
  'fully-booked',
  'therapist-away',
  'too-soon',
  'outside-hours',
  'closed',
  'beyond-horizon',
  'in-the-past',
  'nobody-does-it',
];

function mostTelling(reasons: readonly NoSlotReason[]): NoSlotReason {
  return TELLING.find((reason) => reasons.includes(reason)) ?? 'fully-booked';
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
