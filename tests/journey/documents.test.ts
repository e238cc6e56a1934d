import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingView } from '../../api/contract.ts';
import { cashierRefunds } from '../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../api/payments/refunds.ts';
import {
  browserTests,
  DESK,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';
import { pdfText } from '../support/pdf-text.ts';

const TODAY = '2026-03-03';

browserTests('a visit’s receipts on the desk’s page', () => {
  const site = openDeskSite(`${TODAY}T09:00`);

  async function paidVisits(): Promise<readonly BookingView[]> {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const day = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', TODAY);
    return day?.bookings.filter(({ status }) => status === 'confirmed') ?? [];
  }

  async function panelOf(booking: BookingView | undefined, viewport: typeof DESK, role = 'desk') {
    const page = await site.signedIn(`?date=${TODAY}&visit=${booking?.id}`, viewport, role);
    await page.getByTestId('visit-panel').waitFor();
    return page;
  }

  /** Of the receipts, which lie below what is seen first. */
  async function picture(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { name: 'Receipts' }).scrollIntoViewIfNeeded();
    await takePicture(page, name);
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

      const address = new URL((await receipt.getAttribute('href')) ?? '', site.house.url);
      const file = await desk.request.get(address.href);
      expect(file.headers()['content-type']).toBe('application/pdf');
      expect(await pdfText(await file.body())).toContain(booking?.code ?? '-');

      await site.house.served.house.service.cancelBooking(
        site.demo.tenantId,
        MARA,
        booking?.id ?? '',
        'burst pipe',
      );
      await settleRefunds(site.house.served.house.core, cashierRefunds);
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
      await desk.goto(`${site.house.url}/admin/money?location=${booking?.locationId}&date=${TODAY}`);
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
      const { therapists } = await site.house.served.house.service.house(site.demo.tenantId);
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
