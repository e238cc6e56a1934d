import type { HouseDay, HouseMoney, HouseVisits, Id, LocalDate } from '../contract.ts';
import type { Core } from '../core.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { feedbackBetween } from '../feedback/feedback-report.ts';
import { dayTotals, tipsGivenBack } from '../payments/day/day-totals.ts';
import { addDays, daySpan } from '../schedule/local-time.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { type DayVisit, houseLoad } from './house-load.ts';

/** How many days its picture looks back, itself among them. */
const WEEK = 7;
const NOTHING = { bookedMinutes: 0, bookableMinutes: 0 };

/** A day of all of a tenant's locations as it stands now: visits, money, how full it was, what guests said, and the next. */
export async function houseDay(
  core: Core,
  tenantId: Id,
  date: LocalDate,
): Promise<Omit<HouseDay, 'pictureUrl'>> {
  const book = await openBook(core, tenantId);
  const tomorrow = addDays(date, 1);
  const { currency, name } = book.house.tenant;
  const read = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const load = await houseLoad(scope, book, addDays(date, 1 - WEEK), tomorrow);
    return { load, money: await moneyOf(scope, book, date, currency) };
  });
  const { days, visits } = read.load;
  const today = days.at(-2);
  const next = visits.filter((visit) => visit.date === tomorrow && visit.status !== 'cancelled');
  return {
    date,
    houseName: name,
    currency,
    visits: countVisits(
      visits.filter((visit) => visit.date === date),
      core.now(),
    ),
    money: read.money,
    utilisation: today?.all ?? NOTHING,
    therapists: today?.therapists ?? [],
    feedback: await feedbackOf(core, book, date),
    tomorrow: { visits: next.length, ...(days.at(-1)?.all ?? NOTHING) },
    week: days.slice(0, WEEK).map((day) => ({ date: day.date, ...day.all })),
  };
}

/** `now` in ms since the epoch. */
export function countVisits(visits: readonly DayVisit[], now: number): HouseVisits {
  const count = (is: (visit: DayVisit) => boolean): number => visits.filter(is).length;
  const isOpen = ({ status }: DayVisit): boolean =>
    status === 'confirmed' || status === 'checked-in' || status === 'in-treatment';
  return {
    done: count(({ status }) => status === 'completed'),
    unmarked: count((visit) => isOpen(visit) && visit.endsAt <= now),
    ahead: count((visit) => isOpen(visit) && visit.endsAt > now),
    missed: count(({ status }) => status === 'no-show'),
    cancelled: count(({ status }) => status === 'cancelled'),
  };
}

/** What the ledger says of the day, in the house's own currency: tips are the team's, and stand apart, also those given back. */
async function moneyOf(
  scope: Scope,
  book: HouseBook,
  date: LocalDate,
  currency: string,
): Promise<HouseMoney> {
  const sums = { takenMinor: 0, givenBackMinor: 0, tipsMinor: 0 };
  for (const { id } of book.house.locations) {
    const day = { locationId: id, date };
    const { methods } = await dayTotals(scope, day, currency);
    const tipsBack = await tipsGivenBack(scope, day, currency);
    sums.givenBackMinor -= tipsBack;
    sums.tipsMinor -= tipsBack;
    for (const way of methods.filter((one) => one.currency === currency)) {
      sums.takenMinor += way.paidMinor;
      sums.givenBackMinor += way.refundedMinor + (way.disputedMinor ?? 0);
      sums.tipsMinor += way.tipsMinor;
    }
  }
  return { ...sums, netMinor: sums.takenMinor - sums.givenBackMinor };
}

/** What guests said on that day, of whichever visit. */
function feedbackOf(core: Core, book: HouseBook, date: LocalDate): Promise<HouseDay['feedback']> {
  const spans = book.house.locations.map(({ timeZone }) => daySpan(date, timeZone));
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to)) - 1;
  return feedbackBetween(core, book.house.tenant.id, from, to);
}
