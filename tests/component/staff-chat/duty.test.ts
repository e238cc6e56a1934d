import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { hitBy } from '../../../api/staff-chat/tell-therapist-late.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { booked, DESK, NOW, staffSpa } from './staff-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('a therapist’s days', () => {
  test('hold their own visits, without contact and money, and nobody else’s', async () => {
    const spa = await staffSpa(database, clockAt(NOW));
    const { booking } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    await booked(spa, '2026-03-02T11:00', spa.ben.therapistId);
    const [day, ...more] = await spa.chat.staffDays(
      spa.tenantId,
      spa.ana.therapistId,
      '2026-03-02',
      '2026-03-02',
    );
    expect(more).toEqual([]);
    expect(day?.visits).toHaveLength(1);
    expect(day?.visits[0]).toMatchObject({ bookingId: booking.id, durationMinutes: 60, status: 'confirmed' });
    expect(JSON.stringify(day)).not.toMatch(/priceMinor|phone|notes|email/);
  });

  test('are local days, also where the clocks change, and at most fourteen', async () => {
    const spa = await staffSpa(database, clockAt('2026-03-28T09:00'));
    const days = await spa.chat.staffDays(spa.tenantId, spa.ana.therapistId, '2026-03-28', '2026-05-30');
    expect(days).toHaveLength(14);
    const sunday = days.find(({ date }) => date === '2026-03-29');
    expect(sunday?.works[0]?.startsAt).toBe('2026-03-29T07:00:00.000Z');
    expect(days[0]?.works[0]?.startsAt).toBe('2026-03-28T08:00:00.000Z');
  });

  test('of another spa’s therapist are empty', async () => {
    const [here, there] = [await staffSpa(database, clockAt(NOW)), await staffSpa(database, clockAt(NOW))];
    const days = await there.chat.staffDays(there.tenantId, here.ana.therapistId, '2026-03-02', '2026-03-02');
    expect(days).toEqual([]);
  });
});

describe('running late', () => {
  const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt }) as never;

  test('hits the next visit, and those behind it as far as the pauses are too short', () => {
    const day = [
      at('2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z'),
      at('2026-03-02T11:15:00Z', '2026-03-02T12:15:00Z'),
      at('2026-03-02T14:00:00Z', '2026-03-02T15:00:00Z'),
    ];
    expect(hitBy(day, 10).map(({ minutes }) => minutes)).toEqual([10]);
    expect(hitBy(day, 30).map(({ minutes }) => minutes)).toEqual([30, 15]);
    expect(hitBy(day, 130).map(({ minutes }) => minutes)).toEqual([130, 115, 10]);
    expect(hitBy([], 10)).toEqual([]);
  });

  test('is told to the guest who is hit, once for one message', async () => {
    const spa = await staffSpa(database, clockAt('2026-03-02T10:00'));
    const { booking, conversationId } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    const key = newId();
    const tell = () => spa.chat.tellTherapistLate(spa.tenantId, spa.ana.actor, spa.ana.therapistId, 15, key);
    expect(await tell()).toHaveLength(1);
    expect(await tell()).toHaveLength(1);
    const late = (await noticesTo(spa, conversationId)).filter(({ kind }) => kind === 'therapist-late');
    expect(late).toEqual([{ kind: 'therapist-late', bookingId: booking.id, minutes: 15 }]);
  });

  test('is told to the guest whose hour has just begun', async () => {
    const clock = clockAt('2026-03-02T10:59');
    const spa = await staffSpa(database, clock);
    const { booking } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    clock.forward(3);
    const { actor, therapistId } = spa.ana;
    const told = await spa.chat.tellTherapistLate(spa.tenantId, actor, therapistId, 10, newId());
    expect(told.map(({ bookingId }) => bookingId)).toEqual([booking.id]);
  });

  test('is told to nobody whose visit is hours away, and by nobody but the therapist and the desk', async () => {
    const spa = await staffSpa(database, clockAt(NOW));
    await booked(spa, '2026-03-02T16:00', spa.ana.therapistId);
    const tell = (actor: Actor, minutes: number) =>
      spa.chat.tellTherapistLate(spa.tenantId, actor, spa.ana.therapistId, minutes, newId());
    expect(await tell(spa.ana.actor, 15)).toEqual([]);
    await booked(spa, '2026-03-02T10:00', spa.ana.therapistId);
    expect(await tell(spa.ben.actor, 15)).toEqual([]);
    expect(await tell(await spa.guest(), 15)).toEqual([]);
    expect(await tell(DESK, 15)).toHaveLength(1);
  });

  test('of a guest is told in the therapist’s chat', async () => {
    const spa = await staffSpa(database, clockAt('2026-03-02T10:00'));
    const chat = await spa.ana.link();
    const { booking, actor } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    const told = await makeGuestCare(spa.core).tellLate(spa.tenantId, actor, booking.id, 10, newId());
    expect(told.ok).toBe(true);
    expect(await noticesTo(spa, chat)).toContainEqual({
      kind: 'guest-late',
      bookingId: booking.id,
      minutes: 10,
    });
  });
});

describe('time off by chat', () => {
  const stretch = (from: string, to: string) => ({
    startsAt: isoOf(instant(from)),
    endsAt: isoOf(instant(to)),
    kind: 'blocked' as const,
  });

  test('keeps new visits out, names those in its way, and is taken back', async () => {
    const spa = await staffSpa(database, clockAt(NOW));
    const { chat, tenantId, ana } = spa;
    const { booking } = await booked(spa, '2026-03-02T15:00', ana.therapistId);
    const request = {
      ...stretch('2026-03-02T15:02', '2026-03-02T16:58'),
      therapistId: ana.therapistId,
      requestKey: newId(),
    };
    const outcome = await chat.block(tenantId, ana.actor, request);
    expect(outcome).toMatchObject({ ok: true, conflicts: [{ bookingId: booking.id }] });
    expect(await chat.block(tenantId, ana.actor, request)).toEqual(outcome);
    const [day] = await chat.staffDays(tenantId, ana.therapistId, '2026-03-02', '2026-03-02');
    expect(day?.timeOff).toMatchObject([
      { startsAt: isoOf(instant('2026-03-02T15:00')), endsAt: isoOf(instant('2026-03-02T17:00')) },
    ]);
    const id = outcome.ok ? outcome.timeOffId : '';
    expect(await chat.unblock(tenantId, spa.ben.actor, id, newId())).toBe(false);
    const key = newId();
    expect(await chat.unblock(tenantId, ana.actor, id, key)).toBe(true);
    expect(await chat.unblock(tenantId, ana.actor, id, key)).toBe(true);
    expect(await chat.unblock(tenantId, ana.actor, id, newId())).toBe(false);
    await expectSound(spa);
  });

  test('is refused for the past, for a colleague, for a guest, and for a month', async () => {
    const spa = await staffSpa(database, clockAt(NOW));
    const ask = (from: string, to: string, actor = spa.ana.actor, therapistId = spa.ana.therapistId) =>
      spa.chat.block(spa.tenantId, actor, { ...stretch(from, to), therapistId, requestKey: newId() });
    expect(await ask('2026-03-02T07:00', '2026-03-02T08:00')).toMatchObject({ reason: 'in-the-past' });
    expect(await ask('2026-03-02T16:00', '2026-03-02T15:00')).toMatchObject({ reason: 'ends-before-start' });
    expect(await ask('2026-03-02T16:00', '2026-04-15T15:00')).toMatchObject({ reason: 'too-long' });
    const bens = spa.ben.therapistId;
    expect(await ask('2026-03-02T15:00', '2026-03-02T16:00', spa.ana.actor, bens)).toMatchObject({
      reason: 'not-allowed',
    });
    const guest = await spa.guest();
    const byGuest = { ...stretch('2026-03-02T15:00', '2026-03-02T16:00'), requestKey: newId() };
    expect(await spa.chat.block(spa.tenantId, guest, { ...byGuest, therapistId: bens })).toMatchObject({
      reason: 'not-allowed',
    });
    expect(
      await spa.chat.block(spa.tenantId, DESK, { ...byGuest, therapistId: bens, requestKey: newId() }),
    ).toMatchObject({ ok: true });
  });
});

describe('a visit', () => {
  test('is marked as done in one word, with all that was left out on the way', async () => {
    const clock = clockAt(NOW);
    const spa = await staffSpa(database, clock);
    const { booking } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    const done = () => spa.chat.markDone(spa.tenantId, spa.ana.actor, booking.id, newId());
    expect(await done()).toMatchObject({ ok: false, reason: 'too-early' });
    clock.set('2026-03-02T12:00');
    expect(await spa.chat.markDone(spa.tenantId, spa.ben.actor, booking.id, newId())).toMatchObject({
      reason: 'not-found',
    });
    expect(await done()).toMatchObject({ ok: true, booking: { status: 'completed' } });
    expect(await done()).toMatchObject({ ok: false, reason: 'not-possible-now' });
    await expectSound(spa);
  });

  test('is marked as a no-show by its own therapist only, and not before it began', async () => {
    const clock = clockAt(NOW);
    const spa = await staffSpa(database, clock);
    const { booking } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    const mark = (actor = spa.ana.actor) =>
      spa.chat.markNoShowByTherapist(spa.tenantId, actor, booking.id, newId());
    expect(await mark()).toMatchObject({ reason: 'too-early' });
    clock.set('2026-03-02T11:20');
    expect(await mark(spa.ben.actor)).toMatchObject({ reason: 'not-found' });
    expect(await mark()).toMatchObject({ ok: true, booking: { status: 'no-show' } });
  });
});
