import { expect, test } from '@jest/globals';
import {
  browserTests,
  DESK,
  faultsOf,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';

browserTests('the log', () => {
  const site = openDeskSite('2026-03-03T09:00');

  async function movedVisit() {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const day = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', '2026-03-04');
    const visit = day?.bookings.find(({ status, guest }) => status === 'confirmed' && guest.name !== null);
    if (!visit) throw new Error('the demo spa has no such visit');
    const startsAt = new Date(Date.parse(visit.startsAt) + 12 * 3_600_000).toISOString();
    const outcome = await service.moveBooking(site.demo.tenantId, MARA, {
      ...{ bookingId: visit.id, startsAt, locationId: null, therapistId: null, genders: [] },
      requestKey: visit.id,
      exception: {
        ...{ reason: 'Her train is late', outsideHours: true },
        ...{ overBuffers: true, overCapacity: true },
      },
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return visit;
  }

  test(
    'is read by an owner as sentences, and is found by person, kind, guest and days',
    async () => {
      const visit = await movedVisit();
      const page = await site.signedIn('log', DESK, 'owner');
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(String(error)));
      const log = page.getByTestId('log');
      const sentence = log.getByText(
        new RegExp(`^Mara moved ${visit.guest.name}’s visit from 4 Mar.+ to .+: Her train is late$`),
      );
      await sentence.waitFor();
      await log.getByText('Olivia Sage signed in').first().waitFor();
      await takePicture(page, 'log-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.getByLabel('What of').selectOption({ label: 'Access' });
      await sentence.waitFor({ state: 'detached' });
      await log.getByText('Olivia Sage signed in').first().waitFor();
      await page.getByLabel('What of').selectOption({ label: 'Everything' });
      await page.getByLabel('Find a guest').fill(visit.guest.name ?? '');
      await page.getByTestId('log-guests').getByRole('button').first().click();
      await page.getByText(`About ${visit.guest.name}`).waitFor();
      await log.getByText('Olivia Sage signed in').first().waitFor({ state: 'detached' });
      await sentence.waitFor();
      await page.getByLabel('From', { exact: true }).fill('2026-03-05');
      await page.getByText('Nothing was done that fits').waitFor();
      expect(page.url()).toMatch(/guest=.+&from=2026-03-05/);
      await page.reload();
      await page.getByText('Nothing was done that fits').waitFor();
      await page.getByLabel('From', { exact: true }).fill('');
      await sentence.waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'As CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('log 2026-03-03.csv');
      await log.getByRole('link', { name: visit.code }).first().click();
      await page.waitForURL(/\/admin\/\?.*visit=/);
      expect(failures).toEqual([]);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'fits a phone, goes on to older lines, and is not the desk’s',
    async () => {
      const page = await site.signedIn('log', PHONE, 'owner');
      await page.getByTestId('log').getByRole('listitem').first().waitFor();
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(page, 'log-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      const lines = page.getByTestId('log').getByRole('listitem');
      const before = await lines.count();
      await page.getByRole('button', { name: 'Show older' }).click();
      await lines.nth(before).waitFor();
      await page.close();
      const desk = await site.signedIn('log', PHONE, 'desk');
      await desk.getByText('This page is not for your role').waitFor();
      await desk.close();
    },
    PATIENCE_MS,
  );
});
