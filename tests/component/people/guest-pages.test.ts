import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { GuestNoteTable } from '../../../api/database/entities/guest-notes.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openApi } from '../../../api/http/openapi.ts';
import { consentRoutes } from '../../../api/http/routes/consents.ts';
import { guestPageRoutes } from '../../../api/http/routes/guest-pages.ts';
import { guestRoutes } from '../../../api/http/routes/guests.ts';
import { makeServer } from '../../../api/http/server.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { writeNote } from '../../../api/people/guest-notes.ts';
import { keepDetails } from '../../../api/people/keep-details.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rawRows } from '../../support/raw-rows.ts';
import { expectSound } from '../../support/sound.ts';
import { freePort } from '../../support/test-server.ts';
import {
  answered,
  type CareSpa,
  careSpa,
  chatter,
  completed,
  DESK,
  eventsOf,
  NOW,
  sentNow,
  visit,
} from '../care/care-spa.ts';

const GUESTS = '/api/v1/guests';
const ROLES = ['owner', 'manager', 'desk', 'therapist'] as const;

describe('the desk’s page of a guest', () => {
  let database: Database;
  let server: Server;
  let clock: TestClock;
  let spa: CareSpa;
  let other: CareSpa;
  let url = '';
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    database = await openTestDatabase();
    clock = clockAt(NOW);
    spa = await careSpa(database, clock);
    other = await careSpa(database, clock);
    const routes = [
      ...guestPageRoutes(spa.core),
      ...guestRoutes(spa.core, makeGuestLinks(spa.core)),
      ...consentRoutes(spa.care),
    ];
    server = makeServer(spa.core, routes, { onAnswer: () => undefined, callerOf: () => '127.0.0.1' });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${port}`;
    for (const role of ROLES) cookies.set(role, await session(role));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.close();
  });

  async function session(role: Role): Promise<string> {
    const email = `${role}-${spa.tenantId}@spa.test`;
    const passwordHash = await hashPassword('open sesame');
    const person = { id: newId(), email, name: `Mara ${role}`, role, resourceId: null, active: true };
    await database.run((db) =>
      tenantScope(db, spa.tenantId).insert(StaffTable, [{ ...person, createdAt: 0, passwordHash }]),
    );
    return cookieOf(role);
  }

  async function cookieOf(role: Role): Promise<string> {
    return `session=${(await signIn(spa.core, `${role}-${spa.tenantId}@spa.test`, 'open sesame'))?.token}`;
  }

  /** The clock went on by more than a working day. */
  async function signInAgain(): Promise<void> {
    for (const role of ROLES) cookies.set(role, await cookieOf(role));
  }

  async function call(
    role: Role | null,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body: unknown = {},
  ) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'x-stillwater': '1', ...(role === null ? {} : { cookie: cookies.get(role) ?? '' }) },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()), headers: answer.headers };
  }

  const found = async (search: string): Promise<string[]> =>
    (await call('desk', 'GET', `${GUESTS}?${new URLSearchParams({ search })}`)).body.guests.map(
      ({ name }: { name: string }) => name,
    );

  async function named(name: string, house: CareSpa = spa) {
    const guest = await chatter(house, `I am ${name}`);
    await house.service.nameGuest(house.tenantId, guest.actor.guestId, name);
    return { ...guest, guestId: guest.actor.guestId };
  }

  test('who may do what, role by role, and nothing of another spa’s guest', async () => {
    const [own, foreign] = [await named('Rita Roles'), await named('Olga Other', other)];
    const note = await writeNote(other.core, other.tenantId, DESK, {
      ...{ guestId: foreign.guestId, kind: 'note', text: 'theirs' },
    });
    const paths = (id: string) =>
      [
        ['GET', `${GUESTS}/${id}`, 'desk'],
        ['GET', `${GUESTS}/${id}/visits`, 'desk'],
        ['POST', `${GUESTS}/${id}/notes`, 'desk'],
        ['POST', `${GUESTS}/${id}/consents`, 'desk'],
        ['GET', `${GUESTS}/${id}/health-notes`, 'manager'],
        ['POST', `${GUESTS}/${id}/health-notes`, 'manager'],
        ['GET', `${GUESTS}/${id}/export`, 'manager'],
        ['POST', `${GUESTS}/${id}/forget`, 'manager'],
      ] as const;
    const bodyOf = (path: string) =>
      path.endsWith('consents') ? { what: 'offers-wanted', how: 'phone' } : { text: 'Likes tea' };
    for (const [method, path, least] of paths(own.guestId))
      for (const role of [null, ...ROLES]) {
        const may = role === 'owner' || role === 'manager' || (role === 'desk' && least === 'desk');
        const { status } = await call(role, method, path, bodyOf(path));
        expect([method, path, role, status]).toEqual([
          method,
          path,
          role,
          may ? 200 : role === null ? 401 : 403,
        ]);
      }
    for (const id of [foreign.guestId, 'nobody'])
      for (const [method, path] of paths(id))
        expect([path, (await call('owner', method, path, bodyOf(path))).status]).toEqual([path, 404]);
    for (const kind of ['notes', 'health-notes'])
      expect((await call('owner', 'DELETE', `/api/v1/guest-${kind}/${note?.id}`)).status).toBe(404);
    await expect(found('Olga')).resolves.toEqual([]);
    expect((await call('therapist', 'GET', GUESTS)).status).toBe(403);
    expect((await eventsOf(other)).filter(({ type }) => type === 'guest-exported')).toEqual([]);
    const left = await database.run((db) =>
      tenantScope(db, other.tenantId).findAll(GuestNoteTable, { guestId: foreign.guestId }),
    );
    expect(left).toHaveLength(1);
    for (const [path, body] of [
      [`${GUESTS}/${own.guestId}/notes`, { text: ' ' }],
      [`${GUESTS}/${own.guestId}/notes`, { text: 'x'.repeat(2_001) }],
      [`${GUESTS}/${own.guestId}/consents`, { what: 'offers-wanted' }],
      [`${GUESTS}/${own.guestId}/consents`, { what: 'everything', how: 'phone' }],
    ] as const)
      expect(await call('owner', 'POST', path, body)).toMatchObject({ status: 400 });
  });

  test('is found by part of a name, by a number however written, by mail and by a visit’s code', async () => {
    const guest = await named('Élodie Martin-Brun');
    await keepDetails(spa.core, spa.tenantId, guest.guestId, {
      ...{ phone: '+31 6 1234 5678', email: 'Elodie@Example.org' },
    });
    const booking = await visit(spa, guest, '2026-03-05T10:00');
    const ways = ['élo', 'BRUN', 'martin-b', '0031612345678', '+31 (0)6 12345678', 'elodie@example.org'];
    for (const search of [...ways, booking.code, booking.code.toLowerCase()])
      expect([search, await found(search)]).toEqual([search, ['Élodie Martin-Brun']]);
    for (const search of ['Elodie Other', '+31 6 1234 5679', '%', '12345'])
      expect(await found(search)).toEqual([]);
    const [line] = (await call('desk', 'GET', `${GUESTS}?search=lodie`)).body.guests;
    expect(line).toMatchObject({
      ...{ id: guest.guestId, phone: '+31 6 1234 5678', channels: ['whatsapp'], visits: 1 },
      ...{ lastVisitAt: null, nextVisitAt: booking.startsAt },
    });
    // Whose record was merged is found as who has it now.
    const twin = await named('Elo M.');
    const merge = { guestId: twin.guestId };
    expect((await call('desk', 'POST', `${GUESTS}/${guest.guestId}/merge`, merge)).status).toBe(200);
    expect(await found('Elo M.')).toEqual([]);
    expect((await call('desk', 'GET', `${GUESTS}/${twin.guestId}`)).body.guest.id).toBe(guest.guestId);
  });

  test('keeps notes sealed, those of health apart: each reading and writing is in the log, and what they say is not', async () => {
    const guest = await named('Hanna Health');
    const write = (kind: string, text: string) =>
      call('manager', 'POST', `${GUESTS}/${guest.guestId}/${kind}`, { text });
    const plain = await write('notes', 'Likes the quiet room; card 4111 1111 1111 1111');
    expect(plain.body.note).toMatchObject({
      text: 'Likes the quiet room; card [card number removed]',
      by: 'Mara manager',
    });
    const allergy = await write('health-notes', 'Allergic to arnica');
    const page = (await call('desk', 'GET', `${GUESTS}/${guest.guestId}`)).body;
    expect(page).toMatchObject({ healthNotes: 1, notes: [{ id: plain.body.note.id }] });
    expect(JSON.stringify(page)).not.toContain('arnica');
    const reads = async () =>
      (await eventsOf(spa)).filter(
        ({ type, guestId }) => type === 'health-notes-read' && guestId === guest.guestId,
      );
    expect(await reads()).toEqual([]);
    const read = await call('owner', 'GET', `${GUESTS}/${guest.guestId}/health-notes`);
    expect(read.body.notes).toMatchObject([{ text: 'Allergic to arnica', by: 'Mara manager' }]);
    expect(await reads()).toMatchObject([{ actorKind: 'staff', actorName: 'Mara owner' }]);
    expect((await call('desk', 'GET', `${GUESTS}/${guest.guestId}/health-notes`)).status).toBe(403);
    expect(await reads()).toHaveLength(1);
    const rows = await rawRows(database);
    expect(rows).not.toContain('arnica');
    expect(rows).not.toContain('quiet room');
    // A note of health goes by its own door alone.
    const id = allergy.body.note.id;
    expect((await call('desk', 'DELETE', `/api/v1/guest-notes/${id}`)).status).toBe(404);
    expect((await call('desk', 'DELETE', `/api/v1/guest-health-notes/${id}`)).status).toBe(403);
    expect((await call('manager', 'DELETE', `/api/v1/guest-health-notes/${id}`)).status).toBe(200);
    expect((await call('manager', 'DELETE', `/api/v1/guest-health-notes/${id}`)).status).toBe(404);
    const changes = (await eventsOf(spa)).filter(({ guestId }) => guestId === guest.guestId);
    expect(changes.map(({ type }) => type)).toEqual([
      ...['guest-notes-changed', 'health-notes-changed', 'health-notes-read', 'health-notes-changed'],
    ]);
    await expectSound(spa);
  });

  test('notes go with a merged record, and back when the two part', async () => {
    const [kept, merged] = [await named('Kept One'), await named('Merged One')];
    const before = await call('desk', 'POST', `${GUESTS}/${merged.guestId}/notes`, { text: 'Of the merged' });
    expect(before.status).toBe(200);
    const merge = await call('desk', 'POST', `${GUESTS}/${kept.guestId}/merge`, { guestId: merged.guestId });
    const notes = async (id: string) =>
      (await call('desk', 'GET', `${GUESTS}/${id}`)).body.notes.map(({ text }: { text: string }) => text);
    expect(await notes(kept.guestId)).toEqual(['Of the merged']);
    await call('desk', 'POST', `${GUESTS}/${merged.guestId}/notes`, { text: 'Of both' });
    await expectSound(spa);
    expect((await call('desk', 'POST', `/api/v1/merges/${merge.body.mergeId}/undo`)).status).toBe(200);
    expect(await notes(merged.guestId)).toEqual(['Of the merged']);
    expect(await notes(kept.guestId)).toEqual(['Of both']);
    await expectSound(spa);
  });

  test('writes down what a guest told the desk of messages, how, and by whom; a chat’s own word stays beside it', async () => {
    const guest = await named('Connie Consent');
    await spa.care.setOffers(spa.tenantId, guest.actor, guest.guestId, 'no');
    const say = (what: string, how: string) =>
      call('desk', 'POST', `${GUESTS}/${guest.guestId}/consents`, { what, how });
    clock.set('2026-03-02T09:05');
    expect((await say('offers-wanted', 'paper')).body).toMatchObject({
      offers: 'yes',
      log: [
        { what: 'offers-wanted', how: 'paper', by: 'Mara desk', channel: null },
        { what: 'offers-declined', channel: 'whatsapp' },
      ],
    });
    clock.set('2026-03-02T09:06');
    const stopped = await say('messages-stopped', 'phone');
    expect(stopped.body).toMatchObject({ messages: 'answers-only', offers: 'no' });
    expect(stopped.body.log.slice(0, 2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'messages-stopped', how: 'phone' }),
        expect.objectContaining({ what: 'offers-declined', how: 'phone' }),
      ]),
    );
    // Another guest's log has none of it.
    const stranger = await named('Sid Stranger');
    const theirs = await call('desk', 'GET', `${GUESTS}/${stranger.guestId}/consents`);
    expect(theirs.body.log).toEqual([]);
  });

  test('hands out everything of a guest and nothing of another, with that in the log', async () => {
    const guest = await named('Xenia Export');
    await named('Nobody Else');
    await keepDetails(spa.core, spa.tenantId, guest.guestId, {
      email: 'xenia@example.org',
      notes: 'Old remark',
    });
    await answered(spa, guest.conversationId, 'Hello Xenia');
    const booking = await visit(spa, guest, '2026-03-06T10:00');
    for (const [kind, text] of [
      ['notes', 'Prefers mornings'],
      ['health-notes', 'Bad knee'],
    ])
      await call('owner', 'POST', `${GUESTS}/${guest.guestId}/${kind}`, { text });
    const file = await call('manager', 'GET', `${GUESTS}/${guest.guestId}/export`);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="guest-${guest.guestId}.json"`,
    );
    expect(file.body).toMatchObject({
      ...{ format: 'stillwater-guest', guest: { name: 'Xenia Export', email: 'xenia@example.org' } },
      ...{ notes: [{ text: 'Prefers mornings' }], healthNotes: [{ text: 'Bad knee' }] },
      chats: [{ channel: 'whatsapp', address: guest.address, lines: expect.any(Array) }],
      visits: { coming: [{ code: booking.code }] },
      payments: [{ bookingId: booking.id, kind: 'charge' }],
      documents: [{ kind: 'receipt', guest: 'Xenia Export' }],
    });
    const text = JSON.stringify(file.body);
    for (const part of ['I am Xenia Export', 'Hello Xenia', 'Old remark']) expect(text).toContain(part);
    for (const part of ['Nobody Else', spa.tenantId, 'Sealed', 'Hash']) expect(text).not.toContain(part);
    const log = (await eventsOf(spa)).filter(({ guestId }) => guestId === guest.guestId);
    expect(log.slice(-2)).toMatchObject([
      { type: 'guest-exported', actorName: 'Mara manager' },
      { type: 'health-notes-read', actorName: 'Mara manager' },
    ]);
  });

  test('forgets a guest, with the reason where that cannot be yet; notes go, the accounts stay', async () => {
    const guest = await named('Frida Forget');
    for (const kind of ['notes', 'health-notes'])
      await call('owner', 'POST', `${GUESTS}/${guest.guestId}/${kind}`, { text: `Frida’s ${kind}` });
    clock.set('2026-03-02T10:00');
    const booking = await completed(spa, guest, clock, '2026-03-03T10:00');
    const next = await visit(spa, guest, '2026-03-09T10:00');
    await signInAgain();
    const forget = () => call('manager', 'POST', `${GUESTS}/${guest.guestId}/forget`);
    expect(await forget()).toMatchObject({ status: 409, body: { reason: 'has-visits' } });
    expect((await call('desk', 'GET', `${GUESTS}/${guest.guestId}`)).body.whyKept).toBe('has-visits');
    await spa.service.cancelBooking(spa.tenantId, DESK, next.id, null);
    const refused = await forget();
    expect(refused.body.reason ?? 'ok').toBe('refund-open');
    await settleRefunds(spa.core, cashierRefunds);
    expect(await forget()).toMatchObject({ status: 200, body: { ok: true } });
    expect((await call('desk', 'GET', `${GUESTS}/${guest.guestId}`)).body).toMatchObject({
      forgetting: true,
    });
    clock.set('2026-03-03T14:00');
    await answered(spa, guest.conversationId);
    await sentNow(spa);
    await eraseForgotten(spa.core);
    const page = (await call('desk', 'GET', `${GUESTS}/${guest.guestId}`)).body;
    expect(page).toMatchObject({ forgotten: true, guest: { name: null }, notes: [], healthNotes: 0 });
    const notes = await database.run((db) =>
      tenantScope(db, spa.tenantId).findAll(GuestNoteTable, { guestId: guest.guestId }),
    );
    expect(notes).toEqual([]);
    expect(await rawRows(database)).not.toContain('Frida');
    expect(await spa.service.booking(spa.tenantId, booking.id)).toMatchObject({ status: 'completed' });
    expect(await found('Frida')).toEqual([]);
    // Nothing is noted of, written down for or kept from who is gone.
    const late = `${GUESTS}/${guest.guestId}`;
    expect((await call('owner', 'POST', `${late}/notes`, { text: 'x' })).status).toBe(404);
    expect(
      (await call('owner', 'POST', `${late}/consents`, { what: 'offers-wanted', how: 'phone' })).status,
    ).toBe(404);
    expect((await call('owner', 'POST', `${late}/forget`)).status).toBe(404);
    const asked = (await eventsOf(spa)).filter(({ type }) => type === 'guest-forget-asked');
    expect(asked.filter(({ guestId }) => guestId === guest.guestId)).toMatchObject([
      { actorName: 'Mara manager' },
    ]);
  });

  test('the routes stand in the OpenAPI document', () => {
    const document = JSON.stringify(openApi(url, guestPageRoutes(spa.core)));
    for (const path of ['', '/{id}', '/{id}/notes', '/{id}/health-notes', '/{id}/export', '/{id}/forget'])
      expect(document).toContain(`"${GUESTS}${path}"`);
  });
});
