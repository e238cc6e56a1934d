import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { careSpa, chatter, countOf, DESK, NOW, visit } from './care-spa.ts';

const FIVE = '2026-03-03T17:00';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function booked(now = FIVE) {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  const guest = await chatter(spa);
  const booking = await visit(spa, guest, FIVE);
  clock.set(now);
  const late = (minutes: number, key?: string, actor = guest.actor) =>
    spa.care.tellLate(spa.tenantId, actor, booking.id, minutes, key);
  const arrive = (key?: string) => spa.care.arrive(spa.tenantId, guest.actor, booking.id, key);
  return { clock, spa, guest, booking, late, arrive };
}

describe('a guest who comes late', () => {
  test('is shown so to the desk, and their check-in code stays good', async () => {
    const { spa, booking, late } = await booked('2026-03-03T16:50');
    const code = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
    expect(await late(20)).toMatchObject({
      ok: true,
      booking: { lateMinutes: 20, version: booking.version },
    });
    expect(await spa.service.booking(spa.tenantId, booking.id)).toMatchObject({ lateMinutes: 20 });
    expect(await late(35)).toMatchObject({ ok: true, booking: { lateMinutes: 35 } });
    expect(await countOf(spa, 'guest-late')).toBe(2);
    expect(await spa.service.checkInByCode(spa.tenantId, DESK, code)).toMatchObject({ ok: true });
    await expectSound(spa);
  });

  test('says so once for a key', async () => {
    const { spa, late } = await booked('2026-03-03T16:50');
    const both = await Promise.all([late(20, 'k'), late(20, 'k')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await countOf(spa, 'guest-late')).toBe(1);
    expect(await late(30, 'k')).toMatchObject({ ok: false, reason: 'key-reused' });
  });

  test.each([
    ['2026-03-03T13:59', 'too-early'],
    ['2026-03-03T14:00', null],
    ['2026-03-03T17:29', null],
    ['2026-03-03T17:30', 'too-late'],
  ])('at %s for a visit at five: %s', async (now, reason) => {
    const { late } = await booked(now);
    expect(await late(10)).toMatchObject(reason === null ? { ok: true } : { ok: false, reason });
  });

  test.each([0, -5, 121, 7.5, Number.NaN])('%d minutes are none to be late by', async (minutes) => {
    const { spa, booking, late } = await booked();
    expect(await late(minutes)).toMatchObject({ ok: false, reason: 'not-possible-now' });
    expect(await spa.service.booking(spa.tenantId, booking.id)).toMatchObject({ lateMinutes: null });
  });

  test('is told no when the visit is not theirs, not confirmed or another spa’s', async () => {
    const { clock, spa, booking, late, arrive } = await booked();
    const stranger = await chatter(spa);
    expect(await late(10, undefined, stranger.actor)).toEqual({
      ok: false,
      reason: 'not-found',
      booking: null,
    });
    const other = await careSpa(database, clock);
    expect(await other.care.tellLate(other.tenantId, DESK, booking.id, 10)).toMatchObject({
      reason: 'not-found',
    });
    await arrive();
    expect(await late(10)).toMatchObject({ ok: false, reason: 'not-possible-now' });
  });

  test('who moves the visit is late no more', async () => {
    const { spa, guest, booking, late } = await booked('2026-03-03T14:30');
    await late(20);
    const startsAt = new Date(Date.parse(booking.startsAt) + 60 * 60_000).toISOString();
    const move = {
      bookingId: booking.id,
      startsAt,
      locationId: null,
      therapistId: null,
      requestKey: newId(),
    };
    const moved = await spa.service.moveBooking(spa.tenantId, DESK, { ...move, exception: null });
    expect(moved).toMatchObject({ ok: true, booking: { lateMinutes: null } });
    expect(guest.actor.guestId).toBe(booking.guest.id);
  });
});

describe('“I’m here”', () => {
  test('checks the guest in by their own word, once, without a notice beside the answer', async () => {
    const { spa, guest, arrive } = await booked('2026-03-03T16:50');
    const both = await Promise.all([arrive(), arrive()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await arrive()).toMatchObject({
      ok: false,
      reason: 'already-used',
      booking: { status: 'checked-in' },
    });
    expect(await countOf(spa, 'booking-checked-in')).toBe(1);
    expect((await noticesTo(spa, guest.conversationId)).map(({ kind }) => kind)).toEqual([
      'booking-confirmed',
    ]);
    await expectSound(spa);
  });

  test('said once more because the answer was lost is answered as before', async () => {
    const { arrive } = await booked();
    const first = await arrive('k');
    expect(first).toMatchObject({ ok: true });
    expect(await arrive('k')).toEqual(first);
  });

  test.each([
    ['2026-03-03T14:59', 'too-early'],
    ['2026-03-03T15:00', null],
    ['2026-03-03T17:30', null],
    ['2026-03-03T17:31', 'too-late'],
  ])('at %s for a visit at five: %s', async (now, reason) => {
    const { arrive } = await booked(now);
    expect(await arrive()).toMatchObject(reason === null ? { ok: true } : { ok: false, reason });
  });

  test('is refused by name: not paid, cancelled, not there, another’s, another spa’s', async () => {
    const { clock, spa, guest, booking } = await booked();
    const arrive = (id: string, actor = guest.actor) => spa.care.arrive(spa.tenantId, actor, id);
    clock.set('2026-03-04T08:00');
    const held = await spa.held('2026-03-04T10:00');
    clock.set('2026-03-04T10:00');
    expect(await arrive(held.booking.id, held.actor)).toMatchObject({ reason: 'not-paid' });
    // Whatever its state, another's visit does not exist.
    expect(await arrive(held.booking.id)).toEqual({ ok: false, reason: 'not-found', booking: null });
    const ahead = await visit(spa, guest, '2026-03-06T17:00');
    await spa.service.cancelBooking(spa.tenantId, guest.actor, ahead.id, null);
    expect(await arrive(ahead.id)).toMatchObject({ reason: 'cancelled' });
    expect(await arrive('nothing')).toEqual({ ok: false, reason: 'not-found', booking: null });
    const stranger = await chatter(spa);
    expect(await arrive(booking.id, stranger.actor)).toEqual({
      ok: false,
      reason: 'not-found',
      booking: null,
    });
    const other = await careSpa(database, clock);
    expect(await other.care.arrive(other.tenantId, DESK, booking.id)).toMatchObject({ reason: 'not-found' });
  });
});
