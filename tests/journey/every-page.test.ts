import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { listPages } from '../../commands/pictures/site-pages.ts';
import {
  browserTests,
  DESK,
  type Fault,
  faultsOf,
  openDeskSite,
  PHONE,
  signedInThatDay,
  WIDTH,
} from '../support/desk-site.ts';

const NOW = '2026-03-05T12:20';
/** All pages in a row, on a small machine that has other things to do. */
const PATIENCE_MS = 600_000;
const ROLES = ['owner', 'manager', 'desk', 'therapist'] as const;
type Role = (typeof ROLES)[number];

const ALL: readonly Role[] = ROLES;
const DESK_UP: readonly Role[] = ['owner', 'manager', 'desk'];
const CHIEFS: readonly Role[] = ['owner', 'manager'];

interface Row {
  /** Who may see it, written out by hand. */
  readonly roles: readonly Role[];
  readonly heading: string | RegExp;
  /** What of the demo stands there. */
  readonly shows: (page: Page) => Promise<unknown>;
  /** Those to whom the page says itself whose it is. */
  readonly told?: { readonly roles: readonly Role[]; readonly words: string };
}

/** Not an option of a list that is closed. */
const text = (words: string | RegExp) => (page: Page) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

/** Every page of the admin site by its address; one that is new needs a row. */
const PAGES: Readonly<Record<string, Row>> = {
  '': {
    roles: ALL,
    heading: /Thursday,? 5 March 2026/,
    shows: (page) => page.locator('[data-testid^="visit-"]').first().waitFor(),
  },
  inbox: {
    roles: DESK_UP,
    heading: 'Inbox',
    shows: (page) => page.getByTestId('talk-row').filter({ hasText: 'Saskia Molenaar' }).waitFor(),
  },
  'failed-messages': { roles: DESK_UP, heading: 'Failed messages', shows: text('Joost Verbeek') },
  'check-in': {
    roles: DESK_UP,
    heading: 'Check-in',
    shows: (page) => page.getByLabel('Code', { exact: true }).waitFor(),
  },
  kiosk: {
    roles: DESK_UP,
    heading: 'Make this device a kiosk',
    shows: (page) => page.getByRole('option', { name: 'Canal House' }).waitFor({ state: 'attached' }),
  },
  guests: {
    roles: DESK_UP,
    heading: 'Guests',
    shows: (page) => page.getByTestId('guest-list').getByRole('link').nth(20).waitFor(),
  },
  money: { roles: DESK_UP, heading: /Thursday,? 5 March 2026/, shows: text('Test cashier') },
  'money-settings': {
    roles: DESK_UP,
    heading: 'Money settings',
    shows: (page) => page.getByLabel('Name of the business').waitFor(),
    told: { roles: ['desk'], words: 'Owners and managers set this' },
  },
  insight: {
    roles: CHIEFS,
    heading: 'Insight',
    shows: (page) => page.locator('.recharts-surface').first().waitFor(),
  },
  feedback: { roles: ALL, heading: 'Feedback', shows: text(/^\d+ visits$/) },
  team: { roles: DESK_UP, heading: 'Team', shows: text('Ana Duarte') },
  house: { roles: DESK_UP, heading: 'House', shows: text('Closures and special hours') },
  log: { roles: CHIEFS, heading: 'Log', shows: text('Mara Lind') },
  access: { roles: ALL, heading: 'Sign-in and access', shows: text('Where you are signed in') },
  'message-settings': {
    roles: DESK_UP,
    heading: 'Messages to guests',
    shows: (page) => page.getByLabel('Before a visit').waitFor(),
    told: { roles: ['desk'], words: 'These settings are for owners and managers.' },
  },
  texts: {
    roles: DESK_UP,
    heading: 'Words of the bot',
    shows: (page) => page.getByRole('button', { name: 'Change: Shall I book it?' }).waitFor(),
    told: { roles: ['desk'], words: 'Owners and managers write these' },
  },
  channels: {
    roles: DESK_UP,
    heading: 'Channels',
    shows: text(/Last error, .*131026/),
    told: { roles: ['desk'], words: 'Owners and managers look after these' },
  },
};

browserTests('every page of the admin site', () => {
  const site = openDeskSite(NOW, undefined, 'lived-in');
  let listed: Awaited<ReturnType<typeof listPages>>;

  beforeAll(async () => {
    listed = await listPages();
  });

  test('has its row here, with whom it is for', () => {
    const rows = Object.entries(PAGES).map(([name, { roles }]) => ({ name, roles }));
    expect(listed.map(({ name, roles }) => ({ name, roles }))).toEqual(rows);
  });

  // One sign-in a role: each goes through all pages in one browser session.
  describeRole('owner', true);
  describeRole('manager', false);
  describeRole('desk', false);
  describeRole('therapist', false);

  function describeRole(role: Role, looksAtAll: boolean): void {
    let page: Page;
    const broken: string[] = [];

    beforeAll(async () => {
      const complain = ({ url, words }: Fault) => void broken.push(`${url}: ${words}`);
      page = await signedInThatDay(site, { local: NOW, role, complain });
    }, PATIENCE_MS);
    afterAll(() => page.context().close());

    test.each(Object.keys(PAGES))(
      `${role}: /admin/%s shows what is for them, or says that nothing is, and can be read by everybody`,
      async (name) => {
        const row = PAGES[name];
        if (row === undefined) throw new Error(`no row for ${name}`);
        await page.setViewportSize(looksAtAll ? DESK : PHONE);
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(`${site.house.url}/admin/${name}`);
        if (!row.roles.includes(role)) {
          await page.getByText('This page is not for your role').waitFor();
          await expect(faultsOf(page)).resolves.toEqual([]);
          return;
        }
        await page.getByRole('heading', { level: 1, name: row.heading }).first().waitFor();
        if (row.told?.roles.includes(role)) await page.getByText(row.told.words).waitFor();
        else await row.shows(page);
        for (const [size, colorScheme] of looksAtAll ? EVERY_LOOK : ONE_LOOK) {
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          expect(await page.evaluate(WIDTH)).toBe(size.width);
          expect({ size, colorScheme, faults: await faultsOf(page) }).toEqual({
            size,
            colorScheme,
            faults: [],
          });
        }
        expect(broken).toEqual([]);
      },
      PATIENCE_MS,
    );
  }
});

const ONE_LOOK = [[PHONE, 'light']] as const;
const EVERY_LOOK = [
  [DESK, 'light'],
  [DESK, 'dark'],
  [PHONE, 'dark'],
  [PHONE, 'light'],
] as const;
