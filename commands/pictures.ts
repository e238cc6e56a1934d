import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { House } from '../api/contract.ts';
import { type DemoSpa, makeDemoSpa } from '../api/demo/make-demo-spa.ts';
import { openChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';
import { serveAlone } from './serve-alone.ts';

/** A thursday noon in Amsterdam: the house is half full, and the evening is still free. */
const NOON = Date.parse('2026-03-05T11:20:00Z');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** `npm run pictures -- [FOLDER]`: the README's pictures, made from the running program in a real Chromium. */
async function pictures(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = positionals[0] ?? join('docs', 'pictures');
  await mkdir(folder, { recursive: true });
  const served = await serveAlone(3_979, NOON);
  const browser = await openChromium();
  try {
    await takePictures(browser, served.url, await makeDemoSpa(served.house.core), folder);
  } finally {
    await browser.close();
    await served.stop();
  }
  process.stdout.write(`Pictures are in ${folder}.\n`);
  return 0;
}

async function takePictures(browser: Browser, url: string, demo: DemoSpa, folder: string): Promise<void> {
  const desk = await openPage(browser, DESK, `${url}/admin/`);
  await signIn(desk, demo);
  const guest = await openPage(browser, PHONE, `${url}/spa/${demo.slug}`);
  await say(guest, 'deep tissue today after 5 at canal house');
  await guest.locator('button.choice').first().click();
  await guest.getByText(/what name/i).waitFor();
  await say(guest, 'Sofie Jansen');
  await guest.getByRole('button', { name: /^Yes/ }).click();
  const [cashier] = await Promise.all([
    guest.context().waitForEvent('page'),
    guest.getByRole('link', { name: /Pay/ }).click(),
  ]);
  await cashier.getByRole('button', { name: /^Pay/ }).waitFor();
  await cashier.screenshot({ path: join(folder, 'cashier.png') });
  await cashier.getByRole('button', { name: /^Pay/ }).click();
  const code = guest.getByRole('img').last();
  await code.waitFor();
  await guest.waitForLoadState('networkidle');
  await settled(guest);
  await guest.screenshot({ path: join(folder, 'chat.png') });

  const house: House = await (await desk.request.get(`${url}/api/v1/house`)).json();
  await desk.goto(`${url}/admin/?location=${house.locations[0]?.id}&date=2026-03-05`);
  await desk.getByText('Sofie Jansen').first().waitFor();
  await settled(desk);
  await desk.screenshot({ path: join(folder, 'calendar.png') });
}

async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  address: string,
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    timezoneId: 'Europe/Amsterdam',
    locale: 'en-GB',
    deviceScaleFactor: 1,
  });
  await context.clock.install({ time: NOON });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function signIn(desk: Page, demo: DemoSpa): Promise<void> {
  const one = demo.signIns.find((candidate) => candidate.role === 'desk');
  await desk.getByLabel('Email').fill(one?.email ?? '');
  await desk.getByLabel('Password', { exact: true }).fill(one?.password ?? '');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.getByTestId('calendar').waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Longer than any movement on the pages. */
function settled(page: Page): Promise<void> {
  return page.waitForTimeout(800);
}

runCommand(pictures, 'usage: npm run pictures -- [FOLDER]');
