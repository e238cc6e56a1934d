import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cashierSecret, cashierWebhook, findCheckout } from '../../../../api/payments/cashier/cashier.ts';
import { type ServedHouse, serveHouse } from '../../../support/served.ts';
import { spaOver, type TestSpa } from '../../../support/spa.ts';

let house: ServedHouse;
let spa: TestSpa;
beforeAll(async () => {
  house = await serveHouse('2026-03-02T09:00', async () => ({}), { production: true });
  spa = await spaOver(house.served.house);
}, 60_000);
afterAll(() => house.stop());

test('in production the cashier takes nothing, and a guest of a spa without an account is told so', async () => {
  // The reason is logged for the operator.
  const told = console.error;
  console.error = () => undefined;
  const { actor, booking } = await spa.held('2026-03-04T17:00');
  const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  const token = accepted.booking.checkout?.token ?? '';
  const page = await fetch(`${house.url}/pay/${token}`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('takes no payments online yet');
  const pressed = await fetch(`${house.url}/pay/${token}`, { method: 'POST', body: 'action=pay' });
  expect(pressed.status).toBe(405);
  const checkout = await findCheckout(spa.core, token);
  if (!checkout) throw new Error('no checkout');
  const { raw, signature } = await cashierWebhook(spa.core, checkout, 'pay');
  expect(await cashierSecret(spa.core)).toBeTruthy();
  const headers = { 'cashier-signature': signature };
  const webhook = await fetch(`${house.url}/webhooks/cashier`, { method: 'POST', headers, body: raw });
  expect(webhook.status).toBe(404);
  await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ paidMinor: 0 });
  console.error = told;
});
