import { expect, test } from '@jest/globals';
import { writeInTenant } from '../../api/audit/write-in-tenant.ts';
import type { Actor, BookingView } from '../../api/contract.ts';
import { BookingTable, CheckoutTable } from '../../api/database/entities/booking.ts';
import { CheckoutSessionTable } from '../../api/database/entities/checkout-session.ts';
import { newId } from '../../api/database/ids.ts';
import { STRIPE } from '../../api/payments/provider.ts';
import { beingProcessed } from '../../api/payments/under-way.ts';
import {
  browserTests,
  faultsOf,
  freeTime,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';

const TODAY = '2026-03-03';

browserTests('a payment that a bank takes its time over, at the desk', () => {
  const site = openDeskSite(`${TODAY}T09:00`);

  /** A visit of today that its guest said yes to, and has to pay for. */
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

  /** As if its guest had paid at Stripe, by a bank. */
  async function paysByBank({ id }: BookingView): Promise<void> {
    const { core, accounts } = site.house.served.house;
    const account = await accounts.add(site.demo.tenantId, {
      ...{ channel: 'stripe', externalId: `acct_${newId()}`, name: 'Stripe' },
      secrets: { secretKey: 'sk_test_none', webhookSecret: 'whsec_none' },
    });
    if (account === 'taken') throw new Error('the account is another’s');
    await writeInTenant(core, site.demo.tenantId, { kind: 'system', name: 'payment' }, async (unit) => {
      await unit.update(CheckoutTable, { bookingId: id }, { provider: STRIPE });
      const checkout = await unit.findOne(CheckoutTable, { bookingId: id });
      const booking = await unit.findOne(BookingTable, { id });
      if (!checkout || !booking) throw new Error('the visit has no checkout');
      const { amountMinor, currency } = checkout;
      const terms = { name: '', description: '', amountMinor, currency, locale: 'en', publicUrl: '' };
      await unit.insert(CheckoutSessionTable, [
        {
          ...{ id: newId(), checkoutId: checkout.id, accountId: account.id, attempt: 1, terms },
          ...{ reference: 'cs_1', url: '', state: 'processing', chargeReference: null, failures: 0 },
          ...{ processingAt: unit.now, expiresAt: unit.now, lookAt: unit.now + 3_600_000, error: null },
          createdAt: unit.now,
        },
      ]);
      beingProcessed(unit, checkout, booking);
    });
  }

  test(
    'shows in the open panel at once, and another payment is taken only after a tick',
    async () => {
      const visit = await awaited();
      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const money = desk.getByTestId('visit-money');
      await money.getByText('No payment yet.').waitFor();
      await paysByBank(visit);
      await money
        .getByTestId('payment-processing')
        .getByText(/^Payment of .+ being processed since /)
        .waitFor();
      expect(await money.getByText('No payment yet.').count()).toBe(0);
      await desk.getByTestId('panel-status').getByText('Payment being processed').waitFor();
      await takePicture(desk, 'slow-bank-panel-desk');
      await money.getByRole('button', { name: 'Take payment' }).click();
      const dialog = desk.getByRole('dialog', { name: 'Take a payment' });
      await dialog.getByRole('button', { name: /^Take €/ }).click();
      await dialog.getByRole('alert').getByText('A payment of the guest’s is being processed.').waitFor();
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'slow-bank-warning-desk');
      await desk.setViewportSize(PHONE);
      await takePicture(desk, 'slow-bank-warning-phone');
      await dialog.getByRole('checkbox', { name: 'Take another payment all the same' }).check();
      await dialog.getByRole('button', { name: /^Take €/ }).click();
      await money.getByText('Payment, Cash').waitFor();
    },
    PATIENCE_MS,
  );
});
