import { takingsOfItems } from '../booking/ledger.ts';
import { makePlanner, type Plan } from '../booking/plan-visit.ts';
import { needOfBooking } from '../booking/replan.ts';
import { isPossible } from '../booking/rules.ts';
import { gridStarts, lastDay } from '../booking/starts.ts';
import type { Taking } from '../booking/takings.ts';
import { TICK_MINUTES } from '../booking/ticks.ts';
import type { VisitNeed } from '../booking/visit-need.ts';
import type { Id, LocalDate, ReplanOption } from '../contract.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import type { FreeDays } from './free-days.ts';
import { addDays, instantOf, isoOf, localDate, wallTime } from './local-time.ts';
import type { LocationBook } from './location-book.ts';
import type { Visit } from './visit-conflicts.ts';

/** Other hands for the same start, each offer with others. */
const MOST_HANDS = 3;
/** Other starts: the nearest of the same day, then one a day. */
const MOST_THAT_DAY = 2;
const MOST_STARTS = 4;
/** A house that closes for three weeks is still offered the day after. */
const DAYS_AHEAD = 28;

interface Search {
  readonly book: HouseBook;
  readonly days: FreeDays;
  readonly location: LocationBook;
  readonly visit: Visit;
  readonly needs: readonly VisitNeed[];
  readonly now: number;
}

/**
 * What is free for a visit that cannot take place as it is: its own start first, then the nearest ones. The first
 * of them is kept for it, so that the next visit is offered something else.
 */
export async function optionsFor(
  book: HouseBook,
  days: FreeDays,
  visit: Visit,
  now: number,
): Promise<ReplanOption[]> {
  const location = book.location(visit.booking.locationId);
  if (location === null || !isPossible('move', visit.booking.status)) return [];
  const search: Search = { book, days, location, visit, needs: needsOf(book, visit), now };
  const plans = [...(await otherHands(search)), ...(await otherStarts(search))];
  const [first] = plans;
  if (first) days.promise(takesOf(first, needOfBooking(book, visit.booking, visit.items)));
  return plans.map(optionOf);
}

/**
 * Whom to ask, in turn: whoever has the visit, as where only the room is in the way; somebody of the same gender,
 * which the guest may have asked for; anybody who can.
 */
function needsOf(book: HouseBook, { booking, items }: Visit): VisitNeed[] {
  const hands = items.find((item) => item.position === 0)?.therapistId ?? null;
  const gender = hands === null ? null : (book.resources.get(hands)?.gender ?? null);
  const anybody = needOfBooking(book, booking, items);
  const alike =
    gender === null || gender === 'other'
      ? []
      : [{ ...anybody, parts: anybody.parts.map((part) => ({ ...part, gender })) }];
  return [needOfBooking(book, booking, items, { therapistId: hands }), ...alike, anybody];
}

/** Plans one start of a day, but not with some. */
type DayPlanner = (startsAt: number) => Plan | null;

async function dayPlanner(search: Search, date: LocalDate, but: readonly Id[] = []): Promise<DayPlanner> {
  const space = await search.days.without(search.location, date, search.visit.booking.id);
  const planners = search.needs.map((need) => makePlanner(space, { ...need, notTherapistIds: but }));
  return (startsAt) => {
    for (const planner of planners) {
      const plan = planner.planAt(startsAt, 0);
      if (plan !== null) return plan;
    }
    return null;
  };
}

async function otherHands(search: Search): Promise<Plan[]> {
  const { startsAt } = search.visit.booking;
  const date = localDate(startsAt, search.location.location.timeZone);
  const plans: Plan[] = [];
  const seen: Id[] = [];
  while (plans.length < MOST_HANDS) {
    const found = (await dayPlanner(search, date, seen))(startsAt);
    if (found === null) break;
    plans.push(found);
    seen.push(...found.items.map((item) => item.therapistId));
  }
  return plans;
}

async function otherStarts(search: Search): Promise<Plan[]> {
  const { visit, location, now, book } = search;
  const zone = location.location.timeZone;
  const day = localDate(visit.booking.startsAt, zone);
  const last = lastDay(book.house.tenant, now, zone);
  const plans: Plan[] = [];
  for (let ahead = 0; ahead <= DAYS_AHEAD && plans.length < MOST_STARTS; ahead += 1) {
    const date = addDays(day, ahead);
    if (date > last) break;
    const most = Math.min(ahead === 0 ? MOST_THAT_DAY : 1, MOST_STARTS - plans.length);
    plans.push(...(await startsOn(search, date, most)));
  }
  return plans;
}

/** The free starts of a day that are nearest to the booked wall time. */
async function startsOn(search: Search, date: LocalDate, most: number): Promise<Plan[]> {
  const { visit, location, now, book, needs } = search;
  const [need] = needs;
  const { open } = location.day(date);
  if (open.length === 0 || !need) return [];
  const zone = location.location.timeZone;
  const { policy } = book.house.tenant;
  const wished = instantOf(date, wallTime(visit.booking.startsAt, zone), zone);
  const starts = gridStarts(open, need, policy.slotStepMinutes)
    .filter((at) => at >= now + policy.leadMinutes * 60_000 && at > now && at !== visit.booking.startsAt)
    .toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || a - b);
  const plan = await dayPlanner(search, date);
  const plans: Plan[] = [];
  for (const at of starts) {
    if (plans.length === most) break;
    const found = plan(at);
    if (found !== null) plans.push(found);
  }
  return plans;
}

function optionOf(plan: Plan): ReplanOption {
  return {
    startsAt: isoOf(plan.startsAt),
    endsAt: isoOf(plan.endsAt),
    therapistId: plan.items[0]?.therapistId ?? '',
    items: plan.items.map((item) => ({
      ...item,
      startsAt: isoOf(item.startsAt),
      endsAt: isoOf(item.endsAt),
    })),
  };
}

function takesOf(plan: Plan, need: VisitNeed): Taking[] {
  return takingsOfItems(
    plan.items.flatMap((item) => {
      const part = need.parts[item.part];
      if (!part) return [];
      return [
        {
          ...item,
          bufferBeforeMinutes: part.before * TICK_MINUTES,
          bufferAfterMinutes: part.after * TICK_MINUTES,
          roomBufferBeforeMinutes: part.roomBefore * TICK_MINUTES,
          roomBufferAfterMinutes: part.roomAfter * TICK_MINUTES,
        },
      ];
    }),
  );
}
