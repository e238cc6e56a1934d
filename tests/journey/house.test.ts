import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
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

browserTests('the page of the house', () => {
  const site = openDeskSite('2026-03-03T08:00');
  const sheet = () => makeHouseEditor(site.house.served.house.core).sheet(site.demo.tenantId);

  /** The page, with the clock of the house, by somebody with this role. */
  const open = async (path: string, viewport: typeof DESK, role: string): Promise<Page> => {
    const page = await site.signedIn('', viewport, role);
    // Going elsewhere sooner would take the sign-in back.
    await page.getByRole('button', { name: 'Account of' }).waitFor();
    await page.clock.install({ time: site.house.now() });
    await page.goto(`${site.house.url}/admin/${path}`);
    return page;
  };

  test(
    'lets the desk close a day once it has seen whose visits that hits, and nothing else',
    async () => {
      const page = await open('house', PHONE, 'desk');
      await page.getByRole('button', { name: 'Add days' }).click();
      await expect(page.getByRole('button', { name: 'Save', exact: true }).count()).resolves.toBe(0);
      await page.getByLabel('First day').fill('2026-03-05');
      await page.getByLabel('Reason').fill('Burst pipe');
      await page.getByRole('button', { name: 'Save days' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('The house is closed').first().waitFor();
      expect((await sheet()).closures).toEqual([]);
      await takePicture(page, 'house-closure-phone');
      await dialog.getByRole('button', { name: 'Save anyway' }).click();
      await page.getByText('The days are saved').waitFor();
      expect((await sheet()).closures).toMatchObject([{ fromDate: '2026-03-05', reason: 'Burst pipe' }]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await until(async () => (await sheet()).closures.length === 0);
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      await expect(faultsOf(page)).resolves.toEqual([]);
      const change = `fetch('/api/v1/house/policy', { method: 'POST', body: '{}',
        headers: { 'content-type': 'application/json', 'x-stillwater': '1' } }).then(({ status }) => status)`;
      await expect(page.evaluate(change)).resolves.toBe(403);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'has owners set hours, rules, rooms and treatments, and tells who did',
    async () => {
      const page = await open('house', DESK, 'owner');
      await page.getByRole('button', { name: 'Add hours on Monday' }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page
        .getByText(/Choose a time of day|must be later/)
        .first()
        .waitFor();
      await takePicture(page, 'house-locations-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('group', { name: 'Monday' }).getByLabel('Remove these hours').last().click();
      for (const phone of ['+31 20 1', '+31 20 2']) {
        await page.getByLabel('Phone').fill(phone);
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await until(async () => (await sheet()).locations.some((one) => one.phone === phone));
      }
      await page.getByRole('link', { name: 'Booking rules' }).click();
      await page.getByLabel('Most people in one visit').fill('soon');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Write a whole number.').waitFor();
      await page.getByLabel('Most people in one visit').fill('5');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await until(async () => (await sheet()).policy.maxPeople === 5);
      // Without the rules as they are now nothing is saved over them.
      await page.route('**/api/v1/house/sheet', (route) => route.abort());
      await page.getByLabel('Most people in one visit').fill('6');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('The server cannot be reached.').waitFor();
      expect((await sheet()).policy.maxPeople).toBe(5);
      await page.unroute('**/api/v1/house/sheet');
      await takePicture(page, 'house-rules-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('link', { name: 'Rooms and equipment' }).click();
      await page.getByRole('button', { name: 'Change Willow' }).click();
      await page.getByLabel('Guests at once').fill('2');
      await takePicture(page, 'house-rooms-desk');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await until(async () =>
        (await sheet()).rooms.some((one) => one.name === 'Willow' && one.capacity === 2),
      );
      await page.getByRole('link', { name: 'Treatments' }).click();
      await takePicture(page, 'house-treatments-desk');
      await page.getByRole('link', { name: 'Deep tissue massage' }).click();
      const before = (await sheet()).treatments.find(({ name }) => name === 'Deep tissue massage');
      await page.getByRole('textbox', { name: 'Price' }).first().fill('a lot');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Write an amount like').waitFor();
      await page.getByRole('textbox', { name: 'Price' }).first().fill('95');
      await takePicture(page, 'house-treatment-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const [first, ...rest] = before?.variants ?? [];
      await until(async () => {
        const now = (await sheet()).treatments.find(({ id }) => id === before?.id);
        return now?.variants[0]?.priceMinor === 9_500;
      });
      const after = (await sheet()).treatments.find(({ id }) => id === before?.id);
      const { addOns = [], ...others } = before ?? {};
      expect(after).toEqual({
        ...others,
        variants: [{ ...first, priceMinor: 9_500 }, ...rest],
        // None of its own is null or missing.
        addOns: addOns.map((one) => ({ ...one, vatBasisPoints: null })),
      });
      await page.getByRole('link', { name: 'Change log' }).click();
      await page.getByText('Treatment saved').waitFor();
      await page.getByText('Willow').waitFor();
      await takePicture(page, 'house-log-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.close();
    },
    PATIENCE_MS,
  );
});
