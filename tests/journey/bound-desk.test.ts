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

browserTests('who works at which location', () => {
  const site = openDeskSite('2026-03-03T09:00');

  /** Light and dark. */
  async function expectNoFaults(page: Page): Promise<void> {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(faultsOf(page)).resolves.toEqual([]);
    }
  }

  /** Whom the day has at each location, and at the other has not. */
  async function whoIsAt(): Promise<readonly { readonly id: string; readonly name: string; only: string }[]> {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const days = await Promise.all(
      locations.map(({ id }) => service.calendarDay(site.demo.tenantId, id, '2026-03-03')),
    );
    const names = days.map((day) => day?.columns.map(({ therapist }) => therapist.name) ?? []);
    return locations.map(({ id, name }, at) => ({
      ...{ id, name },
      only: names[at]?.find((one) => !names[1 - at]?.includes(one)) ?? '',
    }));
  }

  test(
    'somebody is invited to one house, sees that one alone, and another from the moment that they are bound to it',
    async () => {
      const [canal, garden] = await whoIsAt();
      if (!canal || !garden) throw new Error('the demo spa has one house');
      const owner = await site.signedIn('access', DESK, 'owner');
      await owner.getByRole('button', { name: 'Invite' }).click();
      await owner.getByLabel('Name').fill('Noor van Dam');
      await owner.getByLabel('Email').fill('noor@example.com');
      const where = owner.getByRole('group', { name: 'Works at' });
      await where.getByLabel('All locations').uncheck();
      await owner.getByRole('button', { name: 'Make the link' }).click();
      await owner.getByText('Choose a location, or all of them.').waitFor();
      await owner.setViewportSize(PHONE);
      expect(await owner.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(owner, 'access-locations-phone');
      await expectNoFaults(owner);
      await owner.setViewportSize(DESK);
      await where.getByLabel(garden.name).check();
      await takePicture(owner, 'access-locations-desk');
      await expectNoFaults(owner);
      await owner.getByRole('button', { name: 'Make the link' }).click();
      const link = await owner.getByLabel('Link', { exact: true }).inputValue();
      await owner.getByRole('button', { name: 'Done' }).click();
      await owner.getByTestId('invitations').getByText(`Front desk · ${garden.name}`).waitFor();
      // An owner is at home everywhere: there is nothing to choose.
      await owner.getByRole('button', { name: 'Invite' }).click();
      await owner.getByLabel('Role').selectOption({ label: 'Owner' });
      await expect(where.count()).resolves.toBe(0);

      const context = await site.browser.newContext({ viewport: DESK, locale: 'en-GB' });
      const noor = await context.newPage();
      await noor.goto(link);
      await noor.getByLabel('Password').fill('a quiet long password');
      await noor.getByRole('button', { name: 'Come in' }).click();
      await noor.getByRole('button', { name: 'Account of Noor van Dam' }).waitFor();
      // The other's day, by an address that somebody sent her, or that this device was at last.
      await noor.goto(`${site.house.url}/admin/?location=${canal.id}&date=2026-03-03`);
      await noor.getByText(garden.only).first().waitFor();
      await expect(noor.getByText(canal.only).count()).resolves.toBe(0);
      await expect(noor.getByLabel('Location').count()).resolves.toBe(0);

      await owner.reload();
      const members = owner.getByTestId('members');
      await members.getByText(`Front desk · ${garden.name}`).waitFor();
      const change = async (unchecked: string, checked: string) => {
        await members.getByRole('button', { name: 'Change Noor van Dam' }).click();
        if (unchecked !== '') await where.getByLabel(unchecked).uncheck();
        await where.getByLabel(checked).check();
        await owner.getByRole('button', { name: 'Save' }).click();
        await owner.getByText('Saved').first().waitFor();
      };
      await change(garden.name, canal.name);
      await members.getByText(`Front desk · ${canal.name}`).waitFor();
      await takePicture(owner, 'access-bound-desk');
      await expectNoFaults(owner);
      // The live line tells her page; nobody touches it.
      await noor.getByText(canal.only).first().waitFor();
      await expect(noor.getByText(garden.only).count()).resolves.toBe(0);
      await change('', 'All locations');
      await noor.getByLabel('Location').selectOption({ label: garden.name });
      await noor.getByText(garden.only).first().waitFor();
      await owner.goto(`${site.house.url}/admin/log`);
      await owner.getByText(/changed where Noor van Dam works: all locations/).waitFor();
      await owner.getByText(new RegExp(`changed where Noor van Dam works: ${canal.name}`)).waitFor();
      await context.close();
      await owner.close();
    },
    PATIENCE_MS,
  );
});
