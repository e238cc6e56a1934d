import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, Id } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeDayChangeSweep } from '../../../api/staff-chat/tell-changes.ts';
import { makeDaySweep } from '../../../api/staff-chat/tell-days.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { listenTo } from './staff-said.ts';
import { booked, DESK, type StaffSpa, staffSpa } from './staff-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Ana and Ben have had the schedule of a day on which Ana has one visit, at eleven. */
async function morning(prepare?: (spa: StaffSpa) => Promise<void>) {
  const clock = clockAt('2026-03-01T20:00');
  const spa = await staffSpa(database, clock);
  await prepare?.(spa);
  const chats = { ana: await spa.ana.link(), ben: await spa.ben.link() };
  const said = listenTo(spa);
  const { booking, actor: guest } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
  clock.set('2026-03-02T08:00');
  await makeDaySweep(spa.core)();
  await said.send();
  const sweep = makeDayChangeSweep(spa.core);
  await sweep();
  const look = async (): Promise<void> => {
    await sweep();
    await said.send();
  };
  /** What each was told after the schedule. */
  const news = (who: 'ana' | 'ben') => said.to(chats[who]).filter((text) => !text.startsWith('Your day'));
  return { clock, spa, chats, said, booking, guest, sweep, look, news };
}

function moved(spa: StaffSpa, actor: Actor, bookingId: Id, local: string, therapistId: Id | null = null) {
  const to = { startsAt: isoOf(instant(local)), locationId: null, therapistId };
  return spa.service.moveBooking(spa.tenantId, actor, {
    ...to,
    bookingId,
    requestKey: newId(),
    exception: null,
  });
}

/** Ben takes Ana's visit over, and the desk agrees. */
async function swappedToBen(spa: StaffSpa, bookingId: Id): Promise<void> {
  const { tenantId, chat, ana, ben } = spa;
  const swap = { bookingId, toTherapistId: ben.therapistId, requestKey: newId() };
  const asked = await chat.askSwap(tenantId, ana.actor, swap);
  if (!asked.ok) throw new Error(asked.reason);
  await chat.answerSwap(tenantId, ben.actor, asked.swap.id, true, newId());
  await chat.settleSwap(tenantId, DESK, asked.swap.id, true, newId());
}

/** A morning of which Ana was told that she works until four; `free` has her work until nine after all. */
async function shortDay() {
  let timeOffId = '';
  const day = await morning(async (spa) => {
    const away = await off(spa, DESK, 'blocked', '16:00');
    timeOffId = away.ok ? away.timeOffId : '';
  });
  const { spa } = day;
  return { ...day, free: () => spa.chat.unblock(spa.tenantId, DESK, timeOffId, newId()) };
}

function off(spa: StaffSpa, actor: Actor, kind: 'sick' | 'blocked', from = '18:00') {
  const [startsAt, endsAt] = [isoOf(instant(`2026-03-02T${from}`)), isoOf(instant('2026-03-02T21:00'))];
  const { therapistId } = spa.ana;
  return spa.chat.block(spa.tenantId, actor, { therapistId, startsAt, endsAt, kind, requestKey: newId() });
}

describe('after the schedule went out', () => {
  test('a new visit is told to its therapist, once, however many processes look', async () => {
    const { spa, said, news } = await morning();
    await booked(spa, '2026-03-02T14:00', spa.ana.therapistId);
    for (let again = 0; again < 2; again += 1)
      await Promise.all(Array.from({ length: 4 }, () => makeDayChangeSweep(spa.core)()));
    await said.send();
    expect(news('ana')).toEqual([expect.stringMatching(/^New today: 14:00 to 15:00, /)]);
    expect(news('ben')).toEqual([]);
  });

  test('a time that is only kept for somebody is none yet', async () => {
    const { spa, look, news } = await morning();
    await spa.held('2026-03-02T14:00');
    await look();
    expect([...news('ana'), ...news('ben')]).toEqual([]);
  });

  test('a move, a cancellation and a visit that goes to another day are told, each by one message', async () => {
    const { spa, booking, guest, look, news } = await morning();
    const other = await booked(spa, '2026-03-02T16:00', spa.ana.therapistId);
    await look();
    expect(await moved(spa, DESK, booking.id, '2026-03-02T12:00')).toMatchObject({ ok: true });
    await look();
    await look();
    expect(await moved(spa, DESK, other.booking.id, '2026-03-03T10:00')).toMatchObject({ ok: true });
    await look();
    await spa.service.cancelBooking(spa.tenantId, guest, booking.id, null, newId());
    await look();
    expect(news('ana')).toEqual([
      expect.stringMatching(/^New today: 16:00 to 17:00, /),
      expect.stringMatching(/^Moved today, from 11:00: 12:00 to 13:00, /),
      'Not today any more: 16:00 Guest. It is now Tuesday 3 March, 10:00.',
      'Cancelled today: 12:00 Guest.',
    ]);
  });

  test('a visit in other hands is told to both', async () => {
    const { spa, booking, look, news } = await morning();
    expect(await moved(spa, DESK, booking.id, '2026-03-02T11:00', spa.ben.therapistId)).toMatchObject({
      ok: true,
    });
    await look();
    expect(news('ana')).toEqual([
      expect.stringMatching(/^Not with you any more: 11:00 Guest\. .* gives it\.$/),
    ]);
    expect(news('ben')).toEqual([expect.stringMatching(/^New today: 11:00 to 12:00, /)]);
  });

  test('a swap is told as a swap, and not once more', async () => {
    const { spa, booking, look, news } = await morning();
    await swappedToBen(spa, booking.id);
    await look();
    const told = [...news('ana'), ...news('ben')].filter((text) => /any more|New today/.test(text));
    expect(told).toEqual([]);
    expect(news('ben').at(-1)).toContain('goes from');
  });

  test('what the desk changes after a swap is told, though nothing else had changed in between', async () => {
    const { clock, spa, booking, look, news } = await morning();
    await swappedToBen(spa, booking.id);
    await look();
    clock.set('2026-03-02T09:30');
    expect(await moved(spa, DESK, booking.id, '2026-03-02T14:00', spa.ben.therapistId)).toMatchObject({
      ok: true,
    });
    await look();
    expect(news('ben').at(-1)).toMatch(/^Moved today, from 11:00: 14:00 to 15:00, /);
  });

  test('a visit in hours that were added to the day is told, after its first end too', async () => {
    const { clock, spa, free, look, news } = await shortDay();
    clock.set('2026-03-02T12:00');
    await free();
    await look();
    clock.set('2026-03-02T17:00');
    await booked(spa, '2026-03-02T19:00', spa.ana.therapistId);
    await look();
    expect(news('ana')).toEqual([
      'Your hours today have changed: 09:00 to 21:00.',
      expect.stringMatching(/^New today: 19:00 to 20:00, /),
    ]);
  });

  test('a day that goes on after it was over is told so, and what changes in it', async () => {
    const { clock, spa, free, look, news } = await shortDay();
    clock.set('2026-03-02T16:30');
    await free();
    await makeDaySweep(spa.core)();
    await look();
    expect(news('ana')).toEqual(['Your hours today have changed: 09:00 to 21:00.']);
  });

  test('news that came before the first end of a longer day are told by a channel that comes back after it', async () => {
    const { clock, said, free, sweep, news } = await shortDay();
    clock.set('2026-03-02T15:59');
    await free();
    await sweep();
    clock.set('2026-03-02T16:01');
    await said.send();
    expect(news('ana')).toEqual(['Your hours today have changed: 09:00 to 21:00.']);
  });

  test('other hours are told when the desk made them, not when it was the therapist', async () => {
    const { spa, look, news } = await morning();
    await off(spa, spa.ana.actor, 'blocked');
    await look();
    expect(news('ana')).toEqual([]);
    await off(spa, DESK, 'blocked', '16:00');
    await look();
    expect(news('ana')).toEqual(['Your hours today have changed: 09:00 to 16:00.']);
  });

  test('who is ill is told nothing of what becomes of the day', async () => {
    const { spa, booking, look, news } = await morning();
    await off(spa, spa.ana.actor, 'sick', '09:00');
    await moved(spa, DESK, booking.id, '2026-03-02T11:00', spa.ben.therapistId);
    await look();
    expect(news('ana')).toEqual([]);
    expect(news('ben')).toHaveLength(1);
  });

  test('what is as it was when somebody looks is not told, nor is another day', async () => {
    const { spa, booking, look, news } = await morning();
    await moved(spa, DESK, booking.id, '2026-03-02T12:00');
    await moved(spa, DESK, booking.id, '2026-03-02T11:00');
    await booked(spa, '2026-03-03T11:00', spa.ana.therapistId);
    await look();
    expect(news('ana')).toEqual([]);
  });

  test('what was moved back before it was sent is not told', async () => {
    const { spa, booking, sweep, look, news } = await morning();
    await moved(spa, DESK, booking.id, '2026-03-02T12:00');
    await sweep();
    await moved(spa, DESK, booking.id, '2026-03-02T11:00');
    await look();
    await look();
    expect(news('ana')).toEqual([]);
  });

  test('what changes again while its channel is away is told once, from what the therapist knows', async () => {
    const { spa, booking, sweep, look, news } = await morning();
    await moved(spa, DESK, booking.id, '2026-03-02T12:00');
    await sweep();
    await moved(spa, DESK, booking.id, '2026-03-02T13:00');
    await look();
    await moved(spa, DESK, booking.id, '2026-03-02T16:00');
    await look();
    expect(news('ana')).toEqual([
      expect.stringMatching(/^Moved today, from 11:00: 13:00 to 14:00, /),
      expect.stringMatching(/^Moved today, from 13:00: 16:00 to 17:00, /),
    ]);
  });

  test('what began or is over is not told of', async () => {
    const { clock, spa, booking, look, news } = await morning();
    clock.set('2026-03-02T11:20');
    await spa.service.checkIn(spa.tenantId, DESK, booking.id, newId());
    await look();
    expect(news('ana').filter((text) => /today/.test(text))).toEqual([]);
    clock.set('2026-03-02T21:30');
    await booked(spa, '2026-03-03T09:00', spa.ana.therapistId);
    await look();
    expect(news('ana').filter((text) => /today/.test(text))).toEqual([]);
  });
});

describe('before the schedule went out', () => {
  test('nothing is told: the schedule says it', async () => {
    const clock = clockAt('2026-03-02T07:00');
    const spa = await staffSpa(database, clock);
    const chat = await spa.ana.link();
    const [said, look] = [listenTo(spa), makeDayChangeSweep(spa.core)];
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    await look();
    await said.send();
    expect(said.to(chat)).toEqual([]);
    clock.set('2026-03-02T08:00');
    await makeDaySweep(spa.core)();
    await look();
    // It waits for its channel: what changes until then stands in it.
    await booked(spa, '2026-03-02T15:00', spa.ana.therapistId);
    await look();
    await said.send();
    await look();
    await said.send();
    expect(said.to(chat)).toHaveLength(1);
    expect(said.to(chat)[0]).toContain('15:00 to 16:00');
  });
});
