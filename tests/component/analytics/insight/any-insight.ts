import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { BookingStatus, Id, LocalDate } from '../../../../api/contract.ts';
import {
  BookingTable,
  EventTable,
  FeedbackTable,
  ItemTable,
  PaymentTable,
} from '../../../../api/database/entities/booking.ts';
import { LedgerEntryTable } from '../../../../api/database/entities/money.ts';
import { newBookingCode, newId } from '../../../../api/database/ids.ts';
import type { Database } from '../../../../api/database/open-database.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { entriesOf } from '../../../../api/payments/ledger/post.ts';
import { insertGuests } from '../../../../api/people/guest-record.ts';
import { type AnyHouse, anyHouse } from '../../../support/any-house.ts';
import type { TestClock } from '../../../support/clock.ts';
import { keepAnyHouse, withOwnIds } from '../../../support/keep-any-house.ts';
import { coreOf } from '../../../support/spa.ts';

const TICK_MS = 300_000;
const DAY_MS = 86_400_000;
const STATUSES: readonly BookingStatus[] = [
  ...['held', 'awaiting-payment', 'confirmed', 'checked-in', 'in-treatment'],
  ...['completed', 'completed', 'no-show', 'cancelled', 'expired'],
] as BookingStatus[];

/** A treatment as chance has it, by ticks from the visit's start. */
const item = fc.record({
  therapist: fc.nat(99),
  room: fc.nat(99),
  treatment: fc.nat(99),
  offset: fc.integer({ min: 0, max: 12 }),
  length: fc.integer({ min: 1, max: 24 }),
  priceMinor: fc.integer({ min: 0, max: 9_999 }),
});

/** A visit as chance has it: around the days of the range, before and after them too. */
const visit = fc.record({
  start: fc.integer({ min: -12 * 60, max: 288 * 6 }),
  items: fc.array(item, { minLength: 1, maxLength: 2 }),
  status: fc.constantFrom(...STATUSES),
  told: fc.boolean(),
  guest: fc.nat(4),
  channel: fc.constantFrom('whatsapp', 'webchat', 'desk'),
  bookedDaysBefore: fc.integer({ min: 0, max: 12 }),
  cancelledHoursBefore: fc.integer({ min: 0, max: 60 }),
  cancelledBy: fc.constantFrom('guest' as const, 'staff' as const, 'system' as const),
  stars: fc.option(fc.integer({ min: 1, max: 5 })),
});

/** Money as chance has it: paid on a day, a part of it given back on another. */
const payment = fc.record({
  visit: fc.nat(99),
  day: fc.integer({ min: -1, max: 4 }),
  method: fc.constantFrom('cashier', 'cash', 'card-terminal'),
  amountMinor: fc.integer({ min: 0, max: 20_000 }),
  tipMinor: fc.constantFrom(0, 0, 150, 999),
  back: fc.option(
    fc.record({
      day: fc.integer({ min: -1, max: 4 }),
      share: fc.integer({ min: 0, max: 100 }),
      tip: fc.boolean(),
      failedOn: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 }),
    }),
  ),
  earnedOn: fc.option(fc.integer({ min: -1, max: 4 })),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'CHF'),
});

export const anyInsight = fc.record({
  house: anyHouse,
  visits: fc.array(visit, { maxLength: 25 }),
  payments: fc.array(payment, { maxLength: 12 }),
});

type Drawn = typeof anyInsight extends fc.Arbitrary<infer T> ? T : never;
export type AnyPayment = Drawn['payments'][number];

export interface KeptVisit {
  readonly id: Id;
  readonly status: BookingStatus;
  readonly told: boolean;
  readonly guestId: Id;
  readonly channel: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly createdAt: number;
  readonly cancelledAt: number;
  readonly cancelledBy: 'guest' | 'staff' | 'system';
  readonly stars: number | null;
  readonly items: readonly {
    readonly therapistId: Id;
    readonly roomId: Id;
    readonly treatmentId: Id;
    readonly from: number;
    readonly to: number;
    readonly priceMinor: number;
  }[];
}

export interface KeptInsight {
  readonly house: AnyHouse;
  readonly visits: readonly KeptVisit[];
  readonly payments: readonly (AnyPayment & { readonly visitId: Id })[];
  /** Three days, the middle one of which may be one on which clocks change. */
  readonly dates: readonly [LocalDate, LocalDate, LocalDate];
}

/** Written into the database as rows, past all rules: what is counted must not depend on how it came there. */
export async function keepInsight(database: Database, clock: TestClock, drawn: Drawn): Promise<KeptInsight> {
  const house = withOwnIds({ ...drawn.house, taken: [] });
  await keepAnyHouse(database, house);
  const { rows, date } = house;
  const zone = rows.locations[0]?.timeZone ?? '';
  const dates = [day(date, -1), date, day(date, 1)] as const;
  const midnight = DateTime.fromISO(dates[0], { zone }).toMillis();
  const guests = Array.from({ length: 5 }, newId);
  const visits = drawn.visits.map((one) => keptVisit(house, one, midnight, guests));
  const payments = drawn.payments.flatMap((one) => {
    const visitId = visits[one.visit % visits.length]?.id;
    return visitId === undefined ? [] : [{ ...one, visitId }];
  });
  await insertAll(database, clock, { house, visits, payments, dates }, guests);
  return { house, visits, payments, dates };
}

function keptVisit(
  { rows }: AnyHouse,
  drawn: Drawn['visits'][number],
  midnight: number,
  guests: readonly Id[],
): KeptVisit {
  const of = (kind: string): Id[] => rows.resources.filter((one) => one.kind === kind).map(({ id }) => id);
  const pick = (all: readonly Id[], place: number): Id => all[place % all.length] ?? '';
  const startsAt = midnight + drawn.start * TICK_MS;
  const items = drawn.items.map((one) => ({
    therapistId: pick(of('therapist'), one.therapist),
    roomId: pick(of('room'), one.room),
    treatmentId: pick(
      rows.treatments.map(({ id }) => id),
      one.treatment,
    ),
    from: startsAt + one.offset * TICK_MS,
    to: startsAt + (one.offset + one.length) * TICK_MS,
    priceMinor: one.priceMinor,
  }));
  return {
    id: newId(),
    status: drawn.status,
    told: drawn.told,
    guestId: guests[drawn.guest] ?? '',
    channel: drawn.channel,
    startsAt,
    endsAt: Math.max(...items.map(({ to }) => to)),
    createdAt: startsAt - drawn.bookedDaysBefore * DAY_MS,
    cancelledAt: startsAt - drawn.cancelledHoursBefore * 3_600_000,
    cancelledBy: drawn.cancelledBy,
    stars: drawn.stars,
    items,
  };
}

async function insertAll(
  database: Database,
  clock: TestClock,
  { house, visits, payments, dates }: KeptInsight,
  guests: readonly Id[],
): Promise<void> {
  const { rows } = house;
  const tenantId = rows.tenant.id;
  const locationId = rows.locations[0]?.id ?? '';
  await database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    const { seals } = coreOf(database, clock);
    await insertGuests(
      seals,
      scope,
      guests.map((id) => ({ id, name: 'Guest', locale: 'en', createdAt: 0 })),
    );
    await scope.insert(
      BookingTable,
      visits.map((one) => ({
        ...{ id: one.id, code: newBookingCode(), version: 1, status: one.status, locationId },
        ...{ guestId: one.guestId, conversationId: null, begunIn: null, channel: one.channel, people: 1 },
        ...{ startsAt: one.startsAt, endsAt: one.endsAt, currency: 'EUR', totalMinor: 0, dueMinor: 0 },
        ...{ paidMinor: 0, heldUntil: null, terms: null, acceptedAt: null, acceptedThrough: null, moves: 0 },
        ...{ seriesId: null, exception: null, createdAt: one.createdAt, checkedInAt: null },
        ...{ cancelReason: null, lateMinutes: null, forName: null, toldAt: one.told ? one.createdAt : null },
      })),
    );
    await scope.insert(
      ItemTable,
      visits.flatMap((one) =>
        one.items.map(({ from, to, ...item }, position) => ({
          ...{ id: newId(), bookingId: one.id, position, part: position, durationMinutes: 0 },
          ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 30, roomBufferBeforeMinutes: 0 },
          ...{ roomBufferAfterMinutes: 30, startsAt: from, endsAt: to, equipmentIds: [], addOns: [] },
          ...{ genderWish: null, ...item },
        })),
      ),
    );
    await scope.insert(
      FeedbackTable,
      visits.map((one) => ({
        ...{ id: newId(), bookingId: one.id, guestId: one.guestId, stars: one.stars, wordsSealed: null },
        ...{ askAt: null, createdAt: one.endsAt, updatedAt: one.endsAt },
      })),
    );
    const cancelled = visits.filter(({ status }) => status === 'cancelled');
    await scope.insert(
      EventTable,
      cancelled.map((one, place) => ({
        ...{ sequence: place + 1, type: 'booking-cancelled' as const, at: one.cancelledAt },
        ...{ actorKind: one.cancelledBy, actorId: '', actorName: '', bookingId: one.id, guestId: null },
        conversationId: null,
        data: { status: 'cancelled' as const, version: 2 },
      })),
    );
    for (const payment of payments) {
      const { payments: lines, entries } = moneyRows(payment, locationId, dates[0]);
      await scope.insert(PaymentTable, lines);
      await scope.insert(LedgerEntryTable, entries);
    }
  });
}

/** What of a charge went back, and of its tip. */
export function wentBack({ amountMinor, tipMinor, back }: AnyPayment) {
  if (back === null) return { amountMinor: 0, tipMinor: 0 };
  return { amountMinor: Math.floor((amountMinor * back.share) / 100), tipMinor: back.tip ? tipMinor : 0 };
}

function moneyRows(payment: KeptInsight['payments'][number], locationId: Id, first: LocalDate) {
  const { method, amountMinor, tipMinor, back, currency, visitId } = payment;
  const booking = { id: visitId, locationId };
  const [charge, refund] = [newId(), newId()];
  const went = wentBack(payment);
  const on = (place: number) => ({ at: 0, day: day(first, place) });
  const row = (id: Id, kind: 'charge' | 'refund', sign: number, of: typeof went) => ({
    ...{ id, bookingId: visitId, checkoutId: null, chargeId: kind === 'refund' ? charge : null, kind },
    ...{ status: 'settled' as const, amountMinor: sign * of.amountMinor, tipMinor: sign * of.tipMinor },
    ...{ currency, provider: method, providerReference: id, createdAt: 0, reason: null, byName: null },
    ...{ note: null, failure: null, attempt: 0, dueAt: null, failures: 0 },
  });
  const moved = { booking, currency };
  const gone = went.amountMinor + went.tipMinor;
  return {
    payments: [
      row(charge, 'charge', 1, { amountMinor, tipMinor }),
      ...(back === null ? [] : [row(refund, 'refund', -1, went)]),
    ],
    entries: [
      ...entriesOf(
        {
          ...{ ...moved, kind: 'charge', paymentId: charge },
          lines: { [method]: amountMinor + tipMinor, deposits: -amountMinor, tips: -tipMinor },
        },
        on(payment.day),
      ),
      ...(back === null
        ? []
        : [
            ...entriesOf(
              {
                ...{ ...moved, kind: 'refund-requested', paymentId: refund },
                lines: { deposits: went.amountMinor, tips: went.tipMinor, 'refunds-in-transit': -gone },
              },
              on(back.day),
            ),
            ...entriesOf(
              {
                ...{ ...moved, kind: 'refund-settled', paymentId: refund },
                lines: { 'refunds-in-transit': gone, [method]: -gone },
              },
              on(back.day),
            ),
            ...(back.failedOn === null
              ? []
              : entriesOf(
                  {
                    ...{ ...moved, kind: 'refund-failed', paymentId: refund },
                    lines: { [method]: gone, deposits: -went.amountMinor, tips: -went.tipMinor },
                  },
                  on(back.failedOn),
                )),
          ]),
      ...(payment.earnedOn === null
        ? []
        : entriesOf(
            {
              ...{ ...moved, kind: 'visit-completed', paymentId: null },
              lines: { deposits: amountMinor, revenue: -amountMinor },
            },
            on(payment.earnedOn),
          )),
    ],
  };
}

export function day(date: LocalDate, more: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days: more }).toISODate() ?? '';
}
