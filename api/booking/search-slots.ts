import type {
  House,
  Id,
  LocalDate,
  Location,
  NoSlotReason,
  Slot,
  SlotQuery,
  SlotSearch,
  Tenant,
  Treatment,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';
import { type LocationDays, loadDays } from '../schedule/load-days.ts';
import { addDays, daysBetween, instantOf, isoOf, localDate } from '../schedule/local-time.ts';
import type { Span } from '../schedule/stretches.ts';
import { awayOf, bookableTime, openOn, rotaOn } from '../schedule/working-time.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { type Need, type Plan, planVisit, suits, type Worker } from './plan-visit.ts';
import { rankPlans } from './rank-plans.ts';

/** Days read at once: a search for "any time" stops at the first stretch that has enough. */
const CHUNK_DAYS = 7;
/** A search never looks further than this in one go, so that what it reads stays bounded. */
const MAX_DAYS = 31;

/** Bookable starts for a query, best first; or why there is none. */
export async function searchSlots(core: Core, tenantId: Id, query: SlotQuery): Promise<SlotSearch> {
  const house = await loadHouse(core, tenantId);
  const treatment = house.treatments.find((one) => one.id === query.treatmentId);
  if (!treatment) return { ok: false, reason: 'nobody-does-it' };
  if (query.people > house.tenant.policy.maxPeople) return { ok: false, reason: 'too-many-people' };
  if (priceOf(treatment, query.durationMinutes, query.people) === null)
    return { ok: false, reason: 'nobody-does-it' };
  const found = await searchLocations(core, house, treatment, query);
  const plans = found.flatMap(({ location, plans }) => plans.map((plan) => ({ ...plan, location })));
  if (plans.length === 0) return { ok: false, reason: mostTelling(found.map((one) => one.reason)) };
  const ranked = rankPlans(plans, {
    near: (plan) => wishedStart(plan, query, plan.location.timeZone),
    dayOf: (plan) => localDate(plan.startsAt, plan.location.timeZone),
    limit: query.limit,
  });
  return { ok: true, slots: ranked.map((plan) => slotOf(plan, plan.location, treatment, query)) };
}

interface Found {
  readonly location: Location;
  readonly plans: readonly Plan[];
  readonly reason: NoSlotReason;
}

async function searchLocations(
  core: Core,
  house: House,
  treatment: Treatment,
  query: SlotQuery,
): Promise<Found[]> {
  const locations = house.locations.filter((one) => query.locationId === null || one.id === query.locationId);
  const found: Found[] = [];
  for (const location of locations)
    found.push(await searchLocation(core, house.tenant, location, treatment, query));
  return found;
}

async function searchLocation(
  core: Core,
  tenant: Tenant,
  location: Location,
  treatment: Treatment,
  query: SlotQuery,
): Promise<Found> {
  const today = localDate(core.now(), location.timeZone);
  const horizon = addDays(today, tenant.policy.horizonDays);
  if (query.to < today) return { location, plans: [], reason: 'in-the-past' };
  if (query.from > horizon) return { location, plans: [], reason: 'beyond-horizon' };
  const from = later(query.from, today);
  const to = earlier(earlier(query.to, horizon), addDays(from, MAX_DAYS - 1));
  const plans: Plan[] = [];
  const reasons: NoSlotReason[] = [];
  for (let day = from; day <= to && plans.length < query.limit; day = addDays(day, CHUNK_DAYS)) {
    const last = earlier(to, addDays(day, CHUNK_DAYS - 1));
    const days = await core.database.run((db) =>
      loadDays(tenantScope(db, tenant.id), location, day, last, query.ignoring),
    );
    const chunk = searchDays(core.now(), tenant, days, treatment, query, daysBetween(day, last));
    plans.push(...chunk.plans);
    reasons.push(chunk.reason);
  }
  return { location, plans, reason: mostTelling(reasons) };
}

function searchDays(
  now: number,
  tenant: Tenant,
  days: LocationDays,
  treatment: Treatment,
  query: SlotQuery,
  dates: readonly LocalDate[],
): DayFound {
  const need = needOf(treatment, query);
  const able = days.therapists.filter((therapist) => suits(therapist, need));
  if (able.length === 0 || !days.rooms.some((room) => room.roomKind === need.roomKind))
    return { plans: [], reason: 'nobody-does-it' };
  const seen = dates.map((date) => searchDay(now, tenant, days, need, query, date));
  return { plans: seen.flatMap((one) => one.plans), reason: mostTelling(seen.map((one) => one.reason)) };
}

interface DayFound {
  readonly plans: readonly Plan[];
  readonly reason: NoSlotReason;
}

function searchDay(
  now: number,
  tenant: Tenant,
  days: LocationDays,
  need: Need,
  query: SlotQuery,
  date: LocalDate,
): DayFound {
  const open = openOn(date, days.location, days.closures);
  if (open.length === 0) return { plans: [], reason: 'closed' };
  const window = askedWindow(date, query, days.location.timeZone);
  const starts = startsWithin(open, window, need.durationMinutes, tenant.policy.slotStepMinutes);
  if (starts.length === 0) return { plans: [], reason: 'outside-hours' };
  const soonest = now + tenant.policy.leadMinutes * 60_000;
  const possible = starts.filter((start) => start >= soonest);
  if (possible.length === 0) return { plans: [], reason: 'too-soon' };
  const workers = workersOn(date, days, open).filter((worker) => suits(worker.therapist, need));
  if (workers.every((worker) => worker.bookable.length === 0)) return { plans: [], reason: 'therapist-away' };
  const plans = possible.flatMap((start) => planVisit(start, need, days, workers) ?? []);
  return { plans, reason: 'fully-booked' };
}

/** The therapists of a location on a day, with when each can be booked. */
export function workersOn(date: LocalDate, days: LocationDays, open: readonly Span[]): Worker[] {
  return days.therapists.map((therapist) => {
    const rota = days.rota.filter((line) => line.resourceId === therapist.id);
    const works = rotaOn(date, days.location.timeZone, rota, 'work');
    const breaks = rotaOn(date, days.location.timeZone, rota, 'break');
    return { therapist, bookable: bookableTime(open, works, breaks, awayOf(therapist.id, days.timeOff)) };
  });
}

export function needOf(
  treatment: Treatment,
  query: Pick<SlotQuery, 'durationMinutes' | 'people' | 'therapistId' | 'gender'>,
): Need {
  return {
    skill: treatment.skill,
    roomKind: treatment.roomKind,
    bufferBeforeMinutes: treatment.bufferBeforeMinutes,
    bufferAfterMinutes: treatment.bufferAfterMinutes,
    durationMinutes: query.durationMinutes,
    people: query.people,
    therapistId: query.therapistId,
    gender: query.gender,
  };
}

/** What a visit costs: the price of its length, for each person. null when the treatment has no such length. */
export function priceOf(treatment: Treatment, durationMinutes: number, people: number): number | null {
  const variant = treatment.variants.find((one) => one.durationMinutes === durationMinutes);
  return variant ? variant.priceMinor * people : null;
}

function askedWindow(date: LocalDate, query: SlotQuery, zone: string): Span {
  const from = instantOf(date, query.timeFrom ?? '00:00', zone);
  const to = query.timeTo === null ? instantOf(date, '24:00', zone) : instantOf(date, query.timeTo, zone) + 1;
  return { from, to };
}

/** What was offered may be taken a while later: an offer does not go bad while it is being read. */
const READING_TIME_MS = 15 * 60_000;

/** Is this a start that a search would offer, whoever is free? Old and forged choices name others. */
export function isOffered(
  startsAt: number,
  durationMinutes: number,
  now: number,
  tenant: Tenant,
  days: LocationDays,
): boolean {
  const { location, closures } = days;
  const { leadMinutes, horizonDays, slotStepMinutes } = tenant.policy;
  const date = localDate(startsAt, location.timeZone);
  if (date > addDays(localDate(now, location.timeZone), horizonDays)) return false;
  if (startsAt < now + leadMinutes * 60_000 - READING_TIME_MS) return false;
  const atOnce = { from: startsAt, to: startsAt + 1 };
  return startsWithin(openOn(date, location, closures), atOnce, durationMinutes, slotStepMinutes).length > 0;
}

/** Starts on the tenant's grid, counted from the opening hour, from which the treatment ends before closing. */
function startsWithin(
  open: readonly Span[],
  window: Span,
  durationMinutes: number,
  stepMinutes: number,
): number[] {
  const step = stepMinutes * 60_000;
  return open.flatMap((span) => {
    const starts: number[] = [];
    for (let at = span.from; at + durationMinutes * 60_000 <= span.to; at += step) {
      if (window.from <= at && at < window.to) starts.push(at);
    }
    return starts;
  });
}

/** "After 5" means soon after 5; "at 5" means 5. */
function wishedStart(plan: Plan, query: SlotQuery, zone: string): number | null {
  const wished = query.near ?? (query.timeTo === null ? query.timeFrom : null);
  return wished === null ? null : instantOf(localDate(plan.startsAt, zone), wished, zone);
}

function slotOf(plan: Plan, location: Location, treatment: Treatment, query: SlotQuery): Slot {
  return {
    treatmentId: treatment.id,
    durationMinutes: query.durationMinutes,
    people: query.people,
    locationId: location.id,
    startsAt: isoOf(plan.startsAt),
    endsAt: isoOf(plan.endsAt),
    therapistIds: plan.therapistIds,
    roomIds: plan.roomIds,
    priceMinor: priceOf(treatment, query.durationMinutes, query.people) ?? 0,
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
