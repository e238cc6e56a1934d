import { expect, test } from '@jest/globals';
import { browserTests, DESK, openDeskSite, PATIENCE_MS, PHONE } from '../support/desk-site.ts';

browserTests('the day as a list, on a phone', () => {
  const site = openDeskSite('2026-03-03T13:00');

  test(
    'becomes the calendar when the screen is turned or widened, and a list again',
    async () => {
      const page = await site.signedIn('', PHONE);
      await page.getByRole('link', { name: 'Check-in' }).waitFor();
      await page.clock.install({ time: site.house.now() });
      await page.reload();
      // The line of the present, before the next visit: only where some are over and some to come.
      await page
        .locator('ol')
        .getByText(/^13:\d\d$/)
        .first()
        .waitFor();
      await page.setViewportSize(DESK);
      await page.getByText('Preparation').waitFor();
      await page.setViewportSize(PHONE);
      await page
        .locator('ol')
        .getByText(/^13:\d\d$/)
        .first()
        .waitFor();
      expect(await page.getByText('This page stopped working').count()).toBe(0);
    },
    PATIENCE_MS,
  );
});
