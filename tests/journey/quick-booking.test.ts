import { expect, test } from '@jest/globals';
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
import { until } from '../support/until.ts';

browserTests('booking by typing', () => {
  const site = openDeskSite('2026-03-03T09:00');
  const visitsOn = async (date: string) => {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const days = await Promise.all(
      locations.map(({ id }) => service.calendarDay(site.demo.tenantId, id, date)),
    );
    return days.flatMap((day) => day?.bookings ?? []);
  };

  test(
    'a line is understood, a free time chosen, a new guest named, and the visit stands in the calendar',
    async () => {
      const page = await site.signedIn('', DESK);
      const other = await site.signedIn('?date=2026-03-12', DESK, 'owner');
      await page.getByTestId('calendar').waitFor();
      await page.keyboard.press('n');
      const dialog = page.getByTestId('quick-booking');
      const line = dialog.getByLabel('What, when, with whom');
      // The field has the focus: a desk types on.
      await line.waitFor();
      await page.keyboard.type('massage');
      await dialog.getByText('Which of these?').waitFor();
      await line.fill('deep tissue 12 march 3pm');
      await dialog.getByText('about 15:00').waitFor();
      await dialog.getByRole('radio').first().waitFor();
      // The nearest is chosen, wherever it stands in the order of time.
      await dialog.getByRole('radio', { name: '15:00', checked: true }).waitFor();
      await page.keyboard.press('ArrowDown');
      await dialog.getByRole('radio', { name: '15:15', checked: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Wilma Walk-In');
      await dialog.getByText('New guest: Wilma Walk-In').waitFor();
      await dialog.getByLabel('Phone, if they give it').fill('06 123');
      await takePicture(page, 'quick-booking-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await dialog.getByRole('button', { name: 'Book visit' }).click();
      await dialog.getByText('Write the phone number with its country').waitFor();
      await dialog.getByLabel('Phone, if they give it').fill('+31 6 1234 5678');
      await page.keyboard.press('Enter');
      await until(async () =>
        (await visitsOn('2026-03-12')).some(({ guest }) => guest.name === 'Wilma Walk-In'),
      );
      await page.getByTestId('visit-panel').getByText('Wilma Walk-In').first().waitFor();
      await other.getByText('Wilma Walk-In').first().waitFor();
      const [visit] = (await visitsOn('2026-03-12')).filter(({ guest }) => guest.name === 'Wilma Walk-In');
      expect(visit).toMatchObject({ status: 'confirmed', guest: { phone: '+31612345678' }, dueMinor: 0 });
      await page.close();
      await other.close();
    },
    PATIENCE_MS,
  );

  test(
    'on a phone, too, for a guest who was here before; and it says why nothing is free',
    async () => {
      const page = await site.signedIn('', PHONE);
      const [known] = (await visitsOn('2026-03-04')).filter(({ guest }) => guest.name !== null);
      await page.getByRole('button', { name: 'Book' }).click();
      const dialog = page.getByTestId('quick-booking');
      const line = dialog.getByLabel('What, when, with whom');
      await line.fill('deep tissue 1 march');
      await dialog.getByText('That is further ahead than the house books.').waitFor();
      await line.fill('deep tissue 13 march in the afternoon');
      await dialog.getByRole('radio').first().waitFor();
      await dialog.getByLabel('Guest', { exact: true }).fill(known?.guest.name?.slice(0, 4) ?? '');
      await dialog.getByRole('list', { name: 'Guests who were here' }).getByRole('button').first().click();
      await dialog.getByRole('button', { name: 'Another guest' }).waitFor();
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      await takePicture(page, 'quick-booking-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      const before = (await visitsOn('2026-03-13')).length;
      await dialog.getByRole('button', { name: 'Book visit' }).click();
      await until(async () => (await visitsOn('2026-03-13')).length === before + 1);
      await page.close();
    },
    PATIENCE_MS,
  );
});
