import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  browserTests,
  DESK,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';

browserTests('the figures of the house', () => {
  const site = openDeskSite('2026-03-03T09:00');
  // The page goes by the browser's clock; the demo's visits are around the house's.
  const DAYS = 'insight?range=any&from=2026-02-25&to=2026-03-03';
  const opened = (page: Page) => page.getByTestId('insight-report').waitFor();

  test(
    'are read by an owner: chosen days, held against others, of one house, kept in the address',
    async () => {
      const page = await site.signedIn(DAYS, DESK, 'owner');
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(String(error)));
      page.on('console', (line) => line.type() === 'error' && failures.push(line.text()));
      await opened(page);
      await page.locator('.recharts-surface').first().waitFor();
      const figures = page.getByTestId('key-figures');
      await figures.getByText('Utilisation').waitFor();
      await figures.getByText(/^\d+ of \d+ hours$|^[\d.,]+ of [\d.,]+ hours$/).waitFor();
      await page.getByText(/Compared with 18/).waitFor();
      await takePicture(page, 'insight-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByText('Show as a table').click();
      await page.getByRole('table', { name: 'Over time' }).getByRole('row').nth(7).waitFor();
      await page.getByLabel('Compare').selectOption('none');
      await page.getByText(/Compared with/).waitFor({ state: 'detached' });
      await page.getByLabel('Location').selectOption({ label: 'Garden House' });
      await page.getByRole('rowheader', { name: 'Fern' }).waitFor();
      await page.getByRole('rowheader', { name: 'Willow' }).waitFor({ state: 'detached' });
      expect(page.url()).toMatch(/compare=none&location=/);
      await page.reload();
      await page.getByRole('rowheader', { name: 'Fern' }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Therapists as CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('insight therapists 2026-02-25 to 2026-03-03.csv');
      expect(failures).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'fit a phone, and days that cannot be counted are said to be none',
    async () => {
      const page = await site.signedIn(DAYS, PHONE, 'owner');
      await opened(page);
      await page.locator('.recharts-surface').first().waitFor();
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(page, 'insight-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByLabel('To', { exact: true }).fill('2026-02-01');
      await page.getByText('Choose up to 400 days').waitFor();
      await page.getByLabel('To', { exact: true }).fill('2026-03-01');
      await page.waitForURL(/to=2026-03-01/);
      await page.goto(
        `${site.house.url}/admin/insight?range=any&from=2019-01-01&to=2019-01-02&location=gone`,
      );
      await page.getByText('Nothing on these days').waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test.each(['desk', 'therapist'])(
    'are not for the %s',
    async (role) => {
      const page = await site.signedIn('insight', DESK, role);
      await page.getByText('This page is not for your role').waitFor();
      await expect(page.getByRole('link', { name: 'Insight' }).count()).resolves.toBe(0);
      await page.close();
    },
    PATIENCE_MS,
  );
});
