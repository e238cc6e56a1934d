import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';
import { openChromium } from '../../commands/chromium.ts';
import { hasChromium } from './browser.ts';
import { type ServedHouse, serveHouse } from './served.ts';

/** Where no Chromium is, they are skipped, and that is said. */
export const browserTests = hasChromium() ? describe : describe.skip;
/** Chromium and a server on a small machine. */
export const PATIENCE_MS = 120_000;
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
/** Run in the page. */
export const WIDTH = 'document.documentElement.scrollWidth';

/** A demo spa, served, and a browser for those who work there. */
export interface DeskSite {
  readonly house: ServedHouse;
  readonly demo: DemoSpa;
  /** A page of the admin site, just signed in to by somebody with this role, in a browser session of their own. */
  signedIn(path: string, viewport?: typeof DESK, role?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openDeskSite(local: string): Promise<DeskSite> {
  const house = await serveHouse(local, async () => ({}));
  const demo = await house.tenant();
  const browser: Browser = await openChromium();
  return {
    house,
    demo,
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
    async close() {
      await browser.close();
      await house.stop();
    },
  };
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
  const run = `Promise.all(document.getAnimations().map((one) => one.finish())).then(() => axe.run(document,
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] })).then(({ violations }) => violations)`;
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(run);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
