import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { WaitlistEntryView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';
import { until } from '../support/until.ts';

const DAY = '2026-03-10';

browserTests('the waiting list beside the calendar', () => {
  const site = openDeskSite('2026-03-03T09:00');
  let entry: WaitlistEntryView;
  let locationId: string;

  beforeEach(async () => {
    const { service } = site.house.served.house;
    const { locations, treatments } = await service.house(site.demo.tenantId);
    locationId = locations[0]?.id ?? '';
    const today = await service.calendarDay(site.demo.tenantId, locationId, '2026-03-03');
    const guestId = today?.bookings.find(({ status }) => status === 'confirmed')?.guest.id ?? '';
    const [treatment] = treatments;
    const part = {
      ...{ treatmentId: treatment?.id ?? '', durationMinutes: treatment?.variants[0]?.durationMinutes ?? 60 },
      ...{ addOnIds: [], gapMinutes: 0, therapistId: null, gender: null },
    };
    for (const { id } of await waiting()) await service.leaveWaitlist(site.demo.tenantId, MARA, id);
    // Within their hours nothing is free: else the house itself would ask them.
    const joined = await service.joinWaitlist(site.demo.tenantId, MARA, {
      ...{
        parts: [part],
        people: 1,
        locationId,
        from: DAY,
        to: '2026-03-12',
        timeFrom: '22:00',
        timeTo: '23:00',
      },
      ...{ guestId, conversationId: null, channel: 'desk', requestKey: newId() },
    });
    if (!joined.ok) throw new Error(`the guest may not wait: ${joined.reason}`);
    entry = joined.entry;
  }, PATIENCE_MS);

  const waiting = () => site.house.served.house.service.waitlist(site.demo.tenantId, null);
  const visitsOf = async () => {
    const day = await site.house.served.house.service.calendarDay(site.demo.tenantId, locationId, DAY);
    return day?.bookings.filter(({ guest }) => guest.id === entry.guest.id) ?? [];
  };
  const open = async (viewport = DESK) => {
    const page = await site.signedIn(`?location=${locationId}&date=${DAY}`, viewport);
    await page.getByRole('button', { name: /^Waiting/ }).click();
    await card(page).waitFor();
    return page;
  };
  const card = (page: Page) => page.getByTestId(`waiting-${entry.id}`);

  test(
    'a guest is dragged into the day, and is gone from the list on the other desk, too',
    async () => {
      const [page, other] = await Promise.all([open(), open()]);
      await takePicture(page, 'waiting-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      const service = site.house.served.house.service;
      const found = await service.searchSlots(site.demo.tenantId, {
        ...{ parts: entry.wish.parts, people: 1, locationId, from: DAY, to: DAY, onDays: null },
        ...{
          timeFrom: null,
          timeTo: null,
          near: null,
          order: 'soonest',
          notTherapistIds: [],
          ignoring: null,
        },
        limit: 1,
      });
      const slot = found.ok ? found.slots[0] : undefined;
      const day = await service.calendarDay(site.demo.tenantId, locationId, DAY);
      const at =
        day?.columns.findIndex(({ therapist }) => therapist.id === slot?.items[0]?.therapistId) ?? -1;
      const [box, column] = [
        await card(page).boundingBox(),
        await page.locator('.day-grid li').nth(at).boundingBox(),
      ];
      if (!slot || !day?.open || !box || !column)
        throw new Error('the day is not on the screen, or it is full');
      // 4/3 pixels a minute from the first hour of the day; held 10 pixels below the upper edge.
      const minutes = (Date.parse(slot.startsAt) - Date.parse(day.open.startsAt)) / 60_000;
      const target = { x: column.x + column.width / 2, y: column.y + (minutes * 4) / 3 + 10 };
      await page.mouse.move(box.x + 40, box.y + 14);
      await page.mouse.down();
      await page.mouse.move(box.x - 60, box.y + 60, { steps: 4 });
      await page.mouse.move(target.x, target.y, { steps: 4 });
      await page.getByTestId('drag-ghost').waitFor();
      await takePicture(page, 'waiting-drag');
      await page.mouse.up();
      await until(async () => (await visitsOf()).length === 1);
      const [visit] = await visitsOf();
      expect(visit).toMatchObject({ startsAt: slot.startsAt, status: 'confirmed' });
      expect(visit?.items[0]?.therapistId).toBe(slot.items[0]?.therapistId);
      expect(await waiting()).toEqual([]);
      // Told once: by the answer or by the event, not by both.
      await page.locator('[data-sonner-toast]').first().waitFor();
      await other.locator('[data-sonner-toast]').first().waitFor();
      expect(await page.locator('[data-sonner-toast]').count()).toBe(1);
      await card(page).waitFor({ state: 'detached' });
      await card(other).waitFor({ state: 'detached' });
      await other.getByTestId(`visit-${visit?.code}`).first().waitFor();
      await page.close();
      await other.close();
    },
    PATIENCE_MS,
  );

  test(
    'on a phone a guest is booked at one of the times that are free, or taken off the list',
    async () => {
      const page = await open(PHONE);
      await card(page).getByRole('button', { name: 'Free times' }).click();
      const time = card(page).getByRole('listitem').first().getByRole('button');
      await time.waitFor();
      await takePicture(page, 'waiting-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await card(page).getByRole('button', { name: 'Take off the list' }).click();
      await page.getByRole('button', { name: 'Keep' }).click();
      expect(await waiting()).toHaveLength(1);
      await time.click();
      await until(async () => (await waiting()).length === 0);
      await page.getByText('Nobody is waiting').waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );
});
