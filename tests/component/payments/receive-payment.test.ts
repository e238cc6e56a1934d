import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { BookingView } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { changeRows } from '../../../api/database/plain-sql.ts';
import { examine } from '../../../api/doctor/examine.ts';
import {
  CASHIER,
  cashierRefunds,
  cashierSecret,
  cashierWebhook,
  findCheckout,
} from '../../../api/payments/cashier/cashier.ts';
import { receivePayment } from '../../../api/payments/receive-payment.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { signWebhook } from '../../../api/payments/webhook-signature.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const FIVE = '2026-03-04T17:00';

describe('a payment', () => {
  let database: Database;
  const spas: TestSpa[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => {
    const ids = spas.map((spa) => spa.tenantId);
    expect((await examine(database)).filter((finding) => ids.includes(finding.tenantId))).toEqual([]);
    await database.close();
  });

  async function awaiting() {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    spas.push(spa);
    const held = await spa.held(FIVE);
    const accepted = await spa.service.acceptHold(spa.tenantId, held.actor, held.booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    const now = async (): Promise<BookingView | null> => spa.service.booking(spa.tenantId, held.booking.id);
    return { spa, clock, actor: held.actor, booking: accepted.booking, now };
  }

  async function signed(spa: TestSpa, booking: BookingView) {
    const checkout = await findCheckout(spa.core, booking.checkout?.token ?? '');
    if (!checkout) throw new Error('no checkout');
    return {
      ...(await cashierWebhook(spa.core, checkout, 'pay')),
      provider: CASHIER,
      secret: await cashierSecret(spa.core),
    };
  }

  test('confirms the visit only through the signed webhook', async () => {
    const { spa, booking, now } = await awaiting();
    expect(booking.status).toBe('awaiting-payment');
    await expect(deliverPayment(spa.core, booking)).resolves.toBe('done');
    await expect(now()).resolves.toMatchObject({
      status: 'confirmed',
      paidMinor: 9_000,
      heldUntil: null,
      checkout: { status: 'paid' },
    });
  });

  test('that came twice goes back once, and a fee agreed to stays when the visit is cancelled then', async () => {
    const { spa, clock, actor, booking } = await awaiting();
    const webhook = await signed(spa, booking);
    await receivePayment(spa.core, webhook);
    const event = JSON.parse(webhook.raw);
    const raw = JSON.stringify({ ...event, id: `${event.id}-2`, reference: `${event.reference}-2` });
    clock.set('2026-03-04T09:00');
    const signature = signWebhook(raw, webhook.secret, clock.now());
    await expect(receivePayment(spa.core, { ...webhook, raw, signature })).resolves.toBe('done');
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.payments.map((one) => one.amountMinor).toSorted()).toEqual([-9_000, 9_000, 9_000]);
  });

  test('confirms a visit that was changed by somebody else while the money was written down', async () => {
    const { spa, booking, now } = await awaiting();
    let isFirst = true;
    // SQL Server shows a transaction what another has committed between two of its statements.
    const transact: Database['transact'] = (work) =>
      database.transact((db) =>
        work(
          new Proxy(db, {
            get(target, name) {
              const value: unknown = Reflect.get(target, name);
              if (name !== 'increment') return typeof value === 'function' ? value.bind(target) : value;
              return async (...args: Parameters<typeof db.increment>) => {
                if (isFirst)
                  await changeRows(db, 'UPDATE booking SET version = version + 1 WHERE id = ?', [booking.id]);
                isFirst = false;
                return db.increment(...args);
              };
            },
          }),
        ),
      );
    const core = { ...spa.core, database: { ...database, transact } };
    await expect(deliverPayment(core, booking)).resolves.toBe('done');
    expect(isFirst).toBe(false);
    await expect(now()).resolves.toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
  });

  test('counts once, however often and from how many sides the webhook comes', async () => {
    const { spa, booking, now } = await awaiting();
    const webhook = await signed(spa, booking);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => receivePayment(spa.core, webhook)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(4);
    await expect(now()).resolves.toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
  });

  test('is not believed with a wrong signature, an altered body, an old date or no JSON', async () => {
    const { spa, booking, clock, now } = await awaiting();
    const webhook = await signed(spa, booking);
    const dearer = webhook.raw.replace('9000', '1');
    await expect(receivePayment(spa.core, { ...webhook, raw: dearer })).resolves.toBe('bad-signature');
    await expect(receivePayment(spa.core, { ...webhook, signature: '' })).resolves.toBe('bad-signature');
    await expect(
      receivePayment(spa.core, { ...webhook, signature: signWebhook(webhook.raw, 'guessed', clock.now()) }),
    ).resolves.toBe('bad-signature');
    await expect(
      receivePayment(spa.core, {
        ...webhook,
        raw: 'no',
        signature: signWebhook('no', webhook.secret, clock.now()),
      }),
    ).resolves.toBe('bad-body');
    clock.forward(6);
    await expect(receivePayment(spa.core, webhook)).resolves.toBe('bad-signature');
    await expect(now()).resolves.toMatchObject({ status: 'awaiting-payment', paidMinor: 0 });
  });

  test('for a checkout nobody opened is told apart from a forged one', async () => {
    const { spa, booking, clock } = await awaiting();
    const webhook = await signed(spa, booking);
    const raw = webhook.raw.replace(booking.checkout?.token ?? '', 'elsewhere');
    const signature = signWebhook(raw, webhook.secret, clock.now());
    await expect(receivePayment(spa.core, { ...webhook, raw, signature })).resolves.toBe('unknown-checkout');
  });

  test('declined leaves the slot with the guest, and a second try confirms', async () => {
    const { spa, booking, now } = await awaiting();
    await deliverPayment(spa.core, booking, 'decline');
    await expect(now()).resolves.toMatchObject({
      status: 'awaiting-payment',
      checkout: { status: 'failed' },
    });
    await deliverPayment(spa.core, booking);
    await expect(now()).resolves.toMatchObject({ status: 'confirmed', checkout: { status: 'paid' } });
    await deliverPayment(spa.core, booking, 'decline');
    await expect(now()).resolves.toMatchObject({ status: 'confirmed', checkout: { status: 'paid' } });
  });

  test('that comes after the hold ended takes the slot again when it is still free', async () => {
    const { spa, booking, clock, now } = await awaiting();
    clock.forward(21);
    await expireHolds(spa.core);
    await expect(now()).resolves.toMatchObject({ status: 'expired' });
    await deliverPayment(spa.core, booking);
    await expect(now()).resolves.toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
  });

  test('that comes too late for a slot somebody else has now is given back', async () => {
    const { spa, booking, clock, now } = await awaiting();
    clock.forward(21);
    await expireHolds(spa.core);
    await spa.held(FIVE);
    await deliverPayment(spa.core, booking);
    await expect(now()).resolves.toMatchObject({ status: 'expired', paidMinor: 9_000 });
    await settleRefunds(spa.core, cashierRefunds);
    await settleRefunds(spa.core, cashierRefunds);
    await expect(now()).resolves.toMatchObject({ status: 'expired', paidMinor: 0 });
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.payments.map((payment) => [payment.kind, payment.amountMinor, payment.status])).toEqual([
      ['charge', 9_000, 'settled'],
      ['refund', -9_000, 'settled'],
    ]);
  });

  test('that comes while the unpaid visit is let go of keeps it; what is unpaid is let go of', async () => {
    const { spa, actor, booking, now } = await awaiting();
    const letGo = (id: string) => spa.service.cancelBooking(spa.tenantId, actor, id, null, newId(), 'unpaid');
    await deliverPayment(spa.core, booking);
    await expect(letGo(booking.id)).resolves.toMatchObject({
      ok: false,
      reason: 'not-possible-now',
      booking: { status: 'confirmed' },
    });
    await expect(now()).resolves.toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    const other = await spa.held('2026-03-04T10:00');
    const gone = spa.service.cancelBooking(
      spa.tenantId,
      other.actor,
      other.booking.id,
      null,
      newId(),
      'unpaid',
    );
    await expect(gone).resolves.toMatchObject({ ok: true, booking: { status: 'cancelled' } });
  });

  test('comes back when the guest cancels in time, and stays when they cancel late', async () => {
    const early = await awaiting();
    await deliverPayment(early.spa.core, early.booking);
    await expect(
      early.spa.service.cancellationTerms(early.spa.tenantId, early.booking.id),
    ).resolves.toMatchObject({ refundMinor: 9_000, feeMinor: 0 });
    await early.spa.service.cancelBooking(early.spa.tenantId, early.actor, early.booking.id, null);
    await settleRefunds(early.spa.core, cashierRefunds);
    await expect(early.now()).resolves.toMatchObject({ status: 'cancelled', paidMinor: 0 });

    const late = await awaiting();
    await deliverPayment(late.spa.core, late.booking);
    late.clock.set('2026-03-04T09:00');
    await expect(
      late.spa.service.cancellationTerms(late.spa.tenantId, late.booking.id),
    ).resolves.toMatchObject({ refundMinor: 0, feeMinor: 9_000 });
    await late.spa.service.cancelBooking(late.spa.tenantId, late.actor, late.booking.id, null);
    await settleRefunds(late.spa.core, cashierRefunds);
    await expect(late.now()).resolves.toMatchObject({ status: 'cancelled', paidMinor: 9_000 });
  });
});

describe('money that came twice', () => {
  async function paidTwice(currency: string) {
    const database = await openTestDatabase();
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    const { actor, booking } = await spa.held(FIVE);
    const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    await deliverPayment(spa.core, accepted.booking);
    const secret = await cashierSecret(spa.core);
    const raw = JSON.stringify({
      id: 'evt_again',
      type: 'checkout.paid',
      checkout: accepted.booking.checkout?.token,
      reference: `pay_again_${booking.id}`,
      amountMinor: 9_000,
      currency,
    });
    const signature = signWebhook(raw, secret, clock.now());
    await receivePayment(spa.core, { provider: CASHIER, raw, signature, secret });
    return { database, spa, actor, booking };
  }

  async function refundsOf(spa: TestSpa) {
    const asked: [number, string][] = [];
    await settleRefunds(spa.core, {
      refund: (request) => {
        asked.push([request.amountMinor, request.currency]);
        return cashierRefunds.refund(request);
      },
    });
    return asked;
  }

  test('goes back once, also when the visit is cancelled before it went', async () => {
    const { database, spa, actor, booking } = await paidTwice('EUR');
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    await expect(refundsOf(spa)).resolves.toEqual([
      [9_000, 'EUR'],
      [9_000, 'EUR'],
    ]);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ paidMinor: 0 });
    await database.close();
  });

  test('goes back in the currency it came in', async () => {
    const { database, spa } = await paidTwice('HUF');
    await expect(refundsOf(spa)).resolves.toEqual([[9_000, 'HUF']]);
    await database.close();
  });
});

describe('a hold', () => {
  test('ends by itself, and its time is free for the next guest', async () => {
    const database = await openTestDatabase();
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    const { booking, actor } = await spa.held(FIVE);
    clock.forward(9);
    await expireHolds(spa.core);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ status: 'held' });
    clock.forward(2);
    await expect(spa.service.acceptHold(spa.tenantId, actor, booking.id)).resolves.toMatchObject({
      ok: false,
      reason: 'hold-ended',
    });
    await expireHolds(spa.core);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({
      status: 'expired',
      heldUntil: null,
    });
    await expect(spa.held(FIVE)).resolves.toMatchObject({ booking: { status: 'held' } });
    await database.close();
  });
});
