import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor, BookingView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';
import { agreeUnder, CARD_TERMS } from '../component/payments/stripe/card-spa.ts';
import {
  browserTests,
  type DeskSite,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';
import type { ServedHouse } from '../support/served.ts';

const TODAY = '2026-03-03';
const MARA: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

browserTests('a card that is kept for a visit', () => {
  let site: DeskSite;
  let house: ServedHouse;
  let demo: DemoSpa;

  beforeAll(async () => {
    site = await openDeskSite(`${TODAY}T09:00`);
    ({ house, demo } = site);
    await agreeUnder({ core: house.served.house.core, tenantId: demo.tenantId }, CARD_TERMS);
  }, PATIENCE_MS);
  afterAll(() => site?.close(), PATIENCE_MS);

  /** A visit of today that its guest said yes to, and has to leave a card for. */
  async function awaited(): Promise<BookingView> {
    const { service } = house.served.house;
    const { locations, treatments } = await service.house(demo.tenantId);
    const [treatment] = treatments;
    const locationId = locations[0]?.id ?? '';
    const day = await service.calendarDay(demo.tenantId, locationId, TODAY);
    const guestId = day?.bookings.find(({ status }) => status === 'confirmed')?.guest.id ?? '';
    const durationMinutes = treatment?.variants[0]?.durationMinutes ?? 60;
    const parts = [
      {
        ...{ treatmentId: treatment?.id ?? '', durationMinutes },
        ...{ addOnIds: [], gapMinutes: 0, therapistId: null, gender: null },
      },
    ];
    const found = await service.searchSlots(demo.tenantId, {
      ...{ parts, people: 1, locationId, from: TODAY, to: TODAY, onDays: null, timeFrom: null, timeTo: null },
      ...{ near: null, order: 'soonest', notTherapistIds: [], ignoring: null, limit: 1 },
    });
    const guest: Actor = { kind: 'guest', guestId, conversationId: null };
    const held = await service.holdSlot(demo.tenantId, guest, {
      ...{ parts, people: 1, locationId, guestId, conversationId: null, channel: 'console' },
      startsAt: (found.ok ? found.slots[0]?.startsAt : undefined) ?? '',
      ...{ requestKey: newId(), replaces: null },
    });
    if (!held.ok) throw new Error(held.reason);
    const accepted = await service.acceptHold(demo.tenantId, guest, held.booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    return accepted.booking;
  }

  test(
    'is left without a number at the test cashier, and its fee is taken by the desk with one press',
    async () => {
      const visit = await awaited();
      const guest = await site.signedIn('', PHONE);
      await guest.goto(`${house.url}/pay/${visit.checkout?.token}`);
      await guest.getByText(/Your card is kept as a guarantee/).waitFor();
      expect(await guest.locator('input').count()).toBe(0);
      expect(await faultsOf(guest)).toEqual([]);
      await takePicture(guest, 'kept-card-guest');
      await guest.getByRole('button', { name: 'Keep a test card' }).click();
      await guest.getByText('Your card is kept, thank you').waitFor();

      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const money = desk.getByTestId('visit-money');
      await money.getByTestId('card-kept').waitFor();
      house.forward(Date.parse(visit.startsAt) - house.now() + 20 * 60_000);
      const missed = await house.served.house.service.markNoShow(demo.tenantId, MARA, visit.id);
      expect(missed.ok).toBe(true);
      await desk.reload();
      const fee = money.getByTestId('card-fee');
      await fee.getByText('Nothing is taken until you take it.').waitFor();
      await fee.getByRole('button', { name: 'Take the fee' }).click();
      const dialog = desk.getByRole('dialog', { name: 'Take the fee' });
      await dialog.getByText(/•••• 4242, at most/).waitFor();
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'kept-card-fee-desk');
      await dialog.getByRole('button', { name: /^Take / }).click();
      await fee.getByText('Taken from the card.').waitFor();
      await money.getByText('Payment, Test cashier').waitFor();
      await takePicture(desk, 'kept-card-taken-desk');
      await desk.setViewportSize(PHONE);
      await takePicture(desk, 'kept-card-taken-phone');
    },
    PATIENCE_MS,
  );
});
