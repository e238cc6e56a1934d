import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Actor, SlotQuery } from '../../api/contract.ts';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';
import { openChromium } from '../../commands/chromium.ts';
import type { Settings } from '../../settings.ts';
import { hasChromium } from './browser.ts';
import { instant } from './clock.ts';
import { type ServedHouse, serveHouse } from './served.ts';

/** Where no Chromium is, they are skipped, and that is said. */
export const browserTests = hasChromium() ? describe : describe.skip;
/** Chromium and a server on a small machine. */
export const PATIENCE_MS = 120_000;
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
/** Run in the page. */
export const WIDTH = 'document.documentElement.scrollWidth';

/** Of the desk of every demo spa, where the page itself is not what acts. */
export const MARA: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

/** A demo spa, served, and a browser for those who work there. Is there as soon as the tests run. */
export interface DeskSite {
  readonly house: ServedHouse;
  readonly demo: DemoSpa;
  readonly browser: Browser;
  /** A page of the admin site, just signed in to by somebody with this role, in a browser session of their own. */
  signedIn(path: string, viewport?: typeof DESK, role?: string): Promise<Page>;
}

/** Within `browserTests`: opened before its tests at a wall time of the spa, closed after them. */
export function openDeskSite(
  local: string,
  more: () => Promise<Partial<Settings>> = async () => ({}),
  past?: 'fortnight' | 'lived-in',
): DeskSite {
  let house: ServedHouse;
  let demo: DemoSpa;
  let browser: Browser;
  beforeAll(async () => {
    house = await serveHouse(local, async () => ({}), await more());
    demo = await house.tenant(past);
    browser = await openChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  }, PATIENCE_MS);
  return {
    get house() {
      return house;
    },
    get demo() {
      return demo;
    },
    get browser() {
      return browser;
    },
    async signedIn(path, viewport = DESK, role = 'desk') {
      const context = await browser.newContext({ viewport, timezoneId: 'Europe/Amsterdam', locale: 'en-GB' });
      const page = await context.newPage();
      await page.goto(`${house.url}/admin/${path}`);
      const signIn = demo.signIns.find((one) => one.role === role);
      await page.getByLabel('Email').fill(signIn?.email ?? '');
      await page.getByLabel('Password', { exact: true }).fill(signIn?.password ?? '');
      await page.getByRole('button', { name: 'Sign in' }).click();
      return page;
    },
  };
}

/**
 * One who goes through the pages of a day, one after another, in a browser session of their own: the browser's clock begins as
 * the house's did, so each page opens on the day that the demo is about. Once they are in, what page and
 * browser complain of is told.
 */
export async function signedInThatDay(
  { house, demo, browser }: DeskSite,
  { local, role, complain }: { local: string; role: string; complain: (fault: Fault) => void },
): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: DESK, timezoneId: 'Europe/Amsterdam', locale: 'en-GB' },
  });
  await context.clock.install({ time: instant(local) });
  const page = await context.newPage();
  await page.goto(`${house.url}/admin/`);
  const own = demo.signIns.find((one) => one.role === role);
  await page.getByLabel('Email').fill(own?.email ?? '');
  await page.getByLabel('Password', { exact: true }).fill(own?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByTestId('calendar').waitFor();
  // Only now: whoever is not signed in yet is told so, and the console says it.
  page.on('pageerror', (error) => complain({ url: page.url(), words: String(error) }));
  page.on('console', (line) => {
    if (line.type() === 'error') complain({ url: line.location().url, words: line.text() });
  });
  return page;
}

/** What the browser's console or an uncaught error says, and of which address. */
export interface Fault {
  readonly url: string;
  readonly words: string;
}

/** A time of a day that is free, for a guest who has a visit on it already. */
export async function freeTime({ house, demo }: DeskSite, day: string, order: SlotQuery['order']) {
  const { service } = house.served.house;
  const { locations, treatments } = await service.house(demo.tenantId);
  const [treatment] = treatments;
  const locationId = locations[0]?.id ?? '';
  const seen = await service.calendarDay(demo.tenantId, locationId, day);
  const guestId = seen?.bookings.find(({ status }) => status === 'confirmed')?.guest.id ?? '';
  const durationMinutes = treatment?.variants[0]?.durationMinutes ?? 60;
  const parts = [
    {
      ...{ treatmentId: treatment?.id ?? '', durationMinutes },
      ...{ addOnIds: [], gapMinutes: 0, therapistId: null, gender: null },
    },
  ];
  const found = await service.searchSlots(demo.tenantId, {
    ...{ parts, people: 1, locationId, from: day, to: day, onDays: null, timeFrom: null, timeTo: null },
    ...{ near: null, order, notTherapistIds: [], ignoring: null, limit: 1 },
  });
  const startsAt = (found.ok ? found.slots[0]?.startsAt : undefined) ?? '';
  return { parts, people: 1, locationId, guestId, startsAt };
}

/** For people to look at, light and dark, in the folder that `PICTURES` names; nothing without it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  await page.waitForTimeout(600);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${process.env.PICTURES}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What axe finds fault with, by the rules of WCAG A and AA; animations are over. */
export async function faultsOf(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  // The end of one begins the next: a colour that is inherited goes over once more in whoever has a transition.
  const run = `(() => {
    for (let round = 0; round < 20; round++) {
      const running = document.getAnimations().filter(({ playState }) => playState !== 'finished');
      if (running.length === 0) break;
      for (const one of running) one.finish();
    }
    return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }).then(({ violations }) => violations);
  })()`;
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(run);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
