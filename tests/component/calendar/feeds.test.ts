import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Id } from '../../../api/contract.ts';
import { CalendarFeedTable } from '../../../api/database/entities/calendar.ts';
import { ConversationTable, StaffTable } from '../../../api/database/entities/people.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { chatGuest } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rawRows } from '../../support/raw-rows.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import type { TestSpa } from '../../support/spa.ts';
import { booked, DESK, NOW, type StaffSpa, staffSpa } from '../staff-chat/staff-spa.ts';
import { addressOn, asMember, type Opener, opener } from './calendar-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function fresh() {
  const clock = clockAt(NOW);
  const spa = await staffSpa(database, clock);
  return { clock, spa, care: makeGuestCare(spa.core), opened: opener(spa) };
}

const MARA = { id: 'mara', role: 'desk' } as const;

async function feedOf({ ana }: StaffSpa, opened: Opener): Promise<string> {
  const made = await opened.call('post', ana.staffId, asMember(ana));
  return JSON.parse(String(made.body)).url;
}

async function guestFeed(spa: TestSpa, opened: Opener, conversationId: Id): Promise<string> {
  const page = await makeGuestCare(spa.core).calendarPage(spa.tenantId, conversationId, 'en');
  return addressOn(await opened.press(page, 'new'));
}

async function eventsAt(opened: Opener, url: string) {
  const answer = await opened.get(url);
  expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8']);
  return readCalendar(String(answer.body)).events;
}

describe('a therapist’s calendar', () => {
  test('has their own visits, with first name and treatment, and nothing more of the guest', async () => {
    const { spa, opened } = await fresh();
    const mine = await booked(spa, '2026-03-10T17:00', spa.ana.therapistId);
    await spa.service.nameGuest(spa.tenantId, mine.actor.guestId, 'Noor van der Berg');
    await booked(spa, '2026-03-10T17:00', spa.ben.therapistId);
    const url = await feedOf(spa, opened);
    const events = await eventsAt(opened, url);
    expect(events).toMatchObject([
      {
        uid: `${mine.booking.id}@${spa.tenantId}`,
        summary: 'Noor · Massage',
        startsAt: Date.parse('2026-03-10T16:00:00Z'),
      },
    ]);
    const { body } = await opened.get(url);
    for (const secret of ['Berg', mine.booking.code, '90']) expect(events[0]?.summary).not.toContain(secret);
    expect(body).not.toContain('Berg');
    expect(body).not.toContain(mine.booking.code);
  });

  test('reaches from thirty days ago to ninety ahead, and leaves out what was cancelled or never agreed on', async () => {
    const { clock, spa, opened } = await fresh();
    const { ana } = spa;
    await booked(spa, '2026-03-03T10:00', ana.therapistId);
    await booked(spa, '2026-03-10T10:00', ana.therapistId);
    const off = await booked(spa, '2026-03-11T10:00', ana.therapistId);
    await spa.service.cancelBooking(spa.tenantId, DESK, off.booking.id, 'ill');
    await spa.held('2026-03-12T10:00', { parts: spa.request(off.actor, '2026-03-12T10:00').parts });
    const url = await feedOf(spa, opened);
    const days = async () =>
      (await eventsAt(opened, url)).map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 10));
    expect(await days()).toEqual(['2026-03-03', '2026-03-10']);
    clock.set('2026-04-05T09:00');
    expect(await days()).toEqual(['2026-03-10']);
    const ahead = await booked(spa, '2026-07-03T10:00', ana.therapistId);
    expect(ahead.booking.status).toBe('confirmed');
    expect(await days()).toEqual(['2026-03-10', '2026-07-03']);
    clock.set('2026-04-03T09:00');
    expect(await days()).toEqual(['2026-03-10']);
  });

  test('is told as unchanged until something in it changes', async () => {
    const { spa, opened } = await fresh();
    const { booking } = await booked(spa, '2026-03-10T17:00', spa.ana.therapistId);
    const url = await feedOf(spa, opened);
    const { headers = {} } = await opened.get(url);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(Number.isNaN(Date.parse(headers['last-modified'] ?? ''))).toBe(false);
    const etag = headers.etag ?? '';
    expect(await opened.get(url, { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
    expect(await opened.get(url, { 'if-none-match': `"other", W/${etag}` })).toMatchObject({ status: 304 });
    await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, 'ill');
    expect(await opened.get(url, { 'if-none-match': etag })).toMatchObject({ status: 200 });
  });

  test('is made, renewed and ended by themselves and by the desk, and by nobody else', async () => {
    const { clock, spa, opened } = await fresh();
    const { ana, ben } = spa;
    const since = async () => JSON.parse(String((await opened.call('get', ana.staffId, MARA)).body)).since;
    expect(await since()).toBeNull();
    const first = await feedOf(spa, opened);
    expect(Date.parse(await since())).toBe(clock.now());
    const second = JSON.parse(String((await opened.call('post', ana.staffId, MARA)).body)).url;
    expect((await opened.get(first)).status).toBe(404);
    expect((await opened.get(second)).status).toBe(200);
    for (const method of ['get', 'post', 'del'] as const)
      expect((await opened.call(method, ana.staffId, asMember(ben))).status).toBe(404);
    expect((await opened.get(second)).status).toBe(200);
    expect((await opened.call('del', ana.staffId, asMember(ana))).status).toBe(200);
    expect((await opened.get(second)).status).toBe(404);
  });

  test('is another spa’s business as little as another guest’s', async () => {
    const { clock, spa, opened } = await fresh();
    const other = await staffSpa(database, clock);
    const url = await feedOf(spa, opened);
    for (const method of ['get', 'post', 'del'] as const)
      expect((await opener(other).call(method, spa.ana.staffId, MARA)).status).toBe(
        method === 'del' ? 200 : 404,
      );
    expect((await opened.get(url)).status).toBe(200);
    await booked(other, '2026-03-10T17:00', other.ana.therapistId);
    expect(await eventsAt(opened, url)).toEqual([]);
    // A guest's id in the place of a person's ends nothing of the guest's.
    const { actor, conversationId } = await chatGuest(spa);
    const theirs = await guestFeed(spa, opened, conversationId);
    await opened.call('del', actor.guestId, MARA);
    expect((await opened.get(theirs)).status).toBe(200);
  });

  test('ends with who leaves, and is not made for who gives no treatments', async () => {
    const { spa, opened } = await fresh();
    const { ana, ben } = spa;
    const url = await feedOf(spa, opened);
    const set = (id: Id, change: { active?: boolean; resourceId?: null }) =>
      database.run((db) => tenantScope(db, spa.tenantId).update(StaffTable, { id }, change));
    await set(ana.staffId, { active: false });
    expect((await opened.get(url)).status).toBe(404);
    expect((await opened.call('post', ana.staffId, MARA)).status).toBe(404);
    await set(ben.staffId, { resourceId: null });
    expect((await opened.call('post', ben.staffId, asMember(ben))).status).toBe(404);
  });
});

describe('a guest’s calendar', () => {
  test('is made on a page behind a link, where it is renewed and turned off', async () => {
    const { clock, spa, care, opened } = await fresh();
    const { actor, booking, conversationId } = await booked(spa, '2026-03-10T17:00', spa.ana.therapistId);
    const page = await care.calendarPage(spa.tenantId, conversationId, 'fr');
    const first = await opened.get(page);
    expect(first).toMatchObject({ status: 200, body: expect.stringContaining('Créer le lien') });
    // The visits that are booked are there for once, too.
    expect(first.body).toContain(`${new URL(page).pathname}/visits.ics`);
    expect(await eventsAt(opened, `${page}/visits.ics`)).toHaveLength(1);
    // Looked at, by a chat's preview too, it makes nothing.
    expect(
      await database.run((db) =>
        tenantScope(db, spa.tenantId).findAll(CalendarFeedTable, { personId: actor.guestId }),
      ),
    ).toEqual([]);
    const url = addressOn(await opened.press(page, 'new'));
    expect(await eventsAt(opened, url)).toMatchObject([
      { uid: `${booking.id}@${spa.tenantId}`, summary: 'Massage · Test Spa' },
    ]);
    expect((await opened.get(page)).body).toContain('Créer un nouveau lien');
    const renewed = addressOn(await opened.press(page, 'new'));
    expect((await opened.get(url)).status).toBe(404);
    expect((await opened.press(page, 'end')).body).toContain('désactivé');
    expect((await opened.get(renewed)).status).toBe(404);
    clock.forward(24 * 60 + 1);
    for (const answer of [await opened.get(page), await opened.press(page, 'new')])
      expect(answer).toMatchObject({ status: 410, body: expect.stringContaining('lien d’agenda') });
  });

  test('opens to nobody with another page: forged, of another guest, another spa, another kind of link', async () => {
    const { clock, spa, care, opened } = await fresh();
    const other = await staffSpa(database, clock);
    const [mine, theirs] = [await chatGuest(spa), await chatGuest(spa)];
    const page = await care.calendarPage(spa.tenantId, mine.conversationId, 'en');
    const forged = [
      page.replace(mine.conversationId, theirs.conversationId),
      page.replace(mine.conversationId, mine.actor.guestId),
      page.replace(spa.tenantId, other.tenantId),
      page.replace('/c.', '/v.'),
    ];
    for (const one of forged) {
      expect(one).not.toBe(page);
      expect((await opened.get(one)).status).toBe(404);
      expect((await opened.press(one, 'new')).status).toBe(404);
      expect((await opened.get(`${one}/visits.ics`)).status).toBe(404);
    }
  });

  test('is kept as a hash alone', async () => {
    const { spa, opened } = await fresh();
    const { conversationId } = await chatGuest(spa);
    const url = await guestFeed(spa, opened, conversationId);
    const token = /([\w-]{32})\.ics$/.exec(url)?.[1] ?? '';
    expect(token).toHaveLength(32);
    expect(JSON.stringify(await rawRows(database))).not.toContain(token);
  });

  test('has their own visits only, and those of a record that was merged into theirs', async () => {
    const { spa, opened } = await fresh();
    const [mine, theirs] = [
      await booked(spa, '2026-03-10T17:00', spa.ana.therapistId),
      await booked(spa, '2026-03-10T17:00', spa.ben.therapistId),
    ];
    const url = await guestFeed(spa, opened, mine.conversationId);
    expect(await eventsAt(opened, url)).toHaveLength(1);
    const guests = { keptId: theirs.actor.guestId, otherId: mine.actor.guestId };
    const merged = await makeGuestLinks(spa.core).mergeGuests(spa.tenantId, DESK, guests, 'merge');
    expect(merged.ok).toBe(true);
    expect(await eventsAt(opened, url)).toHaveLength(2);
  });

  test('shows nothing of a guest they were taken for, once they are two again', async () => {
    const { clock, spa, care, opened } = await fresh();
    const [mine, theirs] = [
      await booked(spa, '2026-03-10T17:00', spa.ana.therapistId),
      await booked(spa, '2026-03-10T17:00', spa.ben.therapistId),
    ];
    const before = await guestFeed(spa, opened, theirs.conversationId);
    clock.forward(1);
    const links = makeGuestLinks(spa.core);
    const guests = { keptId: theirs.actor.guestId, otherId: mine.actor.guestId };
    const merged = await links.mergeGuests(spa.tenantId, DESK, guests, 'merge');
    if (!merged.ok) throw new Error(merged.reason);
    expect(await eventsAt(opened, before)).toHaveLength(2);
    const page = await care.calendarPage(spa.tenantId, mine.conversationId, 'en');
    const meanwhile = addressOn(await opened.press(page, 'new'));
    for (const url of [meanwhile, `${page}/visits.ics`]) expect(await eventsAt(opened, url)).toHaveLength(2);
    expect((await links.partGuests(spa.tenantId, DESK, merged.mergeId, 'part')).ok).toBe(true);
    expect((await opened.get(meanwhile)).status).toBe(404);
    const own = addressOn(await opened.press(page, 'new'));
    for (const url of [own, `${page}/visits.ics`])
      expect(await eventsAt(opened, url)).toMatchObject([{ uid: `${mine.booking.id}@${spa.tenantId}` }]);
    // The other one's address, made anew by each of the two, is the other one's alone.
    const theirNew = await guestFeed(spa, opened, theirs.conversationId);
    expect(await eventsAt(opened, theirNew)).toMatchObject([{ uid: `${theirs.booking.id}@${spa.tenantId}` }]);
  });

  test('that they had before they were taken for another is theirs still when they are two again', async () => {
    const { clock, spa, opened } = await fresh();
    const theirs = await booked(spa, '2026-03-10T17:00', spa.ben.therapistId);
    const { actor: other } = await chatGuest(spa);
    const url = await guestFeed(spa, opened, theirs.conversationId);
    clock.forward(1);
    const links = makeGuestLinks(spa.core);
    const guests = { keptId: theirs.actor.guestId, otherId: other.guestId };
    const merged = await links.mergeGuests(spa.tenantId, DESK, guests, 'merge');
    if (!merged.ok) throw new Error(merged.reason);
    expect((await links.partGuests(spa.tenantId, DESK, merged.mergeId, 'part')).ok).toBe(true);
    expect(await eventsAt(opened, url)).toHaveLength(1);
  });

  test('asked for in a therapist’s chat is of the visits that they give, and of their own once they are no therapist', async () => {
    const { spa, care, opened } = await fresh();
    const { booking, conversationId } = await booked(spa, '2026-03-10T17:00', spa.ben.therapistId);
    const given = await booked(spa, '2026-03-10T17:00', spa.ana.therapistId);
    const set = (staffId: Id | null) =>
      database.run((db) =>
        tenantScope(db, spa.tenantId).update(ConversationTable, { id: conversationId }, { staffId }),
      );
    await set(spa.ana.staffId);
    const page = await care.calendarPage(spa.tenantId, conversationId, 'en');
    const url = addressOn(await opened.press(page, 'new'));
    expect(await eventsAt(opened, url)).toMatchObject([{ uid: `${given.booking.id}@${spa.tenantId}` }]);
    expect((await opened.get(`${page}/visits.ics`)).status).toBe(404);
    await set(null);
    const own = addressOn(await opened.press(page, 'new'));
    expect(await eventsAt(opened, own)).toMatchObject([{ uid: `${booking.id}@${spa.tenantId}` }]);
    // What was made for the therapist is not what is renewed.
    expect((await opened.get(url)).status).toBe(200);
  });

  test('is gone, with its row, when they are forgotten', async () => {
    const { clock, spa, care, opened } = await fresh();
    const { actor, conversationId } = await chatGuest(spa);
    const url = await guestFeed(spa, opened, conversationId);
    expect((await opened.get(url)).status).toBe(200);
    expect((await care.forgetGuest(spa.tenantId, actor, actor.guestId)).ok).toBe(true);
    expect((await opened.get(url)).status).toBe(404);
    clock.forward(120);
    await eraseForgotten(spa.core);
    const rows = await database.run((db) =>
      tenantScope(db, spa.tenantId).findAll(CalendarFeedTable, { personId: actor.guestId }),
    );
    expect(rows).toEqual([]);
    const page = await care.calendarPage(spa.tenantId, conversationId, 'en');
    expect((await opened.press(page, 'new')).status).toBe(404);
  });
});

describe('who asks too often', () => {
  test('is told when to come back: for one calendar, and for addresses that lead nowhere', async () => {
    const { spa, opened } = await fresh();
    const url = await feedOf(spa, opened);
    const statuses = new Set<number>();
    for (let time = 0; time < 61; time += 1) statuses.add((await opened.get(url)).status);
    expect([...statuses]).toEqual([200, 429]);
    const guess = 'http://spa.test/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics';
    const guesser = opener(spa, '192.0.2.2');
    const answers: number[] = [];
    for (let time = 0; time < 70; time += 1)
      answers.push(
        (await guesser.get(guess.replace('AA.ics', `${String(time).padStart(2, '0')}.ics`))).status,
      );
    expect(answers[0]).toBe(404);
    const last = await guesser.get(guess);
    expect(last.status).toBe(429);
    expect(Number(last.headers?.['retry-after'])).toBeGreaterThan(0);
    expect((await guesser.get('http://spa.test/calendar/nonsense.ics')).status).toBe(429);
    // Nobody's own calendar is kept waiting by what others of their network ask for: a calendar service asks for everybody's.
    const theirs = await guestFeed(spa, guesser, (await chatGuest(spa)).conversationId);
    expect((await guesser.get(theirs)).status).toBe(200);
  });
});
