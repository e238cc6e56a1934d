import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Id } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeDaySweep } from '../../../api/staff-chat/tell-days.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import type { SpaOptions } from '../../support/spa.ts';
import { listenTo } from './staff-said.ts';
import { booked, DESK, type StaffSpa, staffSpa } from './staff-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The house of these tests is worked in from 09:00 to 21:00. */
async function spaAt(local: string, options: SpaOptions = {}) {
  const clock = clockAt(local);
  const spa = await staffSpa(database, clock, options);
  return { clock, spa, chat: await spa.ana.link(), sweep: makeDaySweep(spa.core) };
}

async function plans(spa: StaffSpa, chat: Id): Promise<number> {
  return (await noticesTo(spa, chat)).filter(({ kind }) => kind === 'day-plan').length;
}

describe('a therapist’s schedule', () => {
  test('comes an hour before the first work, once, with all that is booked when it is sent', async () => {
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00');
    const said = listenTo(spa);
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    await booked(spa, '2026-03-02T12:30', spa.ben.therapistId);
    for (const [time, times] of [
      ['02T03:00', 0],
      ['02T07:59', 0],
      ['02T08:00', 1],
      ['02T08:11', 1],
      ['02T12:00', 1],
    ] as const) {
      clock.set(`2026-03-${time}`);
      await sweep();
      expect(await plans(spa, chat)).toBe(times);
      if (time !== '02T08:00') continue;
      // Decided when it is sent, not when it was put into the outbox.
      await booked(spa, '2026-03-02T15:00', spa.ana.therapistId);
      await said.send();
      expect(said.to(chat)).toHaveLength(1);
      expect(said.to(chat)[0]).toMatch(
        /^Your day, Ana:\nToday \(Monday 2 March\): 09:00 to 21:00\n11:00 to 12:00, .*\n15:00 to 16:00, .*$/,
      );
    }
    clock.set('2026-03-03T08:00');
    await sweep();
    expect(await plans(spa, chat)).toBe(2);
  });

  test('is told once however many processes look at the same time, and begin anew', async () => {
    const { clock, spa, chat } = await spaAt('2026-03-01T20:00');
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    clock.set('2026-03-02T08:30');
    for (let again = 0; again < 2; again += 1)
      await Promise.all(Array.from({ length: 4 }, () => makeDaySweep(spa.core)()));
    expect(await plans(spa, chat)).toBe(1);
  });

  test('says so when nothing is booked yet', async () => {
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00');
    const said = listenTo(spa);
    clock.set('2026-03-02T08:00');
    await sweep();
    await said.send();
    expect(said.to(chat)).toEqual(['Your day, Ana:\nToday (Monday 2 March): 09:00 to 21:00\nNo visits yet.']);
  });

  test.each([
    ['sick', '00:00'],
    ['sick', '14:00'],
    ['blocked', '00:00'],
  ] as const)('does not come on a day off (%s from %s on)', async (kind, from) => {
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00');
    const said = listenTo(spa);
    const [startsAt, endsAt] = [isoOf(instant(`2026-03-02T${from}`)), isoOf(instant('2026-03-03T00:00'))];
    const off = { therapistId: spa.ana.therapistId, startsAt, endsAt, kind, requestKey: newId() };
    expect(await spa.chat.block(spa.tenantId, DESK, off)).toMatchObject({ ok: true });
    clock.set('2026-03-02T08:30');
    await sweep();
    await said.send();
    expect(said.to(chat)).toEqual([]);
  });

  test('is not told to who fell ill before it was sent', async () => {
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00');
    const said = listenTo(spa);
    clock.set('2026-03-02T08:00');
    await sweep();
    const [startsAt, endsAt] = [isoOf(instant('2026-03-02T08:30')), isoOf(instant('2026-03-03T00:00'))];
    const off = { therapistId: spa.ana.therapistId, startsAt, endsAt, kind: 'sick' as const };
    await spa.chat.block(spa.tenantId, spa.ana.actor, { ...off, requestKey: newId() });
    await said.send();
    expect(said.to(chat)).toEqual([]);
  });

  test.each([
    ['2026-03-02T10:00', 1],
    ['2026-03-02T20:59', 1],
    ['2026-03-02T21:00', 0],
    ['2026-03-03T03:00', 0],
  ])('after a standstill until %s comes %i times: not for a day that is over', async (until, times) => {
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00');
    clock.set(until);
    await sweep();
    expect(await plans(spa, chat)).toBe(times);
  });

  test('is not sent any more by a channel that comes back when the day is over', async () => {
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00');
    const said = listenTo(spa);
    clock.set('2026-03-02T08:00');
    await sweep();
    clock.set('2026-03-02T21:00');
    await said.send();
    expect(said.to(chat)).toEqual([]);
  });

  test.each([
    ['2026-03-29', '2026-03-29T06:00:00.000Z'],
    ['2026-10-25', '2026-10-25T07:00:00.000Z'],
  ])('comes at eight on %s, when the clocks change', async (date, at) => {
    const { clock, spa, chat, sweep } = await spaAt(`${date}T00:30`);
    clock.set(isoOf(Date.parse(at) - 60_000));
    await sweep();
    expect(await plans(spa, chat)).toBe(0);
    clock.set(at);
    await sweep();
    expect(await plans(spa, chat)).toBe(1);
  });

  test('waits for the end of the quiet hours, but not until work has begun', async () => {
    const early = {
      openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
    };
    const quiet = {
      policy: { quietHours: { from: '21:00', to: '07:30' } },
      shift: { from: '08:00', to: '16:00' },
    };
    const { clock, spa, chat, sweep } = await spaAt('2026-03-01T20:00', { ...early, ...quiet } as SpaOptions);
    clock.set('2026-03-02T07:29');
    await sweep();
    expect(await plans(spa, chat)).toBe(0);
    clock.set('2026-03-02T07:30');
    await sweep();
    expect(await plans(spa, chat)).toBe(1);
  });
});
