import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openApi } from '../../../api/http/openapi.ts';
import { houseRoutes } from '../../../api/http/routes/house.ts';
import { conflictRoutes } from '../../../api/http/routes/house-conflicts.ts';
import { makeServer } from '../../../api/http/server.ts';
import { hashPassword } from '../../../api/people/passwords.ts';
import { signIn } from '../../../api/people/sessions.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { checkTexts } from '../../../dialogs/texts/texts.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { closure, rotaDraft, timeOff, treatmentDraft } from '../../support/house-drafts.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { freePort } from '../../support/test-server.ts';

const HOUSE = '/api/v1/house';

describe('the house over HTTP', () => {
  let database: Database;
  let server: Server;
  let spa: TestSpa;
  let other: TestSpa;
  let url = '';
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    database = await openTestDatabase();
    const clock = clockAt('2026-03-02T09:00');
    spa = await makeSpa(database, clock, { therapists: 2 });
    other = await makeSpa(database, clock);
    const editor = makeHouseEditor(spa.core, checkTexts);
    server = makeServer(spa.core, [...houseRoutes(editor), ...conflictRoutes(editor)], {
      onAnswer: () => undefined,
      callerOf: () => '127.0.0.1',
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${port}`;
    for (const role of ['owner', 'manager', 'desk', 'therapist'] as const)
      cookies.set(role, await session(role));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.close();
  });

  async function session(role: Role): Promise<string> {
    const email = `${role}-${spa.tenantId}@spa.test`;
    const person = { id: newId(), email, name: role, role, resourceId: null, active: true, createdAt: 0 };
    const passwordHash = await hashPassword('open sesame');
    await database.run((db) =>
      tenantScope(db, spa.tenantId).insert(StaffTable, [{ ...person, passwordHash }]),
    );
    const signedIn = await signIn(spa.core, email, 'open sesame');
    return `session=${signedIn?.token}`;
  }

  interface Answer {
    readonly status: number;
    readonly body: { readonly [name: string]: unknown };
  }

  async function call(
    method: string,
    path: string,
    role: Role,
    body?: unknown,
    key?: string,
  ): Promise<Answer> {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'x-stillwater': '1',
        'content-type': 'application/json',
        cookie: cookies.get(role) ?? '',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  }

  test('a treatment is made, changed and retired', async () => {
    const made = await call('POST', `${HOUSE}/treatments`, 'manager', treatmentDraft());
    expect(made).toMatchObject({ status: 200, body: { ok: true, warnings: [], conflicts: [] } });
    const path = `${HOUSE}/treatments/${made.body.id}`;
    await expect(call('POST', path, 'owner', treatmentDraft({ name: 'Warm stone' }))).resolves.toMatchObject({
      status: 200,
    });
    await expect(call('DELETE', path, 'owner')).resolves.toMatchObject({ status: 200 });
    const { body } = await call('GET', `${HOUSE}/sheet`, 'desk');
    expect(body.treatments).toContainEqual(
      expect.objectContaining({ id: made.body.id, name: 'Warm stone', active: false }),
    );
  });

  test('bad input is a problem with each field that is wrong', async () => {
    const draft = treatmentDraft({ name: '', variants: [{ durationMinutes: 0, priceMinor: -1 }] });
    await expect(call('POST', `${HOUSE}/treatments`, 'manager', draft)).resolves.toMatchObject({
      status: 422,
      body: {
        reason: 'bad-input',
        problems: [
          { field: 'name', reason: 'empty' },
          { field: 'variants[0].durationMinutes', reason: 'too-low' },
          { field: 'variants[0].priceMinor', reason: 'too-low' },
        ],
      },
    });
    for (const body of [[], 'x', 3, {}])
      await expect(call('POST', `${HOUSE}/rotas`, 'manager', body)).resolves.toMatchObject({ status: 422 });
    await expect(
      call('POST', `${HOUSE}/rotas?preview=maybe`, 'manager', rotaDraft(spa)),
    ).resolves.toMatchObject({ status: 400 });
  });

  test("another tenant's ids are not there", async () => {
    const paths = [
      `treatments/${other.treatmentId}`,
      `locations/${other.locationId}`,
      `rooms/${other.roomIds[0]}`,
    ];
    for (const path of paths)
      await expect(call('DELETE', `${HOUSE}/${path}`, 'owner')).resolves.toMatchObject({
        status: 404,
        body: { reason: 'not-found' },
      });
    await expect(call('POST', `${HOUSE}/rotas`, 'owner', rotaDraft(other))).resolves.toMatchObject({
      status: 404,
    });
    const rota = `${HOUSE}/rotas/${other.therapistIds[0]}/2020-01-01`;
    await expect(call('DELETE', rota, 'owner')).resolves.toMatchObject({ status: 404 });
    const moves = [{ bookingId: 'nobody', startsAt: '2026-03-03T09:00:00Z', therapistId: null }];
    await expect(call('POST', `${HOUSE}/replan`, 'desk', { moves })).resolves.toMatchObject({
      status: 409,
      body: { reason: 'nothing-moved', refused: [{ bookingId: 'nobody', reason: 'not-found' }] },
    });
  });

  test('takes the spa’s own words, and tells what is wrong with one', async () => {
    const texts = (goodbye: string) => ({ language: 'en', texts: { goodbye } });
    await expect(call('POST', `${HOUSE}/texts`, 'manager', texts('Come again.'))).resolves.toMatchObject({
      status: 200,
    });
    await expect(call('POST', `${HOUSE}/texts`, 'manager', texts('Bye {name}.'))).resolves.toMatchObject({
      status: 422,
      body: { problems: [{ field: 'texts.goodbye', reason: 'unknown-value' }] },
    });
  });

  test('the desk tells who is away and when the house is closed; the rest is the manager’s', async () => {
    const day = closure(spa, '2026-05-05', '2026-05-05');
    await expect(call('POST', `${HOUSE}/closures`, 'desk', day)).resolves.toMatchObject({ status: 200 });
    for (const path of ['rotas', 'treatments', 'terms', 'policy', 'locations', 'texts'])
      await expect(call('POST', `${HOUSE}/${path}`, 'desk', {})).resolves.toMatchObject({ status: 403 });
    for (const path of ['sheet', 'conflicts'])
      await expect(call('GET', `${HOUSE}/${path}`, 'therapist')).resolves.toMatchObject({ status: 403 });
    await expect(call('POST', `${HOUSE}/closures`, 'therapist', day)).resolves.toMatchObject({ status: 403 });
  });

  test('sick leave is previewed, told, listed, and its visits moved', async () => {
    const { booking } = await spa.held('2026-03-03T12:00');
    const draft = timeOff(booking.items[0]?.therapistId, '2026-03-03T09:00', '2026-03-03T21:00');
    const path = `${HOUSE}/time-off`;
    const hit = [{ booking: { id: booking.id }, reasons: ['therapist-away'] }];
    const preview = await call('POST', `${path}?preview=true`, 'desk', draft);
    expect(preview).toMatchObject({ status: 200, body: { conflicts: hit } });
    await expect(call('GET', `${HOUSE}/conflicts`, 'desk')).resolves.toMatchObject({
      body: { conflicts: [] },
    });
    await expect(call('POST', path, 'desk', draft)).resolves.toMatchObject({ body: { conflicts: hit } });
    const moves = [{ bookingId: booking.id, startsAt: booking.startsAt, therapistId: null }];
    const moved = await call('POST', `${HOUSE}/replan`, 'desk', { moves });
    expect(moved).toMatchObject({ status: 200, body: { moved: [{ id: booking.id }], refused: [] } });
    await expect(call('GET', `${HOUSE}/conflicts`, 'desk')).resolves.toMatchObject({
      body: { conflicts: [] },
    });
  });

  test('the same key is the same change, and another body under it is refused', async () => {
    const first = await call('POST', `${HOUSE}/treatments`, 'manager', treatmentDraft(), 'one');
    await expect(call('POST', `${HOUSE}/treatments`, 'manager', treatmentDraft(), 'one')).resolves.toEqual(
      first,
    );
    const another = treatmentDraft({ name: 'Other' });
    await expect(call('POST', `${HOUSE}/treatments`, 'manager', another, 'one')).resolves.toMatchObject({
      status: 409,
      body: { reason: 'key-reused' },
    });
    await expect(call('POST', `${HOUSE}/treatments`, 'owner', another, 'one')).resolves.toMatchObject({
      status: 200,
    });
  });

  test('the API’s description knows every field', () => {
    const editor = makeHouseEditor(spa.core);
    const document = JSON.stringify(openApi('http://spa.test', houseRoutes(editor)));
    expect(document).toContain('"/api/v1/house/rotas/{therapistId}/{validFrom}"');
    for (const field of [
      'roomBufferBeforeMinutes',
      'holidayCalendar',
      'waitlistOrder',
      'validTo',
      'maxMoves',
    ])
      expect(document).toContain(`"${field}"`);
  });
});
