import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingView } from '../../api/contract.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';

const DAY = '2026-03-05';

browserTests('two desks at one day', () => {
  const site = openDeskSite('2026-03-03T09:00');

  async function visitsOfTheDay(): Promise<readonly BookingView[]> {
    const { service } = site.house.served.house;
    const { locations } = await service.house(site.demo.tenantId);
    const day = await service.calendarDay(site.demo.tenantId, locations[0]?.id ?? '', DAY);
    return day?.bookings.filter(({ status }) => status === 'confirmed') ?? [];
  }

  const open = async ({ locationId }: BookingView, role: string, viewport = DESK) => {
    const page = await site.signedIn(`?location=${locationId}&date=${DAY}`, viewport, role);
    await page.getByTestId('calendar').waitFor();
    return page;
  };
  const cardOf = (page: Page, { code }: BookingView) => page.getByTestId(`visit-${code}`).first();
  const markOn = (page: Page, visit: BookingView) => cardOf(page, visit).getByTestId('look-mark');
  const lineIn = (page: Page) => page.getByTestId('looking-line');
  const close = (page: Page) =>
    page.getByTestId('visit-panel').getByRole('button', { name: 'Close' }).click();

  test(
    'see which visit the other has open, and no longer than that',
    async () => {
      const [visit, other] = await visitsOfTheDay();
      if (!visit || !other) throw new Error('the demo has no visits on this day');
      const [mara, olivia] = [await open(visit, 'desk'), await open(visit, 'owner')];
      await cardOf(mara, visit).click();
      await markOn(olivia, visit).waitFor();
      expect(await cardOf(olivia, visit).innerText()).toContain('Mara Lind is looking at this visit');
      expect(await olivia.getByTestId('look-mark').count()).toBe(1);
      await cardOf(olivia, visit).scrollIntoViewIfNeeded();
      await takePicture(olivia, 'look-mark');
      await expect(faultsOf(olivia)).resolves.toEqual([]);

      await cardOf(olivia, visit).click();
      await lineIn(olivia).getByText('Mara Lind is looking at this visit too').waitFor();
      await lineIn(mara).getByText('Olivia Sage is looking at this visit too').waitFor();
      await takePicture(mara, 'looking-line');
      await expect(faultsOf(mara)).resolves.toEqual([]);

      await close(mara);
      await lineIn(olivia).getByText('Mara Lind').waitFor({ state: 'detached' });
      await markOn(mara, visit).waitFor();
      // From one visit to the next, by its address as by a press.
      await close(olivia);
      await markOn(mara, visit).waitFor({ state: 'detached' });
      await cardOf(olivia, other).click();
      await markOn(mara, other).waitFor();
      expect(await mara.getByTestId('look-mark').count()).toBe(1);
      await olivia.context().close();
      await markOn(mara, other).waitFor({ state: 'detached' });
      await mara.context().close();
    },
    PATIENCE_MS,
  );

  test(
    'see it on a phone as well, and after a line that was lost',
    async () => {
      const [visit] = await visitsOfTheDay();
      if (!visit) throw new Error('the demo has no visits on this day');
      const [mara, phone] = [await open(visit, 'desk'), await open(visit, 'owner', PHONE)];
      await cardOf(mara, visit).click();
      await markOn(phone, visit).waitFor();
      await takePicture(phone, 'look-mark-phone');
      await expect(faultsOf(phone)).resolves.toEqual([]);
      await cardOf(phone, visit).click();
      await lineIn(phone).getByText('Mara Lind is looking at this visit too').waitFor();
      await takePicture(phone, 'looking-line-phone');
      await expect(faultsOf(phone)).resolves.toEqual([]);

      // Who is not told of any more is not shown; back again both are.
      await mara.context().setOffline(true);
      await lineIn(mara).getByText('Olivia Sage').waitFor({ state: 'detached' });
      await mara.context().setOffline(false);
      await lineIn(mara).getByText('Olivia Sage').waitFor();
      await lineIn(phone).getByText('Mara Lind').waitFor();
      await mara.context().close();
      await phone.context().close();
    },
    PATIENCE_MS,
  );

  test(
    'say nothing of a page that nobody can see',
    async () => {
      const [visit] = await visitsOfTheDay();
      if (!visit) throw new Error('the demo has no visits on this day');
      const [mara, olivia] = [await open(visit, 'desk'), await open(visit, 'owner')];
      await cardOf(mara, visit).click();
      await markOn(olivia, visit).waitFor();
      const turn = (state: string) =>
        mara.evaluate(
          `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));`,
        );
      await turn('hidden');
      await markOn(olivia, visit).waitFor({ state: 'detached' });
      await turn('visible');
      await markOn(olivia, visit).waitFor();
      await mara.context().close();
      await olivia.context().close();
    },
    PATIENCE_MS,
  );
});
