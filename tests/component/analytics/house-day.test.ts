import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { chartUrl } from '../../../api/analytics/chart-link.ts';
import { makeHouseDaySweep } from '../../../api/analytics/tell-house-days.ts';
import type { Id, StaffIdentity } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import type { Reply } from '../../../api/http/route.ts';
import { chartRoutes } from '../../../api/http/routes/charts.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import type { SpaOptions, TestSpa } from '../../support/spa.ts';
import { listenTo } from '../staff-chat/staff-said.ts';
import { booked, conversationOf, DESK, linkedTo, type StaffSpa, staffSpa } from '../staff-chat/staff-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The house of these tests is open and worked in from 09:00 to 21:00. */
async function houseAt(local: string, options: SpaOptions = {}) {
  const clock = clockAt(local);
  const spa = await staffSpa(database, clock, options);
  const chats = {
    owner: await linkedTo(spa, 'Iris', 'owner'),
    desk: await linkedTo(spa, 'Mara', 'desk'),
    ana: await spa.ana.link(),
  };
  return { clock, spa, chats, sweep: makeHouseDaySweep(spa.core) };
}

async function told(spa: TestSpa, chat: Id): Promise<number> {
  return (await noticesTo(spa, chat)).filter(({ kind }) => kind === 'house-day').length;
}

/** One visit is done and got two stars, one was missed, one was cancelled and paid back, one is not marked; one comes tomorrow. */
async function eventfulDay() {
  const day = await houseAt('2026-03-02T09:00');
  const { spa, clock } = day;
  const { tenantId, service } = spa;
  const done = await booked(spa, '2026-03-02T10:00', spa.ana.therapistId);
  const missed = await booked(spa, '2026-03-02T12:00', spa.ana.therapistId);
  const cancelled = await booked(spa, '2026-03-02T14:00', spa.ben.therapistId);
  await booked(spa, '2026-03-02T16:00', spa.ben.therapistId);
  await booked(spa, '2026-03-03T10:00', spa.ben.therapistId);
  // Kept for somebody who never paid: no visit, not even a cancelled one.
  const kept = await spa.held('2026-03-02T18:00');
  await service.cancelBooking(tenantId, kept.actor, kept.booking.id, null, newId());
  await service.cancelBooking(tenantId, DESK, cancelled.booking.id, null, newId());
  await settleRefunds(spa.core, cashierRefunds);
  clock.set('2026-03-02T13:30');
  const { actor } = spa.ana;
  expect(await spa.chat.markDone(tenantId, actor, done.booking.id, newId())).toMatchObject({ ok: true });
  const noShow = await spa.chat.markNoShowByTherapist(tenantId, actor, missed.booking.id, newId());
  expect(noShow).toMatchObject({ ok: true });
  const feedback = { bookingId: done.booking.id, stars: 2, words: 'It was\ncold', requestKey: newId() };
  expect(await makeGuestCare(spa.core).giveFeedback(tenantId, done.actor, feedback)).toEqual({ ok: true });
  return day;
}

const owner: StaffIdentity = { staffId: 'own', name: 'Iris', role: 'owner', therapistId: null };

describe('the day of the house', () => {
  test('has visits, money, utilisation, feedback and the next day in it', async () => {
    const { spa, clock } = await eventfulDay();
    clock.set('2026-03-02T21:00');
    const day = await spa.chat.houseDay(spa.tenantId, owner, '2026-03-02', 'en');
    expect(day).toMatchObject({
      visits: { done: 1, unmarked: 1, ahead: 0, missed: 1, cancelled: 1 },
      // Five visits of 90.00 were paid, for tomorrow too; one was cancelled by the house.
      money: { takenMinor: 45_000, givenBackMinor: 9_000, netMinor: 36_000, tipsMinor: 0 },
      // Two therapists of twelve hours each; a no-show's time was booked, a cancelled visit's is free.
      utilisation: { bookedMinutes: 180, bookableMinutes: 1_440 },
      therapists: [
        { id: spa.ana.therapistId, bookedMinutes: 120, bookableMinutes: 720 },
        { id: spa.ben.therapistId, bookedMinutes: 60, bookableMinutes: 720 },
      ],
      feedback: { count: 1, average: 2, low: [{ stars: 2 }] },
      tomorrow: { visits: 1, bookedMinutes: 60, bookableMinutes: 1_440 },
    });
    expect(day?.week.map(({ date, bookedMinutes }) => [date, bookedMinutes])).toEqual([
      ...[24, 25, 26, 27, 28].map((date) => [`2026-02-${date}`, 0]),
      ['2026-03-01', 0],
      ['2026-03-02', 180],
    ]);
  });

  test('is nothing that a therapist reads', async () => {
    const { spa } = await houseAt('2026-03-02T09:00');
    const { staffId, therapistId } = spa.ana;
    const ana: StaffIdentity = { staffId, therapistId, name: 'Ana', role: 'therapist' };
    expect(await spa.chat.houseDay(spa.tenantId, ana, '2026-03-02', 'en')).toBeNull();
  });

  test('is nothing that is told to who is bound to some of the houses: it is that of all', async () => {
    const { spa, clock, chats, sweep } = await houseAt('2026-03-02T09:00');
    const bound = await linkedTo(spa, 'Tom', 'desk', [spa.locationId]);
    const boundOwner = await linkedTo(spa, 'Sage', 'owner', [spa.locationId]);
    clock.set('2026-03-02T21:00');
    await sweep();
    expect(await Promise.all([chats.desk, bound, boundOwner].map((chat) => told(spa, chat)))).toEqual([
      ...[1, 0, 1],
    ]);
    const staff = (await conversationOf(spa, bound))?.staff ?? owner;
    expect(staff.name).toBe('Tom');
    expect(await spa.chat.houseDay(spa.tenantId, staff, '2026-03-02', 'en')).toBeNull();
  });

  test('is told to the owner and the desk when the house closes, with a picture, and to nobody else', async () => {
    const { spa, clock, chats, sweep } = await eventfulDay();
    const said = listenTo(spa);
    await said.send();
    clock.set('2026-03-02T21:00');
    await sweep();
    await said.send();
    for (const chat of [chats.owner, chats.desk]) {
      const [summary] = said.all(chat).slice(-1);
      const lines = summary?.text.split('\n') ?? [];
      expect(lines.slice(0, 5)).toEqual([
        'Today (Monday 2 March), the house in short:',
        'Visits: 1 done, 1 not marked yet, 1 no-show, 1 cancelled.',
        'Taken in: €360.00 (€450.00 less €90.00 given back).',
        'Utilisation: 13% (3 of 24 hours).',
        'Feedback: 1 guest, 2 of 5 stars on average.',
      ]);
      expect(lines[5]).toMatch(/^• 2 of 5: .* with .* – It was cold$/);
      expect(lines.slice(6)).toEqual(['The next day: 1 visit, 4% booked.']);
      expect(summary?.image).toMatchObject({
        url: expect.stringMatching(/^http:\/\/spa\.test\/charts\/.*\.png$/),
      });
    }
    expect(said.to(chats.ana).filter((text) => text.includes('in short'))).toEqual([]);
  });

  test('is told once however many processes look at the same time, and begin anew', async () => {
    const { spa, clock, chats } = await houseAt('2026-03-02T09:00');
    clock.set('2026-03-02T21:05');
    for (let again = 0; again < 2; again += 1)
      await Promise.all(Array.from({ length: 4 }, () => makeHouseDaySweep(spa.core)()));
    expect([await told(spa, chats.owner), await told(spa, chats.desk), await told(spa, chats.ana)]).toEqual([
      1, 1, 0,
    ]);
  });

  test('ends when the house closes on that day', async () => {
    const { spa, clock, chats, sweep } = await houseAt('2026-03-02T09:00', {
      openingHours: [{ weekday: 1, opens: '09:00', closes: '12:00' }],
    });
    clock.set('2026-03-02T11:59');
    await sweep();
    expect(await told(spa, chats.owner)).toBe(0);
    clock.set('2026-03-02T12:00');
    await sweep();
    expect(await told(spa, chats.owner)).toBe(1);
  });

  test.each([
    ['2026-03-02T20:59', 0],
    ['2026-03-02T21:50', 1],
    ['2026-03-02T22:00', 0],
    ['2026-03-03T03:00', 0],
    ['2026-03-03T09:00', 0],
  ])('after a standstill until %s is told %i times: nobody is woken for it', async (until, times) => {
    const { spa, clock, chats, sweep } = await houseAt('2026-03-02T09:00');
    clock.set(until);
    await sweep();
    expect(await told(spa, chats.owner)).toBe(times);
  });

  test('is not sent any more by a channel that comes back in the night', async () => {
    const { spa, clock, chats, sweep } = await houseAt('2026-03-02T09:00');
    const said = listenTo(spa);
    clock.set('2026-03-02T21:00');
    await sweep();
    clock.set('2026-03-03T03:00');
    await said.send();
    expect(said.to(chats.owner)).toEqual([]);
  });

  test('of a closed house is not told', async () => {
    const { spa, clock, chats, sweep } = await houseAt('2026-03-02T09:00', {
      openingHours: [{ weekday: 2, opens: '09:00', closes: '21:00' }],
    });
    for (const time of ['12:00', '21:00', '21:40']) {
      clock.set(`2026-03-02T${time}`);
      await sweep();
    }
    expect(await told(spa, chats.owner)).toBe(0);
  });

  test.each([
    ['2026-03-29', '2026-03-29T19:00:00.000Z'],
    ['2026-10-25', '2026-10-25T20:00:00.000Z'],
  ])('ends at nine in the evening on %s, when the clocks change', async (date, at) => {
    const { spa, clock, chats, sweep } = await houseAt(`${date}T08:00`);
    clock.set(isoOf(Date.parse(at) - 60_000));
    await sweep();
    expect(await told(spa, chats.owner)).toBe(0);
    clock.set(at);
    await sweep();
    expect(await told(spa, chats.owner)).toBe(1);
  });
});

describe('the picture of a day', () => {
  async function opened({ core }: TestSpa, url: string): Promise<Reply> {
    const [door] = chartRoutes(core);
    if (!door) throw new Error('pictures have no door');
    return door.handle({
      params: { file: url.split('/').at(-1) ?? '' },
      query: {},
      body: undefined,
      raw: '',
      headers: {},
      caller: () => '',
      sessionToken: null,
      staff: null,
    });
  }

  const BOOKED = [0x2f, 0x5d, 0x50] as const;

  /** How many pixels have the colour of booked time. */
  function bookedPixels({ data }: PNG): number {
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (BOOKED.every((part, place) => data[at + place] === part)) count += 1;
    return count;
  }

  async function pictureOf(spa: StaffSpa, date: string): Promise<PNG> {
    const claims = { tenantId: spa.tenantId, date, locale: 'de' };
    const reply = await opened(spa, await chartUrl(spa.core, claims));
    expect(reply).toMatchObject({ status: 200, type: 'image/png' });
    return PNG.sync.read(Buffer.from(reply.body));
  }

  test('is as wide as it should be, and has the more booked colour the more is booked', async () => {
    const { spa } = await houseAt('2026-03-02T09:00');
    const { therapistId } = spa.ana;
    await booked(spa, '2026-03-03T10:00', therapistId);
    for (const time of ['10:00', '12:00', '14:00', '16:00'])
      await booked(spa, `2026-03-04T${time}`, therapistId);
    const [none, little, much] = [
      await pictureOf(spa, '2026-03-02'),
      await pictureOf(spa, '2026-03-03'),
      await pictureOf(spa, '2026-03-04'),
    ];
    for (const picture of [none, little, much]) expect([picture.width, picture.height]).toEqual([1080, 1350]);
    expect(new Set(none.data).size).toBeGreaterThan(50);
    expect(bookedPixels(little)).toBeGreaterThan(bookedPixels(none) + 1_000);
    expect(bookedPixels(much)).toBeGreaterThan(bookedPixels(little) + 5_000);
  });

  test('is seen by nobody who has not its address, and by nobody after thirty days', async () => {
    const { spa, clock } = await houseAt('2026-03-02T09:00');
    const other = await houseAt('2026-03-02T09:00');
    const url = await chartUrl(spa.core, { tenantId: spa.tenantId, date: '2026-03-02', locale: 'en' });
    const forged = [
      url.replace(spa.tenantId, other.spa.tenantId),
      url.replace('2026-03-02', '2026-03-01'),
      url.replace('.en.', '.de.'),
      `${url.slice(0, -8)}aaaa.png`,
      url.replace(/[^.]+\.png$/, '.png'),
      'http://spa.test/charts/x.png',
      'http://spa.test/charts/',
    ];
    expect((await opened(spa, url)).status).toBe(200);
    for (const one of forged) expect((await opened(spa, one)).status).toBe(404);
    clock.forward(30 * 24 * 60);
    expect((await opened(spa, url)).status).toBe(404);
  });
});
