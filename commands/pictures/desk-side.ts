import type { Page } from 'playwright-core';
import { listPages } from './site-pages.ts';
import { type Look, SIZES, type Size, type Studio } from './studio.ts';

const BOTH = Object.keys(SIZES).filter((size): size is Size => size in SIZES);
/** These once more in the dark, as the desk has them in the evening. */
const DARK = ['', 'inbox', 'insight'];

/** What is opened on a page before its picture is taken, where the page alone shows less than it can. */
const OPENED: Readonly<Record<string, (page: Page, look: Look) => Promise<void>>> = {
  async ''(page) {
    await page.getByTestId('calendar').waitFor();
  },
  async inbox(page, { size }) {
    const rows = page.getByTestId('talk-row');
    await rows.first().waitFor();
    if (size === 'desk') await rows.filter({ hasText: 'around ten' }).getByRole('link').click();
  },
  async guests(page, { size }) {
    const guests = page.getByTestId('guest-list').getByRole('link');
    await guests.first().waitFor();
    if (size === 'phone') return;
    await page.getByRole('searchbox').fill('Liam');
    await guests.filter({ hasText: 'Liam de Boer' }).click();
  },
  async team(page, { size }) {
    if (size === 'desk')
      await page
        .getByRole('link', { name: /Ana Duarte/ })
        .first()
        .click();
  },
  async insight(page) {
    await page.locator('.recharts-surface').first().waitFor();
  },
};

/** Every page of the admin site, as an owner sees it, on a phone and at a desk. */
export async function takeDeskSide(studio: Studio): Promise<void> {
  for (const size of BOTH) {
    const door = await studio.open('/admin/', { size });
    await door.getByRole('button', { name: 'Sign in' }).waitFor();
    await studio.take(door, 'sign-in', 'Signing in', { size });
    await door.context().close();
  }
  for (const { name, roles } of await listPages()) {
    const role = roles.includes('owner') ? 'owner' : (roles[0] ?? '');
    for (const size of BOTH) {
      await takePage(studio, role, name, { size });
      if (DARK.includes(name) && size === 'desk')
        await takePage(studio, role, name, { size, scheme: 'dark' });
    }
  }
  await takeVisit(studio);
  await takeKiosk(studio);
  const own = await studio.openAs('therapist', '/admin/', { size: 'phone' });
  await studio.take(own, 'calendar-therapist', 'The day of a therapist', { size: 'phone' });
  await own.context().close();
}

async function takePage(studio: Studio, role: string, name: string, look: Look): Promise<void> {
  const page = await studio.openAs(role, `/admin/${name}`, look);
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await OPENED[name]?.(page, look);
  const title = await page.title();
  await studio.take(page, name || 'calendar', title, look);
  await page.context().close();
}

async function takeVisit(studio: Studio): Promise<void> {
  for (const size of BOTH) {
    const page = await studio.openAs('desk', '/admin/', { size });
    // On a card of the day by therapist, or on a line of the phone's list.
    await page.locator('button[data-status="checked-in"]').first().click();
    await page.getByTestId('visit-panel').waitFor();
    await studio.take(page, 'visit', 'A visit, with its guest, money and talk', { size });
    await page.context().close();
  }
}

async function takeKiosk(studio: Studio): Promise<void> {
  // A device at the door signs itself out of all else: in a session of its own.
  const page = await studio.openAs('manager', '/admin/kiosk', { size: 'desk' });
  await page.getByRole('button', { name: 'Start the kiosk' }).click();
  await page.getByTestId('kiosk').waitFor();
  // No camera here would be black.
  await page.getByRole('button', { name: 'Type the code instead' }).click();
  await studio.take(page, 'kiosk-open', 'The tablet at the door', { size: 'desk' });
  await page.context().close();
}
