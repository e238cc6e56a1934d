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

browserTests('who may sign in', () => {
  const site = openDeskSite('2026-03-03T09:00');

  /** Light and dark. */
  async function expectNoFaults(page: Page): Promise<void> {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(faultsOf(page)).resolves.toEqual([]);
    }
  }

  test(
    'somebody is invited, comes in by the link on their phone, and is out in the moment their access ends',
    async () => {
      const owner = await site.signedIn('', DESK, 'owner');
      await owner.getByRole('button', { name: /^Account of/ }).click();
      await owner.getByRole('menuitem', { name: 'Sign-in and access' }).click();
      await owner.getByRole('button', { name: 'Invite' }).click();
      await owner.getByRole('button', { name: 'Make the link' }).click();
      await owner.getByText('Enter a name.').waitFor();
      await owner.getByLabel('Name').fill('Noor van Dam');
      await owner.getByLabel('Email').fill('noor@example.com');
      await owner.getByLabel('Role').selectOption({ label: 'Therapist' });
      await owner.getByRole('button', { name: 'Make the link' }).click();
      await owner.getByText('Choose a therapist whom nobody else signs in as.').waitFor();
      await owner.getByLabel('Role').selectOption({ label: 'Front desk' });
      await owner.getByRole('button', { name: 'Make the link' }).click();
      await owner.getByText('The link is ready').waitFor();
      await takePicture(owner, 'access-link-desk');
      await expectNoFaults(owner);
      const link = await owner.getByLabel('Link', { exact: true }).inputValue();
      await owner.getByRole('button', { name: 'Done' }).click();
      await owner.getByTestId('invitations').getByText('Noor van Dam').waitFor();
      await takePicture(owner, 'access-desk');
      await expectNoFaults(owner);

      const context = await site.browser.newContext({ viewport: PHONE, locale: 'en-GB' });
      const phone = await context.newPage();
      await phone.goto(link);
      await phone.getByRole('heading', { name: /^Welcome to/ }).waitFor();
      await phone.getByLabel('Password').fill('short');
      await phone.getByRole('button', { name: 'Come in' }).click();
      await phone.getByText('At least ten characters.', { exact: true }).waitFor();
      await takePicture(phone, 'join-phone');
      expect(await phone.evaluate(WIDTH)).toBe(PHONE.width);
      await expectNoFaults(phone);
      await phone.getByLabel('Password').fill('a quiet long password');
      await phone.getByRole('button', { name: 'Come in' }).click();
      await phone.getByRole('button', { name: 'Account of Noor van Dam' }).waitFor();

      const late = await context.newPage();
      await late.goto(link);
      await late.getByText('This link is not good any more').waitFor();
      await late.close();

      await owner.reload();
      const members = owner.getByTestId('members');
      await members.getByRole('button', { name: 'Change Noor van Dam' }).click();
      await takePicture(owner, 'access-member-desk');
      await expectNoFaults(owner);
      await members.getByRole('button', { name: 'End access' }).click();
      await owner.getByRole('alertdialog').getByRole('button', { name: 'End access' }).click();
      await members.getByText('No access').waitFor();
      // The live line tells the phone; nobody touches it.
      await phone.getByLabel('Email').waitFor();
      await context.close();
      await owner.close();
    },
    PATIENCE_MS,
  );

  test(
    'a session on another device is seen and ended; the desk sees its own and nobody’s access',
    async () => {
      const [one, other] = [await site.signedIn('access', PHONE), await site.signedIn('')];
      await other.getByRole('button', { name: /^Account of/ }).waitFor();
      await one.reload();
      const sessions = one.getByTestId('sessions').getByRole('listitem');
      await sessions.nth(1).waitFor();
      await one.getByText('This device').waitFor();
      await expect(one.getByTestId('members').count()).resolves.toBe(0);
      expect(await one.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(one, 'access-sessions-phone');
      await expectNoFaults(one);
      await one
        .getByRole('button', { name: /^End the session on/ })
        .first()
        .click();
      await one.getByText('Session ended').waitFor();
      await other.getByLabel('Email').waitFor();
      await one.close();
      await other.close();
    },
    PATIENCE_MS,
  );
});
