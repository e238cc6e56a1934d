import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { weekOf } from '../../admin-web/src/features/calendar/zoned-time.ts';
import type { BookingView, Slot } from '../../api/contract.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  takePicture,
} from '../support/desk-site.ts';
import { until } from '../support/until.ts';

/** Days on which there is still much time. */
const FROM = '2026-03-05';
const TO = '2026-03-20';
const HOUR_MS = 3_600_000;

browserTests('a visit in the desk’s calendar', () => {
  const site = openDeskSite('2026-03-03T09:00');
  let slots: readonly Slot[];
  /** Each visit has a day of its own. */
  const days = new Set<string>();

  beforeAll(async () => {
    slots = await searchTimes(FROM, TO, null);
  }, PATIENCE_MS);

  /** The times that are free for a treatment which is sold in several lengths. */
  async function searchTimes(from: string, to: string, therapistId: string | null): Promise<readonly Slot[]> {
    const { service } = site.house.served.house;
    const { locations, treatments } = await service.house(site.demo.tenantId);
    const treatment = treatments.find(({ variants }) => variants.length > 1);
    const found = await service.searchSlots(site.demo.tenantId, {
      parts: [
        {
          ...{
            treatmentId: treatment?.id ?? '',
            durationMinutes: treatment?.variants[0]?.durationMinutes ?? 0,
          },
          ...{ addOnIds: [], gapMinutes: 0, therapistId, gender: null },
        },
      ],
      ...{ people: 1, locationId: locations[0]?.id ?? '', from, to, onDays: null },
      ...{ timeFrom: null, timeTo: null, near: null, order: 'soonest', notTherapistIds: [], ignoring: null },
      limit: 500,
    });
    return found.ok ? found.slots : [];
  }

  /** A visit with a therapist who is free for two hours and a half from its start. */
  async function bookRoomy(): Promise<BookingView> {
    const { service } = site.house.served.house;
    const first = await service.calendarDay(site.demo.tenantId, slots[0]?.locationId ?? '', FROM);
    const guestId = first?.bookings.find(({ status }) => status === 'confirmed')?.guest.id ?? '';
    const startsOf = (slot: Slot) =>
      slots
        .filter((one) => one.items[0]?.therapistId === slot.items[0]?.therapistId)
        .map(({ startsAt }) => startsAt);
    const roomy = slots.filter((slot) =>
      [0.25, 0.5, 1, 1.5].every((hours) =>
        startsOf(slot).includes(new Date(Date.parse(slot.startsAt) + hours * HOUR_MS).toISOString()),
      ),
    );
    for (const slot of roomy) {
      const day = slot.startsAt.slice(0, 10);
      if (days.has(day)) continue;
      days.add(day);
      const booked = await service.bookByDesk(site.demo.tenantId, MARA, {
        ...{ parts: slot.parts, people: 1, locationId: slot.locationId, startsAt: slot.startsAt, guestId },
        ...{ conversationId: null, channel: 'desk', roomId: null, payment: 'at-spa', exception: null },
        requestKey: `drag-${day}`,
      });
      if (booked.ok && booked.booking.items[0]?.therapistId === slot.items[0]?.therapistId)
        return booked.booking;
    }
    throw new Error('no therapist is free for long enough on this day');
  }

  const dayOf = ({ startsAt }: BookingView) => startsAt.slice(0, 10);
  const now = async (id: string) => {
    const booking = await site.house.served.house.service.booking(site.demo.tenantId, id);
    if (booking === null) throw new Error('the visit is gone');
    return booking;
  };
  const card = (page: Page, { code }: BookingView) => page.getByTestId(`visit-${code}`);
  const openDay = async (booking: BookingView, role = 'desk') => {
    const page = await site.signedIn(`?location=${booking.locationId}&date=${dayOf(booking)}`, DESK, role);
    await card(page, booking).first().waitFor();
    await card(page, booking).first().scrollIntoViewIfNeeded();
    return page;
  };
  const laterBy = (booking: BookingView, hours: number) =>
    new Date(Date.parse(booking.startsAt) + hours * HOUR_MS).toISOString();

  async function take(page: Page, booking: BookingView, from: 'middle' | 'foot') {
    const box = await card(page, booking).first().boundingBox();
    if (!box) throw new Error('the card is not on the screen');
    const x = box.x + box.width / 2;
    const y = from === 'foot' ? box.y + box.height - 4 : box.y + 10;
    await page.mouse.move(x, y);
    await page.mouse.down();
    return { x, y };
  }

  test(
    'is dragged to another time, seen on the other desk at once, and brought back by one press',
    async () => {
      const booking = await bookRoomy();
      const [page, other] = await Promise.all([openDay(booking), openDay(booking, 'owner')]);
      const { x, y } = await take(page, booking, 'middle');
      // 4/3 pixels a minute.
      await page.mouse.move(x, y + 40, { steps: 4 });
      await page.mouse.move(x, y + 80, { steps: 4 });
      await page.getByTestId('drag-ghost').waitFor();
      // While it is in the hand the other desk sees whose.
      await card(other, booking).first().getByText('Mara Lind is looking at this visit').waitFor();
      await takePicture(page, 'calendar-drag');
      await page.mouse.up();
      await page.getByTestId('drag-ghost').waitFor({ state: 'detached' });
      await other.getByTestId('look-mark').waitFor({ state: 'detached' });
      await until(async () => (await now(booking.id)).startsAt === laterBy(booking, 1));
      expect(await page.getByTestId('visit-panel').count()).toBe(0);
      const before = await card(other, booking).first().boundingBox();
      await until(async () => {
        const there = await card(other, booking).first().boundingBox();
        const here = await card(page, booking).first().boundingBox();
        return there !== null && here !== null && before !== null && Math.abs(there.height - here.height) < 2;
      });
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await until(async () => (await now(booking.id)).startsAt === booking.startsAt);
      expect((await now(booking.id)).items[0]?.therapistId).toBe(booking.items[0]?.therapistId);
      await page.close();
      await other.close();
    },
    PATIENCE_MS,
  );

  test(
    'is stretched to the next length that is sold, at its price',
    async () => {
      const booking = await bookRoomy();
      const page = await openDay(booking);
      const { x, y } = await take(page, booking, 'foot');
      await page.mouse.move(x, y + 20, { steps: 4 });
      await page.mouse.move(x, y + 40, { steps: 4 });
      await page.getByTestId('drag-ghost').waitFor();
      await page.mouse.up();
      await until(async () => (await now(booking.id)).totalMinor > booking.totalMinor);
      const stretched = await now(booking.id);
      expect(Date.parse(stretched.endsAt)).toBeGreaterThan(Date.parse(booking.endsAt));
      expect(stretched.startsAt).toBe(booking.startsAt);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is moved by keyboard alone, and Escape puts it back',
    async () => {
      const booking = await bookRoomy();
      const page = await openDay(booking);
      await card(page, booking).first().focus();
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByText('Enter moves the visit, Escape leaves it.').waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await page.getByTestId('drag-ghost').waitFor({ state: 'detached' });
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Enter');
      await until(async () => (await now(booking.id)).startsAt === laterBy(booking, 0.5));
      expect(await page.getByTestId('visit-panel').count()).toBe(0);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'comes back with what is in the way, and is moved all the same with a reason where that helps',
    async () => {
      const booking = await bookRoomy();
      const page = await openDay(booking);
      const [item] = booking.items;
      const day = await site.house.served.house.service.calendarDay(
        site.demo.tenantId,
        booking.locationId,
        dayOf(booking),
      );
      const rota = day?.columns.find((column) => column.therapist.id === item?.therapistId);
      const [columns, at] = [
        page.locator('.day-grid li'),
        day?.columns.findIndex((column) => column.therapist.id === item?.therapistId) ?? 0,
      ];
      await columns.nth(at).waitFor();
      // To the very end of the day: the last quarters are beyond the shift, or in the time to tidy up.
      await card(page, booking).first().focus();
      const quarters = (Date.parse(rota?.works.at(-1)?.endsAt ?? '') - Date.parse(booking.endsAt)) / 900_000;
      for (let step = 0; step < quarters; step += 1) await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Enter');
      const dialog = page.getByTestId('refused');
      await dialog.waitFor();
      await takePicture(page, 'calendar-refused');
      await expect(faultsOf(page)).resolves.toEqual([]);
      expect((await now(booking.id)).startsAt).toBe(booking.startsAt);
      const anyway = dialog.getByRole('button', { name: 'Move anyway' });
      if ((await anyway.count()) > 0) {
        await anyway.click();
        await dialog.getByText('Give a reason').waitFor();
        await dialog.getByLabel('Reason').fill('her train is late');
        await anyway.click();
        await until(async () => (await now(booking.id)).exception?.reason === 'her train is late');
      } else {
        await dialog.getByRole('button', { name: 'Leave it as it was' }).click();
      }
      await dialog.waitFor({ state: 'detached' });
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is put back and said when another desk moves it while it is in the hand',
    async () => {
      const booking = await bookRoomy();
      const page = await openDay(booking);
      const { x, y } = await take(page, booking, 'middle');
      await page.mouse.move(x, y + 40, { steps: 4 });
      await page.getByTestId('drag-ghost').waitFor();
      const moved = await site.house.served.house.service.moveBooking(site.demo.tenantId, MARA, {
        ...{ bookingId: booking.id, startsAt: laterBy(booking, 0.5), locationId: null },
        ...{ therapistId: booking.items[0]?.therapistId ?? null, exception: null, requestKey: 'other-desk' },
      });
      expect(moved.ok).toBe(true);
      await page.getByText('Somebody else has just changed the visit').waitFor();
      await page.getByTestId('drag-ghost').waitFor({ state: 'detached' });
      await page.mouse.up();
      expect((await now(booking.id)).startsAt).toBe(laterBy(booking, 0.5));
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'is the first desk’s of two that drag it: the second is told, let go or not, and both show the same',
    async () => {
      const booking = await bookRoomy();
      const [first, second] = await Promise.all([openDay(booking), openDay(booking, 'owner')]);
      const dragBy = async (page: Page, pixels: number) => {
        const { x, y } = await take(page, booking, 'middle');
        await page.mouse.move(x, y + pixels / 2, { steps: 4 });
        await page.mouse.move(x, y + pixels, { steps: 4 });
        await page.getByTestId('drag-ghost').waitFor();
      };
      const told = () => second.getByText('Somebody else has just changed the visit');
      // Both have it in their hands.
      await dragBy(second, 40);
      await dragBy(first, 40);
      await first.mouse.up();
      await told().waitFor();
      await second.getByTestId('drag-ghost').waitFor({ state: 'detached' });
      await second.mouse.up();
      expect(second.url()).not.toContain('visit=');
      await until(async () => (await now(booking.id)).startsAt === laterBy(booking, 0.5));
      await told().waitFor({ state: 'detached' });

      // Both let go in the same moment: the second's word reaches the house after the first's.
      let send: () => void = () => undefined;
      const mayGo = new Promise<void>((resolve) => {
        send = resolve;
      });
      await second.route('**/move', async (route) => {
        await mayGo;
        await route.continue();
      });
      await dragBy(second, -40);
      await second.mouse.up();
      await dragBy(first, 40);
      await first.mouse.up();
      await until(async () => (await now(booking.id)).startsAt === laterBy(booking, 1));
      send();
      await told().waitFor();
      expect((await now(booking.id)).startsAt).toBe(laterBy(booking, 1));
      await until(async () => {
        const [here, there] = [
          await card(first, booking).first().boundingBox(),
          await card(second, booking).first().boundingBox(),
        ];
        return here !== null && there !== null && Math.abs(here.y - there.y) < 2;
      });
      await first.close();
      await second.close();
    },
    PATIENCE_MS,
  );

  test(
    'stands in its room, too, and is no therapist’s to move',
    async () => {
      const booking = await bookRoomy();
      const page = await openDay(booking);
      // A line through a name means a no-show: those of the hours lie below the cards.
      const withLines = await card(page, booking).first().screenshot();
      await page.evaluate(`document.querySelector('[data-lines]').style.visibility = 'hidden'`);
      expect(withLines.equals(await card(page, booking).first().screenshot())).toBe(true);
      await page.getByText('Rooms', { exact: true }).click();
      await page.getByRole('region', { name: 'Visits by room' }).waitFor();
      await card(page, booking).first().waitFor();
      await takePicture(page, 'calendar-rooms');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.reload();
      await page.getByRole('region', { name: 'Visits by room' }).waitFor();
      await page.close();
      const therapist = await site.signedIn(
        // A day that they work on: not on each day that a booking was found room in.
        `?location=${booking.locationId}&date=${FROM}`,
        DESK,
        'therapist',
      );
      await therapist.getByTestId('calendar').waitFor();
      await therapist.locator('.day-grid').waitFor();
      expect(await therapist.locator('[data-movable]').count()).toBe(0);
      await therapist.close();
    },
    PATIENCE_MS,
  );

  test(
    'is dragged to another day of its therapist’s week',
    async () => {
      const booking = await bookRoomy();
      const page = await openDay(booking);
      await page.getByText('Week', { exact: true }).click();
      const whose = page.getByLabel('Whose week');
      await whose.selectOption(booking.items[0]?.therapistId ?? '');
      await card(page, booking).first().waitFor();
      await card(page, booking).first().scrollIntoViewIfNeeded();
      await takePicture(page, 'calendar-week');
      const columns = page.locator('.day-grid li');
      expect(await columns.count()).toBe(7);
      // Another day of the same week on which the same hands are free at about the same time.
      const [monday, ...others] = weekOf(dayOf(booking));
      const free = await searchTimes(
        monday ?? '',
        others.at(-1) ?? '',
        booking.items[0]?.therapistId ?? null,
      );
      const clock = (at: string) => Date.parse(at) % (24 * HOUR_MS);
      const target = free.find(
        ({ startsAt }) =>
          startsAt.slice(0, 10) !== dayOf(booking) &&
          Math.abs(clock(startsAt) - clock(booking.startsAt)) <= 3 * HOUR_MS,
      )?.startsAt;
      if (target === undefined) throw new Error('the therapist is free on no other day of this week');
      const at = [monday, ...others].indexOf(target.slice(0, 10));
      const down = ((clock(target) - clock(booking.startsAt)) / 60_000) * (4 / 3);
      const { x, y } = await take(page, booking, 'middle');
      const box = await columns.nth(at).boundingBox();
      if (!box) throw new Error('the other day is not on the screen');
      await page.mouse.move((x + box.x + box.width / 2) / 2, y, { steps: 4 });
      await page.mouse.move(box.x + box.width / 2, y + down, { steps: 4 });
      await page.getByTestId('drag-ghost').waitFor();
      await page.mouse.up();
      await until(async () => (await now(booking.id)).startsAt === target);
      expect((await now(booking.id)).items[0]?.therapistId).toBe(booking.items[0]?.therapistId);
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.close();
    },
    PATIENCE_MS,
  );
});
