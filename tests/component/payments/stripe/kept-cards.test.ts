import { describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../../api/audit/write-in-tenant.ts';
import type { BookingView } from '../../../../api/contract.ts';
import { type CardFeeEntity, CardFeeTable, KeptCardTable } from '../../../../api/database/entities/cards.ts';
import { LedgerEntryTable } from '../../../../api/database/entities/money.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { chargeFee, waiveFee } from '../../../../api/payments/cards/charge-fee.ts';
import { giveRefund } from '../../../../api/payments/desk/give-refund.ts';
import { takePayment } from '../../../../api/payments/desk/take-payment.ts';
import { unsettledEvents } from '../../../../api/payments/events/set-aside.ts';
import { eraseGuest } from '../../../../api/people/erase-guest.ts';
import { forgetGuest } from '../../../../api/people/forget-guest.ts';
import { instant } from '../../../support/clock.ts';
import { changeRows } from '../../../support/spa.ts';
import type { Call } from '../../../support/stripe/stripe-api.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';
import { DESK, findingsOf } from '../money-spa.ts';
import { cardsOf, feeOf, spaWithCards } from './card-spa.ts';

const NOW = '2026-03-02T09:00';
const FIVE = '2026-03-04T17:00';
const AFTER_FIVE = '2026-03-04T17:20';

const served = serveWithStripe(NOW);

const statusOf = async (spa: SpaOnStripe, booking: BookingView) => (await spa.now(booking)).status;

/** A visit that a card was left for. */
async function guarded(spa: SpaOnStripe): Promise<BookingView> {
  served.house.setClock(NOW);
  const { booking } = await spa.awaiting(FIVE);
  spa.account.books.pay(await spa.sessionOf(booking));
  await until(async () => (await statusOf(spa, booking)) === 'confirmed');
  return booking;
}

/** … and whose guest did not come. */
async function missed(spa: SpaOnStripe): Promise<BookingView> {
  const booking = await guarded(spa);
  served.house.setClock(AFTER_FIVE);
  const outcome = await spa.spa.service.markNoShow(spa.spa.tenantId, DESK, booking.id);
  expect(outcome.ok).toBe(true);
  return booking;
}

async function forget({ spa }: SpaOnStripe, { guest }: BookingView): Promise<void> {
  await writeInTenant(spa.core, spa.tenantId, { kind: 'system', name: 'test' }, (unit) =>
    eraseGuest(unit, guest.id, []),
  );
}

/** A visit whose page was seen to, of which no word came before its time was over; Stripe cannot be asked. */
async function leftTooLate(spa: SpaOnStripe): Promise<BookingView> {
  served.house.setClock(NOW);
  spa.account.traffic.isLost = () => true;
  const { booking } = await spa.awaiting(FIVE);
  spa.account.books.pay(await spa.sessionOf(booking));
  // Whoever ends holds looks before that whether a card was left.
  spa.account.fault = () => ({ kind: 'cut' });
  served.house.setClock('2026-03-02T09:21');
  await until(async () => (await statusOf(spa, booking)) === 'expired');
  return booking;
}

/** … nor before its guest was forgotten; then it can. */
async function forgottenMeanwhile(spa: SpaOnStripe): Promise<BookingView> {
  const booking = await leftTooLate(spa);
  await forget(spa, booking);
  spa.account.fault = () => null;
  return booking;
}

function charge(spa: SpaOnStripe, booking: BookingView, amountMinor = 4_500, key?: string) {
  return chargeFee(
    served.house.served.house.till,
    spa.spa.tenantId,
    DESK,
    { bookingId: booking.id, amountMinor },
    key,
  );
}

/** What each account has of a visit. */
async function ledgerOf(
  { spa }: SpaOnStripe,
  { id: bookingId }: BookingView,
): Promise<Record<string, number>> {
  const entries = await spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).find(LedgerEntryTable, { where: { bookingId } }),
  );
  const sums: Record<string, number> = {};
  for (const { account, amountMinor } of entries) sums[account] = (sums[account] ?? 0) + amountMinor;
  return sums;
}

async function nothingIsWrong({ spa }: SpaOnStripe): Promise<void> {
  expect(await findingsOf(spa.core.database, spa)).toEqual([]);
}

const charged = (spa: SpaOnStripe) => [...spa.account.books.intents.values()].filter((one) => one.offSession);

describe('a visit that a card is kept for', () => {
  test('waits for the card, says what may be taken from it, and is confirmed without money', async () => {
    const spa = await spaWithCards(served);
    served.house.setClock(NOW);
    const { booking } = await spa.awaiting(FIVE);
    expect(booking).toMatchObject({ status: 'awaiting-payment', dueMinor: 0, cardFeeMinor: 4_500 });
    const id = await spa.sessionOf(booking);
    expect(spa.account.books.session(id)).toMatchObject({
      mode: 'setup',
      description: expect.stringContaining('€45.00'),
    });
    spa.account.books.pay(id);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    expect(await spa.now(booking)).toMatchObject({ paidMinor: 0, checkout: { status: 'paid' } });
    expect(await cardsOf(spa, booking)).toMatchObject([
      {
        state: 'kept',
        provider: 'stripe',
        brand: 'visa',
        lastFour: '4242',
        expiryMonth: 8,
        expiryYear: 2031,
      },
    ]);
    const detail = await spa.spa.service.bookingDetail(spa.spa.tenantId, booking.id);
    expect(detail).toMatchObject({ payments: [], card: { lastFour: '4242' }, cardFee: null });
    await nothingIsWrong(spa);
  });

  test('is confirmed by who comes back, also where no webhook ever comes', async () => {
    const spa = await spaWithCards(served);
    served.house.setClock(NOW);
    spa.account.traffic.isLost = () => true;
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    const page = await (await spa.follow(booking, '/done')).text();
    expect(page).toContain('Your card is kept, thank you');
    expect(await statusOf(spa, booking)).toBe('confirmed');
  });

  test.each([
    ['takes its time again where the card comes late and it is free', true],
    ['stays lost where the card comes late and it is not, and the card is let go', false],
  ])('%s', async (_, isFree) => {
    const spa = await spaWithCards(served);
    const booking = await leftTooLate(spa);
    if (!isFree) for (const _ of [1, 2]) await spa.spa.held(FIVE);
    spa.account.fault = () => null;
    await spa.follow(booking, '/done');
    await until(async () => (await cardsOf(spa, booking)).length === 1);
    expect(await statusOf(spa, booking)).toBe(isFree ? 'confirmed' : 'expired');
    if (isFree) await spa.spa.service.cancelBooking(spa.spa.tenantId, DESK, booking.id, null);
    await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
    expect([...spa.account.books.cards.values()].map(({ isDeleted }) => isDeleted)).toEqual([true]);
  });

  test('is confirmed by money at the desk, too; a card that is left after that is let go', async () => {
    const spa = await spaWithCards(served);
    served.house.setClock(NOW);
    // The desk is faster than the word of the card.
    spa.account.traffic.isLost = () => true;
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id);
    const payment = {
      bookingId: booking.id,
      method: 'cash',
      amountMinor: 9_000,
      tipMinor: 0,
      note: null,
    } as const;
    const taken = await takePayment(spa.spa.core, spa.spa.tenantId, DESK, payment);
    expect(taken).toMatchObject({ ok: true, booking: { status: 'confirmed', cardFeeMinor: null } });
    await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
    expect(await statusOf(spa, booking)).toBe('confirmed');
    await nothingIsWrong(spa);
  });

  test('is not confirmed by a tip at the desk: it waits for its card, and its page stays open', async () => {
    const spa = await spaWithCards(served);
    served.house.setClock(NOW);
    const { booking } = await spa.awaiting(FIVE);
    const tip = { bookingId: booking.id, method: 'cash', amountMinor: 0, tipMinor: 1, note: null } as const;
    const taken = await takePayment(spa.spa.core, spa.spa.tenantId, DESK, tip);
    expect(taken).toMatchObject({
      ok: true,
      booking: { status: 'awaiting-payment', cardFeeMinor: 4_500, checkout: { status: 'open' } },
    });
    spa.account.books.pay(await spa.sessionOf(booking));
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    expect(await cardsOf(spa, booking)).toMatchObject([{ state: 'kept' }]);
    await nothingIsWrong(spa);
  });

  test('is confirmed at the desk by as much as its card was to be good for, and not by a cent', async () => {
    const spa = await spaWithCards(served);
    served.house.setClock(NOW);
    const { booking } = await spa.awaiting(FIVE);
    const { core, tenantId } = spa.spa;
    const pay = (amountMinor: number) =>
      takePayment(core, tenantId, DESK, {
        ...({ bookingId: booking.id, method: 'cash', tipMinor: 0, note: null } as const),
        amountMinor,
      });
    const refused = { ok: false, reason: 'too-little', limitMinor: 4_500 };
    expect(await pay(1)).toEqual(refused);
    expect(await pay(4_499)).toEqual(refused);
    expect(await statusOf(spa, booking)).toBe('awaiting-payment');
    expect(await pay(4_500)).toMatchObject({
      ok: true,
      booking: { status: 'confirmed', cardFeeMinor: null },
    });
    await nothingIsWrong(spa);
  });

  test('lets the card go when it took place, or was cancelled by the house', async () => {
    const spa = await spaWithCards(served);
    const { service, tenantId } = spa.spa;
    const cancelled = await guarded(spa);
    await service.cancelBooking(tenantId, DESK, cancelled.id, null);
    await until(async () => (await cardsOf(spa, cancelled))[0]?.state === 'gone');
    const taken = await guarded(spa);
    served.house.setClock('2026-03-04T16:55');
    await service.checkIn(tenantId, DESK, taken.id);
    // Looked at in the meantime only where it may matter: not each hour.
    await until(async () => (await cardsOf(spa, taken))[0]?.lookAt === Date.parse(taken.endsAt));
    await service.completeVisit(tenantId, DESK, taken.id);
    await until(async () => (await cardsOf(spa, taken))[0]?.state === 'gone');
    expect([...spa.account.books.cards.values()].every(({ isDeleted }) => isDeleted)).toBe(true);
  });

  test('lets the card go, and forgets its figures, with a guest who is forgotten; a fee that waits lapses', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    await forget(spa, booking);
    await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
    expect(await cardsOf(spa, booking)).toMatchObject([{ brand: '', lastFour: '' }]);
    expect(await feeOf(spa, booking)).toMatchObject({ state: 'lapsed' });
    expect(await charge(spa, booking)).toMatchObject({ ok: false, reason: 'not-possible-now' });
    expect(charged(spa)).toEqual([]);
  });

  test('stays off where its card comes after its guest was forgotten: the card is let go, with its figures', async () => {
    const spa = await spaWithCards(served);
    const booking = await forgottenMeanwhile(spa);
    await until(async () => {
      served.house.forward(60_000);
      return (await cardsOf(spa, booking))[0]?.state === 'gone';
    });
    await until(async () => (await cardsOf(spa, booking))[0]?.lastFour === '');
    expect(await statusOf(spa, booking)).toBe('expired');
  });

  test('of before there were cards stays off where its money comes after its guest was forgotten: it goes back', async () => {
    const spa = await served.spa();
    const booking = await forgottenMeanwhile(spa);
    const back = () => [...spa.account.books.intents.values()].flatMap(({ refunds }) => refunds);
    await until(() => {
      served.house.forward(60_000);
      return back().length === 1 || served.house.now() > instant('2026-03-02T18:00');
    });
    expect(back()).toMatchObject([{ amount: 9_000 }]);
    expect(await statusOf(spa, booking)).toBe('expired');
  });

  test('keeps no card for terms that were made before there were any', async () => {
    const spa = await served.spa();
    served.house.setClock(NOW);
    const { booking } = await spa.awaiting(FIVE);
    expect(booking).toMatchObject({ dueMinor: 9_000, cardFeeMinor: null });
  });
});

describe('the fee of a visit that nobody came to', () => {
  test('is not taken by itself', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    expect(await feeOf(spa, booking)).toMatchObject({ state: 'open', kind: 'no-show', mostMinor: 4_500 });
    served.house.setClock('2026-03-20T12:00');
    await served.house.served.house.settlePayments();
    expect(charged(spa)).toEqual([]);
  });

  test('is taken by the desk, with its receipt, once; and the card is let go', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    const presses = await Promise.all([charge(spa, booking), charge(spa, booking), charge(spa, booking)]);
    expect(presses.filter(({ ok }) => ok).length).toBe(1);
    expect(await feeOf(spa, booking)).toMatchObject({ state: 'paid', amountMinor: 4_500, byName: 'Mara' });
    expect(charged(spa)).toMatchObject([{ amount: 4_500, currency: 'eur', status: 'succeeded' }]);
    expect(await ledgerOf(spa, booking)).toEqual({ stripe: 4_500, deposits: 0, 'cancellation-fees': -4_500 });
    const documents = await served.house.served.house.care.receiptsOfVisit(spa.spa.tenantId, booking.id);
    expect(documents).toMatchObject([{ kind: 'receipt', amountMinor: 4_500 }]);
    await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
    await nothingIsWrong(spa);
  });

  test('can be less than the terms say, never more', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    expect(await charge(spa, booking, 4_501)).toEqual({ ok: false, reason: 'too-much', limitMinor: 4_500 });
    expect(await charge(spa, booking, 2_000)).toMatchObject({
      ok: true,
      fee: { state: 'paid', amountMinor: 2_000 },
    });
  });

  test('is not asked for where no card payment is made for so little', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    expect(await charge(spa, booking, 49)).toEqual({ ok: false, reason: 'too-small', limitMinor: 50 });
    expect(await feeOf(spa, booking)).toMatchObject({ state: 'open' });
  });

  test('can be waived with a reason, and then not be taken', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    const { till } = served.house.served.house;
    const wish = { bookingId: booking.id, reason: ' ' };
    expect(await waiveFee(till, spa.spa.tenantId, DESK, wish)).toMatchObject({ reason: 'reason-missing' });
    const waived = await waiveFee(till, spa.spa.tenantId, DESK, { ...wish, reason: 'Flight was late' });
    expect(waived).toMatchObject({ ok: true, fee: { state: 'waived', reason: 'Flight was late' } });
    expect(await charge(spa, booking)).toMatchObject({ ok: false, reason: 'not-possible-now' });
    await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
    expect(charged(spa)).toEqual([]);
  });

  test.each([
    ['declined', 'declined', 'insufficient_funds'],
    ['asks-owner', 'needs-guest', 'authentication_required'],
  ] as const)(
    'is not paid by a card that is %s: the desk sees why, and may try once more',
    async (answer, state, failure) => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      for (const card of spa.account.books.cards.values()) card.answer = answer;
      expect(await charge(spa, booking)).toMatchObject({ ok: true, fee: { state, failure } });
      expect(await ledgerOf(spa, booking)).toEqual({});
      expect(await spa.now(booking)).toMatchObject({ paidMinor: 0 });
      for (const card of spa.account.books.cards.values()) card.answer = 'yes';
      expect(await charge(spa, booking)).toMatchObject({ ok: true, fee: { state: 'paid' } });
      expect(await ledgerOf(spa, booking)).toMatchObject({ stripe: 4_500 });
      await nothingIsWrong(spa);
    },
  );

  test.each(['done-then-500', 'done-then-cut', 'cut', 'refused'] as const)(
    'is taken once where the answer is lost: %s',
    async (kind) => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      let failures = 0;
      spa.account.fault = ({ method, path }) => {
        if (method !== 'POST' || path !== '/v1/payment_intents' || failures >= 2) return null;
        failures += 1;
        return kind === 'refused' ? { kind, status: 500 } : { kind };
      };
      spa.account.traffic.isLost = () => true;
      const first = await charge(spa, booking, 4_500, 'press-1');
      expect(first).toMatchObject({ ok: true, fee: { state: 'asked', failure: null } });
      expect(await charge(spa, booking)).toMatchObject({ ok: false, reason: 'not-possible-now' });
      for (let minutes = 0; minutes < 20 && (await feeOf(spa, booking))?.state === 'asked'; minutes += 1) {
        served.house.forward(60_000);
        await served.house.served.house.settlePayments();
      }
      const fee = await feeOf(spa, booking);
      if (fee?.state === 'declined') await charge(spa, booking);
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'paid' });
      expect(charged(spa).filter(({ status }) => status === 'succeeded').length).toBe(1);
      expect(await ledgerOf(spa, booking)).toMatchObject({ stripe: 4_500, 'cancellation-fees': -4_500 });
      await nothingIsWrong(spa);
    },
  );

  describe('that Stripe failed at', () => {
    async function failedAt(spa: SpaOnStripe): Promise<BookingView> {
      const booking = await missed(spa);
      spa.account.fault = ({ method, path }) =>
        method === 'POST' && path === '/v1/payment_intents' ? { kind: 'refused', status: 500 } : null;
      await charge(spa, booking);
      for (let minutes = 0; minutes < 20 && (await feeOf(spa, booking))?.state === 'asked'; minutes += 1) {
        served.house.forward(60_000);
        await served.house.served.house.settlePayments();
      }
      spa.account.fault = () => null;
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'declined', failure: 'provider_failed' });
      return booking;
    }

    /** Stripe was in the middle of it, and does it after all. */
    function completes(spa: SpaOnStripe): void {
      const isCharge = ({ path, method }: Call) => path === '/v1/payment_intents' && method === 'POST';
      const { form } = spa.account.calls.find(isCharge) ?? {};
      for (const card of spa.account.books.cards.values()) card.isDeleted = false;
      spa.account.books.charge(form ?? {});
    }

    const waive = (spa: SpaOnStripe, { id: bookingId }: BookingView) =>
      waiveFee(served.house.served.house.till, spa.spa.tenantId, DESK, {
        bookingId,
        reason: 'Stripe failed',
      });

    test.each(['waived', 'lapsed', 'declined'] as const)(
      'and is %s since, is booked when Stripe charges it after all',
      async (end) => {
        const spa = await spaWithCards(served);
        const booking = await failedAt(spa);
        if (end === 'waived') expect(await waive(spa, booking)).toMatchObject({ ok: true });
        if (end === 'lapsed') served.house.setClock('2026-04-05T12:00');
        await until(async () => (await feeOf(spa, booking))?.state === end);
        if (end !== 'declined') await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
        completes(spa);
        await until(async () => (await feeOf(spa, booking))?.state === 'paid');
        expect(await ledgerOf(spa, booking)).toMatchObject({ stripe: 4_500, 'cancellation-fees': -4_500 });
        await nothingIsWrong(spa);
      },
    );

    test('and charged after all, is not waived: it is looked for first', async () => {
      const spa = await spaWithCards(served);
      const booking = await failedAt(spa);
      spa.account.traffic.isLost = () => true;
      spa.account.fault = () => ({ kind: 'cut' });
      expect(await waive(spa, booking)).toEqual({ ok: false, reason: 'not-possible-now' });
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'declined' });
      spa.account.fault = () => null;
      completes(spa);
      expect(await waive(spa, booking)).toEqual({ ok: false, reason: 'not-possible-now' });
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'paid', amountMinor: 4_500 });
      await nothingIsWrong(spa);
    });

    test('and charged after all, is booked before its card is let go', async () => {
      const spa = await spaWithCards(served);
      const booking = await failedAt(spa);
      spa.account.traffic.isLost = () => true;
      completes(spa);
      served.house.setClock('2026-04-05T12:00');
      await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'paid', amountMinor: 4_500 });
      await nothingIsWrong(spa);
    });

    test('and charged twice after all, waits for people to look at it', async () => {
      const spa = await spaWithCards(served);
      const booking = await failedAt(spa);
      expect(await charge(spa, booking)).toMatchObject({ ok: true, fee: { state: 'paid' } });
      completes(spa);
      await until(async () => {
        served.house.forward(60_000);
        return (await findingsOf(spa.spa.core.database, spa.spa)).length > 0;
      });
      expect(await unsettledEvents(spa.spa.core, spa.spa.tenantId)).toMatchObject([
        { what: 'payment', reason: 'books-differ', visit: { id: booking.id } },
      ]);
    });
  });

  test('of a bank that takes its time is paid when it says so', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    for (const card of spa.account.books.cards.values()) card.answer = 'takes-its-time';
    expect(await charge(spa, booking)).toMatchObject({ ok: true, fee: { state: 'processing' } });
    for (const intent of charged(spa)) spa.account.books.feeSettles(intent, true);
    await until(async () => (await feeOf(spa, booking))?.state === 'paid');
    await nothingIsWrong(spa);
  });

  test.each(['refunded', 'disputed'] as const)(
    'that nobody heard of, and was %s at the dashboard first, is booked with what became of it',
    async (how) => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      spa.account.fault = ({ method, path }) =>
        method === 'POST' && path === '/v1/payment_intents' ? { kind: 'done-then-cut' } : null;
      spa.account.traffic.isLost = () => true;
      await charge(spa, booking);
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'asked' });
      spa.account.traffic.isLost = () => false;
      const id = charged(spa)[0]?.id ?? '';
      if (how === 'refunded') spa.account.books.refund({ payment_intent: id });
      else spa.account.books.dispute(id, 'fraudulent');
      await until(async () => {
        const { stripe, disputes } = await ledgerOf(spa, booking);
        return stripe === 0 && (how === 'refunded' || disputes === 4_500);
      });
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'paid', amountMinor: 4_500 });
      await nothingIsWrong(spa);
    },
  );

  describe('that is undone, as the guest came after all', () => {
    function undo(spa: SpaOnStripe, booking: BookingView, refundFee = false) {
      const wish = { bookingId: booking.id, arrived: true, refundFee };
      return spa.spa.service.undoNoShow(spa.spa.tenantId, DESK, wish);
    }

    const back = (spa: SpaOnStripe) => charged(spa).flatMap(({ refunds }) => refunds);

    test('is owed no more, and its card guards the visit again', async () => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      expect(await undo(spa, booking)).toMatchObject({ ok: true, booking: { status: 'checked-in' } });
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'undone' });
      expect(await charge(spa, booking)).toEqual({ ok: false, reason: 'not-possible-now' });
      await until(async () => ((await cardsOf(spa, booking))[0]?.lookAt ?? 0) > served.house.now());
      expect(await cardsOf(spa, booking)).toMatchObject([{ state: 'kept' }]);
      await nothingIsWrong(spa);
    });

    test('is owed again where they did not come after all, and is another charge than the one before', async () => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      for (const card of spa.account.books.cards.values()) card.answer = 'declined';
      await charge(spa, booking);
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'declined', attempt: 0 });
      const wish = { bookingId: booking.id, arrived: false, refundFee: false };
      await spa.spa.service.undoNoShow(spa.spa.tenantId, DESK, wish);
      await spa.spa.service.markNoShow(spa.spa.tenantId, DESK, booking.id);
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'open', attempt: 1, failure: null });
      for (const card of spa.account.books.cards.values()) card.answer = 'yes';
      expect(await charge(spa, booking)).toMatchObject({ ok: true, fee: { state: 'paid' } });
      await nothingIsWrong(spa);
    });

    test.each([
      ['goes back to the card where the desk says so', true, { stripe: 0, deposits: 0 }],
      ['counts as paid for the visit where it does not', false, { stripe: 4_500, deposits: -4_500 }],
    ])('once it was taken %s', async (_, refundFee, left) => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      await charge(spa, booking);
      const detail = await spa.spa.service.bookingDetail(spa.spa.tenantId, booking.id);
      expect(detail?.undoNoShow).toEqual({ isFree: true, feeMinor: 4_500, paidMinor: 0 });
      expect(await undo(spa, booking, refundFee)).toMatchObject({ ok: true });
      await until(async () => (await ledgerOf(spa, booking)).stripe === left.stripe);
      expect(await ledgerOf(spa, booking)).toMatchObject({ ...left, 'cancellation-fees': 0 });
      expect(back(spa)).toHaveLength(refundFee ? 1 : 0);
      await nothingIsWrong(spa);
    });

    test.each([
      ['goes back by itself when its bank pays it after that', true],
      ['is not asked for again when its bank refuses it after that', false],
    ])('and is under way, %s', async (_, pays) => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      for (const card of spa.account.books.cards.values()) card.answer = 'takes-its-time';
      await charge(spa, booking);
      expect(await undo(spa, booking)).toMatchObject({ ok: true });
      for (const intent of charged(spa)) spa.account.books.feeSettles(intent, pays);
      await until(async () => (await feeOf(spa, booking))?.state === (pays ? 'paid' : 'undone'));
      await until(async () => back(spa).length === (pays ? 1 : 0));
      await until(async () => ((await ledgerOf(spa, booking)).stripe ?? 0) === 0);
      await nothingIsWrong(spa);
    });

    test('before its provider could be asked, is not asked for any more', async () => {
      const spa = await spaWithCards(served);
      const booking = await missed(spa);
      spa.account.fault = ({ method, path }) =>
        method === 'POST' && path === '/v1/payment_intents' ? { kind: 'cut' } : null;
      await charge(spa, booking);
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'asked' });
      expect(await undo(spa, booking)).toMatchObject({ ok: true });
      spa.account.fault = () => null;
      served.house.forward(10 * 60_000);
      await until(async () => (await feeOf(spa, booking))?.state !== 'asked');
      expect(await feeOf(spa, booking)).toMatchObject({ state: 'undone' });
      expect(charged(spa)).toEqual([]);
      await nothingIsWrong(spa);
    });
  });

  test('goes back to the card when the desk gives it back', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    await charge(spa, booking);
    const owner = { ...DESK, role: 'owner' } as typeof DESK;
    const refund = { bookingId: booking.id, amountMinor: 4_500, reason: 'Was ill' };
    const given = await giveRefund(spa.spa.core, spa.spa.tenantId, owner, refund);
    if (given.ok) {
      await until(async () => charged(spa)[0]?.refunds.length === 1);
      await until(async () => (await ledgerOf(spa, booking)).stripe === 0);
    }
    expect(given).toMatchObject({ ok: true });
  });

  test('is not taken from who asked to be forgotten, and who it is being taken from is not forgotten', async () => {
    const spa = await spaWithCards(served);
    const { core, tenantId } = spa.spa;
    const asked = await missed(spa);
    for (const card of spa.account.books.cards.values()) card.answer = 'takes-its-time';
    expect(await charge(spa, asked)).toMatchObject({ ok: true, fee: { state: 'processing' } });
    const forget = ({ guest: { id } }: BookingView) => forgetGuest(core, tenantId, DESK, id);
    expect(await forget(asked)).toEqual({ ok: false, reason: 'fee-open' });
    for (const intent of charged(spa)) spa.account.books.feeSettles(intent, false);
    await until(async () => (await feeOf(spa, asked))?.state === 'declined');
    expect(await forget(asked)).toEqual({ ok: true });
    expect(await charge(spa, asked)).toMatchObject({ ok: false });
    expect(charged(spa).length).toBe(1);
  });

  test('is nobody else’s: another spa’s desk finds nothing', async () => {
    const [spa, other] = [await spaWithCards(served), await spaWithCards(served)];
    const booking = await missed(spa);
    expect(await charge(other, booking)).toEqual({ ok: false, reason: 'not-found' });
  });

  test('lapses when nobody takes it within a month', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    served.house.setClock('2026-04-05T12:00');
    await until(async () => (await cardsOf(spa, booking))[0]?.state === 'gone');
    expect(await feeOf(spa, booking)).toMatchObject({ state: 'lapsed' });
    expect(await charge(spa, booking)).toMatchObject({ ok: false });
  });
});

describe('the doctor', () => {
  test('says which card cannot be let go, and which fee nobody heard of', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    await nothingIsWrong(spa);
    await changeRows(spa.spa, async (scope) => {
      const tried = { failures: 12, lookAt: served.house.now() + 3_600_000 };
      await scope.update(
        KeptCardTable,
        { bookingId: booking.id },
        { ...tried, state: 'leaving', error: 'key' },
      );
      await scope.update(
        CardFeeTable,
        { bookingId: booking.id },
        { ...tried, state: 'asked', failure: 'key' },
      );
    });
    expect(await findingsOf(spa.spa.core.database, spa.spa)).toEqual([
      'card # could not be let go at its provider: key',
      'what became of fee # could not be asked of its provider: key',
    ]);
    await changeRows(spa.spa, (scope) =>
      scope.update(CardFeeTable, { bookingId: booking.id }, { failures: 0, lookAt: null }),
    );
    expect(await findingsOf(spa.spa.core.database, spa.spa)).toContain(
      'fee # is asked and nobody looks after it',
    );
  });

  test('says which fee is paid without its charge, and which charge is of a fee that is not', async () => {
    const spa = await spaWithCards(served);
    const booking = await missed(spa);
    await charge(spa, booking);
    await nothingIsWrong(spa);
    const change = (set: Partial<CardFeeEntity>) =>
      changeRows(spa.spa, (scope) => scope.update(CardFeeTable, { bookingId: booking.id }, set));
    await change({ state: 'waived' });
    expect(await findingsOf(spa.spa.core.database, spa.spa)).toEqual([
      'fee # is waived, and its charge is booked',
    ]);
    await change({ state: 'paid', reference: 'pi_other' });
    expect(await findingsOf(spa.spa.core.database, spa.spa)).toEqual([
      'fee # is paid, and no charge is booked',
    ]);
  });
});

test('a guest who cancels late owes the fee of it, in time none', async () => {
  const spa = await spaWithCards(served);
  const { service, tenantId } = spa.spa;
  const actorOf = (booking: BookingView) =>
    ({ kind: 'guest', guestId: booking.guest.id, conversationId: null }) as const;
  const early = await guarded(spa);
  await service.cancelBooking(tenantId, actorOf(early), early.id, null);
  expect(await feeOf(spa, early)).toBeNull();
  const late = await guarded(spa);
  served.house.setClock('2026-03-04T10:00');
  await service.cancelBooking(tenantId, actorOf(late), late.id, null);
  expect(await feeOf(spa, late)).toMatchObject({
    state: 'open',
    kind: 'late-cancellation',
    mostMinor: 4_500,
  });
  expect(await charge(spa, late)).toMatchObject({ ok: true, fee: { state: 'paid' } });
  expect(instant(NOW)).toBeLessThan(served.house.now());
  await nothingIsWrong(spa);
});
