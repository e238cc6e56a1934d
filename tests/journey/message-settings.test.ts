import { expect, test } from '@jest/globals';
import { makeHouseEditor } from '../../api/tenants/house-editor.ts';
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

browserTests('the settings of messages to guests', () => {
  const site = openDeskSite('2026-03-03T09:00');
  const policy = async () =>
    (await makeHouseEditor(site.house.served.house.core).sheet(site.demo.tenantId)).policy;

  test(
    'say when guests are reminded and left in peace, what becomes of unconfirmed visits, and who said so',
    async () => {
      const before = await policy();
      const page = await site.signedIn('', DESK, 'owner');
      await page.getByRole('button', { name: 'Account of' }).click();
      await page.getByRole('menuitem', { name: 'Messages to guests' }).click();
      const reminders = page.getByRole('region', { name: 'Reminders' });
      await expect(reminders.getByLabel('Before a visit').inputValue()).resolves.toBe('24, 2');
      await reminders.getByLabel('Before a visit').fill('a day');
      await reminders.getByLabel('Give back visits that nobody confirms').check();
      await reminders.getByLabel('So long before the visit').fill('soon');
      await reminders.getByRole('button', { name: 'Save' }).click();
      await reminders.getByText('Write up to four whole numbers').waitFor();
      await reminders.getByText('Write a whole number.').waitFor();
      expect(await policy()).toEqual(before);
      await reminders.getByLabel('Before a visit').fill('3, 48');
      await reminders.getByLabel('So long before the visit').fill('24');
      await reminders.getByLabel('From').fill('22:00');
      await takePicture(page, 'message-settings-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await reminders.getByRole('button', { name: 'Save' }).click();
      await reminders.getByText(/Last changed by .+ 3 Mar/).waitFor();
      expect(await policy()).toEqual({
        ...before,
        ...{ reminderHours: [48, 3], releaseHours: 24, quietHours: { from: '22:00', to: '08:00' } },
      });
      await reminders.getByLabel('Quiet hours').uncheck();
      await reminders.getByRole('button', { name: 'Save' }).click();
      await until(async () => (await policy()).quietHours === null);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'turn proposals of a next visit off and on on a phone, and leave all else as it is',
    async () => {
      const page = await site.signedIn('message-settings', PHONE, 'owner');
      const next = page.getByRole('region', { name: 'The next visit' });
      await next.getByLabel('After a first visit').fill('3');
      await next.getByRole('button', { name: 'Save' }).click();
      await next.getByText('This is too little.').waitFor();
      const before = await policy();
      await next.getByLabel('Propose the next visit').uncheck();
      await next.getByRole('button', { name: 'Save' }).click();
      await until(async () => (await policy()).rebookDays === null);
      await next.getByText('This is too little.').waitFor({ state: 'detached' });
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(page, 'message-settings-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      expect(await policy()).toEqual({ ...before, rebookDays: null });
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'are not for the desk',
    async () => {
      const page = await site.signedIn('message-settings', DESK, 'desk');
      await page.getByText('These settings are for owners and managers.').waitFor();
      await page.getByRole('button', { name: 'Account of' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
      await expect(page.getByRole('menuitem', { name: 'Messages to guests' }).count()).resolves.toBe(0);
      await page.close();
    },
    PATIENCE_MS,
  );
});
