import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { House } from '../../api/contract.ts';
import { examine, type Finding } from '../../api/doctor/examine.ts';
import { openChromium } from '../../commands/chromium.ts';
import { instant } from '../support/clock.ts';
import { openTestDatabase } from '../support/database.ts';
import { browserTests } from '../support/desk-site.ts';
import { scanQr } from '../support/scan-qr.ts';
import { startServer, type TestServer } from '../support/test-server.ts';

const MORNING = '2026-03-02T09:00';
/** Chromium and a server on a small machine. */
const PATIENCE_MS = 120_000;

browserTests('a visit, from the first message to the open door', () => {
  let server: TestServer;
  let browser: Browser;
  let desk: Page;
  let guest: Page;

  beforeAll(async () => {
    server = await startServer(MORNING);
    browser = await openChromium();
    desk = await pageAt(MORNING, { width: 1440, height: 900 });
    guest = await pageAt(MORNING, { width: 390, height: 844 });
  }, PATIENCE_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, PATIENCE_MS);

  async function pageAt(local: string, viewport: { width: number; height: number }): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      viewport,
      timezoneId: 'Europe/Amsterdam',
      locale: 'en-GB',
    });
    await context.clock.install({ time: instant(local) });
    return context.newPage();
  }

  async function signIn(page: Page): Promise<void> {
    const signIn = server.demo.signIns.find((one) => one.role === 'desk');
    await page.getByLabel('Email').fill(signIn?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill(signIn?.password ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
  }

  test(
    'is booked, paid and checked in by chat while the desk looks on',
    async () => {
      await desk.goto(`${server.url}/admin/`);
      await signIn(desk);
      await desk.getByTestId('calendar').waitFor();

      await guest.goto(`${server.url}/spa/${server.demo.slug}`);
      await say(guest, 'deep tissue tomorrow after 5');
      const slot = guest.getByRole('button', { name: /Canal House|Garden House/ }).first();
      const title = (await slot.textContent()) ?? '';
      await picture(guest, 'guest-slots');
      await slot.click();
      await guest.getByText(/name/i).last().waitFor();
      await say(guest, 'Sofie Jansen');
      const yes = guest.getByRole('button', { name: /^Yes/ });
      await yes.waitFor();
      await picture(guest, 'guest-summary');

      const location = await locationNamedIn(desk, title);
      await desk.goto(`${server.url}/admin/?location=${location}&date=2026-03-03`);
      const held = desk.locator('[data-testid^="visit-"][data-status="held"]');
      await held.waitFor();
      await picture(desk, 'desk-held');

      await yes.click();
      const link = guest.getByRole('link', { name: /Pay/ });
      const [cashier] = await Promise.all([guest.context().waitForEvent('page'), link.click()]);
      await cashier.getByRole('button', { name: /^Pay/ }).waitFor();
      await picture(cashier, 'cashier');
      await desk.locator('[data-testid^="visit-"][data-status="awaiting-payment"]').waitFor();
      const before = await confirmedCodes(desk);
      const paidAt = cashier
        .waitForResponse((one) => one.request().method() === 'POST')
        .then(() => Date.now());
      const shown = newVisit(desk, before).then((code) => ({ code, at: Date.now() }));
      await cashier.getByRole('button', { name: /^Pay/ }).click();
      const visit = await shown;
      expect(visit.at - (await paidAt)).toBeLessThan(1_000);
      await picture(desk, 'desk-confirmed');

      const code = guest.getByRole('img').last();
      await code.waitFor();
      await picture(guest, 'guest-confirmed');
      const scanned = await scan(guest, (await code.getAttribute('src')) ?? '');

      await server.setClock('2026-03-03T16:55');
      const nextDay = await pageAt('2026-03-03T16:55', { width: 1440, height: 900 });
      await nextDay.goto(`${server.url}/admin/check-in`);
      await signIn(nextDay);
      // At the other house the desk would be told where the visit is.
      await nextDay.getByLabel('Location').selectOption(location);
      await nextDay.getByLabel('Code').fill(scanned);
      await nextDay.getByRole('button', { name: 'Check in' }).click();
      await nextDay.getByTestId('check-in-result').getByText('Sofie Jansen').waitFor();
      await picture(nextDay, 'desk-checked-in');
      await nextDay.goto(`${server.url}/admin/?location=${location}&date=2026-03-03`);
      await nextDay.locator(`[data-testid="visit-${visit.code}"][data-status="checked-in"]`).waitFor();
      await picture(nextDay, 'desk-arrived');

      await nextDay.goto(`${server.url}/admin/check-in`);
      await nextDay.getByLabel('Code').fill(scanned);
      await nextDay.getByRole('button', { name: 'Check in' }).click();
      await nextDay
        .getByTestId('check-in-result')
        .getByText(/already/i)
        .waitFor();
      await expect(examineAll(server.databaseUrl)).resolves.toEqual([]);
    },
    PATIENCE_MS,
  );
});

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

async function confirmedCodes(desk: Page): Promise<string[]> {
  const cards = await desk.locator('[data-testid^="visit-"][data-status="confirmed"]').all();
  return Promise.all(cards.map(async (card) => (await card.getAttribute('data-testid')) ?? ''));
}

/** The id of the location whose name stands in a choice. */
async function locationNamedIn(desk: Page, title: string): Promise<string> {
  const answer = await desk.request.get(new URL('/api/v1/house', desk.url()).href);
  const house: House = await answer.json();
  return house.locations.find((one) => title.includes(one.name))?.id ?? '';
}

async function examineAll(databaseUrl: string): Promise<readonly Finding[]> {
  const database = await openTestDatabase(databaseUrl);
  try {
    return await examine(database);
  } finally {
    await database.close();
  }
}

/** The code of the visit that has become confirmed. */
async function newVisit(desk: Page, before: readonly string[]): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    const fresh = (await confirmedCodes(desk)).find((one) => !before.includes(one));
    if (fresh) return fresh.replace('visit-', '');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('no visit became confirmed in the calendar');
}

/** Reads a QR picture as a scanner does. */
async function scan(page: Page, source: string): Promise<string> {
  const answer = await page.request.get(new URL(source, page.url()).href);
  return scanQr(await answer.body());
}
