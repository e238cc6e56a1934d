import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type Desk, signedInDesk } from '../../support/desk.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { until } from '../../support/until.ts';

const TODAY = '2026-03-03';
const House = z.object({ locations: z.array(z.object({ id: z.string() })) });
const Day = z.object({
  bookings: z.array(
    z.object({ id: z.string(), code: z.string(), status: z.string(), totalMinor: z.number() }),
  ),
});
const Documents = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      number: z.string(),
      bookingCode: z.string(),
      amountMinor: z.number(),
      tipMinor: z.number(),
      provider: z.string(),
      corrects: z.string().nullable(),
      issuedOn: z.string(),
      shares: z.array(
        z.object({ basisPoints: z.number().nullable(), grossMinor: z.number(), vatMinor: z.number() }),
      ),
    }),
  ),
});

let house: ServedHouse;
let spa: DemoSpa;
let desk: Desk;
let therapist: Desk;
let stranger: Desk;
let cookie = '';
let visit: z.output<typeof Day>['bookings'][number];
beforeAll(async () => {
  house = await serveHouse(`${TODAY}T09:00`, async () => ({}));
  spa = await house.tenant();
  desk = await signedInDesk(house.url, spa, 'desk');
  therapist = await signedInDesk(house.url, spa, 'therapist');
  stranger = await signedInDesk(house.url, await house.tenant());
  cookie = await cookieOf('desk');
  const locationId = House.parse((await desk('GET', '/api/v1/house')).body).locations[0]?.id ?? '';
  const day = await desk('GET', `/api/v1/calendar?location=${locationId}&date=${TODAY}`);
  const paid = Day.parse(day.body).bookings.find(({ status }) => status === 'confirmed');
  if (!paid) throw new Error('nobody has paid');
  visit = paid;
  const path = `/api/v1/bookings/${visit.id}`;
  await desk('POST', `${path}/payments`, { method: 'cash', amountMinor: 0, tipMinor: 500 });
  await desk('POST', `${path}/refunds`, { amountMinor: 500, reason: 'A cold room' });
  // Sent back by the next sweep: between two requests of a test there would be one document more.
  await until(async () => (await ofVisit()).some(({ kind }) => kind === 'credit-note'));
}, 60_000);
afterAll(() => house?.stop());

/** As a browser holds it: what follows is no JSON. */
async function cookieOf(role: string): Promise<string> {
  const who = spa.signIns.find((one) => one.role === role);
  const answer = await fetch(`${house.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-stillwater': '1' },
    body: JSON.stringify({ email: who?.email, password: who?.password }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function documents(path: string) {
  const answer = await desk('GET', path);
  expect(answer.status).toBe(200);
  return Documents.parse(answer.body).documents;
}

const ofVisit = () => documents(`/api/v1/bookings/${visit.id}/documents`);

describe('the documents of a visit', () => {
  test('are told with their numbers, sums and VAT, and their PDFs are the guest’s', async () => {
    const [receipt, tip, ...more] = await ofVisit();
    const gross = visit.totalMinor;
    expect(receipt).toMatchObject({
      ...{ kind: 'receipt', bookingCode: visit.code, amountMinor: gross, tipMinor: 0, provider: 'cashier' },
      shares: [{ basisPoints: 2_100, grossMinor: gross, vatMinor: Math.round((gross * 21) / 121) }],
    });
    expect(tip).toMatchObject({
      kind: 'receipt',
      issuedOn: TODAY,
      amountMinor: 0,
      tipMinor: 500,
      shares: [],
    });
    expect(more.map(({ kind }) => kind)).toEqual(['credit-note']);
    const path = `/api/v1/documents/${receipt?.id}/file`;
    const file = await fetch(`${house.url}${path}`, { headers: { cookie } });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(file.headers.get('content-disposition')).toContain(`filename="${receipt?.number}.pdf"`);
    const words = await pdfText(Buffer.from(await file.arrayBuffer()));
    for (const part of [
      receipt?.number ?? '',
      visit.code,
      'NL000099998B57',
      '21%',
      'Sage House Wellness B.V.',
    ])
      expect(words).toContain(part);
    expect((await fetch(`${house.url}${path}`)).status).toBe(401);
  });

  test('are closed to therapists and to other spas', async () => {
    const [receipt] = await ofVisit();
    const days = `from=${TODAY}&to=${TODAY}`;
    for (const path of [
      `/api/v1/bookings/${visit.id}/documents`,
      `/api/v1/documents?${days}`,
      `/api/v1/documents.csv?${days}`,
      `/api/v1/documents/${receipt?.id}/file`,
    ])
      await expect(therapist('GET', path)).resolves.toMatchObject({ status: 403 });
    for (const path of [`bookings/${visit.id}/documents`, `documents/${receipt?.id}/file`])
      await expect(stranger('GET', `/api/v1/${path}`)).resolves.toMatchObject({ status: 404 });
    const others = Documents.parse((await stranger('GET', `/api/v1/documents?${days}`)).body).documents;
    expect(others.map(({ id }) => id)).not.toContain(receipt?.id);
  });
});

describe('the documents of some days', () => {
  test('are all of those days and of no other, by number without a gap', async () => {
    const all = await documents('/api/v1/documents?from=2026-01-01&to=2026-12-31');
    const numbers = all.filter(({ kind }) => kind === 'receipt').map(({ number }) => number);
    expect(numbers.toSorted()).toEqual(
      numbers.map((_, place) => `2026-${String(place + 1).padStart(6, '0')}`),
    );
    const today = await documents(`/api/v1/documents?from=${TODAY}&to=${TODAY}`);
    expect(today).toEqual(all.filter(({ issuedOn }) => issuedOn === TODAY));
    expect(today.length).toBeGreaterThan(0);
    expect(today.length).toBeLessThan(all.length);
  });

  test('are a table for a bookkeeper, whose sums are those of the documents', async () => {
    const days = 'from=2026-03-01&to=2026-03-31';
    const answer = await fetch(`${house.url}/api/v1/documents.csv?${days}`, { headers: { cookie } });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="documents 2026-03-01 to 2026-03-31.csv"',
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = bytes.subarray(3).toString().trimEnd().split('\r\n');
    expect(head).toBe(
      'number,kind,issued on,booking,location,paid by,currency,for,VAT rate %,net,VAT,gross,takes back',
    );
    const gross = lines.reduce((sum, line) => sum + Math.round(Number(line.split(',').at(-2)) * 100), 0);
    const all = await documents(`/api/v1/documents?${days}`);
    expect(gross).toBe(all.reduce((sum, { amountMinor, tipMinor }) => sum + amountMinor + tipMinor, 0));
    const [, tip] = await ofVisit();
    expect(lines).toContain(`${tip?.number},receipt,${TODAY},${visit.code},Canal House,cash,EUR,tip,,5,0,5,`);
  });

  test.each([
    ['that end before they begin', 'from=2026-03-03&to=2026-03-02', 422],
    ['more than a year', 'from=2025-01-01&to=2026-01-02', 422],
    ['that are none', 'from=2026-02-30&to=2026-03-02', 400],
    ['of which one is missing', 'from=2026-03-02', 400],
  ])('are not days %s', async (_what, days, status) => {
    await expect(desk('GET', `/api/v1/documents?${days}`)).resolves.toMatchObject({ status });
    await expect(desk('GET', `/api/v1/documents.csv?${days}`)).resolves.toMatchObject({ status });
  });
});
