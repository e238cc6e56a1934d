import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { Actor, Id, WaitlistRequest } from '../../../api/contract.ts';
import { type WaitlistEntity, WaitlistTable } from '../../../api/database/entities/booking.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { wallTime } from '../../../api/schedule/local-time.ts';
import { openBook } from '../../../api/tenants/house-book.ts';
import { findTime } from '../../../api/waitlist/find-time.ts';
import { offerFreed } from '../../../api/waitlist/offer-freed.ts';
import { inOrder, wasOffered } from '../../../api/waitlist/rules.ts';
import { clockAt, type TestClock, ZONE } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, part, type TestSpa } from '../../support/spa.ts';
import { DAY, NOW, waitFor } from './waiting-spa.ts';

/** What may happen on a day; numbers pick among what is there. */
type Step =
  | { readonly do: 'book'; readonly start: number; readonly yes: boolean }
  | { readonly do: 'cancel' | 'say yes' | 'say no' | 'leave'; readonly which: number }
  | { readonly do: 'join'; readonly guest: number; readonly wish: number }
  | { readonly do: 'wait'; readonly minutes: number };

const STARTS = [`${DAY}T17:00`, `${DAY}T18:15`, `${DAY}T19:30`, '2026-03-04T17:00', '2026-03-04T18:15'];
const WISHES: readonly ((spa: TestSpa) => Partial<WaitlistRequest>)[] = [
  () => ({}),
  () => ({ to: '2026-03-04' }),
  () => ({ timeTo: '18:00' }),
  () => ({ to: '2026-03-04', timeFrom: '18:00' }),
  (spa) => ({ to: '2026-03-04', parts: [part(spa.treatmentId, { durationMinutes: 90 })] }),
];

const which = fc.nat({ max: 9 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('book' as const), start: which, yes: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), which }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('say yes' as const), which }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('say no' as const), which }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), which }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), guest: which, wish: which }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(3, 11, 31) }),
    },
  ),
  { minLength: 5, maxLength: 18 },
);

interface Day {
  readonly spa: TestSpa;
  readonly clock: TestClock;
  readonly guests: readonly Extract<Actor, { kind: 'guest' }>[];
  /** Bookings of guests who do not wait, with their guests. */
  readonly booked: { readonly id: Id; readonly actor: Actor }[];
  /** By entry: the starts that it was offered. */
  readonly asked: Map<Id, number[]>;
}

function pick<T>(of: readonly T[], at: number): T | undefined {
  return of[at % Math.max(1, of.length)];
}

function entriesOf({ spa }: Day, status: WaitlistEntity['status']): Promise<WaitlistEntity[]> {
  return spa.core.database.run((db) => tenantScope(db, spa.tenantId).findAll(WaitlistTable, { status }));
}

async function take(day: Day, step: Step): Promise<void> {
  const { spa, clock } = day;
  const { service, tenantId } = spa;
  if (step.do === 'wait') {
    clock.forward(step.minutes);
    await expireHolds(spa.core);
  } else if (step.do === 'book') {
    const actor = await spa.guest();
    const outcome = await service.holdSlot(
      tenantId,
      actor,
      spa.request(actor, pick(STARTS, step.start) ?? ''),
    );
    if (outcome.ok) day.booked.push({ id: outcome.booking.id, actor });
    if (outcome.ok && step.yes) await service.acceptHold(tenantId, actor, outcome.booking.id);
  } else if (step.do === 'join') {
    const guest = pick(day.guests, step.guest);
    if (guest)
      await service.joinWaitlist(tenantId, guest, waitFor(spa, guest, pick(WISHES, step.wish)?.(spa)));
  } else if (step.do === 'cancel') {
    const one = pick(day.booked, step.which);
    if (one) await service.cancelBooking(tenantId, one.actor, one.id, null);
  } else if (step.do === 'leave') {
    const one = pick(await entriesOf(day, 'waiting'), step.which);
    if (one) await service.leaveWaitlist(tenantId, guestOf(one), one.id);
  } else {
    const one = pick(await entriesOf(day, 'offered'), step.which);
    if (one?.bookingId && step.do === 'say yes')
      await service.acceptHold(tenantId, guestOf(one), one.bookingId);
    if (one?.bookingId && step.do === 'say no')
      await service.cancelBooking(tenantId, guestOf(one), one.bookingId, null);
  }
}

function guestOf({ guestId }: WaitlistEntity): Extract<Actor, { kind: 'guest' }> {
  return { kind: 'guest', guestId, conversationId: null };
}

/** A round of offers, and what must be true after it whatever happened before. */
async function offerAndCheck(day: Day): Promise<void> {
  const { spa } = day;
  const before = new Set((await entriesOf(day, 'offered')).map((entry) => entry.id));
  const count = await offerFreed(spa.core, spa.tenantId);
  const offered = await entriesOf(day, 'offered');
  const fresh = offered.filter((entry) => !before.has(entry.id));
  expect(fresh).toHaveLength(count);
  expect(new Set(offered.map((entry) => entry.bookingId)).size).toBe(offered.length);
  const waiting = await entriesOf(day, 'waiting');
  for (const entry of fresh) await checkOffer(day, entry, waiting);
  // Nobody is left waiting for what is free.
  const book = await openBook(spa.core, spa.tenantId);
  for (const entry of waiting) expect(await findTime(spa.core, book, entry)).toBeNull();
  await expectSound(spa);
}

async function checkOffer(
  day: Day,
  entry: WaitlistEntity,
  waiting: readonly WaitlistEntity[],
): Promise<void> {
  const { spa } = day;
  const offer = await spa.service.booking(spa.tenantId, entry.bookingId ?? '');
  if (!offer) throw new Error('an offer without a booking');
  expect(offer).toMatchObject({ status: 'held', guest: { id: entry.guestId } });
  const startsAt = Date.parse(offer.startsAt);
  const before = day.asked.get(entry.id) ?? [];
  expect(before).not.toContain(startsAt);
  day.asked.set(entry.id, [...before, startsAt]);
  const { waitlistOrder } = (await spa.service.house(spa.tenantId)).tenant.policy;
  const inLine = inOrder([...waiting, entry], waitlistOrder);
  for (const ahead of inLine.slice(0, inLine.indexOf(entry)))
    expect(wanted(ahead, entry, startsAt)).toBe(false);
}

/** Would this time, long enough for another's visit, have suited one who stands ahead of them? */
function wanted(ahead: WaitlistEntity, other: WaitlistEntity, startsAt: number): boolean {
  const [length, taken] = [ahead, other].map((entry) => entry.wish.parts[0]?.durationMinutes ?? 0);
  if (length === undefined || taken === undefined || length > taken) return false;
  const { from, to, timeFrom, timeTo } = ahead.wish;
  const date = new Date(startsAt).toISOString().slice(0, 10);
  const time = wallTime(startsAt, ZONE);
  if (date < from || date > to || time < (timeFrom ?? '00:00') || time > (timeTo ?? '24:00')) return false;
  return !ahead.passed.some((one) => Math.abs(Date.parse(one.startsAt) - startsAt) < length * 60_000);
}

test.each(['first-come', 'highest-value'] as const)(
  'whatever happens (%s): the order is kept, nobody is asked twice for the same, and no time is offered to two',
  async (waitlistOrder) => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const database = await openTestDatabase();
        try {
          const clock = clockAt(NOW);
          const shift = { from: '17:00', to: '20:45' };
          const spa = await makeSpa(database, clock, { shift, policy: { waitlistOrder } });
          const guests = [await spa.guest(), await spa.guest(), await spa.guest()];
          const day: Day = { spa, clock, guests, booked: [], asked: new Map() };
          for (const step of taken) {
            clock.forward(1);
            await take(day, step);
            await offerAndCheck(day);
          }
        } finally {
          await database.close();
        }
      }),
      { numRuns: 20 },
    );
  },
  120_000,
);

test('a time is the same time as long as visits at both would overlap', () => {
  const slot = (startsAt: string, endsAt: string) => ({ locationId: 'here', startsAt, endsAt });
  const passed = [{ locationId: 'here', startsAt: '2026-03-03T16:00:00.000Z' }];
  const asked = (startsAt: string, endsAt: string) =>
    wasOffered(passed, { ...slot(startsAt, endsAt), parts: [], people: 1, items: [], priceMinor: 0 });
  expect(asked('2026-03-03T16:00:00.000Z', '2026-03-03T17:00:00.000Z')).toBe(true);
  expect(asked('2026-03-03T16:45:00.000Z', '2026-03-03T17:45:00.000Z')).toBe(true);
  expect(asked('2026-03-03T17:00:00.000Z', '2026-03-03T18:00:00.000Z')).toBe(false);
  expect(asked('2026-03-03T15:00:00.000Z', '2026-03-03T16:00:00.000Z')).toBe(false);
});
