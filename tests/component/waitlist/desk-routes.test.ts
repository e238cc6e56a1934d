import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openApi } from '../../../api/http/openapi.ts';
import { seriesRoutes } from '../../../api/http/routes/series.ts';
import { waitlistRoutes } from '../../../api/http/routes/waitlist.ts';
import { makeServer } from '../../../api/http/server.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { chatGuest } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { freePort } from '../../support/test-server.ts';
import { DAY, NOW } from './waiting-spa.ts';

describe('the waiting list and series at the desk', () => {
  let database: Database;
  let server: Server;
  let spa: TestSpa;
  let url = '';
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    database = await openTestDatabase();
    spa = await makeSpa(database, clockAt(NOW));
    server = makeServer(
      spa.core,
      [...waitlistRoutes(spa.core, spa.service), ...seriesRoutes(spa.core, spa.service)],
      { onAnswer: () => undefined, callerOf: () => '127.0.0.1' },
    );
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
    const person = { id: newId(), email, name: role, role, resourceId: null, active: true, createdAt: 0 };
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
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  }

  const parts = () => [{ treatmentId: spa.treatmentId, durationMinutes: 60 }];

  test('the desk puts a guest on the list, once for its key, and takes them off it', async () => {
    const { actor } = await chatGuest(spa);
    const body = { guestId: actor.guestId, parts: parts(), from: DAY, to: DAY };
    const joined = await call('POST', '/api/v1/waitlist', { body, key: 'k1' });
    expect(joined).toMatchObject({ status: 200, body: { entry: { status: 'waiting' } } });
    expect(await call('POST', '/api/v1/waitlist', { body, key: 'k1' })).toEqual(joined);
    expect(await call('POST', '/api/v1/waitlist', { body: { ...body, people: 2 }, key: 'k1' })).toMatchObject(
      {
        status: 422,
        body: { reason: 'key-reused' },
      },
    );
    const { entry } = joined.body;
    expect((await call('GET', '/api/v1/waitlist')).body.entries).toEqual([entry]);
    expect((await call('GET', '/api/v1/waitlist?guest=nobody')).body.entries).toEqual([]);
    const left = await call('POST', `/api/v1/waitlist/${entry.id}/leave`);
    expect(left).toMatchObject({ status: 200, body: { entry: { status: 'left' } } });
    expect(await call('POST', '/api/v1/waitlist/nothing/leave')).toMatchObject({ status: 404 });
  });

  test('a recurring booking is held and accepted', async () => {
    const guest = await spa.guest();
    const rule = { everyWeeks: 2, time: '10:00', from: '2026-03-06', count: 3 };
    const body = { guestId: guest.guestId, parts: parts(), locationId: spa.locationId, rule };
    const held = await call('POST', '/api/v1/series', { body });
    expect(held).toMatchObject({ status: 200, body: { series: { conflicts: [], later: [] } } });
    expect(held.body.series.bookings).toHaveLength(3);
    const accepted = await call('POST', `/api/v1/series/${held.body.series.id}/accept`);
    expect(accepted).toMatchObject({ status: 200, body: { booking: { status: 'awaiting-payment' } } });
    expect(await call('POST', '/api/v1/series/nothing/accept')).toMatchObject({ status: 404 });
    const endless = { ...body, rule: { ...rule, count: null } };
    expect(await call('POST', '/api/v1/series', { body: endless })).toMatchObject({
      status: 409,
      body: { reason: 'no-end', conflicts: [] },
    });
  });

  test('what is no request is refused by name, and a therapist may do none of it', async () => {
    for (const [path, body] of [
      ['/api/v1/waitlist', { guestId: 'x', parts: [], from: DAY, to: DAY }],
      ['/api/v1/waitlist', { guestId: 'x', parts: parts(), from: 'tomorrow', to: DAY }],
      ['/api/v1/series', { guestId: 'x', parts: parts(), locationId: spa.locationId, rule: {} }],
    ] as const)
      expect((await call('POST', path, { body })).status).toBe(400);
    const tooLong = await call('POST', '/api/v1/waitlist/x/leave', { key: 'k'.repeat(151) });
    expect(tooLong.status).toBe(400);
    for (const [method, path] of [
      ['GET', '/api/v1/waitlist'],
      ['POST', '/api/v1/waitlist'],
      ['POST', '/api/v1/waitlist/x/leave'],
      ['POST', '/api/v1/series'],
      ['POST', '/api/v1/series/x/accept'],
    ] as const)
      expect((await call(method, path, { role: 'therapist' })).status).toBe(403);
  });

  test('the routes stand in the OpenAPI document', () => {
    const routes = [...waitlistRoutes(spa.core, spa.service), ...seriesRoutes(spa.core, spa.service)];
    const document = JSON.stringify(openApi(url, routes));
    for (const path of [
      '/api/v1/waitlist',
      '/api/v1/waitlist/{id}/leave',
      '/api/v1/series',
      '/api/v1/series/{id}/accept',
    ])
      expect(document).toContain(`"${path}"`);
  });
});
