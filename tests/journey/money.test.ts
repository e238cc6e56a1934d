import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { BookingView } from '../../api/contract.ts';
import { PaymentTable } from '../../api/database/entities/booking.ts';
import { TenantTable } from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { examine } from '../../api/doctor/examine.ts';
import { giveRefund } from '../../api/payments/desk/give-refund.ts';
import { takePayment } from '../../api/payments/desk/take-payment.ts';
import { refundFailed } from '../../api/payments/refund-failed.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  freeTime,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';

const TODAY = '2026-03-03';

browserTests('money at the desk', () => {
  const site = openDeskSite(`${TODAY}T09:00`);

  /** A visit today that is to be paid at the spa. */
  async function unpaid(): Promise<BookingView> {
    const booked = await site.house.served.house.service.bookByDesk(site.demo.tenantId, MARA, {
      ...{ ...(await freeTime(site, TODAY, 'spread')), conversationId: null, channel: 'desk' },
      ...{ roomId: null, payment: 'at-spa', exception: null, requestKey: newId() },
    });
    if (!booked.ok) throw new Error(booked.reason);
    return booked.booking;
  }

  /** What nobody may meet on a phone: a page that moves sideways, a button too small for a thumb. */
  async function fitsThumb(page: Page, within: Locator): Promise<void> {
    expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
    for (const button of await within.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }

  test(
    'is asked for by a link, which waits on the page and is seen to be paid the moment that it is',
    async () => {
      const visit = await unpaid();
      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const money = desk.getByTestId('visit-money');
      await money.getByRole('button', { name: 'Payment link' }).click();
      const dialog = desk.getByRole('dialog', { name: 'Pay by link' });
      await dialog.getByRole('img', { name: 'Code that opens the payment page' }).waitFor();
      await dialog.getByLabel('Another amount').fill('20');
      await dialog.getByRole('button', { name: 'OK' }).click();
      await dialog.getByText(/Waiting for €20\.00/).waitFor();
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-link-desk');
      const link = (await dialog.getByText(/\/pay\//).textContent()) ?? '';
      await dialog.getByRole('button', { name: 'Done' }).click();
      await money.getByTestId('link-waits').waitFor();
      await takePicture(desk, 'money-link-waits-desk');
      await money.getByRole('button', { name: 'Payment link' }).click();
      await dialog.getByText(link).waitFor();

      const guest = await (await desk.context().browser()?.newContext({ viewport: PHONE }))?.newPage();
      await guest?.goto(`${site.house.url}/pay/${link.split('/').at(-1)}`);
      if (guest) await takePicture(guest, 'money-link-guest');
      await guest?.getByRole('button', { name: /^Pay / }).click();
      await guest?.getByText('Paid, thank you').waitFor();
      // Nobody touched the desk's page.
      await dialog.getByText('€20.00 paid').waitFor();
      expect(await dialog.getByText('The guest scans the code').count()).toBe(0);
      await takePicture(desk, 'money-link-paid-desk');
      await dialog.getByRole('button', { name: 'Done' }).click();
      await money.getByText('Payment, Test cashier').waitFor();
      await money.getByTestId('link-waits').waitFor({ state: 'detached' });

      await desk.setViewportSize(PHONE);
      await money.getByRole('button', { name: 'Payment link' }).click();
      await dialog.getByText(/Waiting for/).waitFor();
      await fitsThumb(desk, dialog);
      await takePicture(desk, 'money-link-phone');
    },
    PATIENCE_MS,
  );

  test(
    'is taken, given back in part and closed with the day, by keyboard, too',
    async () => {
      const visit = await unpaid();
      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const money = desk.getByTestId('visit-money');
      await money.getByText('No payment yet.').waitFor();
      await takePicture(desk, 'money-panel-unpaid-desk');
      await money.getByRole('button', { name: 'Take payment' }).focus();
      await desk.keyboard.press('Enter');
      const dialog = desk.getByRole('dialog', { name: 'Take a payment' });
      await dialog.getByText('Card terminal').click();
      await dialog.getByLabel('Tip').fill('7,50');
      await dialog.getByLabel('Number on the slip').fill('slip 0417');
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-take-desk');
      // The payment is taken, and nobody is told: pressing again takes nothing more.
      await desk.route('**/payments', async (asked) => {
        await asked.fetch();
        await asked.abort();
      });
      await dialog.getByLabel('Tip').press('Enter');
      await dialog.getByText('The server cannot be reached.').waitFor();
      await desk.unroute('**/payments');
      await dialog.getByLabel('Tip').press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await money.getByText('Payment, Card terminal').waitFor();
      await money.getByRole('button', { name: 'Take a tip' }).waitFor();
      expect(await money.getByText('Payment, Card terminal').count()).toBe(1);
      await money.getByText('with €7.50 tip').waitFor();

      await money.getByRole('button', { name: 'Refund' }).click();
      const refund = desk.getByRole('dialog', { name: 'Give money back' });
      await refund.getByLabel('Amount').fill('12.5');
      await refund.getByRole('button', { name: 'Give back €12.50' }).click();
      await refund.getByText('Say why, for the books.').waitFor();
      await refund.getByLabel('Reason').fill('The room was cold');
      await takePicture(desk, 'money-refund-desk');
      await refund.getByRole('button', { name: 'Give back €12.50' }).click();
      await money.getByText('“The room was cold”').waitFor();
      await money.getByText('Refund, Card terminal').waitFor();
      await money.getByText('To pay').waitFor({ state: 'detached' });
      // What was a gift is not owed: the next thing is a tip still.
      await money.getByRole('button', { name: 'Take a tip' }).click();
      const tip = desk.getByRole('dialog', { name: 'Take a tip' });
      await tip.getByText('€12.50 was given back as a gift: it is not owed.', { exact: false }).waitFor();
      expect(await tip.getByLabel('Amount').inputValue()).toBe('');
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-tip-after-gift-desk');
      await tip.getByRole('button', { name: 'Not now' }).click();
      await takePicture(desk, 'money-panel-desk');

      await desk.goto(`${site.house.url}/admin/money?location=${visit.locationId}&date=${TODAY}`);
      const row = desk.getByTestId('method-totals').getByRole('row', { name: /Card terminal/ });
      await row.getByText('-€12.50').waitFor();
      await row.getByText('€7.50', { exact: true }).filter({ visible: true }).waitFor();
      expect(await desk.getByTestId('day-lines').getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-day-desk');
      await desk.getByRole('button', { name: 'Close the day' }).click();
      const closing = desk.getByRole('dialog', { name: /Close/ });
      await closing.getByLabel('In the till before').fill('150');
      await closing.getByLabel('In the till now').fill('149');
      await closing.getByText('-€1.00').waitFor();
      await closing.getByLabel('Note').fill('One euro fell behind the counter');
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-close-desk');
      await closing.getByRole('button', { name: 'Close the day' }).click();
      await desk
        .getByTestId('closing')
        .getByText(/Closed by/)
        .waitFor();
      await takePicture(desk, 'money-closed-desk');
      expect(await examine(site.house.served.house.core.database)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'that a provider would not give back waits on the page, and can be handed out',
    async () => {
      const { core, service } = site.house.served.house;
      const { locations } = await service.house(site.demo.tenantId);
      const locationId = locations[0]?.id ?? '';
      const day = await service.calendarDay(site.demo.tenantId, locationId, '2026-03-05');
      const visit = day?.bookings.find(({ status }) => status === 'confirmed');
      await service.cancelBooking(site.demo.tenantId, MARA, visit?.id ?? '', null);
      const refund = await core.database.run((db) =>
        tenantScope(db, site.demo.tenantId).findOne(PaymentTable, {
          kind: 'refund',
          bookingId: visit?.id ?? '',
        }),
      );
      if (refund === null) throw new Error('no refund');
      await refundFailed(core, refund, 'the card was closed');
      const phone = await site.signedIn('money', PHONE);
      const waiting = phone.getByTestId('waiting-refunds');
      await waiting.getByText('The payment provider refused it.').waitFor();
      expect(await faultsOf(phone)).toEqual([]);
      await phone.emulateMedia({ colorScheme: 'dark' });
      expect(await faultsOf(phone)).toEqual([]);
      await takePicture(phone, 'money-waiting-phone');
      await fitsThumb(phone, phone.getByRole('main'));
      await waiting.getByRole('button', { name: 'Given in cash' }).click();
      const handOut = phone.getByRole('dialog', { name: /^Hand out €/ });
      await handOut.getByText(/in cash, from the till/).waitFor();
      expect(await faultsOf(phone)).toEqual([]);
      await fitsThumb(phone, handOut);
      await takePicture(phone, 'money-hand-out-phone');
      await handOut.getByRole('button', { name: 'Not now' }).click();
      await handOut.waitFor({ state: 'detached' });
      await waiting.getByRole('button', { name: 'Given in cash' }).click();
      await handOut.getByRole('button', { name: 'Given in cash' }).click();
      await waiting.waitFor({ state: 'detached' });
      // The wrong one: with one press it waits again.
      await phone.getByRole('button', { name: 'Undo' }).click();
      await waiting.getByText('It was not handed out after all').waitFor();
      await waiting.getByRole('button', { name: 'Given in cash' }).click();
      await handOut.getByRole('button', { name: 'Given in cash' }).click();
      await waiting.waitFor({ state: 'detached' });
      // Today is closed: what is handed out now stands in tomorrow's book.
      await phone.goto(`${site.house.url}/admin/money?location=${locationId}&date=2026-03-04`);
      await phone.getByTestId('method-totals').getByRole('row', { name: /Cash/ }).waitFor();
      await phone.getByText('This day has not begun.').waitFor();
      await takePicture(phone, 'money-day-phone');
      expect(await phone.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
    },
    PATIENCE_MS,
  );

  test(
    'that was given back by mistake is taken back: it waits for the guest, or is withdrawn with a reason',
    async () => {
      const visit = await unpaid();
      const { core } = site.house.served.house;
      const took = {
        bookingId: visit.id,
        method: 'cash',
        amountMinor: visit.totalMinor,
        tipMinor: 0,
      } as const;
      await takePayment(core, site.demo.tenantId, MARA, { ...took, note: null });
      const gift = { bookingId: visit.id, amountMinor: 2_000, reason: 'wrong visit' };
      await giveRefund(core, site.demo.tenantId, MARA, gift);
      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const money = desk.getByTestId('visit-money');
      await money.getByRole('button', { name: 'Not handed out?' }).click();
      const takeBack = desk.getByRole('dialog', { name: '€20.00 was not handed out' });
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-take-back-desk');
      await takeBack.getByRole('button', { name: 'Take it back' }).click();
      await takeBack.getByText('Say why, for the books.').waitFor();
      await takeBack.getByLabel('Reason').fill('they left before');
      await takeBack.getByRole('button', { name: 'Take it back' }).click();
      await money.getByText('Refund, Cash, to hand out').waitFor();
      await money.getByText('Taken back: “they left before”').waitFor();
      await money.getByRole('button', { name: 'Withdraw' }).click();
      const withdraw = desk.getByRole('dialog', { name: 'Withdraw the refund of €20.00?' });
      await withdraw.getByLabel('Reason').fill('asked for by mistake');
      await takePicture(desk, 'money-withdraw-desk');
      await withdraw.getByRole('button', { name: 'Withdraw refund' }).click();
      await money.getByText('Refund, Cash, withdrawn').waitFor();
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'money-withdrawn-desk');
      expect(await examine(core.database)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'is no therapist’s to see, and is told in the spa’s language',
    async () => {
      const therapist = await site.signedIn('', DESK, 'therapist');
      await therapist.getByRole('link', { name: 'Calendar' }).waitFor();
      expect(await therapist.getByRole('link', { name: 'Money' }).count()).toBe(0);
      await site.house.served.house.core.database.transact(async (db) => {
        await db.update(TenantTable, { id: site.demo.tenantId }, { locale: 'de' });
        await db.increment(TenantTable, { id: site.demo.tenantId }, 'houseVersion', 1);
      });
      const visit = await unpaid();
      const phone = await site.signedIn(
        `?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`,
        PHONE,
      );
      const money = phone.getByTestId('visit-money');
      await money.getByRole('button', { name: 'Zahlung annehmen' }).click();
      const dialog = phone.getByRole('dialog', { name: 'Zahlung annehmen' });
      await dialog.getByLabel('Trinkgeld').fill('5');
      await takePicture(phone, 'money-take-german-phone');
      await fitsThumb(phone, dialog);
      await dialog.getByRole('button', { name: /annehmen$/ }).click();
      await money.getByText('Zahlung, Bar').waitFor();
      await takePicture(phone, 'money-panel-german-phone');
      await phone.goto(`${site.house.url}/admin/money?location=${visit.locationId}&date=${TODAY}`);
      await phone.getByRole('heading', { name: 'Tagesabschluss' }).waitFor();
      await takePicture(phone, 'money-closed-german-phone');
      expect(await phone.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
    },
    PATIENCE_MS,
  );
});
