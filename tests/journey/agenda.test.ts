import { expect, test } from '@jest/globals';
import { browserTests, DESK, openDeskSite, PATIENCE_MS, PHONE } from '../support/desk-site.ts';
import { until } from '../support/until.ts';

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

  test(
    'is asked for at once with the session and the house, not one after the other',
    async () => {
      const page = await site.signedIn('', DESK);
      const shown = page.locator('[data-testid=calendar][aria-busy=false]');
      await shown.waitFor();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const ahead = ['/api/v1/house', '/api/v1/calendar?'];
      // Who is signed in is not answered before the others were asked: one after the other nothing would ever be shown.
      await page.route('**/api/v1/me', async (route) => {
        await until(() => ahead.every((path) => asked.some((url) => url.includes(path))));
        await route.continue();
      });
      await page.reload();
      await shown.waitFor();
      const days = asked.filter((url) => url.includes('/api/v1/calendar?'));
      expect(new Set(days).size).toBe(days.length);
    },
    PATIENCE_MS,
  );
});
