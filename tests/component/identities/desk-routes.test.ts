import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { guestRoutes } from '../../../api/http/routes/guests.ts';
import { makeServer } from '../../../api/http/server.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/test-server.ts';
import { NOW } from '../care/care-spa.ts';
import { type LinkedSpa, linkedSpa, writer } from './linked-spa.ts';

let database: Database;
let server: Server;
let spa: LinkedSpa;
let url = '';
const cookies = new Map<Role, string>();

beforeAll(async () => {
  database = await openTestDatabase();
  spa = await linkedSpa(database, clockAt(NOW));
  server = makeServer(spa.core, guestRoutes(spa.core, spa.links), {
    onAnswer: () => undefined,
    callerOf: () => '127.0.0.1',
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${port}/api/v1`;
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
  await database.run((db) => tenantScope(db, spa.tenantId).insert(StaffTable, [{ ...person, passwordHash }]));
  return `session=${(await signIn(spa.core, email, 'open sesame'))?.token}`;
}

interface Answered {
  readonly status: number;
  readonly body: { readonly mergeId?: string };
}

async function call(role: Role | null, path: string, body?: unknown): Promise<Answered> {
  const answer = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      'x-stillwater': '1',
      ...(role === null ? {} : { cookie: cookies.get(role) ?? '' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const read: unknown = await answer.json();
  return { status: answer.status, body: read as Answered['body'] };
}

test('the desk sees a guest’s chats, makes two guests one and undoes it; a therapist does not', async () => {
  const [maya, other] = [await writer(spa, 'whatsapp', 'Maya'), await writer(spa, 'telegram', 'M.')];
  const merge = `/guests/${maya.guestId}/merge`;
  for (const role of [null, 'therapist'] as const) {
    const status = role === null ? 401 : 403;
    expect(await call(role, merge, { guestId: other.guestId })).toMatchObject({ status });
    expect(await call(role, `/guests/${maya.guestId}/identities`)).toMatchObject({ status });
    expect(await call(role, `/guests/${maya.guestId}/visits`)).toMatchObject({ status });
    expect(await call(role, '/merges/none/undo', {})).toMatchObject({ status });
  }
  const made = await call('desk', merge, { guestId: other.guestId });
  expect(made).toMatchObject({ status: 200, body: { ok: true, guestId: maya.guestId } });
  expect(await call('desk', `/guests/${other.guestId}/identities`)).toMatchObject({
    status: 200,
    body: {
      guest: { id: maya.guestId, name: 'Maya' },
      identities: [{ channel: 'whatsapp' }, { channel: 'telegram' }],
      merges: [{ merged: { id: other.guestId, name: 'M.' }, how: 'desk', by: 'Mara', undoneAt: null }],
    },
  });
  expect(await call('desk', merge, { guestId: other.guestId })).toMatchObject({
    status: 409,
    body: { reason: 'same-guest' },
  });
  const undo = `/merges/${made.body.mergeId}/undo`;
  expect(await call('desk', undo, {})).toMatchObject({ status: 200, body: { guestId: other.guestId } });
  expect(await call('desk', undo, {})).toMatchObject({ status: 409 });
  expect(await call('desk', '/guests/nobody/identities')).toMatchObject({ status: 404 });
  expect(await call('desk', '/merges/nothing/undo', {})).toMatchObject({ status: 404 });
  expect(await call('desk', merge, { guestId: 'nobody' })).toMatchObject({ status: 404 });
});
