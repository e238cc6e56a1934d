import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingDetail, BookingView } from '../../../api/contract.ts';
import type { DeskSite } from '../desk-site.ts';
import { until } from '../until.ts';
import { refused, type Stage } from './stage.ts';

/** The day that the demo is about, and the next. */
export const TODAY = '2026-03-05';
const TOMORROW = '2026-03-06';
const MINUTE_MS = 60_000;
/** The demo's check-in opens so long before a visit; it closes half an hour after its start. */
const DOOR_OPENS_MS = 115 * MINUTE_MS;

export async function visitsOn({ house, demo }: DeskSite, date: string): Promise<BookingView[]> {
  const { service } = house.served.house;
  const { locations } = await service.house(demo.tenantId);
  const days = await Promise.all(locations.map(({ id }) => service.calendarDay(demo.tenantId, id, date)));
  return days
    .flatMap((day) => day?.bookings ?? [])
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
}

export const visitNow = async ({ house, demo }: DeskSite, id: string): Promise<BookingView | null> =>
  house.served.house.service.booking(demo.tenantId, id);

export async function detailOf({ house, demo }: DeskSite, id: string): Promise<BookingDetail> {
  const detail = await house.served.house.service.bookingDetail(demo.tenantId, id);
  return detail ?? missing('this visit');
}

/** Somebody who comes so soon that they are let in, and was not yet. */
async function comingNow(site: DeskSite): Promise<BookingView> {
  const now = site.house.now();
  const found = (await visitsOn(site, TODAY)).find(({ status, startsAt }) => {
    const inMs = Date.parse(startsAt) - now;
    return status === 'confirmed' && inMs > 0 && inMs < DOOR_OPENS_MS;
  });
  return found ?? missing('a guest who comes soon');
}

/** A visit of tomorrow goes to another day, from its panel. */
export async function moveByPanel({ site, page, name }: Stage): Promise<void> {
  const visit = (await visitsOn(site, TOMORROW)).find(
    ({ status, items }) => status === 'confirmed' && items.length === 1,
  );
  if (visit === undefined) return missing('a visit to move');
  await page.goto(`${site.house.url}/admin/?location=${visit.locationId}&date=${TOMORROW}`);
  await page.getByTestId(`visit-${visit.code}`).click();
  const panel = page.getByTestId('visit-panel');
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  const dialog = page.getByTestId('move-visit');
  await dialog.getByLabel('Day').fill('2026-03-10');
  await dialog.getByLabel('With').selectOption({ label: 'Anybody who can' });
  await dialog.getByText('Tue 10 Mar').first().waitFor();
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Move visit' }).click();
  await until(async () => (await visitNow(site, visit.id))?.startsAt.slice(0, 10) === '2026-03-10');
  await panel.getByText(/^Tuesday,? 10 March/).waitFor();
  await panel.getByTestId('visit-history').getByText('Moved').waitFor();
  const { history } = await detailOf(site, visit.id);
  expect(history.filter(({ type }) => type === 'booking-moved').map(({ by }) => by.name)).toEqual([name]);
}

/** A walk-in, typed. */
export async function bookByTyping({ site, page, role }: Stage): Promise<void> {
  const guest = `Wilma of the ${role}`;
  await page.goto(`${site.house.url}/admin/?date=2026-03-12`);
  await page.locator('[data-testid=calendar][aria-busy=false]').waitFor();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const dialog = page.getByTestId('quick-booking');
  await dialog.getByLabel('What, when, with whom').fill('deep tissue 12 march in the afternoon');
  await dialog.getByRole('radio').first().waitFor();
  await dialog.getByLabel('Guest', { exact: true }).fill(guest);
  await dialog.getByText(`New guest: ${guest}`).waitFor();
  await dialog.getByRole('button', { name: 'Book visit' }).click();
  await page.getByTestId('visit-panel').getByRole('heading', { name: guest }).waitFor();
  const booked = (await visitsOn(site, '2026-03-12')).filter((one) => one.guest.name === guest);
  expect(booked).toMatchObject([{ status: 'confirmed', channel: 'desk' }]);
}

/** A therapist opens a visit of their own: all that is for them, and nothing that the server would refuse. */
export async function openOwnVisit(stage: Stage): Promise<void> {
  const { site, page, name } = stage;
  const [own, others] = [true, false].map((isOwn) => async () => {
    const visits = await visitsOn(site, TOMORROW);
    const found = visits.find(
      ({ status, items }) =>
        status === 'confirmed' && items.every(({ therapistName }) => (therapistName === name) === isOwn),
    );
    return found ?? missing('such a visit');
  });
  const [visit, other] = [await own?.(), await others?.()];
  if (visit === undefined || other === undefined) return missing('visits');
  await page.goto(`${site.house.url}/admin/?date=${TOMORROW}`);
  await page.getByTestId(`visit-${visit.code}`).waitFor();
  await expect(page.getByRole('main').textContent()).resolves.not.toContain('€');
  await page.getByTestId(`visit-${visit.code}`).click();
  const panel = page.getByTestId('visit-panel');
  await panel.getByRole('heading', { name: visit.guest.name ?? '' }).waitFor();
  await panel.getByText(visit.items[0]?.treatmentName ?? '?').waitFor();
  await panel.getByTestId('visit-history').waitFor();
  await expect(panel.getByRole('button').allTextContents()).resolves.toEqual(['']);
  await expect(panel.getByRole('button', { name: 'Close' }).count()).resolves.toBe(1);
  // No money, not even as nothing; and no word of a conversation that they are not shown.
  await expect(panel.textContent()).resolves.not.toMatch(/€|Conversation/);
  for (const what of ['move', 'cancel', 'check-in', 'no-show'])
    await refused(stage, ['POST', `/bookings/${visit.id}/${what}`, {}]);
  expect((await visitNow(site, visit.id))?.version).toBe(visit.version);
  stage.refusals.add(`${site.house.url}/api/v1/bookings/${other.id}`);
  const status = `fetch('/api/v1/bookings/${other.id}').then(({ status }) => status)`;
  await expect(page.evaluate(status)).resolves.toBe(404);
}

/** The short code of somebody who has just come in. */
export async function letInByCode({ site, page, name }: Stage): Promise<void> {
  const visit = await comingNow(site);
  await page.getByLabel('Location').selectOption(visit.locationId);
  await page.getByLabel('Code', { exact: true }).fill(visit.code);
  await page.getByRole('button', { name: 'Check in', exact: true }).click();
  await page.getByTestId('check-in-result').getByText(`Welcome, ${visit.guest.name}`).waitFor();
  const { booking, history } = await detailOf(site, visit.id);
  expect(booking.status).toBe('checked-in');
  expect(history.find(({ type }) => type === 'booking-checked-in')?.by.name).toBe(name);
}

/** A tablet is made a kiosk, a guest types their code at it, and the team takes it back. Their own session goes on. */
export async function keepDoorByKiosk(stage: Stage): Promise<void> {
  const { site } = stage;
  const visit = await comingNow(site);
  const tablet = await stage.another();
  await tablet.goto(`${site.house.url}/admin/kiosk`);
  await tablet.getByLabel('House').selectOption(visit.locationId);
  await tablet.getByLabel('Name of the device').fill(`Door of the ${stage.role}`);
  await tablet.getByRole('button', { name: 'Start the kiosk' }).click();
  await tablet.getByTestId('kiosk').waitFor();
  await tablet.getByRole('button', { name: 'Type the code' }).click();
  await tablet.getByLabel('Your code').fill(visit.code);
  await tablet.getByRole('button', { name: 'Check in' }).click();
  const [first = '?'] = (visit.guest.name ?? '?').split(' ');
  // In the guest's own language: only the name is the same in all.
  const answer = tablet.getByTestId('kiosk-answer');
  await answer.getByText(first).waitFor();
  expect((await visitNow(site, visit.id))?.status).toBe('checked-in');
  await answer.getByRole('button').click();
  await leaveKiosk(tablet);
  await stage.page.reload();
  await stage.page.getByRole('button', { name: 'Start the kiosk' }).waitFor();
}

async function leaveKiosk(tablet: Page): Promise<void> {
  await tablet.getByRole('button', { name: 'Staff' }).click();
  await tablet.getByRole('button', { name: 'Sign out' }).click();
  await tablet.getByLabel('Email').waitFor();
}

export function missing(what: string): never {
  throw new Error(`the demo has no ${what.replace(/^an? /, '')}`);
}
