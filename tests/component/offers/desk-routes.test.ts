import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { consentRoutes } from '../../../api/http/routes/consents.ts';
import { makeServer } from '../../../api/http/server.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/test-server.ts';
import { type CareSpa, careSpa, chatter, NOW } from '../care/care-spa.ts';

let database: Database;
let server: Server;
let spa: CareSpa;
let url = '';

beforeAll(async () => {
  database = await openTestDatabase();
  spa = await careSpa(database, clockAt(NOW));
  server = makeServer(spa.core, consentRoutes(spa.care), {
    onAnswer: () => undefined,
    callerOf: () => '127.0.0.1',
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${port}/api/v1`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

async function session(role: Role, of: CareSpa = spa): Promise<string> {
  const email = `${role}-${of.tenantId}@spa.test`;
  const passwordHash = await hashPassword('open sesame');
  const person = { id: newId(), email, name: 'Mara', role, resourceId: null, active: true, createdAt: 0 };
  await database.run((db) => tenantScope(db, of.tenantId).insert(StaffTable, [{ ...person, passwordHash }]));
  return `session=${(await signIn(of.core, email, 'open sesame'))?.token}`;
}

async function read(guestId: string, cookie: string | null) {
  const answer = await fetch(`${url}/guests/${guestId}/consents`, {
    headers: { 'x-stillwater': '1', ...(cookie === null ? {} : { cookie }) },
  });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

test('what a guest agreed to is the desk’s to read, and no therapist’s, stranger’s or other spa’s', async () => {
  const { actor, conversationId } = await chatter(spa);
  await spa.care.setOffers(spa.tenantId, actor, actor.guestId, 'yes');
  expect(await read(actor.guestId, await session('desk'))).toMatchObject({
    status: 200,
    body: {
      guest: { id: actor.guestId },
      offers: 'yes',
      messages: 'all',
      log: [{ what: 'offers-wanted', conversationId, channel: 'whatsapp' }],
    },
  });
  expect(await read(actor.guestId, null)).toMatchObject({ status: 401 });
  expect(await read(actor.guestId, await session('therapist'))).toMatchObject({ status: 403 });
  const elsewhere = await careSpa(database, clockAt(NOW));
  expect(await read(actor.guestId, await session('desk', elsewhere))).toMatchObject({ status: 404 });
});
