import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Insight } from '../../../../api/contract.ts';
import type { DemoSpa } from '../../../../api/demo/make-demo-spa.ts';
import { type Desk, signedInDesk } from '../../../support/desk.ts';
import { type ServedHouse, serveHouse } from '../../../support/served.ts';

const DAYS = 'from=2026-02-25&to=2026-03-03';
let house: ServedHouse;
let spa: DemoSpa;
let owner: Desk;
let own: { readonly id: string; readonly name: string }[];
beforeAll(async () => {
  house = await serveHouse('2026-03-03T09:00', async () => ({}));
  spa = await house.tenant();
  owner = await signedInDesk(house.url, spa);
  own = ((await owner('GET', '/api/v1/house')).body as { locations: typeof own }).locations;
}, 60_000);
afterAll(() => house?.stop());

async function found(query: string): Promise<Insight> {
  const { status, body } = await owner('GET', `/api/v1/insight?${query}`);
  expect(status).toBe(200);
  return body as Insight;
}

describe('the insight of a house', () => {
  test('is for owners and managers, and for nobody else', async () => {
    for (const path of [`insight?${DAYS}`, `insight.csv?table=days&${DAYS}`]) {
      for (const role of ['desk', 'therapist']) {
        const who = await signedInDesk(house.url, spa, role);
        await expect(who('GET', `/api/v1/${path}`)).resolves.toMatchObject({ status: 403 });
      }
      expect((await fetch(`${house.url}/api/v1/${path}`)).status).toBe(401);
    }
  });

  test('knows no house of another tenant, and none that there is not', async () => {
    const stranger = await signedInDesk(house.url, await house.tenant());
    for (const path of [`insight?${DAYS}`, `insight.csv?table=days&${DAYS}`]) {
      const answer = await stranger('GET', `/api/v1/${path}&location=${own[0]?.id}`);
      expect(answer).toMatchObject({ status: 404, body: { reason: 'not-found' } });
    }
    await expect(owner('GET', `/api/v1/insight?${DAYS}&location=nowhere`)).resolves.toMatchObject({
      status: 404,
    });
  });

  test('of all houses is that of each, added up', async () => {
    const all = (await found(DAYS)).period;
    const each = await Promise.all(own.map(async ({ id }) => (await found(`${DAYS}&location=${id}`)).period));
    const sum = (of: (period: Insight['period']) => number) =>
      each.reduce((total, one) => total + of(one), 0);
    expect(all.visits.standing).toBeGreaterThan(50);
    expect(all.visits.standing).toBe(sum(({ visits }) => visits.standing));
    expect(all.money.netMinor).toBe(sum(({ money }) => money.netMinor));
    expect(all.money.earnedMinor).toBe(sum(({ money }) => money.earnedMinor));
    expect(all.utilisation.bookedMinutes).toBe(sum(({ utilisation }) => utilisation.bookedMinutes));
    expect(all.utilisation.bookableMinutes).toBe(sum(({ utilisation }) => utilisation.bookableMinutes));
    expect(all.days).toHaveLength(7);
  });

  test('is held against the days before, those of a year ago, or none', async () => {
    const { period, before } = await found(`${DAYS}&compare=before`);
    expect([before?.from, before?.to]).toEqual(['2026-02-18', '2026-02-24']);
    expect(before).toEqual((await found('from=2026-02-18&to=2026-02-24')).period);
    expect(period.from).toBe('2026-02-25');
    const year = (await found('from=2028-02-29&to=2028-03-01&compare=year')).before;
    expect([year?.from, year?.to]).toEqual(['2027-02-28', '2027-03-01']);
    expect((await found(`${DAYS}&compare=none`)).before).toBeNull();
  });

  test.each([
    ['end before they begin', 'from=2026-03-03&to=2026-03-02', 422],
    ['are more than 400', 'from=2025-01-01&to=2026-02-05', 422],
    ['are none', 'from=2026-02-30&to=2026-03-02', 400],
    ['are held against nonsense', `${DAYS}&compare=ever`, 400],
    ['give nobody time to book again', `${DAYS}&again=0`, 400],
  ])('is not told of days that %s', async (_what, query, status) => {
    await expect(owner('GET', `/api/v1/insight?${query}`)).resolves.toMatchObject({ status });
    await expect(owner('GET', `/api/v1/insight.csv?table=days&${query}`)).resolves.toMatchObject({ status });
  });

  test('is told of 400 days', async () => {
    expect((await found('from=2025-01-01&to=2026-02-04')).period.days).toHaveLength(400);
  });

  test('is a table for a spreadsheet, for each of its parts', async () => {
    const who = spa.signIns.find(({ role }) => role === 'manager') ?? spa.signIns[0];
    const signedIn = await fetch(`${house.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-stillwater': '1' },
      body: JSON.stringify({ email: who?.email, password: who?.password }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const table = async (name: string) => {
      const answer = await fetch(`${house.url}/api/v1/insight.csv?table=${name}&${DAYS}`, {
        headers: { cookie },
      });
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="insight ${name} 2026-02-25 to 2026-03-03.csv"`,
      );
      return (await answer.text()).trimEnd().split('\r\n');
    };
    const { period } = await found(DAYS);
    const [head, ...days] = await table('days');
    expect(head).toContain('utilisation %');
    expect(days).toHaveLength(7);
    const net = days.reduce((sum, line) => sum + Math.round(Number(line.split(',')[8]) * 100), 0);
    expect(net).toBe(period.money.netMinor);
    const lengths = {
      ...{ therapists: period.therapists.length, rooms: period.rooms.length, hours: period.hours.length },
      ...{ methods: period.money.methods.length, treatments: period.treatments.length },
      ...{ channels: period.channels.length, funnel: period.funnel.channels.length, feedback: 5 },
    };
    for (const [name, length] of Object.entries(lengths)) expect(await table(name)).toHaveLength(length + 1);
    const wrong = await fetch(`${house.url}/api/v1/insight.csv?table=guests&${DAYS}`, {
      headers: { cookie },
    });
    expect(wrong.status).toBe(400);
  });
});
