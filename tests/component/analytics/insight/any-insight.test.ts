import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { insight } from '../../../../api/analytics/insight/insight.ts';
import type { InsightPeriod, LocalDate } from '../../../../api/contract.ts';
import type { Database } from '../../../../api/database/open-database.ts';
import { clockAt } from '../../../support/clock.ts';
import { openTestDatabase } from '../../../support/database.ts';
import { referenceHours } from '../../../support/reference-search.ts';
import { coreOf } from '../../../support/spa.ts';
import { anyInsight, day, type KeptInsight, type KeptVisit, keepInsight, wentBack } from './any-insight.ts';

/**
 * Figures of a house as chance has it, beside a count by hand: ticks in sets, one visit after another, the clock asked
 * for each of them. It shares nothing with what it is compared with but the rows in the database.
 */
const RUNS = Number(process.env.INSIGHT_RUNS ?? 20);
const TICK_MS = 300_000;
const DAY_MS = 86_400_000;
const REBOOK_DAYS = 5;

describe('a house as chance has it', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('has the figures that one counts by hand, on days on which clocks change too', async () => {
    let booked = 0;
    await fc.assert(
      fc.asyncProperty(anyInsight, async (drawn) => {
        const clock = clockAt('2026-03-02T09:00');
        const kept = await keepInsight(database, clock, drawn);
        const [from, date, to] = kept.dates;
        const zone = kept.house.rows.locations[0]?.timeZone ?? '';
        const now = DateTime.fromISO(`${date}T13:00`, { zone }).toMillis();
        const core = { ...coreOf(database, clock), now: () => now };
        const { id: tenantId } = kept.house.rows.tenant;
        const wish = { from, to, locationId: null, compare: 'none', rebookDays: REBOOK_DAYS } as const;
        const found = await insight(core, tenantId, wish);
        if (found === null) throw new Error('there is no such house');
        const { period } = found;
        expect(fullness(period)).toEqual(countedFullness(kept));
        expect(period.visits).toEqual(countedVisits(kept, now));
        expect(period.channels.toSorted(byChannel)).toEqual(countedChannels(kept).toSorted(byChannel));
        expect(period.guests).toEqual(countedGuests(kept));
        expect(period.rebooking).toEqual(countedRebooking(kept, now));
        expect(period.feedback).toEqual(countedFeedback(kept));
        expect(moneyOf(period)).toEqual(countedMoney(kept));
        expect(soldOf(period)).toEqual(countedSold(kept));
        expect(period.treatments.reduce((sum, { earnedMinor }) => sum + earnedMinor, 0)).toBe(
          period.money.earnedMinor,
        );
        booked += period.utilisation.bookedMinutes;
      }),
      { numRuns: RUNS },
    );
    // Houses in which nobody ever comes would prove nothing.
    expect(booked).toBeGreaterThan(0);
  }, 120_000);
});

const byChannel = (a: { channel: string }, b: { channel: string }) => a.channel.localeCompare(b.channel);
const zoneOf = ({ house }: KeptInsight) => house.rows.locations[0]?.timeZone ?? '';
const dateOf = (kept: KeptInsight, at: number) =>
  DateTime.fromMillis(at, { zone: zoneOf(kept) }).toISODate() ?? '';
const inRange = (kept: KeptInsight) =>
  kept.visits.filter(({ startsAt }) => kept.dates.some((date) => date === dateOf(kept, startsAt)));
const REAL = ['confirmed', 'checked-in', 'in-treatment', 'completed'];
const isReal = ({ status }: KeptVisit) => REAL.includes(status);
const wasBooked = (one: KeptVisit) =>
  isReal(one) || one.status === 'no-show' || (one.status === 'cancelled' && one.told);
const isLate = (one: KeptVisit) =>
  one.status === 'cancelled' &&
  one.told &&
  one.cancelledBy !== 'system' &&
  one.startsAt - one.cancelledAt < 24 * 3_600_000;

type Minutes = readonly [string, number, number];

function fullness({ days, therapists, rooms, hours }: InsightPeriod) {
  const minutes = (name: string, one: { bookedMinutes: number; bookableMinutes: number }): Minutes =>
    [...[name, one.bookedMinutes], one.bookableMinutes] as unknown as Minutes;
  return {
    days: days.map((one) => minutes(one.date, one)),
    therapists: therapists.map((one) => minutes(one.id, one)).toSorted(),
    rooms: rooms
      .filter(({ bookableMinutes }) => bookableMinutes > 0)
      .map((one) => minutes(one.id, one))
      .toSorted(),
    hours: hours.map((one) => minutes(`${one.weekday} ${one.hour}`, one)).toSorted(),
  };
}

/** Of each day of each therapist and room: which ticks they can be booked in, and which they are. */
function countedFullness(kept: KeptInsight) {
  const { rows } = kept.house;
  const hours = referenceHours(rows);
  const tally = { days: new Tally(), therapists: new Tally(), rooms: new Tally(), hours: new Tally() };
  for (const date of kept.dates) tally.days.add(date, 0, 0);
  for (const { id, kind } of rows.resources.filter((one) => one.kind !== 'equipment'))
    for (const date of kept.dates) {
      const noon = DateTime.fromISO(`${date}T12:00`, { zone: zoneOf(kept) }).toMillis();
      const [can, does] = [new Set<number>(), new Set<number>()];
      for (let tick = noon - 20 * 3_600_000; tick < noon + 20 * 3_600_000; tick += TICK_MS) {
        const works = kind === 'room' ? hours.isOpen(date, tick) : hours.isAtWork(id, date, tick);
        if (works && !hours.isAway(id, tick)) can.add(tick);
      }
      for (const one of inRange(kept).filter((it) => wasBooked(it) && it.status !== 'cancelled'))
        for (const item of one.items)
          if (
            dateOf(kept, one.startsAt) === date &&
            (kind === 'room' ? item.roomId : item.therapistId) === id
          )
            for (let tick = item.from; tick < item.to; tick += TICK_MS) {
              can.add(tick);
              does.add(tick);
            }
      if (can.size === 0) continue;
      tally[kind === 'room' ? 'rooms' : 'therapists'].add(id, does.size * 5, can.size * 5);
      if (kind === 'room') continue;
      tally.days.add(date, does.size * 5, can.size * 5);
      for (const tick of can) {
        const { weekday, hour } = DateTime.fromMillis(tick, { zone: zoneOf(kept) });
        tally.hours.add(`${weekday} ${hour}`, does.has(tick) ? 5 : 0, 5);
      }
    }
  return {
    days: tally.days.lines(),
    therapists: tally.therapists.lines().toSorted(),
    rooms: tally.rooms.lines().toSorted(),
    hours: tally.hours.lines().toSorted(),
  };
}

class Tally {
  readonly #sums = new Map<string, [number, number]>();
  add(name: string, booked: number, bookable: number): void {
    const [b, c] = this.#sums.get(name) ?? [0, 0];
    this.#sums.set(name, [b + booked, c + bookable]);
  }
  lines(): Minutes[] {
    return [...this.#sums].map(([name, [booked, bookable]]) => [name, booked, bookable]);
  }
}

function countedVisits(kept: KeptInsight, now: number): InsightPeriod['visits'] {
  const sums = { done: 0, unmarked: 0, ahead: 0, missed: 0, cancelled: 0, standing: 0, cancelledLate: 0 };
  for (const one of inRange(kept)) {
    if (one.status === 'completed') sums.done += 1;
    else if (isReal(one) && one.endsAt <= now) sums.unmarked += 1;
    else if (isReal(one)) sums.ahead += 1;
    if (one.status === 'no-show') sums.missed += 1;
    if (one.status === 'cancelled' && one.told) sums.cancelled += 1;
    if (isReal(one)) sums.standing += 1;
    if (isLate(one)) sums.cancelledLate += 1;
  }
  return sums;
}

function countedChannels(kept: KeptInsight): InsightPeriod['channels'] {
  return ['desk', 'webchat', 'whatsapp'].flatMap((channel) => {
    const own = inRange(kept).filter((one) => one.channel === channel && wasBooked(one));
    const times = (is: (one: KeptVisit) => boolean) => own.filter(is).length;
    const missed = times(({ status }) => status === 'no-show');
    const cancelled = times(({ status }) => status === 'cancelled');
    return own.length === 0
      ? []
      : [{ channel, booked: own.length, missed, cancelled, cancelledLate: times(isLate) }];
  });
}

function countedGuests(kept: KeptInsight): InsightPeriod['guests'] {
  const sums = { all: 0, new: 0, returning: 0 };
  for (const guestId of new Set(kept.visits.map((one) => one.guestId))) {
    const all = kept.visits.filter((one) => one.guestId === guestId && isReal(one));
    const own = inRange(kept).filter((one) => one.guestId === guestId && isReal(one));
    if (own.length === 0) continue;
    const first = Math.min(...own.map(({ startsAt }) => startsAt));
    sums.all += 1;
    if (all.some(({ startsAt }) => startsAt < first)) sums.returning += 1;
    else sums.new += 1;
  }
  return sums;
}

function countedRebooking(kept: KeptInsight, now: number): InsightPeriod['rebooking'] {
  const sums = { withinDays: REBOOK_DAYS, guests: 0, again: 0, open: 0 };
  for (const guestId of new Set(kept.visits.map((one) => one.guestId))) {
    const seen = inRange(kept).filter((one) => one.guestId === guestId && isReal(one) && one.startsAt <= now);
    if (seen.length === 0) continue;
    const last = Math.max(...seen.map(({ startsAt }) => startsAt));
    const end = last + REBOOK_DAYS * DAY_MS;
    sums.guests += 1;
    const next = kept.visits.some(
      (one) => one.guestId === guestId && wasBooked(one) && one.startsAt > last && one.createdAt <= end,
    );
    if (next) sums.again += 1;
    else if (end > now) sums.open += 1;
  }
  return sums;
}

function countedFeedback(kept: KeptInsight): InsightPeriod['feedback'] {
  const stars = inRange(kept).flatMap((one) => one.stars ?? []);
  const distribution = [1, 2, 3, 4, 5].map((what) => stars.filter((one) => one === what).length);
  return {
    count: stars.length,
    average: stars.length === 0 ? null : stars.reduce((sum, one) => sum + one, 0) / stars.length,
    distribution: distribution as unknown as InsightPeriod['feedback']['distribution'],
  };
}

function moneyOf({ money, days }: InsightPeriod) {
  const { methods, feesMinor: _, ...sums } = money;
  const lines = methods.map(({ method, currency, paidMinor, tipsMinor, refundedMinor }) => [
    ...[`${method} ${currency}`, paidMinor, tipsMinor],
    refundedMinor,
  ]);
  const byDay = days.map(({ takenMinor, givenBackMinor, tipsMinor }) => [
    takenMinor,
    givenBackMinor,
    tipsMinor,
  ]);
  return { sums, lines: lines.filter(([, ...of]) => of.some((one) => one !== 0)).toSorted(), byDay };
}

function countedMoney(kept: KeptInsight) {
  const isIn = (date: LocalDate) => kept.dates.some((one) => one === date);
  const on = (place: number) => day(kept.dates[0], place);
  const sums = { takenMinor: 0, givenBackMinor: 0, netMinor: 0, tipsMinor: 0, earnedMinor: 0 };
  const methods = new Map<string, [number, number, number]>();
  const days = new Map<LocalDate, [number, number, number]>(kept.dates.map((date) => [date, [0, 0, 0]]));
  for (const payment of kept.payments) {
    const { amountMinor, tipMinor, back, currency, method, earnedOn } = payment;
    const went = wentBack(payment);
    const line = methods.get(`${method} ${currency}`) ?? [0, 0, 0];
    methods.set(`${method} ${currency}`, line);
    const move = (date: LocalDate, taken: number, gone: number, tips: number) => {
      const own = days.get(date);
      if (currency !== 'EUR' || own === undefined) return;
      own[0] += taken;
      own[1] += gone;
      own[2] += tips;
      sums.takenMinor += taken;
      sums.givenBackMinor += gone;
      sums.netMinor += taken - gone;
      sums.tipsMinor += tips;
    };
    move(on(payment.day), amountMinor, 0, tipMinor);
    if (isIn(on(payment.day))) {
      line[0] += amountMinor;
      line[1] += tipMinor;
    }
    if (back !== null) {
      move(on(back.day), 0, went.amountMinor, -went.tipMinor);
      if (isIn(on(back.day))) line[2] += went.amountMinor + went.tipMinor;
      if (back.failedOn !== null) {
        move(on(back.failedOn), 0, -went.amountMinor, went.tipMinor);
        if (isIn(on(back.failedOn))) line[2] -= went.amountMinor + went.tipMinor;
      }
    }
    if (earnedOn !== null && currency === 'EUR' && isIn(on(earnedOn))) sums.earnedMinor += amountMinor;
  }
  const lines = [...methods].map(([name, of]) => [name, ...of]);
  return {
    sums,
    lines: lines.filter(([, ...of]) => of.some((one) => one !== 0)).toSorted(),
    byDay: [...days.values()],
  };
}

function soldOf({ treatments }: InsightPeriod) {
  return treatments
    .filter(({ sold }) => sold > 0)
    .map(({ id, sold, minutes, priceMinor }) => [id, sold, minutes, priceMinor])
    .toSorted();
}

function countedSold(kept: KeptInsight) {
  const sums = new Map<string, [number, number, number]>();
  for (const one of inRange(kept).filter(isReal))
    for (const { treatmentId, from, to, priceMinor } of one.items) {
      const [sold, minutes, price] = sums.get(treatmentId) ?? [0, 0, 0];
      sums.set(treatmentId, [sold + 1, minutes + (to - from) / 60_000, price + priceMinor]);
    }
  return [...sums].map(([id, of]) => [id, ...of]).toSorted();
}
