import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openApi } from '../../../api/http/openapi.ts';
import { conversationRoutes } from '../../../api/http/routes/conversations.ts';
import { deskRoutes } from '../../../api/http/routes/desk.ts';
import { makeServer } from '../../../api/http/server.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/test-server.ts';
import { answered, type CareSpa, careSpa, chatter, isWithPerson, NOW, outboxOf } from './care-spa.ts';

const TALKS = '/api/v1/conversations';

describe('conversations at the desk', () => {
  let database: Database;
  let server: Server;
  let spa: CareSpa;
  let other: CareSpa;
  let url = '';
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    database = await openTestDatabase();
    const clock = clockAt(NOW);
    spa = await careSpa(database, clock);
    other = await careSpa(database, clock);
    const routes = [...conversationRoutes(spa.core), ...deskRoutes(spa.core, spa.service)];
    server = makeServer(spa.core, routes, { onAnswer: () => undefined, callerOf: () => '127.0.0.1' });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${port}`;
    for (const role of ['desk', 'therapist'] as const) cookies.set(role, await session(role));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.close();
  });

  async function session(role: Role): Promise<string> {
    const email = `${role}-${spa.tenantId}@spa.test`;
    const passwordHash = await hashPassword('open sesame');
    const person = { id: newId(), email, name: 'Mara', role, resourceId: null, active: true, createdAt: 0 };
    await database.run((db) =>
      tenantScope(db, spa.tenantId).insert(StaffTable, [{ ...person, passwordHash }]),
    );
    return `session=${(await signIn(spa.core, email, 'open sesame'))?.token}`;
  }

  interface Call {
    readonly role?: Role;
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
    const waiting = async () => (await call('GET', `${TALKS}?waiting=true`)).body.conversations;
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
    const { lines } = (await call('GET', `${TALKS}/${id}/lines`)).body;
    expect(lines).toMatchObject([
      { position: 1, from: 'guest', text: 'a person, please' },
      { position: 2, from: 'house', text: 'Somebody will be with you.' },
      { position: 3, from: 'house', text: 'Hello Noor' },
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
      ];
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 404, body: { reason: 'not-found' } });
    }
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
      ['GET', `${TALKS}/${id}/lines`],
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
    expect(await wanted('therapist')).not.toHaveProperty('conversation');
  });

  test.each([
    ['a list of those who perhaps wait', 'GET', `${TALKS}?waiting=perhaps`, undefined],
    ['lines after none', 'GET', `${TALKS}/x/lines?after=-1`, undefined],
    ['no message', 'POST', `${TALKS}/x/messages`, {}],
    ['an empty message', 'POST', `${TALKS}/x/messages`, { text: '   ' }],
    ['a message that is too long', 'POST', `${TALKS}/x/messages`, { text: 'x'.repeat(4_097) }],
  ])('%s is no request', async (_what, method, path, body) => {
    expect(await call(method, path, { body })).toMatchObject({ status: 400, body: { reason: 'bad-input' } });
  });

  test('the routes stand in the OpenAPI document', () => {
    const document = JSON.stringify(openApi(url, conversationRoutes(spa.core)));
    for (const path of ['', '/{id}/lines', '/{id}/messages', '/{id}/take', '/{id}/return'])
      expect(document).toContain(`"${TALKS}${path}"`);
  });
});
