import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { FeedbackReport, House } from '../../../api/contract.ts';
import { FeedbackTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { feedbackReport } from '../../../api/feedback/feedback-report.ts';
import { eraseGuest } from '../../../api/people/erase-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { type Desk, signedInDesk } from '../../support/desk.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { careSpa, chatter, completed, NOW } from './care-spa.ts';

const DAY_MINUTES = 24 * 60;

describe('what guests said', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** A spa of two therapists, and visits that were given stars, one after another on one day. */
  async function said(given: readonly (readonly [stars: number, words: string | null])[]) {
    const clock = clockAt(NOW);
    const spa = await careSpa(database, clock, { therapists: 2 });
    const bookings = [];
    for (const [place, [stars, words]] of given.entries()) {
      const guest = await chatter(spa);
      const booking = await completed(spa, guest, clock, `2026-03-03T${10 + place * 2}:00`);
      const feedback = { bookingId: booking.id, stars, words, requestKey: newId() };
      expect(await spa.care.giveFeedback(spa.tenantId, guest.actor, feedback)).toEqual({ ok: true });
      bookings.push(booking);
    }
    const report = (therapistId: string | null = null, days = 90) =>
      feedbackReport(spa.core, spa.tenantId, { days, therapistId });
    return { clock, spa, bookings, report };
  }

  test('is counted and averaged, with the newest first and few stars to see to', async () => {
    const { spa, bookings, report } = await said([
      [5, 'Lovely'],
      [2, 'It was cold'],
      [4, null],
    ]);
    const all = await report();
    expect(all).toMatchObject({ count: 3, average: 11 / 3, days: 90 });
    expect(all.newest.map(({ stars, words }) => [stars, words])).toEqual([
      [4, null],
      [2, 'It was cold'],
      [5, 'Lovely'],
    ]);
    expect(all.low).toMatchObject([{ stars: 2, visit: { id: bookings[1]?.id, guestName: 'Noor' } }]);
    expect(all.byTreatment).toMatchObject([{ count: 3, average: 11 / 3 }]);
    expect(all.byTherapist.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    const detail = await spa.service.bookingDetail(spa.tenantId, bookings[1]?.id ?? '');
    expect(detail?.feedback).toMatchObject({ stars: 2, words: 'It was cold' });
  });

  test('of a therapist is only of visits that they gave', async () => {
    const { bookings, spa, report } = await said([
      [5, null],
      [1, null],
      [3, null],
    ]);
    const therapistOf = bookings.map(({ items }) => items[0]?.therapistId);
    for (const id of spa.therapistIds) {
      const own = await report(id);
      const mine = bookings.filter((_, place) => therapistOf[place] === id).map((one) => one.id);
      expect(own.count).toBe(mine.length);
      expect(own.newest.map(({ visit }) => visit.id).toSorted()).toEqual(mine.toSorted());
      expect(own.low.every(({ visit }) => mine.includes(visit.id))).toBe(true);
      expect(own.byTherapist.every((share) => share.id === id)).toBe(true);
    }
    expect(await report('')).toMatchObject({ count: 0, average: null, newest: [], low: [], byTherapist: [] });
  });

  test('is of one spa: another sees nothing of it', async () => {
    await said([[1, 'secret']]);
    const other = await careSpa(database, clockAt('2026-03-04T09:00'));
    const report = await feedbackReport(other.core, other.tenantId, { days: 366, therapistId: null });
    expect(report).toMatchObject({ count: 0, average: null, newest: [], low: [] });
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  test('is of so many days, and what was few stars is nobody’s to see to after a fortnight', async () => {
    const { clock, report } = await said([[1, 'Never again']]);
    clock.forward(15 * DAY_MINUTES);
    expect(await report()).toMatchObject({ count: 1, low: [], newest: [{ stars: 1 }] });
    expect(await report(null, 10)).toMatchObject({ count: 0, newest: [] });
  });

  test('has no words any more of who was forgotten, and still counts', async () => {
    const { spa, bookings, report } = await said([[4, 'My back is better']]);
    await writeInTenant(spa.core, spa.tenantId, { kind: 'system', name: 'test' }, (unit) =>
      eraseGuest(unit, bookings[0]?.guest.id ?? '', []),
    );
    expect(await report()).toMatchObject({ count: 1, newest: [{ stars: 4, words: null }] });
  });

  test('that was asked for and not given counts nowhere', async () => {
    const clock = clockAt(NOW);
    const spa = await careSpa(database, clock);
    const booking = await completed(spa, await chatter(spa), clock, '2026-03-03T10:00');
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.feedback).toBeNull();
    const rows = await database.run((db) => tenantScope(db, spa.tenantId).find(FeedbackTable));
    expect(rows).toHaveLength(1);
    const report = await feedbackReport(spa.core, spa.tenantId, { days: 90, therapistId: null });
    expect(report).toMatchObject({ count: 0, newest: [] });
  });
});

describe('the page of feedback', () => {
  let house: ServedHouse;
  let owner: Desk;
  let therapist: Desk;
  let stranger: Desk;
  let tenantId = '';
  let visitId = '';
  beforeAll(async () => {
    house = await serveHouse('2026-03-02T20:00', async () => ({}));
    const spa = await house.tenant();
    tenantId = spa.tenantId;
    owner = await signedInDesk(house.url, spa, 'owner');
    therapist = await signedInDesk(house.url, spa, 'therapist');
    stranger = await signedInDesk(house.url, await house.tenant(), 'owner');
    const { locations } = (await owner('GET', '/api/v1/house')).body as House;
    const { service } = house.served.house;
    const day = await service.calendarDay(tenantId, locations[0]?.id ?? '', '2026-03-02');
    visitId = day?.bookings.find(({ status }) => status === 'completed')?.id ?? '';
  });
  afterAll(() => house.stop());

  async function reportOf(desk: Desk, query = ''): Promise<FeedbackReport> {
    const { status, body } = await desk('GET', `/api/v1/feedback${query}`);
    expect(status).toBe(200);
    return body as FeedbackReport;
  }

  test('is for the house, for therapists of their own visits, and for no other spa', async () => {
    const { service, care } = house.served.house;
    const visit = await service.booking(tenantId, visitId);
    if (visit === null) throw new Error('no visit has ended');
    const actor = { kind: 'guest', guestId: visit.guest.id, conversationId: null } as const;
    const feedback = { bookingId: visitId, stars: 1, words: 'cold hands', requestKey: newId() };
    const before = await reportOf(owner);
    expect(await care.giveFeedback(tenantId, actor, feedback)).toEqual({ ok: true });
    const after = await reportOf(owner);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.low).toMatchObject([{ words: 'cold hands', visit: { id: visitId } }]);
    expect(JSON.stringify(await reportOf(stranger))).not.toContain('cold hands');
    const own = await reportOf(therapist);
    const seen = (await therapist('GET', `/api/v1/bookings/${visitId}`)).status === 200;
    expect(own.low).toHaveLength(seen ? 1 : 0);
  });

  test.each(['?days=0', '?days=367', '?days=many', '?days=1.5'])('refuses %s', async (query) => {
    expect((await owner('GET', `/api/v1/feedback${query}`)).status).toBe(400);
  });

  test('wants somebody who is signed in', async () => {
    expect((await fetch(`${house.url}/api/v1/feedback`)).status).toBe(401);
  });
});
