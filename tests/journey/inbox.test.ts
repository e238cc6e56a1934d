import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { takeOver } from '../../api/conversations/take-over.ts';
import { TenantTable } from '../../api/database/entities/house.ts';
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
import { guestWrites, wantsPerson } from '../support/desk-talks.ts';
import { until } from '../support/until.ts';

const MORNING = '2026-03-02T09:00';
/** Run in the page: what has the keyboard. */
const FOCUSED = 'document.activeElement?.dataset.testid ?? document.activeElement?.textContent';
const NARROW = { width: 1280, height: 800 };

browserTests('the desk’s inbox', () => {
  const site = openDeskSite(MORNING);
  const rows = (page: Page) => page.getByTestId('talk-row');
  const row = (page: Page, name: string) => rows(page).filter({ hasText: name });
  const lines = (page: Page) => page.getByTestId('talk-lines');
  /** The house's clock stands still: the page's does with it. */
  const atNine = async (page: Page) => page.clock.setFixedTime('2026-03-02T09:12:00+01:00');

  async function inbox(viewport = DESK, role = 'desk', path = 'inbox'): Promise<Page> {
    const page = await site.signedIn(path, viewport, role);
    await atNine(page);
    return page;
  }

  test(
    'shows who waits first; who takes a talk is seen by the other desk at once, and what is said goes both ways live',
    async () => {
      await guestWrites(site, 'Ben Okafor', 'What does a hot stone massage cost?');
      await guestWrites(site, 'Clara Vogt', 'Danke, bis morgen', 'whatsapp');
      const noor = await wantsPerson(
        site,
        'Noor de Vries',
        'I left my ring in the sauna, can I talk to a person?',
      );
      const [one, two] = [await inbox(), await inbox(DESK, 'owner')];
      for (const page of [one, two]) {
        await row(page, 'Noor de Vries').getByText(/Waits/).waitFor();
        expect(await rows(page).first().textContent()).toContain('Noor de Vries');
        await page.getByTestId('waiting-count').getByText('1').waitFor();
      }
      await row(one, 'Noor').click();
      await lines(one).getByText('I left my ring').waitFor();
      await one.getByTestId('holder').getByText('asked for a person').waitFor();
      await takePicture(one, 'inbox-waiting-desk');
      await row(two, 'Noor').click();
      await one.getByRole('button', { name: 'Take over' }).click();
      await one.getByTestId('holder').getByText('You have it').waitFor();
      // The other desk hears of it without a reload, and cannot speak at the same time.
      await two.getByText(/is talking with this guest/).waitFor();
      expect(await two.getByTestId('composer').count()).toBe(0);

      const field = one.getByTestId('composer');
      await field.fill('Dear Noor, we found it.');
      await field.press('Control+Enter');
      await lines(one).getByText('Dear Noor, we found it.').waitFor();
      await lines(two).getByText('Dear Noor, we found it.').waitFor();
      await until(async () => (await lines(one).locator('[data-from="person"]').count()) === 1);
      expect(await field.inputValue()).toBe('');
      await guestWrites(site, 'Noor de Vries', 'Wonderful! I come by at noon.');
      for (const page of [one, two]) await lines(page).getByText('I come by at noon').waitFor();
      await takePicture(one, 'inbox-talk-desk');
      await takePicture(two, 'inbox-taken-desk');
      await expect(faultsOf(one)).resolves.toEqual([]);
      await one.emulateMedia({ colorScheme: 'dark' });
      await expect(faultsOf(one)).resolves.toEqual([]);
      await one.emulateMedia({ colorScheme: 'light' });

      // Given to the owner, whose it is then, and given back to the assistant by them.
      await one.getByRole('button', { name: 'Give to …' }).click();
      const owner = await two.evaluate(
        "fetch('/api/v1/me').then((one) => one.json()).then((me) => me.user.name)",
      );
      await one.getByRole('menuitem', { name: String(owner) }).click();
      await two.getByTestId('holder').getByText('You have it').waitFor();
      await one.getByText(/is talking with this guest/).waitFor();
      await two.getByRole('button', { name: 'Give back to the assistant' }).click();
      await one.getByTestId('holder').getByText('The assistant answers').waitFor();
      await until(async () => {
        const talk = await site.house.served.house.mailroom.conversation(site.demo.tenantId, noor);
        return talk?.withPerson === false;
      });
      for (const page of [one, two]) await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is gone through by keyboard, found by name, and answers with the house’s own words',
    async () => {
      await wantsPerson(site, 'Sofie Jansen', 'Can you call me?');
      await guestWrites(site, 'Amir Haddad', 'hello');
      const page = await inbox(NARROW, 'owner');
      await rows(page).nth(1).waitFor();
      await page.getByLabel('Find a guest').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Sofie Jansen' }).waitFor();
      const field = page.getByTestId('composer');
      await until(async () => (await page.evaluate(FOCUSED)) === 'composer');
      // A house without answers of its own is shown where they are made.
      await field.press('/');
      await page.getByText('No answers of your own yet.').waitFor();
      await page.getByRole('button', { name: 'Change your own answers' }).click();
      const dialog = page.getByRole('dialog');
      for (const [title, text] of [
        ['Parking', 'Dear {name}, you can park behind the house.'],
        ['Ring found', 'Dear {name}, we found it.'],
        ['Parking', 'again'],
      ] as const) {
        await dialog.getByLabel('Name', { exact: true }).fill(title);
        await dialog.getByLabel('Text').fill(text);
        await dialog.getByRole('button', { name: 'Save answer' }).click();
        if (text === 'again') await dialog.getByText('There is an answer of this name already.').waitFor();
        else await dialog.getByTestId('canned-answers').getByText(title).waitFor();
      }
      await takePicture(page, 'inbox-answers-desk');
      expect(await field.inputValue()).toBe('/');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await field.fill('');
      await field.pressSequentially('Hello. /par');
      await page.getByRole('option', { name: /Parking/ }).waitFor();
      await takePicture(page, 'inbox-picker-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await field.press('Enter');
      await until(
        async () => (await field.inputValue()) === 'Hello. Dear Sofie, you can park behind the house.',
      );
      // What was begun in a talk is there when one comes back to it.
      await field.press('Escape');
      await until(async () => String(await page.evaluate(FOCUSED)).includes('Sofie'));
      expect(new URL(page.url()).search).toBe('');
      await page.keyboard.press('Enter');
      await until(async () => (await field.inputValue()).startsWith('Hello. Dear Sofie'));
      await field.press('Control+Enter');
      await lines(page).getByText('you can park behind the house').waitFor();
      await page.getByTestId('holder').getByText('You have it').waitFor();

      await page.getByRole('button', { name: 'Mine' }).click();
      await until(async () => (await rows(page).count()) === 1);
      await page.getByRole('button', { name: 'All', exact: true }).click();
      await page.getByLabel('Find a guest').fill('HADDAD');
      await until(async () => (await rows(page).count()) === 1);
      await row(page, 'Amir Haddad').waitFor();
      await page.getByLabel('Find a guest').fill('nobody');
      await page.getByText('No guest is called “nobody”').waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'takes a message back with the reason when a colleague has taken the talk meanwhile',
    async () => {
      const id = await wantsPerson(site, 'Pia Lang', 'Hello?');
      const page = await inbox(DESK, 'desk', `inbox?talk=${id}`);
      const field = page.getByTestId('composer');
      await field.fill('I am Mara');
      // The page does not hear of it in time.
      await page.route('**/api/v1/conversations/**', (route) =>
        route.request().method() === 'GET' ? route.abort() : route.continue(),
      );
      const joris = { kind: 'staff', userId: 'joris', name: 'Joris', role: 'desk' } as const;
      await takeOver(site.house.served.house.core, site.demo.tenantId, joris, id);
      await field.press('Control+Enter');
      await page.getByText('Joris has taken this conversation meanwhile.').waitFor();
      await until(async () => (await field.inputValue()) === 'I am Mara');
      const said = await site.house.served.house.mailroom.history(site.demo.tenantId, id, 0, 200);
      expect(JSON.stringify(said)).not.toContain('I am Mara');
      await page.unroute('**/api/v1/conversations/**');
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is a list, and then a talk, on a phone',
    async () => {
      await wantsPerson(site, 'Mia Berg', 'Nobody answered the phone', 'unhappy');
      const page = await inbox(PHONE);
      await row(page, 'Mia Berg').waitFor();
      await takePicture(page, 'inbox-list-phone');
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      await expect(faultsOf(page)).resolves.toEqual([]);
      await row(page, 'Mia Berg').click();
      await lines(page).getByText('Nobody answered the phone').waitFor();
      expect(await row(page, 'Mia Berg').isVisible()).toBe(false);
      await page.getByTestId('composer').fill('Dear Mia, I am sorry about that. May I call you at noon?');
      await takePicture(page, 'inbox-talk-phone');
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      await expect(faultsOf(page)).resolves.toEqual([]);
      for (const button of await page.getByTestId('talk').getByRole('button').all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.getByRole('button', { name: 'Send' }).click();
      await lines(page).getByText('May I call you at noon?').waitFor();
      await page.getByRole('button', { name: 'Visits' }).click();
      await page.getByText('No visit is booked.').waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Back to the list' }).click();
      await row(page, 'Mia Berg').waitFor();
      await page.getByRole('link', { name: /Failed messages/ }).click();
      await page.getByRole('heading', { name: 'Failed messages' }).waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is no therapist’s, and is in the spa’s language',
    async () => {
      const therapist = await inbox(DESK, 'therapist');
      await therapist.getByText('This page is not for your role').waitFor();
      const status = await therapist.evaluate("fetch('/api/v1/conversations').then((one) => one.status)");
      expect(status).toBe(403);
      expect(await therapist.getByRole('link', { name: 'Inbox' }).count()).toBe(0);
      await site.house.served.house.core.database.transact(async (db) => {
        await db.update(TenantTable, { id: site.demo.tenantId }, { locale: 'de' });
        await db.increment(TenantTable, { id: site.demo.tenantId }, 'houseVersion', 1);
      });
      const page = await inbox(DESK, 'desk');
      await rows(page).first().click();
      await page
        .getByText(/Wartet auf einen Menschen|Sie haben es|hat es/)
        .first()
        .waitFor();
      expect(await page.getByRole('main').getAttribute('lang')).toBe('de');
      await takePicture(page, 'inbox-german-desk');
      for (const one of [page, therapist]) await one.close();
    },
    PATIENCE_MS,
  );
});
