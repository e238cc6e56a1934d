import { expect, test } from '@jest/globals';
import type { BookingView } from '../../api/contract.ts';
import { browserTests, DESK, MARA, openDeskSite, PATIENCE_MS } from '../support/desk-site.ts';
import { until } from '../support/until.ts';

const DAY = '2026-03-05';

browserTests('a desk without a connection', () => {
  const site = openDeskSite('2026-03-03T09:00');

  test(
    'is told so, its changes come back at once, and on return it shows what the others did meanwhile',
    async () => {
      const { service } = site.house.served.house;
      const { locations } = await service.house(site.demo.tenantId);
      const locationId = locations[0]?.id ?? '';
      const dayNow = () => service.calendarDay(site.demo.tenantId, locationId, DAY);
      const [mine, theirs] = (await dayNow())?.bookings.filter(({ status }) => status === 'confirmed') ?? [];
      if (!mine || !theirs) throw new Error('the demo has too few visits on this day');
      const page = await site.signedIn(`?location=${locationId}&date=${DAY}`, DESK);
      const card = ({ code }: BookingView) => page.getByTestId(`visit-${code}`).first();
      await card(mine).waitFor();
      await page.context().setOffline(true);
      await page.getByText('Not live', { exact: false }).first().waitFor();

      await card(mine).scrollIntoViewIfNeeded();
      const before = await card(mine).boundingBox();
      await card(mine).focus();
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('[data-sonner-toast][data-type=error]').waitFor();
      await until(async () => (await card(mine).boundingBox())?.y === before?.y);
      expect(await service.booking(site.demo.tenantId, mine.id)).toMatchObject({ startsAt: mine.startsAt });

      await service.cancelBooking(site.demo.tenantId, MARA, theirs.id, null);
      expect(await card(theirs).count()).toBe(1);
      await page.context().setOffline(false);
      await card(theirs).waitFor({ state: 'detached' });
      await page.getByText('Not live', { exact: false }).first().waitFor({ state: 'detached' });
      await page.close();
    },
    PATIENCE_MS,
  );
});
