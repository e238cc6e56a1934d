import { expect, test } from '@jest/globals';
import {
  browserTests,
  DESK,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  takePicture,
} from '../support/desk-site.ts';

const DAY = '2026-03-05';

browserTests('the looks of the calendar', () => {
  const site = openDeskSite('2026-03-03T09:00');

  test(
    'a printed day lists every visit, whatever the screen would hold',
    async () => {
      const { service } = site.house.served.house;
      const { locations } = await service.house(site.demo.tenantId);
      const day = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', DAY);
      const page = await site.signedIn(`?date=${DAY}`, DESK);
      await page.locator('[data-visit]').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      const sheet = page.getByTestId('day-sheet');
      await sheet.waitFor();
      const lines = day?.bookings.flatMap(({ items }) => items) ?? [];
      expect(await sheet.locator('tr').count()).toBe(lines.length);
      expect(await page.getByRole('navigation').count()).toBe(0);
      // Nothing is cut off at the foot of a screen.
      const cut: boolean = await page.evaluate(
        `(() => { const sheet = document.querySelector('[data-testid=day-sheet]');
          for (let box = sheet.parentElement; box; box = box.parentElement)
            if (getComputedStyle(box).overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 1 && box !== document.documentElement) return true;
          return false; })()`,
      );
      expect(cut).toBe(false);
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/day-sheet.png`, fullPage: true });
      await page.emulateMedia({ media: 'screen' });
      await page.locator('[data-visit]').first().waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'colours say the treatment where a desk wants that, and still do when the page is loaded again',
    async () => {
      const page = await site.signedIn(`?date=${DAY}`, DESK);
      const visits = page.locator('[data-visit]');
      await visits.first().waitFor();
      expect(await page.locator('[data-visit][data-tint]').count()).toBe(0);
      await page.getByRole('button', { name: 'Colour by treatment' }).click();
      await page.locator('[data-visit][data-tint]').first().waitFor();
      await takePicture(page, 'calendar-tints');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(faultsOf(page)).resolves.toEqual([]);
      }
      await page.reload();
      await page.locator('[data-visit][data-tint]').first().waitFor();
      await page.getByRole('button', { name: 'Colour by state' }).click();
      await page.locator('[data-visit][data-tint]').first().waitFor({ state: 'detached' });
      await page.close();
    },
    PATIENCE_MS,
  );
});
