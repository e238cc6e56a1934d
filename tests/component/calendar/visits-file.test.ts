import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingView } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { type CareSpa, careSpa, chatter, completed, DESK, NOW, visit } from '../care/care-spa.ts';
import { opener } from './calendar-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function fresh() {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  return { clock, spa, guest: await chatter(spa), opened: opener(spa) };
}

async function fileOf(spa: CareSpa, ...visits: readonly BookingView[]): Promise<string> {
  const url = await spa.care.calendarFile(
    spa.tenantId,
    visits.map(({ id }) => id),
  );
  if (url === null) throw new Error('there is no file');
  return url;
}

describe('a visit’s calendar file', () => {
  test('has the visit as it stands now: moved it is a newer one of the same, cancelled it is called off', async () => {
    const { spa, guest, opened } = await fresh();
    const booked = await visit(spa, guest, '2026-03-10T17:00');
    const url = await fileOf(spa, booked);
    expect(url).toMatch(new RegExp(`^http://spa\\.test/calendar/visits/[\\w.-]+/${booked.code}\\.ics$`));
    const answer = await opened.get(url);
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const [first] = readCalendar(String(answer.body)).events;
    expect(first).toMatchObject({
      uid: `${booked.id}@${spa.tenantId}`,
      status: 'CONFIRMED',
      summary: 'Massage · Test Spa',
      location: 'House\nStreet 1',
      startsAt: Date.parse('2026-03-10T16:00:00Z'),
      endsAt: Date.parse('2026-03-10T17:00:00Z'),
    });
    expect(first?.description).toContain(booked.code);
    const moved = await spa.service.moveBooking(spa.tenantId, DESK, {
      ...{ bookingId: booked.id, startsAt: '2026-03-11T10:00:00Z', locationId: null, therapistId: null },
      ...{ exception: null, requestKey: newId() },
    });
    expect(moved.ok).toBe(true);
    const [second] = readCalendar(String((await opened.get(url)).body)).events;
    expect(second).toMatchObject({ uid: first?.uid, startsAt: Date.parse('2026-03-11T10:00:00Z') });
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    await spa.service.cancelBooking(spa.tenantId, DESK, booked.id, 'burst pipe');
    const last = readCalendar(String((await opened.get(url)).body));
    expect(last).toMatchObject({ method: 'CANCEL', events: [{ uid: first?.uid, status: 'CANCELLED' }] });
    expect(last.events[0]?.sequence).toBeGreaterThan(second?.sequence ?? 0);
  });

  test('is the same, letter by letter, while nothing changes', async () => {
    const { spa, clock, guest, opened } = await fresh();
    const url = await fileOf(spa, await visit(spa, guest, '2026-03-10T17:00'));
    const { body } = await opened.get(url);
    clock.forward(60);
    expect((await opened.get(url)).body).toBe(body);
  });

  test('speaks the guest’s language, and may have several visits', async () => {
    const { spa, guest, opened } = await fresh();
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, 'de');
    const visits = [await visit(spa, guest, '2026-03-12T17:00'), await visit(spa, guest, '2026-03-10T17:00')];
    const { events } = readCalendar(String((await opened.get(await fileOf(spa, ...visits))).body));
    expect(events.map(({ startsAt }) => new Date(startsAt).getUTCDate())).toEqual([10, 12]);
    expect(events[0]?.description).toContain('Ihr Code am Empfang');
  });

  test('opens to nobody with another address: forged, of another visit, of another spa, of what is not there', async () => {
    const { clock, spa, guest, opened } = await fresh();
    const other = await careSpa(database, clock);
    const theirs = await visit(other, await chatter(other), '2026-03-10T17:00');
    const [mine, second] = [
      await visit(spa, guest, '2026-03-10T17:00'),
      await visit(spa, guest, '2026-03-12T17:00'),
    ];
    const url = await fileOf(spa, mine);
    const forged = [
      url.replace(mine.id, second.id),
      url.replace(spa.tenantId, other.tenantId),
      url.replace(mine.id, `${mine.id}${second.id}`),
      url.replace(mine.code, second.code),
      url.replace(/.(?=\/[A-Z0-9]+\.ics$)/, (last) => (last === 'A' ? 'E' : 'A')),
      url.replace('/v.', '/g.'),
    ];
    for (const one of forged) {
      expect(one).not.toBe(url);
      expect((await opened.get(one)).status).toBe(404);
    }
    expect(await spa.care.calendarFile(spa.tenantId, [theirs.id])).toBeNull();
    expect(await spa.care.calendarFile(spa.tenantId, [])).toBeNull();
  });

  test('ends, some time after the visit, and says how to get another', async () => {
    const { clock, spa, guest, opened } = await fresh();
    const url = await fileOf(spa, await visit(spa, guest, '2026-05-20T17:00'));
    clock.set('2026-05-20T17:30');
    expect((await opened.get(url)).status).toBe(200);
    clock.set('2026-05-20T18:30');
    const ended = await opened.get(url);
    expect(ended.status).toBe(410);
    expect(ended.body).toContain('calendar link');
  });

  test('is gone with a guest who is forgotten', async () => {
    const { clock, spa, guest, opened } = await fresh();
    const url = await fileOf(spa, await completed(spa, guest, clock, '2026-03-03T10:00'));
    expect((await opened.get(url)).status).toBe(200);
    clock.forward(120);
    const forgotten = await spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId);
    expect(forgotten.ok).toBe(true);
    expect((await opened.get(url)).status).toBe(404);
    await eraseForgotten(spa.core);
    expect((await opened.get(url)).status).toBe(404);
  });
});
