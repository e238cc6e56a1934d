import type { Page } from 'playwright-core';
import type { Look, Studio } from './studio.ts';

const PHONE: Look = { size: 'phone' };

/** A guest books in the web chat and pays: each thing on the way that has a page of its own. */
export async function takeGuestSide(studio: Studio): Promise<void> {
  const { url, demo } = studio;
  const chat = `/spa/${demo.slug}`;
  const wide = await studio.open(chat, { size: 'desk' });
  await say(wide, 'classic facial tomorrow morning?');
  await wide.locator('button.choice').first().waitFor();
  await studio.take(wide, 'chat', 'Web chat: times to choose from', { size: 'desk' });
  await wide.context().close();

  const guest = await studio.open(chat, PHONE);
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
  await studio.take(cashier, 'cashier', 'Paying', PHONE);
  const address = cashier.url().replace(url, '');
  const large = await studio.open(address, { size: 'desk' });
  await studio.take(large, 'cashier', 'Paying', { size: 'desk' });
  await large.context().close();
  await cashier.getByRole('button', { name: /^Pay/ }).click();
  await guest.getByRole('img').last().waitFor();
  await studio.take(guest, 'chat', 'Web chat: booked, paid, with the code to check in', PHONE);
  await guest.emulateMedia({ colorScheme: 'dark' });
  await studio.take(guest, 'chat', 'Web chat', { ...PHONE, scheme: 'dark' });
  await guest.context().close();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}
