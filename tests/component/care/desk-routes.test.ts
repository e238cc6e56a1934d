import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { cannedAnswers, saveCannedAnswer } from '../../../api/conversations/canned-answers.ts';
import { conversations, type TalkWish } from '../../../api/conversations/view-conversations.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openApi } from '../../../api/http/openapi.ts';
import { cannedAnswerRoutes } from '../../../api/http/routes/canned-answers.ts';
import { conversationRoutes } from '../../../api/http/routes/conversations.ts';
import { deskRoutes } from '../../../api/http/routes/desk.ts';
import { makeServer } from '../../../api/http/server.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/test-server.ts';
import {
  answered,
  type CareSpa,
  careSpa,
  chatter,
  DESK,
  isWithPerson,
  listed,
  NOW,
  outboxOf,
  rowOf,
} from './care-spa.ts';

const TALKS = '/api/v1/conversations';

describe('conversations at the desk', () => {
  let database: Database;
  let server: Server;
  let spa: CareSpa;
  let other: CareSpa;
  let url = '';
  const cookies = new Map<Role | 'Joris', string>();
  const people = new Map<Role | 'Joris', string>();

  beforeAll(async () => {
    database = await openTestDatabase();
    const clock = clockAt(NOW);
    spa = await careSpa(database, clock);
    other = await careSpa(database, clock);
    const routes = [
      ...conversationRoutes(spa.core),
      ...cannedAnswerRoutes(spa.core),
      ...deskRoutes(spa.core, spa.service),
    ];
    server = makeServer(spa.core, routes, { onAnswer: () => undefined, callerOf: () => '127.0.0.1' });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${port}`;
    for (const role of ['desk', 'manager', 'therapist'] as const)
      cookies.set(role, await session(role, role));
    cookies.set('Joris', await session('Joris', 'desk'));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.close();
  });

  async function session(who: Role | 'Joris', role: Role): Promise<string> {
    const email = `${who}-${spa.tenantId}@spa.test`;
    const passwordHash = await hashPassword('open sesame');
    const name = who === 'Joris' ? who : 'Mara';
    const person = { id: newId(), email, name, role, resourceId: null, active: true, createdAt: 0 };
    people.set(who, person.id);
    await database.run((db) =>
      tenantScope(db, spa.tenantId).insert(StaffTable, [{ ...person, passwordHash }]),
    );
    return `session=${(await signIn(spa.core, email, 'open sesame'))?.token}`;
  }

  interface Call {
    readonly role?: Role | 'Joris';
    readonly body?: unknown;
    readonly key?: string;
  }

  async function call(method: string, path: string, { role = 'desk', body, key }: Call = {}) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'x-stillwater': '1',
        cookie: cookies.get(role) ?? '',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  }

  test('one who waits is found, taken, written to and given back', async () => {
    const { conversationId: id, actor } = await chatter(spa, 'a person, please');
    await answered(spa, id, 'Somebody will be with you.');
    await spa.care.handOver(spa.tenantId, actor, id, 'asked');
    const waiting = async () => (await call('GET', `${TALKS}?show=with-person`)).body.conversations;
    expect(await waiting()).toMatchObject([
      {
        id,
        guest: { id: actor.guestId, name: 'Noor' },
        channel: 'whatsapp',
        withPerson: { reason: 'asked', name: null },
        lastLine: { from: 'house', text: 'Somebody will be with you.' },
      },
    ]);
    expect(await call('POST', `${TALKS}/${id}/take`)).toEqual({ status: 200, body: { ok: true } });
    expect(await waiting()).toMatchObject([{ withPerson: { name: 'Mara' } }]);
    const write = (text: string) => call('POST', `${TALKS}/${id}/messages`, { body: { text }, key: 'k' });
    expect(await write('Hello Noor')).toMatchObject({ status: 200 });
    expect(await write('Hello Noor')).toMatchObject({ status: 200 });
    expect(await write('Something else')).toMatchObject({ status: 422, body: { reason: 'key-reused' } });
    expect(await outboxOf(spa, id)).toHaveLength(2);
    const { lines, more } = (await call('GET', `${TALKS}/${id}/lines`)).body;
    expect(more).toBe(false);
    expect(lines).toMatchObject([
      { position: 1, from: 'guest', text: 'a person, please' },
      { position: 2, from: 'house', text: 'Somebody will be with you.' },
      { position: 3, from: 'house', text: 'Hello Noor', by: 'Mara', became: 'waits' },
    ]);
    expect((await call('GET', `${TALKS}/${id}/lines?after=2`)).body.lines).toEqual(lines.slice(2));
    expect(await call('POST', `${TALKS}/${id}/return`)).toMatchObject({ status: 200 });
    expect(await waiting()).toEqual([]);
    expect((await call('GET', TALKS)).body.conversations).toMatchObject([{ id, withPerson: null }]);
  });

  test('another spa’s conversation and one that is none are not there', async () => {
    const { conversationId, actor } = await chatter(other);
    await other.care.handOver(other.tenantId, actor, conversationId, 'asked');
    for (const id of [conversationId, 'nothing']) {
      const answers = [
        await call('GET', `${TALKS}/${id}/lines`),
        await call('POST', `${TALKS}/${id}/messages`, { body: { text: 'boo' } }),
        await call('POST', `${TALKS}/${id}/take`),
        await call('POST', `${TALKS}/${id}/return`),
        await call('POST', `${TALKS}/${id}/give`, { body: { staffId: people.get('Joris') } }),
        await call('GET', `${TALKS}/${id}`),
      ];
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 404, body: { reason: 'not-found' } });
    }
    expect(await call('POST', `${TALKS}/${conversationId}/read`, { body: { position: 1 } })).toMatchObject({
      status: 200,
    });
    expect(await rowOf(other, conversationId)).toMatchObject({ readPosition: 0 });
    expect(await outboxOf(other, conversationId)).toEqual([]);
    expect(await isWithPerson(other, conversationId)).toBe(true);
    const { conversations } = (await call('GET', TALKS)).body;
    expect(conversations.map((one: { id: string }) => one.id)).not.toContain(conversationId);
  });

  test('a therapist reads and writes none of it, and hears live of no guest’s name', async () => {
    const { conversationId: id, actor } = await chatter(spa);
    await spa.care.handOver(spa.tenantId, actor, id, 'unhappy');
    for (const [method, path] of [
      ['GET', TALKS],
      ['GET', `${TALKS}/${id}`],
      ['GET', `${TALKS}/${id}/lines`],
      ['GET', '/api/v1/conversation-colleagues'],
      ['GET', '/api/v1/canned-answers'],
      ['POST', `${TALKS}/${id}/give`],
      ['POST', `${TALKS}/${id}/read`],
      ['POST', `${TALKS}/${id}/messages`],
      ['POST', `${TALKS}/${id}/take`],
      ['POST', `${TALKS}/${id}/return`],
    ] as const)
      expect((await call(method, path, { role: 'therapist', body: { text: 'x' } })).status).toBe(403);
    const wanted = async (role: Role) =>
      (await call('GET', '/api/v1/events?since=0', { role })).body.events.findLast(
        (event: { type: string }) => event.type === 'person-wanted',
      );
    expect(await wanted('desk')).toMatchObject({
      conversation: { id, guestName: 'Noor', reason: 'unhappy' },
    });
    expect(await wanted('therapist')).toBeUndefined();
  });

  test('of two who see a talk with nobody one takes it, and the other hears who has it', async () => {
    const { conversationId: id, actor } = await chatter(spa, 'hello?');
    await spa.care.handOver(spa.tenantId, actor, id, 'asked');
    const take = (role: 'desk' | 'Joris', seen?: string | null) =>
      call('POST', `${TALKS}/${id}/take`, { role, body: seen === undefined ? {} : { seen } });
    const [one, two] = await Promise.all([take('desk', null), take('Joris', null)]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    const loser = one.status === 409 ? one : two;
    expect(loser.body).toMatchObject({ reason: 'taken', by: one.status === 200 ? 'Mara' : 'Joris' });
    const [winner, late] = one.status === 200 ? (['desk', 'Joris'] as const) : (['Joris', 'desk'] as const);
    // Again by who has it is nothing new; written by who does not know of it is not sent.
    expect(await take(winner, null)).toMatchObject({ status: 200 });
    const write = (seen: string | null) =>
      call('POST', `${TALKS}/${id}/messages`, { role: late, body: { text: 'Hi', seen } });
    expect(await write(null)).toMatchObject({ status: 409, body: { reason: 'taken' } });
    expect(await outboxOf(spa, id)).toEqual([]);
    // Who knows whom they take it from has it.
    expect(await write(people.get(winner) ?? '')).toMatchObject({ status: 200 });
    expect(await rowOf(spa, id)).toMatchObject({ personId: people.get(late) });
  });

  test('it is given to a colleague who may answer, for whom it is new, and to nobody else', async () => {
    const { conversationId: id } = await chatter(spa, 'about my ring');
    expect(await call('POST', `${TALKS}/${id}/take`)).toMatchObject({ status: 200 });
    expect(await call('POST', `${TALKS}/${id}/read`, { body: { position: 1 } })).toMatchObject({
      status: 200,
    });
    const one = async () => (await call('GET', `${TALKS}/${id}`)).body;
    expect(await one()).toMatchObject({ unread: false, withPerson: { staffId: people.get('desk') } });
    for (const staffId of [people.get('therapist'), 'nobody'])
      expect(await call('POST', `${TALKS}/${id}/give`, { body: { staffId } })).toMatchObject({
        ...{ status: 409, body: { reason: 'no-such-person' } },
      });
    const { colleagues } = (await call('GET', '/api/v1/conversation-colleagues')).body;
    expect(colleagues.map((who: { id: string }) => who.id)).toEqual(
      expect.arrayContaining([people.get('Joris'), people.get('manager')]),
    );
    expect(JSON.stringify(colleagues)).not.toContain(people.get('therapist'));
    const given = await call('POST', `${TALKS}/${id}/give`, { body: { staffId: people.get('Joris') } });
    expect(given).toMatchObject({ status: 200 });
    expect(await one()).toMatchObject({ unread: true, withPerson: { name: 'Joris' } });
    const mine = async (role: 'desk' | 'Joris') =>
      (await call('GET', `${TALKS}?show=mine`, { role })).body.conversations.map(
        (talk: { id: string }) => talk.id,
      );
    expect(await mine('Joris')).toContain(id);
    expect(await mine('desk')).not.toContain(id);
    const { events } = (await call('GET', '/api/v1/events?since=0')).body;
    expect(events.findLast(({ type }: { type: string }) => type === 'person-given')).toMatchObject({
      conversation: { id, guestName: 'Noor', reason: 'Joris' },
    });
    // While Joris has it Mara's look leaves it new.
    await call('POST', `${TALKS}/${id}/read`, { body: { position: 1 } });
    expect(await one()).toMatchObject({ unread: true });
    await call('POST', `${TALKS}/${id}/read`, { role: 'Joris', body: { position: 99 } });
    expect(await one()).toMatchObject({ unread: true });
    await call('POST', `${TALKS}/${id}/read`, { role: 'Joris', body: { position: 1 } });
    expect(await one()).toMatchObject({ unread: false });
  });

  test('who waits longest is first, then the newest, page by page; found by a part of the name in any case', async () => {
    const clock = clockAt(NOW);
    const house = await careSpa(database, clock);
    const named = async (name: string, at: string) => {
      clock.set(at);
      const guest = await chatter(house, `I am ${name}`);
      await house.service.nameGuest(house.tenantId, guest.actor.guestId, name);
      return guest;
    };
    const [zoe, pct, ana] = [
      await named('Zoë Öztürk', '2026-03-02T09:01'),
      await named('100% Pure', '2026-03-02T09:02'),
      await named('Ana Lima', '2026-03-02T09:03'),
    ];
    await named('Ben', '2026-03-02T09:04');
    clock.set('2026-03-02T09:05');
    for (const guest of [ana, zoe]) {
      await house.care.handOver(house.tenantId, guest.actor, guest.conversationId, 'asked');
      clock.set('2026-03-02T09:06');
    }
    const names = async (show: TalkWish['show'], more: Partial<TalkWish> = {}) =>
      (await listed(house, show, more)).map(({ guest }) => guest.name);
    expect(await names('all')).toEqual(['Ana Lima', 'Zoë Öztürk', 'Ben', '100% Pure']);
    expect(await names('waiting')).toEqual(['Ana Lima', 'Zoë Öztürk']);
    const wish = { show: 'all', search: null, before: null, limit: 1, staffId: 'desk' } as const;
    const first = await conversations(house.core, house.tenantId, wish);
    expect(first).toMatchObject({ waiting: 2, next: expect.any(String) });
    expect(first.conversations).toHaveLength(3);
    const second = await conversations(house.core, house.tenantId, { ...wish, before: first.next });
    expect(second.conversations.map(({ guest }) => guest.name)).toEqual(['100% Pure']);
    expect(second.next).toBeNull();
    for (const search of ['zoë', 'ÖZTÜRK', 'ztü'])
      expect(await names('all', { search })).toEqual(['Zoë Öztürk']);
    expect(await names('all', { search: '%' })).toEqual(['100% Pure']);
    expect(await names('all', { search: '_' })).toEqual([]);
    // Answered, and only an answer more makes them wait again.
    await house.care.writeToGuest(house.tenantId, DESK, ana.conversationId, 'Hello Ana');
    expect(await names('waiting')).toEqual(['Zoë Öztürk']);
    clock.set('2026-03-02T09:20');
    await chatter(house, 'and when?', ana.address);
    const [, again] = await listed(house, 'waiting');
    expect(again).toMatchObject({
      ...{ guest: { name: 'Ana Lima' }, unread: true, lastLine: { text: 'and when?' } },
      waitsSince: new Date(instant('2026-03-02T09:20')).toISOString(),
      freeUntil: new Date(instant('2026-03-03T09:20')).toISOString(),
    });
    // Who was forgotten is in no list, and can be written to no more.
    await house.care.forgetGuest(house.tenantId, pct.actor, pct.actor.guestId);
    clock.set('2026-03-02T12:00');
    await eraseForgotten(house.core);
    expect(await names('all')).not.toContain('100% Pure');
    expect(await names('all')).toHaveLength(3);
    expect(await house.care.writeToGuest(house.tenantId, DESK, pct.conversationId, 'Hello?')).toBe(false);
  });

  test('the house’s own answers are kept by managers, read by the desk, and are of one house', async () => {
    const ANSWERS = '/api/v1/canned-answers';
    const parking = { title: 'Parking', text: 'Dear {name}, you can park behind the house.' };
    expect((await call('POST', ANSWERS, { role: 'desk', body: parking })).status).toBe(403);
    const made = await call('POST', ANSWERS, { role: 'manager', body: parking });
    expect(made).toMatchObject({ status: 200 });
    const { id } = made.body;
    const all = async () => (await call('GET', ANSWERS)).body.answers;
    expect(await all()).toEqual([{ id, ...parking }]);
    const again = await call('POST', ANSWERS, { role: 'manager', body: { ...parking, title: 'parking ' } });
    expect(again).toMatchObject({ status: 409, body: { reason: 'title-taken' } });
    const text = 'Dear {name}, parking is free.';
    const change = { role: 'manager', body: { title: 'Parking', text } } as const;
    expect(await call('POST', `${ANSWERS}/${id}`, change)).toMatchObject({ status: 200 });
    expect(await all()).toEqual([{ id, title: 'Parking', text }]);
    const theirs = await saveCannedAnswer(other.core, other.tenantId, DESK, { id: null, ...parking });
    const foreign = theirs.ok ? theirs.id : '';
    expect(await call('POST', `${ANSWERS}/${foreign}`, change)).toMatchObject({ status: 404 });
    expect(await call('DELETE', `${ANSWERS}/${foreign}`, { role: 'manager' })).toMatchObject({ status: 404 });
    expect(await cannedAnswers(other.core, other.tenantId)).toHaveLength(1);
    expect((await call('DELETE', `${ANSWERS}/${id}`)).status).toBe(403);
    expect(await call('DELETE', `${ANSWERS}/${id}`, { role: 'manager' })).toMatchObject({ status: 200 });
    expect(await all()).toEqual([]);
    for (const body of [
      {},
      { title: '', text: 'x' },
      { title: 'x', text: '' },
      { title: 'x'.repeat(61), text: 'x' },
    ])
      expect(await call('POST', ANSWERS, { role: 'manager', body })).toMatchObject({ status: 400 });
  });

  test.each([
    ['a list of those who perhaps wait', 'GET', `${TALKS}?show=perhaps`, undefined],
    ['a page that begins nowhere', 'GET', `${TALKS}?before=x`, undefined],
    ['a page of everything', 'GET', `${TALKS}?limit=1000`, undefined],
    ['no colleague', 'POST', `${TALKS}/x/give`, {}],
    ['a read that says not how far', 'POST', `${TALKS}/x/read`, {}],
    ['lines after none', 'GET', `${TALKS}/x/lines?after=-1`, undefined],
    ['no message', 'POST', `${TALKS}/x/messages`, {}],
    ['an empty message', 'POST', `${TALKS}/x/messages`, { text: '   ' }],
    ['a message that is too long', 'POST', `${TALKS}/x/messages`, { text: 'x'.repeat(4_097) }],
  ])('%s is no request', async (_what, method, path, body) => {
    expect(await call(method, path, { body })).toMatchObject({ status: 400, body: { reason: 'bad-input' } });
  });

  test('the routes stand in the OpenAPI document', () => {
    const document = JSON.stringify(openApi(url, conversationRoutes(spa.core)));
    for (const path of [
      '',
      '/{id}/lines',
      '/{id}/messages',
      '/{id}/take',
      '/{id}/give',
      '/{id}/return',
      '/{id}/read',
    ])
      expect(document).toContain(`"${TALKS}${path}"`);
  });
});
