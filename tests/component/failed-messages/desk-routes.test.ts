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
import { failedMessageRoutes } from '../../../api/http/routes/failed-messages.ts';
import { makeServer } from '../../../api/http/server.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { may } from '../../../api/people/permissions.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/test-server.ts';
import { type CareSpa, careSpa, NOW } from '../care/care-spa.ts';
import { givenUp, onlyOf, SECRET, setAside, statusOf } from './failed-spa.ts';

const FAILED = '/api/v1/failed-messages';

describe('failed messages at the desk', () => {
  let database: Database;
  let server: Server;
  let spa: CareSpa;
  let other: CareSpa;
  let url = '';
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    database = await openTestDatabase();
    const clock = clockAt(NOW);
    spa = await careSpa(database, clock);
    other = await careSpa(database, clock);
    const routes = [...failedMessageRoutes(spa.core), ...deskRoutes(spa.core, spa.service)];
    server = makeServer(spa.core, routes, { onAnswer: () => undefined, callerOf: () => '127.0.0.1' });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${port}`;
    for (const role of ['desk', 'owner', 'therapist'] as const) cookies.set(role, await session(spa, role));
    cookies.set('other desk', await session(other, 'desk'));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.close();
  });

  async function session({ core, tenantId }: CareSpa, role: Role): Promise<string> {
    const email = `${role}-${tenantId}@spa.test`;
    const passwordHash = await hashPassword('open sesame');
    const person = { id: newId(), email, name: 'Mara', role, resourceId: null, active: true, createdAt: 0 };
    await database.run((db) => tenantScope(db, tenantId).insert(StaffTable, [{ ...person, passwordHash }]));
    return `session=${(await signIn(core, email, 'open sesame'))?.token}`;
  }

  interface Call {
    readonly as?: string;
    readonly body?: unknown;
    readonly key?: string;
  }

  async function call(method: string, path: string, { as = 'desk', body, key }: Call = {}) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'x-stillwater': '1',
        cookie: cookies.get(as) ?? '',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  }

  test('one is found, tried again and, when it is there again, put away', async () => {
    const guest = await givenUp(spa);
    const { id } = await onlyOf(spa, guest);
    const page = await call('GET', `${FAILED}?limit=1`);
    expect(page).toMatchObject({
      status: 200,
      body: { messages: [{ id, direction: 'out', reason: 'refused' }], total: 1, next: null },
    });
    expect(JSON.stringify(page.body)).not.toContain(SECRET);
    expect(await call('POST', `${FAILED}/${id}/retry`, { body: {} })).toEqual({
      status: 200,
      body: { ok: true },
    });
    expect(await call('POST', `${FAILED}/${id}/retry`, { body: {} })).toMatchObject({
      status: 409,
      body: { reason: 'settled-already' },
    });
    const poison = await onlyOf(spa, await setAside(spa));
    const done = (key: string) => call('POST', `${FAILED}/${poison.id}/done`, { key });
    expect(await done('k')).toEqual({ status: 200, body: { ok: true } });
    expect(await done('k')).toEqual({ status: 200, body: { ok: true } });
    expect(await done('other')).toMatchObject({ status: 409, body: { reason: 'settled-already' } });
    expect((await call('GET', FAILED)).body).toMatchObject({ messages: [], total: 0 });
  });

  test('another spa’s desk sees and touches none of it', async () => {
    const failed = [await onlyOf(spa, await setAside(spa)), await onlyOf(spa, await givenUp(spa))];
    const seen = await call('GET', FAILED, { as: 'other desk' });
    expect(seen.body).toMatchObject({ messages: [], total: 0 });
    for (const { id } of failed) {
      const before = await statusOf(spa, id);
      for (const answer of [
        await call('POST', `${FAILED}/${id}/retry`, { as: 'other desk', body: { evenSo: true } }),
        await call('POST', `${FAILED}/${id}/done`, { as: 'other desk' }),
      ])
        expect(answer).toMatchObject({ status: 404, body: { reason: 'not-found' } });
      expect(await statusOf(spa, id)).toBe(before);
    }
  });

  test('a therapist may not, nobody signed out may', async () => {
    const { id } = await onlyOf(spa, await setAside(spa));
    for (const [as, status] of [
      ['therapist', 403],
      ['nobody', 401],
    ] as const)
      for (const [method, path] of [
        ['GET', FAILED],
        ['POST', `${FAILED}/${id}/retry`],
        ['POST', `${FAILED}/${id}/done`],
      ] as const)
        expect((await call(method, path, { as, body: {} })).status).toBe(status);
    expect(await statusOf(spa, id)).toBe('set-aside');
  });

  test('who speaks for the house may act on it, and that is more than to read', async () => {
    for (const as of ['desk', 'owner']) {
      const again = await onlyOf(spa, await givenUp(spa));
      expect(await call('POST', `${FAILED}/${again.id}/retry`, { as, body: {} })).toMatchObject({
        status: 200,
      });
      const { id } = await onlyOf(spa, await setAside(spa));
      expect(await call('POST', `${FAILED}/${id}/done`, { as })).toMatchObject({ status: 200 });
    }
    const asked = [...failedMessageRoutes(spa.core), ...conversationRoutes(spa.core)];
    expect(new Set(asked.map(({ method, permission }) => `${method} ${permission}`))).toEqual(
      new Set(['get see-conversations', 'post answer-guests']),
    );
    const roles: readonly Role[] = ['owner', 'manager', 'desk', 'therapist'];
    expect(roles.filter((role) => may(role, 'answer-guests'))).toEqual(['owner', 'manager', 'desk']);
  });

  test('a therapist’s live events name no guest of a failed message', async () => {
    await setAside(spa);
    const events = async (as: string) =>
      (await call('GET', '/api/v1/events?since=0', { as })).body.events.findLast(
        (event: { type: string }) => event.type === 'message-failed',
      );
    expect(await events('desk')).toMatchObject({ conversation: { guestName: 'Noor' }, booking: null });
    // None of it is told to them at all.
    expect(await events('therapist')).toBeUndefined();
  });

  test.each([
    ['a page of none', 'GET', `${FAILED}?limit=0`, undefined],
    ['a page of too many', 'GET', `${FAILED}?limit=101`, undefined],
    ['a page from nowhere', 'GET', `${FAILED}?before=`, undefined],
    ['a perhaps', 'POST', `${FAILED}/x/retry`, { evenSo: 'perhaps' }],
    ['a wish that is none', 'POST', `${FAILED}/x/retry`, { always: true }],
  ])('%s is no request', async (_what, method, path, body) => {
    expect(await call(method, path, { body })).toMatchObject({ status: 400, body: { reason: 'bad-input' } });
  });

  test.each(['nothing', "' OR 1=1 --", '%00'])('%s is no message', async (id) => {
    for (const act of ['retry', 'done'])
      expect(await call('POST', `${FAILED}/${encodeURIComponent(id)}/${act}`, { body: {} })).toMatchObject({
        status: 404,
      });
  });

  test('the routes stand in the OpenAPI document', () => {
    const document = JSON.stringify(openApi(url, failedMessageRoutes(spa.core)));
    for (const path of ['', '/{id}/retry', '/{id}/done']) expect(document).toContain(`"${FAILED}${path}"`);
  });
});
