import { expect, test } from '@jest/globals';
import type { BookingView } from '../../api/contract.ts';
import {
  browserTests,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';
import { until } from '../support/until.ts';

browserTests('a visit on the desk’s phone', () => {
  const site = openDeskSite('2026-03-03T09:00');

  const now = (id: string) => site.house.served.house.service.booking(site.demo.tenantId, id);

  async function aVisit(): Promise<BookingView> {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const day = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', '2026-03-05');
    const visit = day?.bookings.find(({ status, items }) => status === 'confirmed' && items.length === 1);
    if (!visit) throw new Error('the demo has no visit on this day');
    return visit;
  }

  test(
    'is moved to a free time of another day, by anybody who can, and brought back by one press',
    async () => {
      const booking = await aVisit();
      const page = await site.signedIn(
        `?location=${booking.locationId}&date=2026-03-05&visit=${booking.id}`,
        PHONE,
      );
      await page.getByRole('button', { name: 'Move', exact: true }).click();
      const dialog = page.getByTestId('move-visit');
      await dialog.getByLabel('Day').fill('2026-03-06');
      await dialog.getByLabel('With').selectOption({ label: 'Anybody who can' });
      const times = dialog.getByRole('radio');
      await times.first().waitFor();
      await until(async () => (await dialog.getByText('Fri 6 Mar', { exact: false }).count()) > 1);
      await times.nth(1).check();
      await takePicture(page, 'move-visit-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await dialog.getByRole('button', { name: 'Move visit' }).click();
      await until(async () => (await now(booking.id))?.startsAt.slice(0, 10) === '2026-03-06');
      await page.getByRole('button', { name: 'Undo' }).click();
      await until(async () => (await now(booking.id))?.startsAt === booking.startsAt);
      expect((await now(booking.id))?.items[0]?.therapistId).toBe(booking.items[0]?.therapistId);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is nobody’s to move who only treats',
    async () => {
      const booking = await aVisit();
      const page = await site.signedIn('', PHONE, 'therapist');
      await page.getByTestId('calendar').waitFor();
      const answer = await page.evaluate(
        `fetch('/api/v1/bookings/${booking.id}/move', { method: 'POST', headers: { 'x-stillwater': '1' }, body: '{}' }).then(({ status }) => status)`,
      );
      expect(answer).toBe(403);
      await page.close();
    },
    PATIENCE_MS,
  );
});
