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

browserTests('the page of the team', () => {
  const site = openDeskSite('2026-03-03T08:00');
  const editor = () => makeHouseEditor(site.house.served.house.core);
  const sheet = () => editor().sheet(site.demo.tenantId);

  /** The page, with the clock of the house, by somebody with this role. */
  const open = async (path: string, viewport: typeof DESK, role: string): Promise<Page> => {
    const page = await site.signedIn('', viewport, role);
    // Going elsewhere sooner would take the sign-in back.
    await page.getByRole('button', { name: 'Account of' }).waitFor();
    await page.clock.install({ time: site.house.now() });
    await page.goto(`${site.house.url}/admin/${path}`);
    return page;
  };

  /** Who has a visit on the next day, and the first of them. */
  const somebodyBusy = async (day: string) => {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const seen = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', day);
    const booking = seen?.bookings.find(({ status, items }) => status === 'confirmed' && items.length === 1);
    const [item] = booking?.items ?? [];
    if (!booking || !item) throw new Error('nobody has a visit then');
    return { booking, id: item.therapistId, name: item.therapistName };
  };

  test(
    'shows the desk who would lose a visit before a sick day is saved, and moves those visits with it',
    async () => {
      const { booking, id, name } = await somebodyBusy('2026-03-05');
      const page = await open('team', DESK, 'desk');
      await page.getByRole('link', { name: new RegExp(name) }).click();
      await takePicture(page, 'team-desk');
      await expect(page.getByRole('button', { name: 'Change week' }).count()).resolves.toBe(0);
      await expect(page.getByRole('button', { name: 'Retire' }).count()).resolves.toBe(0);
      await page.getByRole('button', { name: 'Add time off' }).click();
      await page.getByLabel('First day').fill('2026-03-05');
      await page.getByLabel('Reason').fill('Flu');
      await takePicture(page, 'team-time-off-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('button', { name: 'Save time off' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(booking.code).waitFor();
      await dialog.getByText('The therapist is away').first().waitFor();
      await takePicture(page, 'team-conflicts-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      expect((await sheet()).timeOff.filter((one) => one.reason === 'Flu')).toEqual([]);
      await page.getByRole('button', { name: 'Save time off' }).click();
      await dialog.getByRole('button', { name: /Save and move/ }).click();
      await page.getByText(/Saved, and \d+ visits? moved/).waitFor();
      await until(async () =>
        (await sheet()).timeOff.some((one) => one.resourceId === id && one.reason === 'Flu'),
      );
      const moved = await site.house.served.house.service.booking(site.demo.tenantId, booking.id);
      expect(moved?.version).toBeGreaterThan(booking.version);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'leaves a visit where it is when that is wanted, says so, and takes time off back with one press',
    async () => {
      const { booking, id, name } = await somebodyBusy('2026-03-06');
      const page = await open('team', PHONE, 'desk');
      await takePicture(page, 'team-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('link', { name: new RegExp(name) }).click();
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await takePicture(page, 'team-person-phone');
      await page.getByRole('button', { name: 'Add time off' }).click();
      await page.getByLabel('Some hours').check();
      await page.getByLabel('Day', { exact: true }).fill('2026-03-06');
      await page.getByLabel('From', { exact: true }).fill('00:00');
      await page.getByLabel('To', { exact: true }).fill('23:55');
      await page.getByRole('button', { name: 'Save time off' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(booking.code).waitFor();
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(page, 'team-conflicts-phone');
      await dialog.getByRole('button', { name: 'Save anyway' }).click();
      await page.getByText('cannot take place as booked').waitFor();
      const kept = await site.house.served.house.service.booking(site.demo.tenantId, booking.id);
      expect(kept?.startsAt).toBe(booking.startsAt);
      await page.getByRole('button', { name: 'Undo' }).click();
      await until(async () => !(await sheet()).timeOff.some((one) => one.resourceId === id));
      await page.getByText('cannot take place as booked').waitFor({ state: 'detached' });
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'plans a week from a day on, with its breaks; what is wrong stands at its shift',
    async () => {
      const page = await open('team', DESK, 'owner');
      await page.getByRole('button', { name: 'Add therapist' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Fill this in.').waitFor();
      await page.getByLabel('Name', { exact: true }).fill('Zoë de Wit');
      await page.getByRole('button', { name: 'deep tissue' }).click();
      await page.getByText('Can give: Deep tissue massage, Sports massage').waitFor();
      await takePicture(page, 'team-new-desk');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('No week is planned').waitFor();
      await page.getByRole('button', { name: 'Plan week' }).click();
      await page.getByRole('button', { name: 'Add a shift on Monday' }).click();
      const monday = page.getByRole('group', { name: 'Shift on Monday' });
      await monday.getByLabel('From').fill('18:00');
      await monday.getByLabel('To').fill('17:00');
      await page.getByRole('button', { name: 'Save week' }).click();
      await monday.getByText('This must be later than the start.').waitFor();
      await monday.getByLabel('From').fill('09:00');
      await monday.getByRole('button', { name: 'Add break' }).click();
      await page.getByRole('button', { name: 'Copy Monday to the day after' }).click();
      await page.getByRole('group', { name: 'Shift on Tuesday' }).waitFor();
      await page.getByLabel('Holds from').fill('2026-03-09');
      await takePicture(page, 'team-week-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('button', { name: 'Save week' }).click();
      await page.getByText('A week: 15 h').waitFor();
      await page.getByText('From 9 Mar 2026 · planned').waitFor();
      const zoe = (await sheet()).therapists.find(({ name }) => name === 'Zoë de Wit');
      const rota = (await sheet()).rotas.find(({ therapistId }) => therapistId === zoe?.id);
      expect(rota).toMatchObject({ validFrom: '2026-03-09', validTo: null });
      expect(rota?.lines.map(({ kind, weekday, starts, ends }) => [weekday, kind, starts, ends])).toEqual([
        [1, 'work', '09:00', '17:00'],
        [1, 'break', '12:30', '13:00'],
        [2, 'work', '09:00', '17:00'],
        [2, 'break', '12:30', '13:00'],
      ]);
      await page.getByRole('button', { name: 'Retire' }).click();
      await page.getByText('Zoë de Wit is retired').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await until(async () => (await sheet()).therapists.some(({ id, active }) => id === zoe?.id && active));
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is nothing for therapists, neither the page nor what it reads',
    async () => {
      const page = await open('team', DESK, 'therapist');
      await page.getByText('This page is not for your role').waitFor();
      const status = `fetch('/api/v1/house/sheet').then((answer) => answer.status)`;
      await expect(page.evaluate(status)).resolves.toBe(403);
      await page.close();
    },
    PATIENCE_MS,
  );
});
