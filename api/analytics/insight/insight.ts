import { costOf, usageIn } from '../../channels/usage.ts';
import type {
  Id,
  Insight,
  InsightCompare,
  InsightPeriod,
  LocalDate,
  TherapistInsight,
  TreatmentInsight,
} from '../../contract.ts';
import type { Core } from '../../core.ts';
import { tenantScope } from '../../database/scope.ts';
import { daySpan, daysBetween, localDate } from '../../schedule/local-time.ts';
import { type HouseBook, openBook } from '../../tenants/house-book.ts';
import { itemsOf, type LoadItem } from '../house-load.ts';
import { together } from '../utilisation.ts';
import { balanceOf } from './balance.ts';
import { earnedByTreatment } from './earned.ts';
import { funnelOf } from './funnel.ts';
import { grouped } from './grouped.ts';
import { guestsOf, rebookingOf } from './guests.ts';
import { byDay, byResource, type HouseWork, hoursOf, houseWork, roomsOf } from './how-full.ts';
import { moneyByDay, moneyOfDays, NO_MONEY } from './money.ts';
import { type DayRange, rangeBefore } from './ranges.ts';
import { feedbackOf, ratingOf, ratingsBy, starsByDay, starsOf } from './ratings.ts';
import { cancelledLate, countAll, countByChannel, standingByDay, stands, visitsOf } from './visits.ts';

export interface InsightWish extends DayRange {
  /** null is all of the tenant's. */
  readonly locationId: Id | null;
  /** The locations that are meant where none is named; null, or nothing said, is all of the tenant's. */
  readonly within?: readonly Id[] | null;
  readonly compare: InsightCompare;
  /** How many days somebody has to book again. */
  readonly rebookDays: number;
}

type Place = Pick<InsightWish, 'locationId' | 'within' | 'rebookDays'>;

/**
 * How a house does in a range of local days, each location by its own clock; figures of the whole tenant (chats and
 * messages) by that of its first. null when there is no such location. Everything is as it stands now: what is still to
 * come counts as booked, and figures of yesterday change when somebody marks a visit today.
 */
export async function insight(core: Core, tenantId: Id, wish: InsightWish): Promise<Insight | null> {
  const book = await openBook(core, tenantId);
  const { locations, tenant } = book.house;
  const first = locations.find(({ id }) => isMeant(wish, id));
  if (wish.locationId !== null && first === undefined) return null;
  const earlier = rangeBefore(wish, wish.compare);
  return {
    currency: tenant.currency,
    today: localDate(core.now(), first?.timeZone ?? 'UTC'),
    locationId: wish.locationId,
    period: await periodOf(core, book, wish, wish),
    before: earlier && (await periodOf(core, book, earlier, wish)),
  };
}

function isMeant({ locationId, within }: Pick<Place, 'locationId' | 'within'>, id: Id): boolean {
  return (locationId ?? id) === id && (within?.includes(id) ?? true);
}

async function periodOf(core: Core, book: HouseBook, range: DayRange, place: Place): Promise<InsightPeriod> {
  const { house } = book;
  const locationIds = house.locations.map(({ id }) => id).filter((id) => isMeant(place, id));
  const { from, to } = range;
  const read = await readAll(core, book, { locationIds, from, to }, place.rebookDays);
  const booked = read.items.filter(({ status }) => status !== 'cancelled');
  const work = await houseWork(book, { locationIds, from, to }, booked);
  const therapists = therapistsOf(book, work, booked, read.stars);
  const balance = balanceOf(therapists);
  const visits = visitsOf(read.items);
  return {
    ...{ from, to, days: daysOf(range, work, read) },
    utilisation: together(therapists),
    therapists: therapists.map((one, at) => ({ ...one, fairMinutes: balance.fairMinutes[at] ?? 0 })),
    unevenMinutes: balance.unevenMinutes,
    rooms: roomsOf(book, work.rooms),
    hours: hoursOf(book, work.therapists),
    money: read.money,
    visits: countAll(visits, read.late, core.now()),
    guests: read.guests,
    rebooking: read.rebooking,
    channels: countByChannel(visits, read.late),
    ...{ funnel: read.funnel, messages: read.messages },
    treatments: treatmentsOf(book, read),
    feedback: feedbackOf([...read.stars.values()]),
  };
}

/** What the database says. One after another: between two of them others have their turn. */
async function readAll(
  core: Core,
  book: HouseBook,
  days: DayRange & { readonly locationIds: readonly Id[] },
  rebookDays: number,
) {
  const { tenant, locations } = book.house;
  const read = <T>(work: (scope: ReturnType<typeof tenantScope>) => Promise<T>): Promise<T> =>
    core.database.run((db) => work(tenantScope(db, tenant.id)));
  const zone = locations[0]?.timeZone ?? 'UTC';
  const span = { from: daySpan(days.from, zone).from, to: daySpan(days.to, zone).to };
  const items = await read((scope) => itemsOf(scope, book, days));
  const visits = visitsOf(items);
  const money = await read((scope) => moneyByDay(scope, days, tenant.currency));
  const usage = await read((scope) => usageIn(scope, span));
  const rebooking = { visits, withinDays: rebookDays, now: core.now() };
  return {
    ...{ items, moneyOn: money },
    money: await read((scope) => moneyOfDays(scope, days, tenant.currency, money)),
    earned: await read((scope) => earnedByTreatment(scope, days, tenant.currency)),
    stars: await read((scope) => starsOf(scope, book, days)),
    late: await read((scope) => cancelledLate(scope, book, days)),
    guests: await read((scope) => guestsOf(scope, book, days, visits)),
    rebooking: await read((scope) => rebookingOf(scope, book, days, rebooking)),
    funnel: await read((scope) => funnelOf(scope, span)),
    messages: {
      ...{ sent: usage.sent, billed: usage.billed, visits: usage.visits, channels: usage.lines },
      cost: costOf(usage.lines, tenant.policy.messageMicros),
    },
  };
}

type Read = Awaited<ReturnType<typeof readAll>>;

function daysOf(range: DayRange, work: HouseWork, { items, moneyOn, stars }: Read): InsightPeriod['days'] {
  const visits = visitsOf(items);
  const [full, standing] = [byDay(work.therapists), standingByDay(visits)];
  const rated = starsByDay(visits, stars);
  return daysBetween(range.from, range.to).map((date: LocalDate) => ({
    date,
    ...(full.get(date) ?? { bookedMinutes: 0, bookableMinutes: 0 }),
    ...(moneyOn.get(date) ?? NO_MONEY),
    visits: standing.get(date) ?? 0,
    ...(rated.get(date) ?? { ratings: 0, stars: 0 }),
  }));
}

/** Those at work or with visits, in the house's order. */
function therapistsOf(
  book: HouseBook,
  work: HouseWork,
  booked: readonly LoadItem[],
  stars: Read['stars'],
): Omit<TherapistInsight, 'fairMinutes'>[] {
  const minutes = byResource(work.therapists);
  const ratings = ratingsBy(booked, stars, ({ therapistId }) => therapistId);
  const given = grouped(booked.filter(stands), ({ therapistId }) => therapistId);
  return book.rows.resources.flatMap(({ id, name }) => {
    const own = minutes.get(id);
    if (own === undefined) return [];
    const treatments = given.get(id)?.length ?? 0;
    return [{ id, name, ...own, treatments, rating: ratings.get(id) ?? ratingOf([]) }];
  });
}

/** Those sold, or that earned something, in the range; the most sold first. */
function treatmentsOf(book: HouseBook, { items, earned, stars }: Read): TreatmentInsight[] {
  const standing = items.filter(stands);
  const sold = grouped(standing, ({ treatmentId }) => treatmentId);
  const ratings = ratingsBy(standing, stars, ({ treatmentId }) => treatmentId);
  return book.rows.treatments
    .filter(({ id }) => sold.has(id) || earned.has(id))
    .map(({ id, name }) => {
      const own = sold.get(id) ?? [];
      const sum = (of: (item: LoadItem) => number): number => own.reduce((all, item) => all + of(item), 0);
      return {
        ...{ id, name, sold: own.length },
        minutes: Math.round(sum((item) => item.to - item.from) / 60_000),
        priceMinor: sum((item) => item.priceMinor),
        earnedMinor: earned.get(id) ?? 0,
        rating: ratings.get(id) ?? ratingOf([]),
      };
    })
    .toSorted((a, b) => b.sold - a.sold || b.earnedMinor - a.earnedMinor || a.name.localeCompare(b.name));
}
