import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { TermsTable } from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { USUAL_TERMS } from '../../api/tenants/public-house.ts';
import { openChromium } from '../../commands/chromium.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';
import { runCommand } from '../support/run-command.ts';
import { type ServedHouse, serveHouse } from '../support/served.ts';
import { changeRows, spaOver, type TestSpa } from '../support/spa.ts';
import { pointingAHouse } from '../support/stripe/by-hand/commands.ts';
import { ACCOUNT, openStripeByHand, type StripeByHand } from '../support/stripe/by-hand/open.ts';
import { freePort } from '../support/test-server.ts';
import { until } from '../support/until.ts';

browserTests('the pages of `npm run simulate stripe`', () => {
  let house: ServedHouse;
  let spa: TestSpa;
  let stripe: StripeByHand;
  let browser: Browser;
  let dashboard: Page;
  let hour = 9;

  beforeAll(async () => {
    const port = await freePort();
    // It goes by the clock of the machine, as whoever tries it does.
    house = await serveHouse(DateTime.now().toISO(), async () => ({ stripe: `http://127.0.0.1:${port}` }));
    stripe = await openStripeByHand(house.url, port);
    spa = await spaOver(house.served.house);
    const { id, ...secrets } = ACCOUNT;
    const account = { channel: 'stripe' as const, externalId: id, name: 'Simulated Stripe', secrets };
    await house.served.house.accounts.add(spa.tenantId, account);
    browser = await openChromium();
    dashboard = await browser.newPage({ viewport: DESK });
    await dashboard.goto(stripe.url);
  }, PATIENCE_MS);
  afterEach(() => expect(stripe.violations).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
    await stripe?.close();
  }, PATIENCE_MS);

  /** A visit that waits for its payment, and the guest's phone at the page where they pay. */
  async function atThePage(button = 'Pay €90.00') {
    const guest = await spa.guest('Noor');
    const tomorrow = DateTime.now().plus({ days: 1 }).toISODate();
    hour += 2;
    const local = `${tomorrow}T${String(hour).padStart(2, '0')}:00`;
    const held = await spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, local));
    if (!held.ok) throw new Error(held.reason);
    const accepted = await spa.service.acceptHold(spa.tenantId, guest, held.booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    const phone = await browser.newPage({ viewport: PHONE });
    await phone.goto(`${house.url}/pay/${accepted.booking.checkout?.token}`);
    await phone.getByRole('button', { name: button }).waitFor();
    const visit = async () => {
      const booking = await spa.service.booking(spa.tenantId, held.booking.id);
      return booking?.status;
    };
    return { phone, visit };
  }

  const set = async (label: string, choice: string): Promise<void> => {
    await dashboard.getByLabel(label).selectOption(choice);
    await dashboard.getByRole('button', { name: 'Set' }).click();
  };
  const pay = async (phone: Page, way: string, button: string | RegExp = /^Pay/): Promise<void> => {
    await phone.getByText(way).click();
    await phone.getByRole('button', { name: button }).click();
  };

  test(
    'shows what is paid for, declines one card and takes the other, which confirms the visit',
    async () => {
      const { phone, visit } = await atThePage();
      await expect(phone.evaluate(WIDTH)).resolves.toBe(PHONE.width);
      await phone.getByText('Massage').first().waitFor();
      await pay(phone, 'Card ending 0002');
      await phone.getByRole('alert').getByText('declined').waitFor();
      await takePicture(phone, 'simulated-checkout-phone');
      await expect(faultsOf(phone)).resolves.toEqual([]);
      await expect(visit()).resolves.toBe('awaiting-payment');
      await pay(phone, 'Card ending 4242');
      await phone.waitForURL(`${house.url}/**`);
      await until(async () => (await visit()) === 'confirmed');
      await phone.close();
    },
    PATIENCE_MS,
  );

  test(
    'gives a part back at the dashboard, once where each event comes twice',
    async () => {
      await set('Each comes', 'Twice');
      const payment = dashboard.locator('#payments li').first();
      await payment.getByLabel('Amount').fill('12,50');
      await payment.getByRole('button', { name: 'Refund', exact: true }).click();
      await payment.getByText('Refund €12.50').waitFor();
      await dashboard.getByText('answered: 200, 200').waitFor();
      await payment.getByLabel('Amount').fill('80');
      await payment.getByRole('button', { name: 'Refund', exact: true }).click();
      await dashboard.getByRole('alert').getByText('greater than unrefunded amount').waitFor();
      await dashboard.goto(stripe.url);
      await takePicture(dashboard, 'simulated-stripe-desk');
      await expect(faultsOf(dashboard)).resolves.toEqual([]);
      await dashboard.setViewportSize(PHONE);
      await expect(dashboard.evaluate(WIDTH)).resolves.toBe(PHONE.width);
      await takePicture(dashboard, 'simulated-stripe-phone');
      await dashboard.setViewportSize(DESK);
      await set('Each comes', 'Once');
    },
    PATIENCE_MS,
  );

  test(
    'has a bank answer later, and an event that was never sent be sent by hand',
    async () => {
      await set('Webhooks come', 'Never');
      const { phone, visit } = await atThePage();
      await pay(phone, 'Bank transfer');
      await phone.waitForURL(`${house.url}/**`);
      await phone.close();
      await dashboard.getByRole('button', { name: 'The bank pays' }).click();
      const event = dashboard.locator('#events li', { hasText: 'async_payment_succeeded' });
      await event.getByText('not sent').waitFor();
      await event.getByRole('button', { name: 'Send again' }).click();
      await event.getByText('answered: 200').waitFor();
      await until(async () => (await visit()) === 'confirmed');
      await set('Webhooks come', 'At once');
    },
    PATIENCE_MS,
  );

  test(
    'fails calls where it is told to, and a guest can leave the page without paying',
    async () => {
      await set('Calls of the house', 'Fail: 500');
      const guest = await browser.newPage({ viewport: PHONE });
      const { phone, visit } = await atThePageAfterFailing(guest);
      await phone.getByRole('button', { name: 'Leave without paying' }).click();
      await phone.waitForURL(`${house.url}/**`);
      await expect(visit()).resolves.toBe('awaiting-payment');
      await phone.close();
    },
    PATIENCE_MS,
  );

  async function atThePageAfterFailing(guest: Page) {
    await dashboard.getByLabel('Calls of the house').waitFor();
    await expect(dashboard.getByLabel('Calls of the house').inputValue()).resolves.toBe('500');
    const answer = await fetch(`${stripe.url}/v1/checkout/sessions`, {
      headers: { authorization: `Bearer ${ACCOUNT.secretKey}`, 'stripe-version': '2026-10-28.endive' },
    });
    expect(answer.status).toBe(500);
    await dashboard.locator('#calls li', { hasText: '500' }).first().waitFor();
    await set('Calls of the house', 'Work');
    await guest.close();
    return atThePage();
  }

  test(
    'keeps a card for a visit that is paid later, and shows it as that',
    async () => {
      await changeRows(spa, (scope) =>
        scope.insert(TermsTable, [
          {
            ...{ id: newId(), treatmentId: null, version: 1, createdAt: 0, createdBy: '' },
            terms: { ...USUAL_TERMS, depositPercent: 0, keepsCard: true },
          },
        ]),
      );
      const { phone, visit } = await atThePage('Keep this card');
      await expect(phone.evaluate(WIDTH)).resolves.toBe(PHONE.width);
      await pay(phone, 'Card ending 4242', 'Keep this card');
      await phone.waitForURL(`${house.url}/**`);
      await until(async () => (await visit()) === 'confirmed');
      await dashboard
        .locator('#payments li', { hasText: /^\s*Card/ })
        .getByText('kept')
        .last()
        .waitFor();
      await phone.close();
    },
    PATIENCE_MS,
  );

  test('takes nothing from pages of others, nor under another name', async () => {
    const body = 'act=switches&webhooks=never&copies=1&calls=work';
    const post = (headers: Record<string, string>) =>
      fetch(`${stripe.url}/do`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
      });
    await expect(post({ origin: 'https://evil.example' })).resolves.toMatchObject({ status: 403 });
    await expect(post({})).resolves.toMatchObject({ status: 403 });
    await expect(fetch(`${stripe.url}/nothing`)).resolves.toMatchObject({ status: 404 });
    const act = (form: string) =>
      fetch(`${stripe.url}/do`, { method: 'POST', headers: { origin: stripe.url }, body: form });
    await expect(act('act=refund&id=pi_none')).resolves.toMatchObject({ status: 409 });
    await expect(act('act=steal')).resolves.toMatchObject({ status: 409 });
  });

  test(
    'prints the command that connects a house, and says which setting to change where its port is taken',
    async () => {
      const said = pointingAHouse({ url: stripe.url, houseUrl: house.url, port: '4000' });
      expect(said).toContain(`STRIPE_API_URL=${stripe.url} PORT=4000 npm start`);
      const [, secrets = '', args = ''] = /echo '(.+)' \| .* npm run -s channel -- (.+)\n/.exec(said) ?? [];
      const words = [...args.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      const other = await serveHouse(DateTime.now().toISO(), async () => ({}));
      const { demo, added } = await other.tenant().then(async (made) => ({
        demo: made,
        added: await runCommand(
          'commands/channel.ts',
          [...words, '--tenant', made.slug],
          { DATABASE_URL: other.databaseUrl, STRIPE_API_URL: stripe.url },
          secrets,
        ),
      }));
      expect(demo.slug).not.toBe('');
      expect(added).toMatchObject({ code: 0, out: expect.stringContaining('no money moves') });
      await other.stop();
      const port = new URL(stripe.url).port;
      const taken = await runCommand('tests/support/simulate.ts', ['stripe'], { STRIPE_PORT: port });
      expect(taken.code).toBe(2);
      expect(taken.err).toContain(`Another program listens at ${port} already; set STRIPE_PORT`);
      const unknown = await runCommand('tests/support/simulate.ts', ['paypal'], {});
      expect(unknown.code).toBe(2);
    },
    PATIENCE_MS,
  );
});
