import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Id } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeDaySweep } from '../../../api/staff-chat/tell-days.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { booked, NOW, type StaffSpa, staffSpa } from './staff-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The house of these tests is worked in from 09:00 to 21:00. */
async function linkedSpa(local = NOW) {
  const clock = clockAt(local);
  const spa = await staffSpa(database, clock);
  return { clock, spa, chat: await spa.ana.link(), sweep: makeDaySweep(spa.core) };
}

async function told(spa: StaffSpa, chat: Id): Promise<number> {
  return (await noticesTo(spa, chat)).filter(({ kind }) => kind === 'day-end').length;
}

describe('the end of a therapist’s day', () => {
  test('is told once, when the last working time is over, also by a process that begins anew', async () => {
    const { clock, spa, chat, sweep } = await linkedSpa();
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    for (const [time, times] of [
      ['12:30', 0],
      ['20:59', 0],
      ['21:00', 1],
      ['21:05', 1],
    ] as const) {
      clock.set(`2026-03-02T${time}`);
      await sweep();
      expect(await told(spa, chat)).toBe(times);
    }
    await makeDaySweep(spa.core)();
    expect(await told(spa, chat)).toBe(1);
    expect(await noticesTo(spa, chat)).toContainEqual({
      kind: 'day-end',
      therapistId: spa.ana.therapistId,
      date: '2026-03-02',
      until: isoOf(instant('2026-03-02T22:00')),
    });
  });

  test('is told once by two processes that look at the same time', async () => {
    const { clock, spa, chat } = await linkedSpa();
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    clock.set('2026-03-02T21:00');
    await Promise.all(Array.from({ length: 4 }, () => makeDaySweep(spa.core)()));
    expect(await told(spa, chat)).toBe(1);
  });

  test('is told again on the next day that has visits', async () => {
    const { clock, spa, chat, sweep } = await linkedSpa();
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    await booked(spa, '2026-03-03T11:00', spa.ana.therapistId);
    for (const day of ['02', '03', '04']) {
      clock.set(`2026-03-${day}T21:10`);
      await sweep();
    }
    expect(await told(spa, chat)).toBe(2);
  });

  test.each([
    ['without visits', async () => undefined],
    [
      'of a colleague',
      async (spa: StaffSpa) => void (await booked(spa, '2026-03-02T11:00', spa.ben.therapistId)),
    ],
    [
      'on which they fell ill',
      async (spa: StaffSpa) => {
        await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
        const { therapistId, actor } = spa.ana;
        const [startsAt, endsAt] = [instant('2026-03-02T12:00'), instant('2026-03-03T00:00')].map(isoOf);
        const off = { therapistId, startsAt: startsAt ?? '', endsAt: endsAt ?? '', kind: 'sick' as const };
        await spa.chat.block(spa.tenantId, actor, { ...off, requestKey: newId() });
      },
    ],
  ])('%s is not told', async (_, happens) => {
    const { clock, spa, chat, sweep } = await linkedSpa();
    await happens(spa);
    for (const time of ['12:05', '21:00', '21:30']) {
      clock.set(`2026-03-02T${time}`);
      await sweep();
    }
    expect(await told(spa, chat)).toBe(0);
  });

  test('comes earlier when the last hours were blocked', async () => {
    const { clock, spa, chat, sweep } = await linkedSpa();
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    const { therapistId, actor } = spa.ana;
    const stretch = {
      startsAt: isoOf(instant('2026-03-02T16:00')),
      endsAt: isoOf(instant('2026-03-02T21:00')),
    };
    await sweep();
    await spa.chat.block(spa.tenantId, actor, {
      ...stretch,
      therapistId,
      kind: 'blocked',
      requestKey: newId(),
    });
    clock.set('2026-03-02T16:00');
    await sweep();
    expect(await told(spa, chat)).toBe(1);
  });

  test.each([
    ['2026-03-02T21:50', 1],
    ['2026-03-02T22:00', 0],
    ['2026-03-03T03:00', 0],
    ['2026-03-03T09:00', 0],
  ])('after a standstill until %s it is told %i times: nobody is woken for it', async (until, times) => {
    const { clock, spa, chat, sweep } = await linkedSpa();
    await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
    clock.set(until);
    await sweep();
    expect(await told(spa, chat)).toBe(times);
  });

  test.each([
    ['2026-03-29', '2026-03-29T19:00:00.000Z'],
    ['2026-10-25', '2026-10-25T20:00:00.000Z'],
  ])('is nine in the evening on %s, when the clocks change', async (date, at) => {
    const { clock, spa, chat, sweep } = await linkedSpa(`${date}T08:00`);
    await booked(spa, `${date}T11:00`, spa.ana.therapistId);
    clock.set(isoOf(Date.parse(at) - 60_000));
    await sweep();
    expect(await told(spa, chat)).toBe(0);
    clock.set(at);
    await sweep();
    expect(await told(spa, chat)).toBe(1);
  });
});
