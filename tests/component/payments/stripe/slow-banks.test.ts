import { describe, expect, test } from '@jest/globals';
import type { BookingView } from '../../../../api/contract.ts';
import { EventTable } from '../../../../api/database/entities/booking.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { makeGuestCare } from '../../../../api/guest-care.ts';
import { paymentLink } from '../../../../api/payments/desk/payment-link.ts';
import { takePayment } from '../../../../api/payments/desk/take-payment.ts';
import { isoOf } from '../../../../api/schedule/local-time.ts';
import { chatGuest, noticesTo } from '../../../support/chat-guest.ts';
import { instant } from '../../../support/clock.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';
import { DESK } from '../money-spa.ts';

const FIVE = '2026-03-04T17:00';
const MINUTE_MS = 60_000;

const served = serveWithStripe('2026-03-02T09:00');

/** A visit of 90.00 that its guest, who wrote in a chat, has paid by a bank that takes its time. */
async function atTheBank() {
  const spa = await served.spa();
  const { actor, conversationId } = await chatGuest(spa.spa);
  const { service, tenantId } = spa.spa;
  const held = await service.holdSlot(tenantId, actor, spa.spa.request(actor, FIVE, { conversationId }));
  if (!held.ok) throw new Error(held.reason);
  const accepted = await service.acceptHold(tenantId, actor, held.booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  const { booking } = accepted;
  const session = await spa.sessionOf(booking);
  spa.account.books.pay(session, 'bank');
  await until(async () => (await spa.now(booking)).processing !== null);
  const kinds = async () => (await noticesTo(spa.spa, conversationId)).map(({ kind }) => kind);
  return { spa, actor, conversationId, booking, session, kinds };
}

/** A visit that the desk booked, of which its guest has paid all by a link and a bank that takes its time. */
async function balanceAtTheBank() {
  const spa = await served.spa();
  const { core, service, tenantId } = spa.spa;
  const { actor, conversationId } = await chatGuest(spa.spa);
  const { replaces: _, ...request } = spa.spa.request(actor, FIVE);
  const booked = await service.bookByDesk(tenantId, DESK, {
    ...{ ...request, conversationId, startsAt: isoOf(instant(FIVE)) },
    ...{ roomId: null, payment: 'at-spa', exception: null },
  });
  if (!booked.ok) throw new Error(booked.reason);
  const bookingId = booked.booking.id;
  const made = await paymentLink(core, tenantId, DESK, { bookingId, amountMinor: null, send: false });
  if (!made.ok) throw new Error(made.reason);
  const session = await pageOf(made.link.url);
  spa.account.books.pay(session, 'bank');
  await until(async () => (await spa.now(booked.booking)).processing !== null);
  return { spa, conversationId, booking: booked.booking, session };
}

/** The provider's page that a link leads to. */
async function pageOf(url: string): Promise<string> {
  const place = await fetch(url, { redirect: 'manual' });
  const [, session = ''] = /\/c\/pay\/([^#]+)/.exec(place.headers.get('location') ?? '') ?? [];
  return session;
}

async function holdEnds(spa: SpaOnStripe, booking: BookingView): Promise<void> {
  served.house.forward(21 * MINUTE_MS);
  await until(async () => (await spa.now(booking)).status === 'expired');
}

const cash = (bookingId: string) =>
  ({ bookingId, method: 'cash', amountMinor: 9_000, tipMinor: 0, note: null }) as const;

function eventsOf({ spa }: SpaOnStripe, bookingId: string): Promise<string[]> {
  return spa.core.database.run(async (db) => {
    const rows = await tenantScope(db, spa.tenantId).find(EventTable, { where: { bookingId } });
    return rows.map(({ type }) => type);
  });
}

async function sound({ spa }: SpaOnStripe): Promise<void> {
  const found = await examine(spa.core.database);
  expect(found.filter(({ tenantId }) => tenantId === spa.tenantId)).toEqual([]);
}

describe('a payment that a bank takes its time over', () => {
  test('shows in the visit with its sum and since when, as an event to every calendar, and is told to the guest once', async () => {
    const { spa, booking, kinds } = await atTheBank();
    const now = await spa.now(booking);
    expect(now).toMatchObject({
      status: 'awaiting-payment',
      processing: { purpose: 'visit', amountMinor: 9_000 },
    });
    const since = Date.parse(now.processing?.since ?? '');
    expect(Math.abs(served.house.now() - since)).toBeLessThan(5 * MINUTE_MS);
    expect((await eventsOf(spa, booking.id)).filter((type) => type === 'payment-processing')).toHaveLength(1);
    expect(await (await spa.follow(booking, '/done')).text()).toContain('Your bank');
    expect(await (await spa.follow(booking)).text()).toContain('Your bank');
    expect((await spa.now(booking)).processing?.since).toBe(now.processing?.since);
    expect(await kinds()).toEqual(['payment-processing']);
    await sound(spa);
  });

  test('is asked about by its guest only, also after the hold ended', async () => {
    const { spa, actor, booking } = await atTheBank();
    const care = makeGuestCare(spa.spa.core);
    const { tenantId } = spa.spa;
    const other = await spa.spa.guest();
    await holdEnds(spa, booking);
    await expect(care.paymentsUnderWay(tenantId, actor.guestId)).resolves.toMatchObject([
      { id: booking.id, status: 'expired', processing: { amountMinor: 9_000 } },
    ]);
    await expect(care.paymentsUnderWay(tenantId, other.guestId)).resolves.toEqual([]);
    const foreign = await served.spa();
    await expect(care.paymentsUnderWay(foreign.spa.tenantId, actor.guestId)).resolves.toEqual([]);
  });

  test('confirms the visit when it comes, also after the hold ended while the time is free', async () => {
    for (const late of [false, true]) {
      const { spa, booking, session } = await atTheBank();
      if (late) await holdEnds(spa, booking);
      spa.account.books.bankAnswers(session, true);
      await until(async () => (await spa.now(booking)).status === 'confirmed');
      expect(await spa.now(booking)).toMatchObject({ paidMinor: 9_000, processing: null });
      await sound(spa);
    }
  });

  test('that fails is told, and can be paid again on the same link while the hold lasts', async () => {
    const { spa, booking, session, kinds } = await atTheBank();
    spa.account.books.bankAnswers(session, false);
    await until(async () => (await spa.now(booking)).processing === null);
    expect(await kinds()).toEqual(['payment-processing', 'payment-failed']);
    spa.account.books.pay(await spa.sessionOf(booking));
    await until(async () => (await spa.now(booking)).status === 'confirmed');
    await sound(spa);
  });

  test('that fails after the hold ended is told as well, once', async () => {
    const { spa, booking, session, conversationId } = await atTheBank();
    await holdEnds(spa, booking);
    spa.account.books.bankAnswers(session, false);
    await until(async () => (await spa.now(booking)).processing === null);
    const told = await noticesTo(spa.spa, conversationId);
    expect(told.filter(({ kind }) => kind === 'payment-failed')).toEqual([
      { kind: 'payment-failed', bookingId: booking.id, afterwards: { amountMinor: 9_000 } },
    ]);
    await sound(spa);
  });
});

describe('the desk, while a bank takes its time', () => {
  test('takes another payment only where it says that it knows; the first goes back when it comes', async () => {
    const { spa, booking, session } = await atTheBank();
    const { core, tenantId } = spa.spa;
    await expect(takePayment(core, tenantId, DESK, cash(booking.id))).resolves.toEqual({
      ...{ ok: false, reason: 'being-processed' },
    });
    const taken = await takePayment(core, tenantId, DESK, { ...cash(booking.id), besideProcessing: true });
    expect(taken).toMatchObject({ ok: true, booking: { status: 'confirmed' } });
    spa.account.books.bankAnswers(session, true);
    await until(() => [...spa.account.books.intents.values()].some(({ refunds }) => refunds.length > 0));
    await until(async () => (await spa.now(booking)).paidMinor === 9_000);
    expect(await spa.now(booking)).toMatchObject({ status: 'confirmed', processing: null });
  });

  test('makes another link where it says that it knows, the same for all who ask; the first goes back when it comes', async () => {
    const { spa, booking, session } = await balanceAtTheBank();
    const { core, tenantId } = spa.spa;
    const first = await makeGuestCare(core).paymentLink(tenantId, booking.id, 'balance');
    const link = { bookingId: booking.id, amountMinor: null, send: false, besideProcessing: true };
    const other = await paymentLink(core, tenantId, DESK, link);
    if (!other.ok) throw new Error(other.reason);
    expect(other.link.checkoutId).not.toBe(first?.checkoutId);
    await expect(paymentLink(core, tenantId, DESK, link)).resolves.toEqual(other);
    spa.account.books.pay(await pageOf(other.link.url));
    await until(async () => (await spa.now(booking)).paidMinor === 9_000);
    spa.account.books.bankAnswers(session, true);
    await until(() => [...spa.account.books.intents.values()].some(({ refunds }) => refunds.length > 0));
    await until(async () => (await spa.now(booking)).paidMinor === 9_000);
    await sound(spa);
  });

  test('makes no link for what is with a bank already; one that fails opens again for a day', async () => {
    const { spa, booking, session, conversationId } = await balanceAtTheBank();
    const { core, tenantId } = spa.spa;
    const link = { bookingId: booking.id, amountMinor: null, send: false };
    await expect(paymentLink(core, tenantId, DESK, link)).resolves.toEqual({
      ...{ ok: false, reason: 'being-processed' },
    });
    await expect(takePayment(core, tenantId, DESK, cash(booking.id))).resolves.toMatchObject({ ok: false });
    // The bank needs longer than the link was open.
    served.house.forward(25 * 60 * MINUTE_MS);
    spa.account.books.bankAnswers(session, false);
    await until(async () => (await spa.now(booking)).processing === null);
    const again = await makeGuestCare(core).paymentLink(tenantId, booking.id, 'balance');
    expect(again).toMatchObject({ amountMinor: 9_000 });
    const told = await noticesTo(spa.spa, conversationId);
    expect(told.at(-1)).toEqual({
      ...{ kind: 'payment-failed', bookingId: booking.id, purpose: 'balance' },
      afterwards: { amountMinor: 9_000 },
    });
    await sound(spa);
  });
});
