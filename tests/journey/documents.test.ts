import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Actor, BookingView } from '../../api/contract.ts';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';
import { cashierRefunds } from '../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../api/payments/refunds.ts';
import { openChromium } from '../../commands/chromium.ts';
import { hasChromium } from '../support/browser.ts';
import { pdfText } from '../support/pdf-text.ts';
import { type ServedHouse, serveHouse } from '../support/served.ts';

const browserTests = hasChromium() ? describe : describe.skip;
const TODAY = '2026-03-03';
const PATIENCE_MS = 120_000;
/** Run in the page. */
const WIDTH = 'document.documentElement.scrollWidth';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const MARA: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

browserTests('a visit’s receipts on the desk’s page', () => {
  let house: ServedHouse;
  let demo: DemoSpa;
  let browser: Browser;

  beforeAll(async () => {
    house = await serveHouse(`${TODAY}T09:00`, async () => ({}));
    demo = await house.tenant();
    browser = await openChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  }, PATIENCE_MS);

  async function paidVisits(): Promise<readonly BookingView[]> {
    const { service } = house.served.house;
    const { locations } = await service.house(demo.tenantId);
    const day = await service.calendarDay(demo.tenantId, locations[0]?.id ?? '', TODAY);
    return day?.bookings.filter(({ status }) => status === 'confirmed') ?? [];
  }

  async function panelOf(booking: BookingView | undefined, viewport: typeof DESK, role = 'desk') {
    const context = await browser.newContext({ viewport, timezoneId: 'Europe/Amsterdam', locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${house.url}/admin/?date=${TODAY}&visit=${booking?.id}`);
    const signIn = demo.signIns.find((one) => one.role === role);
    await page.getByLabel('Email').fill(signIn?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill(signIn?.password ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByTestId('visit-panel').waitFor();
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (!process.env.PICTURES) return;
    await page.getByRole('heading', { name: 'Receipts' }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(600);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${process.env.PICTURES}/${name}-${colorScheme}.png` });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  const links = (page: Page) => page.getByTestId('visit-panel').getByRole('link');

  test(
    'are listed with their VAT, opened, and joined by the credit note of a refund without a reload',
    async () => {
      const [booking] = await paidVisits();
      const desk = await panelOf(booking, DESK);
      const receipt = links(desk).filter({ hasText: /Receipt 2026-\d{6}/ });
      await receipt.waitFor();
      expect(await receipt.textContent()).toMatch(/€[\d.]+ VAT/);

      const address = new URL((await receipt.getAttribute('href')) ?? '', house.url);
      const file = await desk.request.get(address.href);
      expect(file.headers()['content-type']).toBe('application/pdf');
      expect(await pdfText(await file.body())).toContain(booking?.code ?? '-');

      await house.served.house.service.cancelBooking(demo.tenantId, MARA, booking?.id ?? '', 'burst pipe');
      await settleRefunds(house.served.house.core, cashierRefunds);
      const note = links(desk).filter({ hasText: /Credit note C2026-\d{6}/ });
      await note.waitFor();
      expect(await note.textContent()).toMatch(/takes back 2026-\d{6}.*-€[\d.]+$/);
      await picture(desk, 'documents-desk');

      const phone = await panelOf(booking, PHONE);
      await links(phone).filter({ hasText: 'Credit note' }).waitFor();
      await picture(phone, 'documents-phone');
      expect(await phone.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      for (const link of await links(phone)
        .filter({ hasText: /2026-\d/ })
        .all())
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    },
    PATIENCE_MS,
  );

  test(
    'are to be had by month for who keeps the books',
    async () => {
      const [booking] = await paidVisits();
      const desk = await panelOf(booking, DESK);
      await desk.goto(`${house.url}/admin/money?location=${booking?.locationId}&date=${TODAY}`);
      const table = desk.getByRole('link', { name: 'Receipts of March 2026' });
      await table.scrollIntoViewIfNeeded();
      const coming = desk.waitForEvent('download');
      await table.click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe('documents 2026-03-01 to 2026-03-31.csv');
      if (process.env.PICTURES)
        await desk.screenshot({ path: `${process.env.PICTURES}/documents-month.png` });
    },
    PATIENCE_MS,
  );

  test(
    'are not the therapist’s to see',
    async () => {
      const { therapists } = await house.served.house.service.house(demo.tenantId);
      const own = (await paidVisits()).find(({ items }) =>
        items.some(({ therapistId }) => therapistId === therapists[0]?.id),
      );
      const page = await panelOf(own, DESK, 'therapist');
      await page.getByRole('heading', { name: 'History' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Receipts' }).count()).toBe(0);
    },
    PATIENCE_MS,
  );
});
