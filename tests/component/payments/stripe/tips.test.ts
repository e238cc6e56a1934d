import { describe, expect, test } from '@jest/globals';
import { houseDay } from '../../../../api/analytics/house-day.ts';
import { CheckoutTable } from '../../../../api/database/entities/booking.ts';
import { ChannelAccountTable } from '../../../../api/database/entities/channels.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { makeGuestCare } from '../../../../api/guest-care.ts';
import { findCheckout } from '../../../../api/payments/cashier/cashier.ts';
import { giveRefund } from '../../../../api/payments/desk/give-refund.ts';
import { paymentLink } from '../../../../api/payments/desk/payment-link.ts';
import { tipOffer } from '../../../../api/payments/tips/tip-offer.ts';
import { isoOf } from '../../../../api/schedule/local-time.ts';
import { instant } from '../../../support/clock.ts';
import {
  type ServedWithStripe,
  type SpaOnStripe,
  serveWithStripe,
} from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';
import { accountsOf, DESK, OWNER } from '../money-spa.ts';

const NOW = '2026-03-02T09:00';
const POLICY = { tips: [1, 5, 10], checkInOpensMinutes: 600 };

const served = serveWithStripe(NOW);

/** A visit of 90.00 whose guest has arrived, booked at the desk. */
async function arrived(policy: Parameters<ServedWithStripe['spa']>[0] = { policy: POLICY }) {
  const at = await served.spa(policy);
  const { core, service, tenantId } = at.spa;
  const guest = await at.spa.guest();
  const { replaces: _, ...request } = at.spa.request(guest, '2026-03-02T10:00');
  const booked = await service.bookByDesk(tenantId, DESK, {
    ...request,
    startsAt: isoOf(instant('2026-03-02T10:00')),
    ...{ roomId: null, payment: 'at-spa', exception: null },
  });
  if (!booked.ok) throw new Error(booked.reason);
  const bookingId = booked.booking.id;
  const inside = await service.checkIn(tenantId, DESK, bookingId);
  if (!inside.ok) throw new Error(inside.reason);
  const care = makeGuestCare(core);
  return {
    at,
    guest,
    bookingId,
    care,
    tip: (amountMinor: number, key?: string) => care.openTip(tenantId, guest, bookingId, amountMinor, key),
    async balance() {
      const made = await paymentLink(core, tenantId, DESK, { bookingId, amountMinor: null, send: false });
      if (!made.ok) throw new Error(made.reason);
      return made.link.url;
    },
    accounts: () => accountsOf(core.database, at.spa, bookingId),
    findings: async () => (await examine(core.database)).filter((one) => one.tenantId === tenantId),
  };
}

type Visit = Awaited<ReturnType<typeof arrived>>;

/** What the owner is told of the day's money. */
async function ofTheDay({ at: { spa } }: Visit) {
  return (await houseDay(spa.core, spa.tenantId, '2026-03-02')).money;
}

const pathOf = (url: string): string => new URL(url).pathname;

function open(path: string, form?: Record<string, string>): Promise<Response> {
  return fetch(`${served.house.url}${path}`, {
    redirect: 'manual',
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
}

async function payAt({ account }: SpaOnStripe, path: string): Promise<string> {
  const [, id = ''] = /\/c\/pay\/([^#]+)/.exec((await open(path)).headers.get('location') ?? '') ?? [];
  expect(account.books.pay(id)).toBe(true);
  return id;
}

const leadsTo = (answer: Response): string => answer.headers.get('refresh')?.split('url=')[1] ?? '';

async function tipped(visit: Visit, amountMinor: number): Promise<string> {
  const opened = await visit.tip(amountMinor);
  if (!opened.ok) throw new Error(opened.reason);
  const id = await payAt(visit.at, pathOf(opened.link.url));
  await until(async () => (await visit.accounts()).tips !== undefined);
  return id;
}

describe('a tip by card', () => {
  test('is the therapists’, pays for no visit, stands on a receipt, and can be given back by the desk', async () => {
    const visit = await arrived();
    const { core, tenantId, service } = visit.at.spa;
    const session = await tipped(visit, 900);
    expect(visit.at.account.books.session(session)).toMatchObject({
      ...{ amount: 900, name: 'Tip · Massage · House' },
    });
    await expect(visit.accounts()).resolves.toEqual({ stripe: 900, tips: -900 });
    await expect(service.bookingDetail(tenantId, visit.bookingId)).resolves.toMatchObject({
      booking: { paidMinor: 0 },
      money: { toPayMinor: 9_000, tipMinor: 900 },
      payments: [{ provider: 'stripe', amountMinor: 0, tipMinor: 900 }],
    });
    await expect(visit.care.receiptsOfVisit(tenantId, visit.bookingId)).resolves.toMatchObject([
      { kind: 'receipt', amountMinor: 900 },
    ]);
    const given = await giveRefund(core, tenantId, OWNER, {
      ...{ bookingId: visit.bookingId, amountMinor: 'all', reason: 'A slip of the thumb' },
    });
    expect(given).toMatchObject({ ok: true, refunds: [{ amountMinor: 0, tipMinor: -900 }] });
    await until(async () => Object.keys(await visit.accounts()).length === 0);
    expect(await visit.findings()).toEqual([]);
    await expect(ofTheDay(visit)).resolves.toEqual({
      takenMinor: 0,
      givenBackMinor: 0,
      netMinor: 0,
      tipsMinor: 0,
    });
  });

  test('is of one amount at a time; given on two pages, one goes back', async () => {
    const visit = await arrived();
    const first = await visit.tip(500);
    await expect(visit.tip(500)).resolves.toEqual(first);
    const [, one = ''] =
      /\/c\/pay\/([^#]+)/.exec(
        (await open(pathOf(first.ok ? first.link.url : ''))).headers.get('location') ?? '',
      ) ?? [];
    visit.at.account.hold();
    visit.at.account.books.pay(one);
    const second = await visit.tip(700);
    await payAt(visit.at, pathOf(second.ok ? second.link.url : ''));
    visit.at.account.release();
    await until(() => [...visit.at.account.books.intents.values()].some(({ refunds }) => refunds.length > 0));
    await until(async () => (await visit.accounts())['refunds-in-transit'] === undefined);
    const { tips = 0 } = await visit.accounts();
    expect([-500, -700]).toContain(tips);
    expect(await visit.findings()).toEqual([]);
    const kept = { takenMinor: 0, givenBackMinor: 0, netMinor: 0, tipsMinor: -tips };
    await expect(ofTheDay(visit)).resolves.toEqual(kept);
  });

  test('is refused with its reason, and offered by no house that does not want it', async () => {
    const visit = await arrived();
    await expect(visit.tip(49)).resolves.toEqual({ ok: false, reason: 'too-small', limitMinor: 50 });
    await expect(visit.tip(9_001)).resolves.toEqual({ ok: false, reason: 'too-much', limitMinor: 9_000 });
    const { tenantId } = visit.at.spa;
    const other = await visit.at.spa.guest();
    await expect(visit.care.openTip(tenantId, other, visit.bookingId, 500)).resolves.toEqual({
      ...{ ok: false, reason: 'not-found' },
    });
    const first = await visit.tip(500, 'key');
    await expect(visit.tip(500, 'key')).resolves.toEqual(first);
    await expect(visit.tip(600, 'key')).resolves.toMatchObject({ reason: 'key-reused' });
    await tipped(visit, 500);
    await expect(visit.tip(500)).resolves.toEqual({ ok: false, reason: 'not-now' });
    const none = await arrived({ policy: { checkInOpensMinutes: 600 } });
    await expect(none.tip(500)).resolves.toEqual({ ok: false, reason: 'not-now' });
  });
});

describe('the page for tips', () => {
  test('is offered when the visit was paid by link, and leads to the payment of what was chosen', async () => {
    const visit = await arrived();
    const path = pathOf(await visit.balance());
    await payAt(visit.at, path);
    await until(async () =>
      (await open(`${path}/done`).then((one) => one.text())).includes('Paid, thank you'),
    );
    expect(await (await open(`${path}/done`)).text()).toContain(`href="${path}/tip"`);
    const page = await (await open(`${path}/tip`)).text();
    for (const words of ['1 % · €0.90', '5 % · €4.50', '10 % · €9.00', 'never expected', 'No, thanks'])
      expect(page).toContain(words);
    const chosen = await open(`${path}/tip`, { minor: '450' });
    expect(chosen.status).toBe(200);
    const tip = leadsTo(chosen);
    expect(await (await open(`${tip}/back`)).text()).toContain('You can pay here until');
    await payAt(visit.at, tip);
    await until(async () => (await open(`${tip}/done`).then((one) => one.text())).includes('your tip'));
    await expect(visit.accounts()).resolves.toEqual({ stripe: 9_450, deposits: -9_000, tips: -450 });
    // Nobody is asked again.
    expect(await (await open(`${path}/done`)).text()).not.toContain('/tip"');
    expect((await open(`${path}/tip`)).headers.get('location')).toBe(`${path}/done`);
  });

  test('takes an amount of their own, and says what is wrong with one', async () => {
    const visit = await arrived();
    const path = pathOf(await visit.balance());
    for (const [own, says] of [
      ['lots', 'Write an amount like €7.50'],
      ['-5', 'Write an amount'],
      ['1,500', 'Write an amount'],
      ['<b>', '&lt;b&gt;'],
      ['0', 'At least €0.50'],
      ['5000', 'At most €90.00'],
    ]) {
      const answer = await open(`${path}/tip`, { own: own ?? '' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(says);
    }
    for (const form of [{ minor: 'x' }, { minor: '1.5' }, { minor: '-900' }, {}])
      expect((await open(`${path}/tip`, form)).status).toBe(422);
    const tip = leadsTo(await open(`${path}/tip`, { own: '7,50' }));
    await payAt(visit.at, tip);
    await until(async () => (await visit.accounts()).tips === -750);
  });

  test('is none behind the link of a first payment, nor behind one that does not exist', async () => {
    const { at } = await arrived();
    const { booking } = await at.awaiting('2026-03-04T17:00');
    const path = `/pay/${booking.checkout?.token}`;
    expect((await open(`${path}/tip`)).headers.get('location')).toBe(`${path}/done`);
    expect((await open(`${path}/tip`, { minor: '500' })).headers.get('location')).toBe(`${path}/done`);
    expect((await open('/pay/nothing/tip')).status).toBe(404);
    const tips = await at.spa.core.database.run((db) =>
      tenantScope(db, at.spa.tenantId).find(CheckoutTable, { where: { purpose: 'tip' } }),
    );
    expect(tips).toEqual([]);
  });
});

describe('where no account takes payments', () => {
  const turn = ({ at: { spa } }: Visit, active: boolean) =>
    spa.core.database.run((db) =>
      tenantScope(db, spa.tenantId).update(ChannelAccountTable, { channel: 'stripe' }, { active }),
    );

  test('in production no link is made, which the desk is told, and no tip asked for or offered', async () => {
    served.house.setClock(NOW);
    const visit = await arrived();
    const other = await arrived();
    const { tenantId, core } = visit.at.spa;
    const real = { ...core, production: true };
    const ask = { bookingId: visit.bookingId, amountMinor: null, send: false };
    await expect(paymentLink(real, tenantId, DESK, ask)).resolves.toMatchObject({ ok: true });
    const path = pathOf(await visit.balance());
    await payAt(visit.at, path);
    await until(async () => (await visit.accounts()).stripe === 9_000);
    served.house.setClock('2026-03-02T10:30');
    const stars = { bookingId: visit.bookingId, stars: 5, words: null, requestKey: 'stars' };
    await expect(visit.care.giveFeedback(tenantId, visit.guest, stars)).resolves.toEqual({ ok: true });
    await turn(visit, false);
    await turn(other, false);
    const care = makeGuestCare(real);
    const no = { ok: false, reason: 'not-now' };
    await expect(care.askForTip(tenantId, visit.guest, visit.bookingId)).resolves.toEqual(no);
    await expect(care.openTip(tenantId, visit.guest, visit.bookingId, 500)).resolves.toEqual(no);
    const checkout = await findCheckout(core, path.split('/').at(-1) ?? '');
    await expect(checkout && tipOffer(real, checkout)).resolves.toBeNull();
    await expect(
      paymentLink(real, other.at.spa.tenantId, DESK, { ...ask, bookingId: other.bookingId }),
    ).resolves.toEqual({ ok: false, reason: 'no-account' });
    expect(await other.findings()).toEqual([]);
  });

  test('a link of the stand-in is not handed out again when an account is there, nor the other way about', async () => {
    served.house.setClock(NOW);
    const visit = await arrived();
    const tipUrl = async () => {
      const opened = await visit.tip(500);
      return opened.ok ? opened.link.url : opened.reason;
    };
    const links = async () => [await visit.balance(), await tipUrl()];
    const first = await links();
    expect(await links()).toEqual(first);
    await turn(visit, false);
    const second = await links();
    await turn(visit, true);
    const third = await links();
    expect(new Set([...first, ...second, ...third]).size).toBe(6);
    expect(await visit.findings()).toEqual([]);
  });
});

describe('whether a guest is to be asked', () => {
  test('is answered with yes once, after they said how it was', async () => {
    const visit = await arrived();
    const { tenantId } = visit.at.spa;
    const ask = (key: string) => visit.care.askForTip(tenantId, visit.guest, visit.bookingId, key);
    served.house.setClock('2026-03-02T10:30');
    await expect(ask('early')).resolves.toEqual({ ok: false, reason: 'not-now' });
    const stars = { bookingId: visit.bookingId, stars: 5, words: null, requestKey: 'stars' };
    await expect(visit.care.giveFeedback(tenantId, visit.guest, stars)).resolves.toEqual({ ok: true });
    const yes = {
      ok: true,
      choices: [
        { percent: 1, amountMinor: 90 },
        { percent: 5, amountMinor: 450 },
        { percent: 10, amountMinor: 900 },
      ],
    };
    await expect(ask('first')).resolves.toEqual(yes);
    // The same turn again, after a crash.
    await expect(ask('first')).resolves.toEqual(yes);
    await expect(ask('second')).resolves.toEqual({ ok: false, reason: 'not-now' });
  });

  type Paid = { readonly visit: Visit; readonly session: string };
  test.each<[string, number, (paid: Paid) => Promise<unknown>]>([
    ['gave three stars', 3, () => Promise.resolve()],
    [
      'got money back for a reason',
      5,
      ({ visit: { at, bookingId } }) =>
        giveRefund(at.spa.core, at.spa.tenantId, OWNER, { bookingId, amountMinor: 2_000, reason: 'Burned' }),
    ],
    [
      'has their bank ask for it',
      5,
      async ({ visit, session }) => {
        const { books } = visit.at.account;
        books.dispute(books.session(session).intent?.id ?? '', 'general');
        await until(async () => (await visit.accounts()).disputes !== undefined);
      },
    ],
  ])('is answered with no, in the chat and on the page, for one who %s', async (_, stars, happens) => {
    served.house.setClock(NOW);
    const visit = await arrived();
    const { tenantId } = visit.at.spa;
    const path = pathOf(await visit.balance());
    const session = await payAt(visit.at, path);
    await until(async () => (await visit.accounts()).stripe === 9_000);
    served.house.setClock('2026-03-02T10:30');
    const said = { bookingId: visit.bookingId, stars, words: null, requestKey: 'stars' };
    await expect(visit.care.giveFeedback(tenantId, visit.guest, said)).resolves.toEqual({ ok: true });
    await happens({ visit, session });
    const no = { ok: false, reason: 'not-now' };
    await expect(visit.care.askForTip(tenantId, visit.guest, visit.bookingId)).resolves.toEqual(no);
    await expect(visit.tip(500)).resolves.toEqual(no);
    expect(await (await open(`${path}/done`)).text()).not.toContain('/tip"');
    expect((await open(`${path}/tip`)).headers.get('location')).toBe(`${path}/done`);
  });
});
