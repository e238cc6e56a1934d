import { beforeAll, expect, test } from '@jest/globals';
import type { Actor, BookingView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { agreeUnder, CARD_TERMS } from '../component/payments/stripe/card-spa.ts';
import {
  browserTests,
  faultsOf,
  freeTime,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';

const TODAY = '2026-03-03';

browserTests('a card that is kept for a visit', () => {
  const site = openDeskSite(`${TODAY}T09:00`);
  beforeAll(async () => {
    await agreeUnder({ core: site.house.served.house.core, tenantId: site.demo.tenantId }, CARD_TERMS);
  }, PATIENCE_MS);

  /** A visit of today that its guest said yes to, and has to leave a card for. */
  async function awaited(): Promise<BookingView> {
    const { service } = site.house.served.house;
    const { guestId, ...free } = await freeTime(site, TODAY, 'soonest');
    const guest: Actor = { kind: 'guest', guestId, conversationId: null };
    const held = await service.holdSlot(site.demo.tenantId, guest, {
      ...{ ...free, guestId, conversationId: null, channel: 'console' },
      ...{ requestKey: newId(), replaces: null },
    });
    if (!held.ok) throw new Error(held.reason);
    const accepted = await service.acceptHold(site.demo.tenantId, guest, held.booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    return accepted.booking;
  }

  test(
    'is left without a number at the test cashier, and its fee is taken by the desk with one press',
    async () => {
      const visit = await awaited();
      const guest = await site.signedIn('', PHONE);
      await guest.goto(`${site.house.url}/pay/${visit.checkout?.token}`);
      await guest.getByText(/Your card is kept as a guarantee/).waitFor();
      expect(await guest.locator('input').count()).toBe(0);
      expect(await faultsOf(guest)).toEqual([]);
      await takePicture(guest, 'kept-card-guest');
      await guest.getByRole('button', { name: 'Keep a test card' }).click();
      await guest.getByText('Your card is kept, thank you').waitFor();

      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const money = desk.getByTestId('visit-money');
      await money.getByTestId('card-kept').waitFor();
      site.house.forward(Date.parse(visit.startsAt) - site.house.now() + 20 * 60_000);
      const missed = await site.house.served.house.service.markNoShow(site.demo.tenantId, MARA, visit.id);
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
