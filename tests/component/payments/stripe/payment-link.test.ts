import { describe, expect, test } from '@jest/globals';
import type { PaymentLink } from '../../../../api/contract.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { paymentLink } from '../../../../api/payments/desk/payment-link.ts';
import { takePayment } from '../../../../api/payments/desk/take-payment.ts';
import { isoOf } from '../../../../api/schedule/local-time.ts';
import { instant } from '../../../support/clock.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';
import { DESK } from '../money-spa.ts';

const FIVE = '2026-03-04T17:00';

const served = serveWithStripe('2026-03-02T09:00');

interface Desk {
  readonly at: SpaOnStripe;
  readonly bookingId: string;
  link(amountMinor?: number): Promise<PaymentLink>;
  cash(amountMinor: number): Promise<void>;
  paidMinor(): Promise<number | undefined>;
}

/** A visit of 90.00 that the desk booked, to be paid at the spa. */
async function deskVisit(): Promise<Desk> {
  const at = await served.spa();
  const { core, service, tenantId } = at.spa;
  const guest = await at.spa.guest();
  const { replaces: _, ...request } = at.spa.request(guest, FIVE);
  const booked = await service.bookByDesk(tenantId, DESK, {
    ...request,
    startsAt: isoOf(instant(FIVE)),
    ...{ roomId: null, payment: 'at-spa', exception: null },
  });
  if (!booked.ok) throw new Error(booked.reason);
  const bookingId = booked.booking.id;
  return {
    at,
    bookingId,
    async link(amountMinor) {
      const wish = { bookingId, amountMinor: amountMinor ?? null, send: false };
      const made = await paymentLink(core, tenantId, DESK, wish);
      if (!made.ok) throw new Error(made.reason);
      return made.link;
    },
    async cash(amountMinor) {
      const payment = {
        ...{ bookingId, method: 'cash' as const, amountMinor, tipMinor: 0, note: null },
        besideProcessing: true,
      };
      expect((await takePayment(core, tenantId, DESK, payment)).ok).toBe(true);
    },
    paidMinor: async () => (await service.booking(tenantId, bookingId))?.paidMinor,
  };
}

function follow({ url }: PaymentLink, more = ''): Promise<Response> {
  return fetch(`${served.house.url}${new URL(url).pathname}${more}`, { redirect: 'manual' });
}

async function sessionOf(link: PaymentLink): Promise<string> {
  const location = (await follow(link)).headers.get('location') ?? '';
  const [, id = ''] = /\/c\/pay\/([^#]+)/.exec(location) ?? [];
  return id;
}

const findings = async ({ at }: Desk) =>
  (await examine(at.spa.core.database)).filter(({ tenantId }) => tenantId === at.spa.tenantId);

describe('a payment link of the desk, at Stripe', () => {
  test('opens one session, which pays the visit', async () => {
    const desk = await deskVisit();
    const link = await desk.link();
    const [one, other] = await Promise.all([sessionOf(link), sessionOf(await desk.link())]);
    expect(one).toBe(other);
    expect(desk.at.account.books.session(one)).toMatchObject({ amount: 9_000, name: 'Massage · House' });
    expect(await (await follow(link, '/back')).text()).toContain('You can pay here until Tuesday 09:00');
    desk.at.account.books.pay(one);
    await until(async () => (await desk.paidMinor()) === 9_000);
    expect(await (await follow(link, '/done')).text()).toContain('Your receipt is in the chat');
    expect(await findings(desk)).toEqual([]);
  });

  test('is ended there when the desk takes the money, and what was paid at that moment goes back', async () => {
    const ends = await deskVisit();
    const open = await sessionOf(await ends.link());
    await ends.cash(9_000);
    await until(() => ends.at.account.books.session(open).status === 'expired');
    expect(ends.at.account.books.pay(open)).toBe(false);

    const late = await deskVisit();
    const link = await late.link();
    const session = await sessionOf(link);
    late.at.account.hold();
    late.at.account.books.pay(session);
    await late.cash(9_000);
    late.at.account.release();
    await until(() =>
      [...late.at.account.books.intents.values()].some(({ refunds }) => refunds.length === 1),
    );
    await until(async () => (await late.paidMinor()) === 9_000);
    expect(await (await follow(link, '/done')).text()).toContain('Your money goes back to you');
    expect(await findings(late)).toEqual([]);
  });

  test('for another amount ends the session of the one before', async () => {
    const desk = await deskVisit();
    const first = await sessionOf(await desk.link());
    const second = await sessionOf(await desk.link(2_500));
    expect(second).not.toBe(first);
    await until(() => desk.at.account.books.session(first).status === 'expired');
    desk.at.account.books.pay(second);
    await until(async () => (await desk.paidMinor()) === 2_500);
  });

  test('that a bank takes days for is paid when it says yes, as far as it is still due', async () => {
    const desk = await deskVisit();
    const link = await desk.link(3_000);
    const session = await sessionOf(link);
    desk.at.account.books.pay(session, 'bank');
    await until(async () => (await (await follow(link, '/done')).text()).includes('told in the chat'));
    await desk.cash(6_000);
    desk.at.account.books.bankAnswers(session, true);
    await until(async () => (await desk.paidMinor()) === 9_000);
    expect(await findings(desk)).toEqual([]);
  });
});
