import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../../api/contract.ts';
import { type PaymentEntity, PaymentTable } from '../../../../api/database/entities/booking.ts';
import { OutboxTable } from '../../../../api/database/entities/people.ts';
import { newId } from '../../../../api/database/ids.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { compareWithProviders } from '../../../../api/doctor/providers.ts';
import { makeMailroom } from '../../../../api/inbox/mailroom.ts';
import { giveRefund } from '../../../../api/payments/desk/give-refund.ts';
import { seeToRefund, waitingRefunds } from '../../../../api/payments/desk/waiting-refunds.ts';
import { reconcileRefunds } from '../../../../api/payments/events/reconcile-refunds.ts';
import { BooksDiffer } from '../../../../api/payments/events/set-aside.ts';
import { STRIPE } from '../../../../api/payments/provider.ts';
import { providerRefunds } from '../../../../api/payments/provider-refunds.ts';
import { refundFailed } from '../../../../api/payments/refund-failed.ts';
import { settleRefunds } from '../../../../api/payments/refunds.ts';
import type { Till } from '../../../../api/payments/sessions/till.ts';
import { makeStripe } from '../../../../api/payments/stripe/stripe-provider.ts';
import type { Call, Fault, SimulatedAccount } from '../../../support/stripe/stripe-api.ts';
import { openQuietHouse, type QuietHouse } from './quiet-house.ts';

let house: QuietHouse;
beforeAll(async () => {
  house = await openQuietHouse('2026-03-02T09:00');
}, 60_000);
afterAll(() => house.close());

const OWNER: Actor = { kind: 'staff', userId: 'owner', name: 'Ines', role: 'owner' };

/** A guest of the chat paid 90 euros by card. No event travels by itself. */
async function paid() {
  const { spa, account } = await house.spa();
  const mailroom = makeMailroom(house.core);
  const { conversationId } = await mailroom.receive({
    ...{ tenantId: spa.tenantId, channel: 'webchat', providerMessageId: newId(), address: newId() },
    ...{ profileName: 'Noor', locale: 'en', body: { kind: 'text', text: 'hello' } },
  });
  const guestId = (await mailroom.conversation(spa.tenantId, conversationId))?.guestId ?? '';
  const guest = { kind: 'guest', guestId, conversationId } as const;
  const wish = { ...spa.request(guest, '2026-03-04T17:00'), conversationId };
  const booking = await house.accepted(spa.tenantId, guest, wish);
  const page = booking.checkout?.url ?? '';
  const location = (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
  const [, session = ''] = /\/c\/pay\/([^#]+)/.exec(location) ?? [];
  account.books.pay(session);
  await (await fetch(`${page}/done`, { redirect: 'manual' })).arrayBuffer();
  const { intent } = account.books.session(session);
  if (!intent) throw new Error('nothing was paid');
  const till: Till = {
    core: house.core,
    accounts: house.accounts,
    providers: { [STRIPE]: makeStripe(house.stripeUrl) },
  };
  return {
    ...{ spa, account, intent, till, guest, bookingId: booking.id },
    /** The keys that refunds were asked for with, as they came; answered from memory they do not count. */
    keys: () =>
      account.calls.filter(({ method, path }) => method === 'POST' && path === '/v1/refunds').map(keyOf),
    /** All that is due is asked for once. */
    round: () => settleRefunds(house.core, providerRefunds(till)),
    async row(): Promise<PaymentEntity> {
      const rows = await house.core.database.run((db) =>
        tenantScope(db, spa.tenantId).find(PaymentTable, { where: { kind: 'refund' } }),
      );
      expect(rows).toHaveLength(1);
      if (!rows[0]) throw new Error('no refund');
      return rows[0];
    },
    /** What the guest was told about money. */
    async told(): Promise<string[]> {
      const rows = await house.core.database.run((db) =>
        tenantScope(db, spa.tenantId).find(OutboxTable, { where: { conversationId } }),
      );
      const words = rows.map((row) => JSON.stringify(row));
      return ['refunded', 'refund-failed'].flatMap((kind) =>
        words.filter((one) => one.includes(`"${kind}"`)).map(() => kind),
      );
    },
    async findings() {
      return (await examine(house.core.database)).filter(({ tenantId }) => tenantId === spa.tenantId);
    },
  };
}

const keyOf = ({ idempotencyKey }: Call): string | null => idempotencyKey;

/** … and cancelled in time: all of it is promised to them. */
async function cancelled() {
  const visit = await paid();
  await house.service.cancelBooking(visit.spa.tenantId, visit.guest, visit.bookingId, null);
  return visit;
}

/** … and the owner gives a part of it back: Stripe would do so twice. */
async function givenAPart() {
  const visit = await paid();
  const gift = { bookingId: visit.bookingId, amountMinor: 3_000, reason: 'The sauna was cold' };
  const given = await giveRefund(house.core, visit.spa.tenantId, OWNER, gift);
  if (!given.ok) throw new Error(given.reason);
  return visit;
}

/** The next refund that is asked for goes wrong like this. */
function goesWrong({ account }: { readonly account: SimulatedAccount }, ...faults: Fault[]): void {
  account.fault = ({ method, path }) =>
    method === 'POST' && path === '/v1/refunds' ? (faults.shift() ?? null) : null;
}

describe('a refund that Stripe fails at', () => {
  test('and still carries out is asked for under no other key meanwhile, and made once', async () => {
    const visit = await givenAPart();
    const { account, intent, round, row, keys, told, findings } = visit;
    goesWrong(visit, { kind: 'under-way' });
    await round();
    for (let minute = 0; minute < 12; minute += 1) {
      house.clock.forward(1);
      await round();
    }
    const { id } = await row();
    expect(keys()).toEqual([id]);
    account.finish();
    house.clock.forward(60);
    await round();
    expect(intent.refunds.map(({ amount }) => amount)).toEqual([3_000]);
    expect(await row()).toMatchObject({ status: 'settled', providerReference: intent.refunds[0]?.id });
    expect(await told()).toEqual(['refunded']);
    expect(await findings()).toEqual([]);
  });

  test('and carried out all the same is found, not asked for again', async () => {
    const visit = await givenAPart();
    const { intent, round, row, keys, findings } = visit;
    goesWrong(visit, { kind: 'done-then-500' });
    await round();
    expect(await row()).toMatchObject({ status: 'requested', failures: 1 });
    house.clock.forward(1);
    await round();
    expect(await row()).toMatchObject({ status: 'settled', providerReference: intent.refunds[0]?.id });
    expect(keys()).toHaveLength(1);
    expect(intent.refunds).toHaveLength(1);
    expect(await findings()).toEqual([]);
  });

  test('and did not carry out is asked for under another key, once the first has answered the same again', async () => {
    const visit = await givenAPart();
    const { intent, round, row, keys, findings } = visit;
    const { id } = await row();
    goesWrong(visit, { kind: 'refused', status: 500 });
    await round();
    expect(await row()).toMatchObject({ status: 'requested', attempt: 0 });
    house.clock.forward(1);
    await round();
    expect(keys()).toEqual([id]);
    for (let minute = 0; minute < 10; minute += 1) {
      house.clock.forward(1);
      await round();
    }
    expect(keys()).toEqual([id, `${id}-1`]);
    expect(intent.refunds.map(({ amount }) => amount)).toEqual([3_000]);
    expect(await row()).toMatchObject({ status: 'settled' });
    expect(await findings()).toEqual([]);
  });
});

test('a list of refunds that Stripe fails at says nothing of the key', async () => {
  const visit = await givenAPart();
  const { account, intent, round, row, findings } = visit;
  account.fault = ({ path }) => (path === '/v1/refunds' ? { kind: 'refused', status: 500 } : null);
  for (let minute = 0; minute < 4; minute += 1) {
    await round();
    house.clock.forward(1);
  }
  expect(await row()).toMatchObject({ status: 'requested', attempt: 0, failures: 4 });
  account.fault = () => null;
  for (let minute = 0; minute < 20; minute += 1) {
    await round();
    house.clock.forward(1);
  }
  expect(intent.refunds).toHaveLength(1);
  expect(await row()).toMatchObject({ status: 'settled' });
  expect(await findings()).toEqual([]);
});

describe('what became of a refund at Stripe', () => {
  /** Stripe has made it, its answer was lost, and we took it for refused. */
  async function madeAndTakenForRefused() {
    const visit = await givenAPart();
    goesWrong(visit, { kind: 'done-then-500' });
    await visit.round();
    await refundFailed(house.core, await visit.row(), 'Stripe: 400');
    expect(await visit.row()).toMatchObject({ status: 'failed' });
    return { ...visit, reconcile: () => reconcileRefunds(visit.till, visit.spa.tenantId, visit.intent.id) };
  }

  test('settles it where we took it for refused: nobody gives it once more', async () => {
    const { spa, intent, reconcile, row, told, findings } = await madeAndTakenForRefused();
    await reconcile();
    await reconcile();
    expect(await row()).toMatchObject({ status: 'settled', providerReference: intent.refunds[0]?.id });
    expect(await waitingRefunds(house.core, spa.tenantId)).toEqual([]);
    expect(await told()).toEqual(['refunded', 'refund-failed']);
    expect(await findings()).toEqual([]);
  });

  test('changes nothing where the desk has given it otherwise meanwhile: the doctor names it', async () => {
    const { spa, till, reconcile, row, findings } = await madeAndTakenForRefused();
    const { id: refundId } = await row();
    await seeToRefund(house.core, spa.tenantId, OWNER, { refundId, by: 'cash' });
    await reconcile();
    expect(await row()).toMatchObject({ status: 'settled', provider: 'cash' });
    expect(await findings()).toEqual([]);
    const named = (await compareWithProviders(till, 0)).filter(({ tenantId }) => tenantId === spa.tenantId);
    expect(named.map(({ detail }) => detail).join()).toContain(
      'gave back 3000 EUR at the provider, 0 by our books',
    );
  });

  test('fails it where we still wait for an answer, and only the try that it was', async () => {
    const visit = await givenAPart();
    const { spa, account, intent, till, round, row, told, findings } = visit;
    const reconcile = () => reconcileRefunds(till, spa.tenantId, intent.id);
    goesWrong(visit, { kind: 'done-then-500' });
    await round();
    for (const refund of intent.refunds) account.books.refundFails(refund);
    await reconcile();
    expect(await row()).toMatchObject({ status: 'failed' });
    expect(await told()).toEqual(['refund-failed']);
    // The desk has it tried again: what was sent back is not about that.
    await seeToRefund(house.core, spa.tenantId, OWNER, { refundId: (await row()).id, by: 'again' });
    await reconcile();
    expect(await row()).toMatchObject({ status: 'requested', attempt: 1 });
    await round();
    const [, second] = intent.refunds;
    expect(await row()).toMatchObject({ status: 'settled', providerReference: second?.id });
    await reconcile();
    expect(await told()).toEqual(['refunded', 'refund-failed']);
    // That try is sent back, too: as the first was, it is this one's end alone.
    if (second) account.books.refundFails(second);
    await reconcile();
    expect(await row()).toMatchObject({ status: 'failed', attempt: 1 });
    expect(await findings()).toEqual([]);
  });
});

describe('a refund that Stripe refuses', () => {
  test('because it was made before is settled with that one', async () => {
    const { account, intent, round, row, told, findings } = await cancelled();
    const { id } = await row();
    const form = { payment_intent: intent.id, amount: '9000', metadata: { payment: id } };
    account.fault = ({ method, path }) => {
      if (method === 'POST' && path === '/v1/refunds' && intent.refunds.length === 0)
        account.books.refund(form);
      return null;
    };
    await round();
    expect(await row()).toMatchObject({ status: 'settled', providerReference: intent.refunds[0]?.id });
    expect(await told()).toEqual(['refunded']);
    expect(await findings()).toEqual([]);
  });

  test('because the guest’s bank took the payment back is the desk’s to see, and the guest is promised nothing', async () => {
    const { spa, account, intent, round, row, told, findings } = await cancelled();
    account.books.dispute(intent.id, 'fraudulent');
    await round();
    expect(await row()).toMatchObject({ status: 'failed' });
    expect(await told()).toEqual([]);
    const [waiting] = await waitingRefunds(house.core, spa.tenantId);
    expect(waiting?.failure).toMatch(/bank .*charge_disputed/);
    expect(await findings()).toEqual([]);
  });

  test('because the account has too little is asked for again, until it has enough', async () => {
    const { account, intent, round, row, told, findings } = await cancelled();
    account.books.runShort(true);
    await round();
    for (let hour = 0; hour < 3; hour += 1) {
      expect(await row()).toMatchObject({ status: 'requested' });
      house.clock.forward(60);
      await round();
    }
    account.books.runShort(false);
    for (let hour = 0; hour < 3; hour += 1) {
      house.clock.forward(60);
      await round();
    }
    expect(await row()).toMatchObject({ status: 'settled' });
    expect(intent.refunds.map(({ amount }) => amount)).toEqual([9_000]);
    expect(await told()).toEqual(['refunded']);
    expect(await findings()).toEqual([]);
  });
});

describe('a refund that was made at the dashboard first', () => {
  test('in full is what the guest was promised: they are told once, that it went', async () => {
    const visit = await cancelled();
    visit.account.books.refund({ payment_intent: visit.intent.id });
    await visit.round();
    expect(await visit.told()).toEqual(['refunded']);
    await reconcileRefunds(visit.till, visit.spa.tenantId, visit.intent.id);
    await visit.round();
    expect(await visit.row()).toMatchObject({ status: 'settled', amountMinor: -9_000 });
    expect(await visit.told()).toEqual(['refunded']);
    expect(await waitingRefunds(house.core, visit.spa.tenantId)).toEqual([]);
    expect(await visit.findings()).toEqual([]);
  });

  test('in part leaves the rest to be asked for, and nobody hears that it failed', async () => {
    const visit = await cancelled();
    visit.account.books.refund({ payment_intent: visit.intent.id, amount: '2000' });
    await visit.round();
    house.clock.forward(2);
    await visit.round();
    expect(visit.intent.refunds.map(({ amount }) => amount)).toEqual([2_000, 7_000]);
    expect(await visit.told()).toEqual(['refunded', 'refunded']);
    expect(await visit.findings()).toEqual([]);
  });
});

describe('a refund of ours that has another sum at Stripe', () => {
  /** Made under our row's name, by whomever: 50 where 30 are ours. */
  async function another() {
    const visit = await givenAPart();
    const { id } = await visit.row();
    visit.account.books.refund({
      payment_intent: visit.intent.id,
      amount: '5000',
      metadata: { payment: id },
    });
    return visit;
  }

  test('is not taken for it: the desk is to compare, the doctor names it, the guest hears nothing', async () => {
    const visit = await another();
    goesWrong(visit, { kind: 'refused', status: 503 });
    await visit.round();
    house.clock.forward(1);
    await visit.round();
    expect(await visit.told()).toEqual([]);
    const [waiting] = await waitingRefunds(house.core, visit.spa.tenantId);
    expect(waiting?.failure).toMatch(/^compare .* 5000 EUR went back .*, 3000 EUR were to/);
    const named = (await compareWithProviders(visit.till, 0)).filter(
      ({ tenantId }) => tenantId === visit.spa.tenantId,
    );
    expect(named.map(({ detail }) => detail).join()).toContain(
      'gave back 5000 EUR at the provider, 0 by our books',
    );
  });

  test('nor where it is read back: word of it is set aside for people', async () => {
    const visit = await another();
    await expect(reconcileRefunds(visit.till, visit.spa.tenantId, visit.intent.id)).rejects.toThrow(
      BooksDiffer,
    );
    expect(await visit.row()).toMatchObject({ status: 'requested' });
  });
});
