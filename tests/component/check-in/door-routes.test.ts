import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingView, CalendarDay, DoorDay, House } from '../../../api/contract.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type Desk, signedInDesk } from '../../support/desk.ts';
import { rawRows } from '../../support/raw-rows.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';

const MORNING = '2026-03-02T09:00';
const CARD = '4111 1111 1111 1111';

let house: ServedHouse;
let spa: DemoSpa;
let desk: Desk;
beforeAll(async () => {
  house = await serveHouse(MORNING, async () => ({}));
  spa = await house.tenant();
  desk = await signedInDesk(house.url, spa, 'desk');
});
afterAll(() => house.stop());

async function locationId(): Promise<string> {
  const { body } = await desk('GET', '/api/v1/house');
  return (body as House).locations[0]?.id ?? '';
}

/** A visit of today that is confirmed, as the desk sees it. */
async function visitToday(place = 0): Promise<BookingView> {
  const { body } = await desk('GET', `/api/v1/calendar?location=${await locationId()}&date=2026-03-02`);
  const visit = (body as CalendarDay).bookings.filter(({ status }) => status === 'confirmed')[place];
  if (!visit) throw new Error('the demo spa has no confirmed visit today');
  return visit;
}

describe("a day's list for the door", () => {
  test('has first names and hashes of codes, and nothing by which a guest is reached', async () => {
    const { status, body } = await desk('GET', `/api/v1/check-in/day?location=${await locationId()}`);
    expect(status).toBe(200);
    const day = body as DoorDay;
    const visit = await visitToday();
    expect(day).toMatchObject({ date: '2026-03-02', until: '2026-03-02T23:00:00.000Z' });
    const codeHash = createHash('sha256').update(`${day.salt}${visit.code}`).digest('hex');
    expect(day.visits.find(({ id }) => id === visit.id)).toEqual({
      id: visit.id,
      version: visit.version,
      status: 'confirmed',
      firstName: visit.guest.name?.split(' ')[0],
      locale: 'en',
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      timeZone: 'Europe/Amsterdam',
      treatments: expect.any(Array),
      therapists: expect.any(Array),
      opensAt: expect.any(String),
      closesAt: expect.any(String),
      checkedInAt: null,
      codeHash,
    });
    const text = JSON.stringify(body);
    const { guest, code } = visit;
    for (const secret of [code, guest.name ?? '', guest.phone ?? code]) expect(text).not.toContain(secret);
  });

  test("is another spa's to nobody", async () => {
    const other = await signedInDesk(house.url, await house.tenant(), 'desk');
    await expect(other('GET', `/api/v1/check-in/day?location=${await locationId()}`)).resolves.toMatchObject({
      status: 404,
    });
  });

  test('is not for therapists', async () => {
    const therapist = await signedInDesk(house.url, spa, 'therapist');
    await expect(therapist('GET', '/api/v1/check-in/day?location=x')).resolves.toMatchObject({ status: 403 });
  });
});

describe('a code that is shown at another house of the spa', () => {
  test('is refused with the name of its own house, on a desk’s device and at a kiosk; there it is taken', async () => {
    const { locations } = await house.served.house.service.house(spa.tenantId);
    const here = await locationId();
    const other = locations.find(({ id }) => id !== here);
    if (!other) throw new Error('the demo spa has one house');
    const visit = await visitToday();
    house.forward(Date.parse(visit.startsAt) - house.now());
    const refused = {
      status: 409,
      body: { reason: 'other-house', house: locations.find(({ id }) => id === here)?.name },
    };
    const atOther = { code: visit.code, device: 'Front', location: other.id };
    await expect(desk('POST', '/api/v1/check-in', atOther)).resolves.toMatchObject(refused);
    const kiosk = await signedInDesk(house.url, spa, 'desk');
    await kiosk('POST', '/api/v1/session/kiosk', { locationId: other.id, device: 'Door' });
    // What a kiosk says of where it is, is not asked for.
    const atKiosk = { code: visit.code, location: here };
    await expect(kiosk('POST', '/api/v1/check-in', atKiosk)).resolves.toMatchObject(refused);
    // Kept without a connection, and settled when there is one: the same, and the visit's history tells it.
    const kept = { ...atOther, at: new Date(house.now()).toISOString() };
    await expect(desk('POST', '/api/v1/check-in', kept)).resolves.toMatchObject(refused);
    const detail = await house.served.house.service.bookingDetail(spa.tenantId, visit.id);
    expect(detail?.history.at(-1)).toMatchObject({ type: 'let-in-wrongly', refusal: 'other-house' });
    const there = { code: visit.code, device: 'Front', location: here };
    await expect(desk('POST', '/api/v1/check-in', there)).resolves.toMatchObject({ status: 200 });
    house.setClock(MORNING);
  });
});

describe('a kiosk', () => {
  test('may check in and nothing else, and is told no more than it may show', async () => {
    const kiosk = await signedInDesk(house.url, spa, 'desk');
    const made = await kiosk('POST', '/api/v1/session/kiosk', {
      locationId: await locationId(),
      device: 'Door',
    });
    expect(made).toMatchObject({ status: 200, body: { kiosk: { device: 'Door' }, user: { email: '' } } });
    for (const [method, path] of [
      ['GET', '/api/v1/house'],
      ['GET', '/api/v1/events?since=0'],
      ['GET', `/api/v1/bookings/${(await visitToday()).id}`],
      ['POST', `/api/v1/bookings/${(await visitToday()).id}/cancel`],
    ] as const)
      await expect(kiosk(method, path, method === 'POST' ? {} : undefined)).resolves.toMatchObject({
        status: 403,
        body: { reason: 'kiosk' },
      });
    await expect(kiosk('GET', '/api/v1/check-in/day')).resolves.toMatchObject({ status: 200 });

    const visit = await visitToday();
    house.forward(Date.parse(visit.startsAt) - house.now());
    const answer = await kiosk('POST', '/api/v1/check-in', { code: visit.code });
    expect(answer).toMatchObject({
      status: 200,
      body: { visit: { id: visit.id, status: 'checked-in', firstName: visit.guest.name?.split(' ')[0] } },
    });
    expect(Object.keys(answer.body as object)).toEqual(['visit']);
    const again = await desk('POST', '/api/v1/check-in', { code: visit.code });
    expect(again).toMatchObject({
      status: 409,
      body: { reason: 'already-used', device: 'Door', booking: { id: visit.id } },
    });
    house.setClock(MORNING);
  });

  test('can neither be moved nor be prolonged from where it stands', async () => {
    const kiosk = await signedInDesk(house.url, spa, 'desk');
    const at = { locationId: await locationId(), device: 'Door' };
    const start = (more = {}) => kiosk('POST', '/api/v1/session/kiosk', { ...at, ...more });
    await expect(start()).resolves.toMatchObject({ status: 200 });
    await expect(start({ device: 'Another' })).resolves.toMatchObject({
      status: 403,
      body: { reason: 'kiosk' },
    });
    await expect(start({ locationId: 'elsewhere' })).resolves.toMatchObject({ status: 403 });
  });

  test('whose start had no answer is started again, and ends when it was to end', async () => {
    const json = { 'content-type': 'application/json', 'x-stillwater': '1' };
    const post = (path: string, body: object, cookie = '') =>
      fetch(`${house.url}/api/v1/session${path}`, {
        ...{ method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) },
      });
    const who = spa.signIns.find(({ role }) => role === 'desk');
    const signedIn = await post('', { email: who?.email, password: who?.password });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const at = { locationId: await locationId(), device: 'Door' };
    const lasts = async (): Promise<number> => {
      const answer = await post('/kiosk', at, cookie);
      expect(await answer.json()).toMatchObject({ kiosk: at });
      return Number(/Max-Age=(\d+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]);
    };
    const first = await lasts();
    house.forward(3_600_000);
    const second = await lasts();
    expect(second).toBeGreaterThan(14 * 3_600);
    expect(second).toBeLessThanOrEqual(first - 3_600 + 5);
    house.setClock(MORNING);
  });

  test('cannot be started at a location of another spa', async () => {
    const other = await signedInDesk(house.url, await house.tenant(), 'desk');
    const at = { locationId: await locationId(), device: 'Door' };
    await expect(other('POST', '/api/v1/session/kiosk', at)).resolves.toMatchObject({ status: 404 });
  });
});

test('a number of a card that is typed at the door or given as a reason is kept nowhere', async () => {
  const visit = await visitToday();
  house.forward(Date.parse(visit.startsAt) - house.now());
  await expect(desk('POST', '/api/v1/check-in', { code: CARD, device: CARD })).resolves.toMatchObject({
    status: 409,
    body: { reason: 'not-a-code' },
  });
  const path = `/api/v1/bookings/${visit.id}`;
  await expect(desk('POST', `${path}/check-in`, { reason: `paid with ${CARD}` })).resolves.toMatchObject({
    status: 200,
  });
  await expect(
    desk('POST', '/api/v1/check-in', { code: visit.code, device: CARD, at: visit.startsAt }),
  ).resolves.toMatchObject({ status: 409, body: { reason: 'already-used' } });
  await expect(rawRows(house.served.house.core.database)).resolves.not.toMatch(/4111.?1111/);
  house.setClock(MORNING);
});

test('who tries short codes is stopped before they have tried many', async () => {
  const guesser = await signedInDesk(house.url, await house.tenant(), 'desk');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, tried) =>
      guesser('POST', '/api/v1/check-in', { code: `ZZZZ${String(tried).padStart(2, '0')}` }),
    ),
  );
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
  await expect(guesser('POST', '/api/v1/check-in', { code: 'ZZZZZZ' })).resolves.toMatchObject({
    status: 429,
  });
});

test('guesses at a kiosk do not stop the desk of who set it up, and a signed code is taken there all the same', async () => {
  const here = await house.tenant();
  const [atDesk, kiosk] = await Promise.all([
    signedInDesk(house.url, here, 'desk'),
    signedInDesk(house.url, here, 'desk'),
  ]);
  const { locations } = (await atDesk('GET', '/api/v1/house')).body as House;
  await kiosk('POST', '/api/v1/session/kiosk', { locationId: locations[0]?.id, device: 'Door' });
  const guess = (by: Desk) => by('POST', '/api/v1/check-in', { code: 'ZZZZZZ' });
  await Promise.all(Array.from({ length: 30 }, () => guess(kiosk)));
  await expect(guess(kiosk)).resolves.toMatchObject({ status: 429 });
  await expect(guess(atDesk)).resolves.toMatchObject({ status: 404 });
  const { service } = house.served.house;
  const day = await kiosk('GET', '/api/v1/check-in/day');
  const visit = (day.body as DoorDay).visits.find(({ status }) => status === 'confirmed');
  const token = (await service.checkInToken(here.tenantId, visit?.id ?? '')) ?? '';
  house.forward(Date.parse(visit?.startsAt ?? '') - house.now());
  await expect(
    kiosk('POST', '/api/v1/check-in', { code: `https://spa.example/c#${token}`, at: visit?.startsAt }),
  ).resolves.toMatchObject({ status: 200, body: { visit: { id: visit?.id, status: 'checked-in' } } });
  house.setClock(MORNING);
});
