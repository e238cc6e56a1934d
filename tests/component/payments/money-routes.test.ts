import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { InboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type Desk, signedInDesk } from '../../support/desk.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { until } from '../../support/until.ts';

const TODAY = '2026-03-03';
const House = z.object({ locations: z.array(z.object({ id: z.string() })) });
const Day = z.object({
  bookings: z.array(z.object({ id: z.string(), status: z.string(), totalMinor: z.number() })),
});

let house: ServedHouse;
let spa: DemoSpa;
let owner: Desk;
let desk: Desk;
let therapist: Desk;
let stranger: Desk;
let locationId = '';
let visit = '';
let price = 0;
beforeAll(async () => {
  house = await serveHouse(`${TODAY}T09:00`, async () => ({}));
  spa = await house.tenant();
  owner = await signedInDesk(house.url, spa);
  desk = await signedInDesk(house.url, spa, 'desk');
  therapist = await signedInDesk(house.url, spa, 'therapist');
  stranger = await signedInDesk(house.url, await house.tenant());
  locationId = House.parse((await desk('GET', '/api/v1/house')).body).locations[0]?.id ?? '';
  const day = await desk('GET', `/api/v1/calendar?location=${locationId}&date=${TODAY}`);
  const paid = Day.parse(day.body).bookings.find(({ status }) => status === 'confirmed');
  visit = `/api/v1/bookings/${paid?.id}`;
  price = paid?.totalMinor ?? 0;
}, 60_000);
afterAll(() => house?.stop());

describe("the desk's routes for money", () => {
  test('take a tip on a paid visit, refuse more than it costs, and give back in parts', async () => {
    const payment = { method: 'cash', amountMinor: 1 };
    await expect(desk('POST', `${visit}/payments`, payment)).resolves.toMatchObject({
      ...{ status: 409, body: { reason: 'too-much', limitMinor: 0 } },
    });
    await expect(
      desk('POST', `${visit}/payments`, { method: 'cash', amountMinor: 0, tipMinor: 500 }),
    ).resolves.toMatchObject({ status: 200, body: { payment: { tipMinor: 500 } } });
    await expect(
      desk('POST', `${visit}/refunds`, { amountMinor: 1_000, reason: 'A cold room' }),
    ).resolves.toMatchObject({ status: 200, body: { refunds: [{ amountMinor: -1_000 }] } });
    await expect(
      owner('POST', `${visit}/refunds`, { amountMinor: 'all', reason: 'A burst pipe' }),
    ).resolves.toMatchObject({
      status: 200,
      body: {
        refunds: [
          { provider: 'cash', tipMinor: -500, status: 'settled' },
          { provider: 'cashier', amountMinor: 1_000 - price, status: 'requested' },
        ],
      },
    });
    await expect(desk('GET', visit)).resolves.toMatchObject({
      body: { money: { refundableMinor: 0 }, payments: expect.any(Array) },
    });
  });

  test('say what is wrong with a request', async () => {
    for (const body of [
      { method: 'cheque', amountMinor: 1 },
      { method: 'cash', amountMinor: 1.5 },
      { method: 'cash', amountMinor: -1 },
      { method: 'cash', amountMinor: 1, currency: 'USD' },
    ])
      await expect(desk('POST', `${visit}/payments`, body)).resolves.toMatchObject({ status: 400 });
    await expect(desk('POST', `${visit}/refunds`, { amountMinor: 0, reason: 'x' })).resolves.toMatchObject({
      status: 400,
    });
    await expect(
      desk('POST', '/api/v1/bookings/nothing/refunds', { amountMinor: 1, reason: 'x' }),
    ).resolves.toMatchObject({ status: 404 });
  });

  test('make a payment link for what is still to pay, with a picture of it', async () => {
    await expect(desk('POST', `${visit}/payment-link`, {})).resolves.toMatchObject({
      ...{ status: 409, body: { reason: 'nothing-to-pay' } },
    });
    for (const body of [{ amountMinor: 0 }, { amountMinor: 1.5 }, { amountMinor: 'all' }, { to: 'me' }])
      await expect(desk('POST', `${visit}/payment-link`, body)).resolves.toMatchObject({ status: 400 });
    await expect(therapist('POST', `${visit}/payment-link`, {})).resolves.toMatchObject({ status: 403 });
    await expect(stranger('POST', `${visit}/payment-link`, {})).resolves.toMatchObject({ status: 404 });
    await expect(therapist('GET', visit)).resolves.not.toHaveProperty('body.paymentLink.url');
  });

  test('are closed to therapists and to other spas', async () => {
    const refund = { amountMinor: 1, reason: 'x' };
    const book = `/api/v1/day-closings?location=${locationId}&date=${TODAY}`;
    const closing = { locationId, date: TODAY, countedMinor: 0 };
    await expect(therapist('POST', `${visit}/payments`, {})).resolves.toMatchObject({ status: 403 });
    await expect(therapist('POST', `${visit}/refunds`, refund)).resolves.toMatchObject({ status: 403 });
    await expect(therapist('GET', book)).resolves.toMatchObject({ status: 403 });
    await expect(therapist('GET', '/api/v1/refunds/waiting')).resolves.toMatchObject({ status: 403 });
    await expect(therapist('POST', '/api/v1/day-closings', closing)).resolves.toMatchObject({ status: 403 });
    await expect(stranger('POST', `${visit}/refunds`, refund)).resolves.toMatchObject({ status: 404 });
    await expect(stranger('GET', book)).resolves.toMatchObject({ status: 404 });
    await expect(stranger('POST', '/api/v1/day-closings', closing)).resolves.toMatchObject({ status: 404 });
  });

  test('show a day and close it', async () => {
    const book = `/api/v1/day-closings?location=${locationId}&date=${TODAY}`;
    await expect(desk('GET', book)).resolves.toMatchObject({
      ...{ status: 200, body: { book: { closable: 'yes', closing: null, date: TODAY }, closings: [] } },
    });
    const closing = { locationId, date: TODAY, floatMinor: 5_000, countedMinor: 5_000 };
    await expect(desk('POST', '/api/v1/day-closings', closing)).resolves.toMatchObject({
      ...{ status: 200, body: { closing: { expectedMinor: 5_000, differenceMinor: 0 } } },
    });
    await expect(owner('POST', '/api/v1/day-closings', closing)).resolves.toMatchObject({
      ...{ status: 409, body: { reason: 'closed' } },
    });
    await expect(owner('GET', book)).resolves.toMatchObject({
      body: { book: { closable: 'closed' }, closings: [{ date: TODAY }] },
    });
    await expect(desk('GET', '/api/v1/refunds/waiting')).resolves.toMatchObject({ body: { refunds: [] } });
  });
});

test('word of a payment that could not be acted on is shown to the desk, and seen to by owners and managers alone', async () => {
  const tenantId = spa.tenantId;
  const { core } = house.served.house;
  const ids = [newId(), newId()];
  const about = { kind: 'dispute', chargeReference: 'pi_unknown' };
  await core.database.run((db) =>
    tenantScope(db, tenantId).insert(
      InboxTable,
      ids.map((id) => ({
        ...{ id, channel: 'stripe', providerMessageId: `evt_${id}`, conversationId: null, position: 0 },
        body: {
          kind: 'webhook' as const,
          raw: JSON.stringify({ id: `evt_${id}`, type: 'charge.dispute.created', accountId: 'none', about }),
        },
        ...{ status: 'set-aside' as const, attempts: 8, receivedAt: core.now() - 3_600_000 },
        error: 'books-differ: dispute dp_1 was lost, and sk_test_secret',
      })),
    ),
  );
  const list = await desk('GET', '/api/v1/payment-events');
  expect(list).toMatchObject({
    body: { events: [{ what: 'dispute', reason: 'books-differ', visit: null }, {}] },
  });
  expect(JSON.stringify(list.body)).not.toContain('secret');
  const [one = '', other = ''] = ids;
  const retry = `/api/v1/payment-events/${one}/retry`;
  await expect(desk('POST', retry)).resolves.toMatchObject({ status: 403 });
  await expect(desk('POST', `/api/v1/payment-events/${other}/done`)).resolves.toMatchObject({ status: 403 });
  await expect(therapist('GET', '/api/v1/payment-events')).resolves.toMatchObject({ status: 403 });
  await expect(stranger('GET', '/api/v1/payment-events')).resolves.toMatchObject({ body: { events: [] } });
  await expect(stranger('POST', retry)).resolves.toMatchObject({ status: 404 });
  await expect(owner('POST', `/api/v1/payment-events/${other}/done`)).resolves.toMatchObject({ status: 200 });
  await expect(owner('POST', `/api/v1/payment-events/${other}/retry`)).resolves.toMatchObject({
    ...{ status: 409, body: { reason: 'settled-already' } },
  });
  await expect(owner('POST', retry)).resolves.toMatchObject({ status: 200 });
  // Nobody knows that account: it is tried once, and is here again.
  await until(async () => {
    const { body } = await owner('GET', '/api/v1/payment-events');
    const { events } = z
      .object({ events: z.array(z.object({ id: z.string(), reason: z.string() })) })
      .parse(body);
    return events.some(({ id, reason }) => id === one && reason === 'provider-away');
  });
});
