import { expect, test } from '@jest/globals';
import {
  browserTests,
  DESK,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  takePicture,
} from '../support/desk-site.ts';

browserTests('the palette', () => {
  const site = openDeskSite('2026-03-03T09:00');

  test(
    'goes to pages, days and guests, and begins a booking with what was typed, by keys alone',
    async () => {
      const page = await site.signedIn('', DESK);
      await page.locator('[data-testid=calendar][aria-busy=false]').waitFor();
      const palette = page.getByTestId('palette');
      const type = async (text: string) => {
        await page.keyboard.press('Control+k');
        await palette.waitFor();
        await page.keyboard.type(text);
      };
      await type('mon');
      await takePicture(page, 'palette-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await palette.getByRole('option', { name: 'Money', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await palette.waitFor({ state: 'detached' });

      await type('hous');
      await palette.getByRole('option', { name: 'House', selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/admin/house');

      await type('tomorrow');
      await palette.getByRole('option', { name: /^Tomorrow/, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/admin\/\?.*date=/);

      const { service } = site.house.served.house;
      const { locations } = await service.house(site.demo.tenantId);
      const day = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', '2026-03-03');
      const guest = day?.bookings.find(({ guest: { name } }) => name !== null)?.guest;
      await type(guest?.name ?? '');
      await palette
        .getByRole('option', { name: new RegExp(`^${guest?.name}`) })
        .first()
        .click();
      await page.waitForURL(`**/admin/guests?guest=${guest?.id}`);

      await type('swedish massage fri 5');
      await palette.getByRole('option', { name: /^Book .swedish massage fri 5/ }).click();
      await page.getByTestId('quick-booking').waitFor();
      expect(await page.getByTestId('quick-booking').getByRole('textbox').first().inputValue()).toBe(
        'swedish massage fri 5',
      );
      // Over a dialog it stays away: what is open comes first.
      await page.keyboard.press('Control+k');
      expect(await palette.count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByTestId('quick-booking').waitFor({ state: 'detached' });
      expect(page.url()).not.toContain('book=');
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'offers a therapist their own pages alone',
    async () => {
      const page = await site.signedIn('', DESK, 'therapist');
      await page.getByTestId('calendar').waitFor();
      await page.keyboard.press('Control+k');
      const palette = page.getByTestId('palette');
      await palette.getByRole('option', { name: 'Calendar', exact: true }).waitFor();
      expect(await palette.getByRole('option', { name: /Money|Guests|Book|Team/ }).count()).toBe(0);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'loses no letter of who types before it is there, and none is a key of the page',
    async () => {
      const page = await site.signedIn('', DESK);
      let arrive: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/assets\/palette-/, async (route) => {
        await asked;
        await route.continue();
      });
      await page.locator('[data-testid=calendar][aria-busy=false]').waitFor();
      const before = page.url();
      await page.keyboard.press('Control+k');
      // Each of "t", "n" and "w" does something in the calendar.
      await page.keyboard.type('twentyn');
      arrive();
      await page.getByTestId('palette').waitFor();
      await page.keyboard.type('ine');
      expect(await page.getByRole('combobox').inputValue()).toBe('twentynine');
      expect(page.url()).toBe(before);
      expect(await page.getByTestId('waiting-panel').count()).toBe(0);
      await page.close();
    },
    PATIENCE_MS,
  );
});
