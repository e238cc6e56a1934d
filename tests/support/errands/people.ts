import { expect } from '@jest/globals';
import type { FeedbackReport, HouseSheet } from '../../../api/contract.ts';
import { findGuests } from '../../../api/people/find-guests.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import type { DeskSite } from '../desk-site.ts';
import { until } from '../until.ts';
import { ROLES, read, refused, type Stage } from './stage.ts';
import { missing } from './visits.ts';

export const sheetOf = ({ house, demo }: DeskSite): Promise<HouseSheet> =>
  makeHouseEditor(house.served.house.core).sheet(demo.tenantId);

/** A guest is found by their phone, and something is written down for the next time. */
export async function writeNote(stage: Stage): Promise<void> {
  const { site, page, role, name } = stage;
  const { core } = site.house.served.house;
  const known = (await findGuests(core, { ...site.demo, locationIds: null }, '')).filter(
    (one) => one.phone && one.name,
  );
  const guest = known[ROLES.indexOf(role)] ?? missing('guest');
  const note = `Likes the quiet room, says the ${role}.`;
  await page.getByLabel('Name, phone, mail or code').fill(guest.phone ?? '');
  const rows = page.getByTestId('guest-list').getByRole('link');
  await until(async () => (await rows.count()) === 1);
  await rows.filter({ hasText: guest.name ?? '?' }).click();
  await page.getByRole('heading', { level: 2, name: guest.name ?? '?' }).waitFor();
  const notes = page.getByTestId('guest-notes');
  await notes.getByLabel('New note').fill(note);
  await notes.getByRole('button', { name: 'Add note' }).click();
  await notes.getByRole('paragraph').filter({ hasText: note }).waitFor();
  await notes
    .getByText(new RegExp(`^${name}, `))
    .first()
    .waitFor();
  expect(JSON.stringify(await read(stage, `/guests/${guest.id}`))).toContain(note);
}

/** What guests said is read, of a longer time, and the visit that they spoke of is opened. */
export async function readFeedback(stage: Stage): Promise<void> {
  const { page } = stage;
  const report = await chooseYear(stage);
  const [newest] = report.newest;
  if (newest === undefined) return missing('feedback');
  await page.getByTestId('feedback-newest').getByRole('link').first().click();
  await page
    .getByTestId('visit-panel')
    .getByText(newest.visit.guestName ?? '?')
    .first()
    .waitFor();
  await page.getByTestId('visit-feedback').getByLabel(`${newest.stars} of 5 stars`).waitFor();
}

/** Therapists read what was said of visits of their own, and nothing else. */
export async function readOwnFeedback(stage: Stage): Promise<void> {
  const { page, name, site } = stage;
  const report = await chooseYear(stage);
  for (const { visit } of [...report.newest, ...report.low]) expect(visit.therapists).toContain(name);
  expect(report.byTherapist.map((one) => one.name)).toEqual([name]);
  const lines = page.getByTestId('feedback-newest').getByRole('listitem');
  await expect(lines.filter({ hasText: `with ${name}` }).count()).resolves.toBe(report.newest.length);
  for (const { name: other } of (await sheetOf(site)).therapists.filter((one) => one.name !== name))
    await expect(page.getByTestId('feedback-report').getByText(other).count()).resolves.toBe(0);
}

async function chooseYear(stage: Stage): Promise<FeedbackReport> {
  const { page } = stage;
  await page.getByTestId('feedback-report').waitFor();
  await page.getByLabel('Period').selectOption('365');
  const report = await read<FeedbackReport>(stage, '/feedback?days=365');
  expect(report.count).toBeGreaterThan(1);
  await page.getByText(`${report.count} visits`, { exact: true }).first().waitFor();
  return report;
}

/** Somebody is away on a day that is planned, but on which they have no visits. */
export async function putInAbsence({ site, page, role }: Stage): Promise<void> {
  const { therapists } = await sheetOf(site);
  const person = therapists[ROLES.indexOf(role)] ?? missing('therapist');
  const reason = `Course, says the ${role}`;
  await page.getByRole('link', { name: new RegExp(person.name) }).click();
  await page.getByRole('button', { name: 'Add time off' }).click();
  await page.getByLabel('First day').fill('2026-04-08');
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Save time off' }).click();
  await page.getByText(reason).waitFor();
  const { timeOff } = await sheetOf(site);
  const own = timeOff.filter((one) => one.reason === reason);
  expect(own).toMatchObject([{ resourceId: person.id, startsAt: '2026-04-07T22:00:00.000Z' }]);
}

/** Somebody new gets a link to come in by. */
export async function inviteSomebody(stage: Stage): Promise<void> {
  const { page, role, name } = stage;
  const email = `new-of-${role}@example.com`;
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Name').fill(`New of the ${role}`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Role').selectOption({ label: 'Front desk' });
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByText('The link is ready').waitFor();
  await expect(page.getByLabel('Link', { exact: true }).inputValue()).resolves.toMatch(/^http.+\/join/);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByTestId('invitations').getByText(`New of the ${role}`).waitFor();
  const { invitations } = await read<{ invitations: object[] }>(stage, '/access');
  expect(invitations).toContainEqual(expect.objectContaining({ email, role: 'desk', by: name }));
}

/** One is signed in on another device, ends that, and it is out at once. */
export async function endOwnSession(stage: Stage): Promise<void> {
  const { page } = stage;
  // Whose session is ended is told with 401.
  const other = await stage.another(/status of 401/);
  await page.reload();
  const sessions = page.getByTestId('sessions').getByRole('listitem');
  await sessions.nth(1).waitFor();
  await expect(page.getByTestId('members').count()).resolves.toBe(0);
  await page.getByRole('button', { name: /^End the session on/ }).click();
  await page.getByText('Session ended').waitFor();
  await other.getByLabel('Email').waitFor();
  await until(async () => (await sessions.count()) === 1);
  const left = await read<{ sessions: { isThis: boolean }[] }>(stage, '/sessions');
  expect(left.sessions).toMatchObject([{ isThis: true }]);
}

/** Whoever may not say who signs in is shown nothing of it, and the server invites nobody for them. */
export async function mayNotInvite(stage: Stage): Promise<void> {
  await expect(stage.page.getByRole('button', { name: 'Invite' }).count()).resolves.toBe(0);
  const body = { name: 'Eve', email: 'eve@example.com', role: 'owner' };
  await refused(stage, ['POST', '/invitations', body]);
  await refused(stage, ['GET', '/access']);
}
