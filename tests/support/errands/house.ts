import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingPolicy, DayBook, Insight, LogPage } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import type { DeskSite } from '../desk-site.ts';
import { until } from '../until.ts';
import { sheetOf } from './people.ts';
import { addressOf, ROLES, read, refused, type Stage } from './stage.ts';
import { detailOf, missing, TODAY, visitsOn } from './visits.ts';

const OWNER = { kind: 'staff', userId: 'owner', name: 'Olivia Sage', role: 'owner' } as const;

/** The till of a house is counted and the first of its days that are still open is closed. */
export const closeDay =
  (house: 'Canal House' | 'Garden House', date: string) =>
  async (stage: Stage): Promise<void> => {
    const { site, page, name } = stage;
    const location = (await sheetOf(site)).locations.find((one) => one.name === house);
    const locationId = location?.id ?? missing(house);
    await page.getByLabel('Location').selectOption(locationId);
    await page.waitForURL(new RegExp(locationId));
    if (date !== TODAY) await page.getByRole('button', { name: 'Previous day' }).click();
    await page.getByRole('button', { name: 'Close the day' }).click();
    const dialog = page.getByRole('dialog', { name: /Close/ });
    await dialog.getByLabel('In the till before').fill('150');
    await dialog.getByLabel('In the till now').fill('149');
    await dialog.getByLabel('Note').fill('Counted twice');
    await dialog.getByRole('button', { name: 'Close the day' }).click();
    await page.getByTestId('closing').getByText(`Closed by ${name}`).waitFor();
    const { book } = await read<{ book: DayBook }>(
      stage,
      `/day-closings?location=${locationId}&date=${date}`,
    );
    expect(book.closing).toMatchObject({ countedMinor: 14_900, closedBy: name, note: 'Counted twice' });
  };

/** The desk gives back as much as owners let it, and is told whom to ask for more. */
export async function giveBackWithinLimit(stage: Stage): Promise<void> {
  const { site, page } = stage;
  await changePolicy(site, { deskRefundMinor: 2_000 });
  const visit = (await visitsOn(site, TODAY)).find(
    ({ status, paidMinor }) => status === 'completed' && paidMinor > 5_000,
  );
  if (visit === undefined) return missing('paid visit');
  await page.goto(`${site.house.url}/admin/?location=${visit.locationId}&date=${TODAY}`);
  await page.getByTestId(`visit-${visit.code}`).click();
  const money = page.getByTestId('visit-money');
  await money.getByRole('button', { name: 'Refund', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Give money back' });
  await dialog.getByLabel('Reason').fill('The room was cold');
  // What is above the limit is refused, and the console says so.
  stage.refusals.add(addressOf(stage, `/bookings/${visit.id}/refunds`));
  await dialog.getByLabel('Amount').fill('45');
  await dialog.getByRole('button', { name: 'Give back €45.00' }).click();
  await dialog.getByText('The desk may give back €20.00 more of this visit.', { exact: false }).waitFor();
  const refunds = async () =>
    (await detailOf(site, visit.id)).payments.filter(({ kind }) => kind === 'refund');
  expect(await refunds()).toEqual([]);
  await dialog.getByLabel('Amount').fill('12.50');
  await dialog.getByRole('button', { name: 'Give back €12.50' }).click();
  await money.getByText('“The room was cold”').waitFor();
  expect(await refunds()).toMatchObject([{ amountMinor: -1_250 }]);
}

async function changePolicy(site: DeskSite, change: Partial<BookingPolicy>): Promise<void> {
  const { policy } = await sheetOf(site);
  const edited = await makeHouseEditor(site.house.served.house.core).change(
    ...([
      site.demo.tenantId,
      OWNER,
      { kind: 'save-policy', draft: { ...policy, ...change } } as const,
      newId(),
    ] as const),
  );
  expect(edited).toMatchObject({ ok: true });
}

/** A word or a number on a card of settings is changed, saved, and kept with who did it. */
export const changeSetting =
  (card: string, field: string, value: string, expected: Partial<BookingPolicy>) =>
  async ({ site, page, name }: Stage): Promise<void> => {
    const before = (await sheetOf(site)).policy;
    const region = page.getByRole('region', { name: card, exact: true });
    await region.getByLabel(field, { exact: true }).fill(value);
    await region.getByRole('button', { name: 'Save' }).click();
    // Who changed the rules last may stand there from another page: only what the server has says that it is saved.
    await until(async () => !isDeepStrictEqual((await sheetOf(site)).policy, before));
    expect((await sheetOf(site)).policy).toEqual({ ...before, ...expected });
    await region.getByText(new RegExp(`^Last changed by ${name}`)).waitFor();
    await until(async () => (await region.getByLabel(field, { exact: true }).inputValue()) === value);
  };

/** A message of the bot is put into the house's own words, read as a guest will read it, and saved. */
export const sayInOwnWords =
  (usual: RegExp, words: string, reads: string) =>
  async ({ site, page }: Stage): Promise<void> => {
    await page.getByRole('button', { name: usual }).first().click();
    await page.getByLabel('Your words').fill(words);
    await page.getByTestId('text-preview').getByText(reads).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The next message says it like that').waitFor();
    const { texts } = await site.house.served.house.service.house(site.demo.tenantId);
    expect(Object.values(texts.en ?? {})).toContain(words);
  };

/** What a treatment costs is changed; from then on it is sold for that. */
export const changePrice =
  (treatment: string, price: string, minor: number) =>
  async ({ site, page }: Stage): Promise<void> => {
    await page.getByRole('link', { name: 'Treatments' }).click();
    await page.getByRole('link', { name: treatment }).click();
    await page.getByRole('textbox', { name: 'Price' }).first().fill(price);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(new RegExp(`min €${price}`))
      .first()
      .waitFor();
    const { treatments } = await site.house.served.house.service.house(site.demo.tenantId);
    expect(treatments.find(({ name }) => name === treatment)?.variants[0]?.priceMinor).toBe(minor);
  };

/** The desk sees what is sold and for how much, and has no way to change it. */
export async function seePrices(stage: Stage): Promise<void> {
  const { site, page } = stage;
  await page.getByRole('link', { name: 'Treatments' }).click();
  await page.getByText('60 min €80.00', { exact: false }).first().waitFor();
  const [treatment] = (await sheetOf(site)).treatments;
  const { id, ...draft } = treatment ?? missing('treatment');
  await page.getByText(draft.name, { exact: true }).waitFor();
  await expect(page.getByRole('link', { name: draft.name }).count()).resolves.toBe(0);
  await expect(page.getByRole('button', { name: 'Add treatment' }).count()).resolves.toBe(0);
  await refused(stage, ['POST', `/house/treatments/${id}`, draft]);
  await refused(stage, ['DELETE', `/house/treatments/${id}`]);
}

/** Days are chosen, a figure is read, and a table is taken along. */
export async function readFigures(stage: Stage): Promise<void> {
  const { page } = stage;
  await page.getByLabel('Days', { exact: true }).selectOption({ label: 'Last 7 days' });
  await page.waitForURL(/range=7/);
  const days = 'from=2026-02-27&to=2026-03-05';
  const { period } = await read<Insight>(stage, `/insight?${days}&compare=before`);
  expect(period.visits.standing).toBeGreaterThan(20);
  const visits = page
    .getByTestId('key-figures')
    .locator('div')
    .filter({ hasText: /^Visits/ });
  await visits.getByText(String(period.visits.standing), { exact: true }).waitFor();
  const table = await downloaded(page, 'Therapists as CSV');
  for (const name of ['Ana Duarte', 'Bram Visser']) expect(table).toContain(name);
}

/** The log is narrowed to one kind of line and then to one guest: each time it shows what the server has of that. */
export async function searchLog(stage: Stage): Promise<void> {
  const { site, page, role, name } = stage;
  const log = page.getByTestId('log');
  const lines = log.getByRole('listitem');
  const found = () => read<LogPage>(stage, `/log${new URL(page.url()).search}`);
  await page.getByLabel('What of').selectOption({ label: 'Access' });
  await page.waitForURL(/kind=access/);
  await log.getByText(`${name} signed in`).first().waitFor();
  await until(async () => (await lines.count()) === (await found()).entries.length);
  await page.getByLabel('What of').selectOption({ label: 'Everything' });
  const seen = (await visitsOn(site, TODAY)).filter(({ guest }) => guest.name !== null);
  const guest = seen[ROLES.indexOf(role)]?.guest.name ?? missing('guest');
  await page.getByLabel('Find a guest').fill(guest);
  await page.getByTestId('log-guests').getByRole('button').first().click();
  await page.getByText(`About ${guest}`).waitFor();
  await log.getByText(`${guest}’s visit`, { exact: false }).first().waitFor();
  const { entries } = await found();
  await until(async () => (await lines.count()) === entries.length);
  expect(await downloaded(page, 'As CSV')).toContain(guest);
}

/** What a link gives as a file. */
async function downloaded(page: Page, link: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return readFile(await (await coming).path(), 'utf8');
}
