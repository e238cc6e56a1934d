import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../../api/contract.ts';
import { InboxTable } from '../../../../api/database/entities/people.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { seeToEvent, unsettledEvents } from '../../../../api/payments/events/set-aside.ts';
import { newId, type StripeEvent } from '../../../support/stripe/books.ts';
import { eventJson, post, signatureOf } from '../../../support/stripe/postman.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';

const FIVE = '2026-03-04T17:00';

const OWNER: Actor = { kind: 'staff', userId: 'owner', name: 'Iris', role: 'owner' };

const served = serveWithStripe('2026-03-02T09:00');

async function statusOf({ spa }: SpaOnStripe, booking: { readonly id: string }): Promise<string | undefined> {
  return (await spa.service.booking(spa.tenantId, booking.id))?.status;
}

async function kept({ spa }: SpaOnStripe) {
  return spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).find(InboxTable, { where: { channel: 'stripe' } }),
  );
}

async function allDone(spa: SpaOnStripe): Promise<boolean> {
  return (await kept(spa)).every(({ status }) => status !== 'new');
}

/** A session that was paid, of which no word came, nor can be asked for: a house that is slow to start asks for it late. */
async function paidInSilence(spa: SpaOnStripe) {
  spa.account.fault = ({ path }) => (path === '/v1/events' ? { kind: 'refused', status: 503 } : null);
  const { booking, actor } = await spa.awaiting(FIVE);
  const id = await spa.sessionOf(booking);
  spa.account.hold();
  spa.account.books.pay(id);
  spa.account.lose();
  return { booking, actor, id };
}

/** The event that a session was paid, as an attacker or Stripe would send it. */
function completed(spa: SpaOnStripe, id: string): StripeEvent {
  const { metadata } = spa.account.books.session(id);
  const object = { id, object: 'checkout.session', metadata, payment_status: 'paid', status: 'complete' };
  return { id: newId('evt'), type: 'checkout.session.completed', object, createdAt: served.house.now() };
}

describe('a webhook of Stripe', () => {
  test('is believed with the account’s signature over the very bytes, lately, and with nothing else', async () => {
    const spa = await served.spa();
    const { booking, actor: _, id } = await paidInSilence(spa);
    const raw = eventJson(completed(spa, id));
    const url = `${served.house.url}/webhooks/stripe/${spa.account.id}`;
    const secret = `whsec_${spa.account.id}`;
    const now = served.house.now();
    expect(await post(url, raw, null)).toBe(401);
    expect(await post(url, raw, 't=1')).toBe(401);
    expect(await post(url, raw, signatureOf(raw, ['whsec_guessed'], now))).toBe(401);
    expect(await post(url, raw, signatureOf(`${raw} `, [secret], now))).toBe(401);
    expect(await post(url, raw, signatureOf(raw, [secret], now - 301_000))).toBe(401);
    expect(await post(url, 'no', signatureOf('no', [secret], now))).toBe(400);
    expect(await post(`${served.house.url}/webhooks/stripe/acct_nobody`, raw, 'x')).toBe(404);
    const large = `${raw.slice(0, -1)},"more":"${'x'.repeat(600_000)}"}`;
    expect(await post(url, large, signatureOf(large, [secret], now))).toBe(413);
    expect(await kept(spa)).toEqual([]);
    expect(await statusOf(spa, booking)).toBe('awaiting-payment');
    // While the secret is exchanged Stripe signs with the old and the new one.
    expect(await post(url, raw, signatureOf(raw, ['whsec_the_next_one', secret], now))).toBe(200);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    expect(await served.house.refusals('stripe', 'bad-signature')).toBe(5);
  });

  test('is kept with what it is about, and nothing of who paid', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    await until(async () => (await statusOf(spa, booking)) === 'confirmed' && allDone(spa));
    const rows = await kept(spa);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/noor|bakker|\+31/i);
  });

  test('counts once, however often it comes', async () => {
    const spa = await served.spa();
    spa.account.traffic.copies = 4;
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    await spa.account.quiet();
    await until(() => allDone(spa));
    expect(await spa.now(booking)).toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    expect(await kept(spa)).toHaveLength(1);
  });

  test('says nothing of itself: what counts is how the session stands at Stripe', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    const raw = eventJson(completed(spa, id));
    const url = `${served.house.url}/webhooks/stripe/${spa.account.id}`;
    expect(await post(url, raw, signatureOf(raw, [`whsec_${spa.account.id}`], served.house.now()))).toBe(200);
    await until(() => allDone(spa));
    expect(await kept(spa)).toHaveLength(1);
    expect(await spa.now(booking)).toMatchObject({ status: 'awaiting-payment', paidMinor: 0 });
  });

  test('of another spa’s session changes nothing, though its own account signed it', async () => {
    const [mine, theirs] = [await served.spa(), await served.spa()];
    const { booking, id } = await paidInSilence(theirs);
    const raw = eventJson(completed(theirs, id));
    const url = `${served.house.url}/webhooks/stripe/${mine.account.id}`;
    const signature = signatureOf(raw, [`whsec_${mine.account.id}`], served.house.now());
    expect(await post(url, raw, signature)).toBe(200);
    await until(() => allDone(mine));
    expect(await statusOf(theirs, booking)).toBe('awaiting-payment');
  });

  test('waits for a bank that takes its time: its yes confirms', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id, 'bank');
    await spa.account.quiet();
    await until(async () => (await kept(spa)).length === 1 && allDone(spa));
    expect(await statusOf(spa, booking)).toBe('awaiting-payment');
    expect(await (await spa.follow(booking)).text()).toContain('Your bank is still at it');
    spa.account.books.bankAnswers(id, true);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
  });

  test('waits for a bank that takes its time: after its no the same link leads to a new page', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id, 'bank');
    spa.account.books.bankAnswers(id, false);
    await until(async () => (await spa.now(booking)).checkout?.status === 'failed');
    const another = await spa.sessionOf(booking);
    expect(another).not.toBe(id);
    spa.account.books.pay(another);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    expect(await spa.now(booking)).toMatchObject({ paidMinor: 9_000 });
  });

  test('in the wrong order ends the same', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.traffic.shuffled = true;
    spa.account.hold();
    spa.account.books.pay(id, 'bank');
    spa.account.books.bankAnswers(id, true);
    spa.account.release();
    await until(async () => (await statusOf(spa, booking)) === 'confirmed' && allDone(spa));
    expect(await spa.now(booking)).toMatchObject({ paidMinor: 9_000 });
  });

  test('is acted on later when Stripe cannot be asked just then', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.fault = ({ method }) => (method === 'GET' ? { kind: 'refused', status: 503 } : null);
    spa.account.books.pay(id);
    await until(async () => (await kept(spa)).some(({ attempts }) => attempts === 1));
    expect(await statusOf(spa, booking)).toBe('awaiting-payment');
    spa.account.fault = () => null;
    served.house.forward(60_000);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
  });

  test('of a dispute is shown to the desk at the visit', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    spa.account.books.dispute(spa.account.books.session(id).intent?.id ?? '', 'fraudulent');
    await until(async () => {
      const detail = await spa.spa.service.bookingDetail(spa.spa.tenantId, booking.id);
      return detail?.history.some(({ type }) => type === 'payment-disputed') ?? false;
    });
  });
});

describe('a webhook that never comes', () => {
  test('is not missed: the session is read back while the hold lasts', async () => {
    const spa = await served.spa();
    const { booking } = await paidInSilence(spa);
    served.house.forward(2 * 60_000);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
  });
});

describe('the end of a hold', () => {
  test('ends the session at Stripe, also when Stripe does not take it at first', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    let refusals = 0;
    spa.account.fault = ({ path }) => {
      if (!path.endsWith('/expire')) return null;
      refusals += 1;
      return { kind: 'refused', status: 503 };
    };
    served.house.forward(21 * 60_000);
    await until(async () => refusals > 0 && (await statusOf(spa, booking)) === 'expired');
    expect(spa.account.books.session(id).status).toBe('open');
    spa.account.fault = () => null;
    served.house.forward(60_000);
    await until(async () => spa.account.books.session(id).status === 'expired');
    expect(await (await spa.follow(booking)).text()).toContain('The time to pay has ended');
  });

  test('and the guest’s cancelling before they paid end it too', async () => {
    const spa = await served.spa();
    const { booking, actor } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    await spa.spa.service.cancelBooking(spa.spa.tenantId, actor, booking.id, null);
    await until(async () => spa.account.books.session(id).status === 'expired');
    expect(await statusOf(spa, booking)).toBe('cancelled');
  });

  test('with the money paid a moment before: the time is taken again', async () => {
    const spa = await served.spa();
    const { booking, id } = await paidInSilence(spa);
    // Nobody could ask before the hold had ended.
    spa.account.fault = () => ({ kind: 'refused', status: 503 });
    served.house.forward(21 * 60_000);
    await until(async () => (await statusOf(spa, booking)) === 'expired');
    spa.account.fault = () => null;
    served.house.forward(3_600_000);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    expect(await spa.now(booking)).toMatchObject({ paidMinor: 9_000 });
    expect(spa.account.books.session(id).paid).toBe(true);
  });
});

describe('money that goes back', () => {
  test('goes back at Stripe, once, when the guest cancels in time', async () => {
    const spa = await served.spa();
    const { booking, actor } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    let faults = 0;
    spa.account.fault = ({ method, path }) => {
      if (method !== 'POST' || path !== '/v1/refunds' || faults >= 2) return null;
      faults += 1;
      return faults === 1 ? { kind: 'done-then-500' } : { kind: 'refused', status: 429 };
    };
    const told = console.error;
    console.error = () => undefined;
    await spa.spa.service.cancelBooking(spa.spa.tenantId, actor, booking.id, null);
    await until(async () => {
      served.house.forward(10_000);
      return (await spa.now(booking)).paidMinor === 0;
    });
    console.error = told;
    const { intent } = spa.account.books.session(id);
    expect(intent?.refunds.map(({ amount }) => amount)).toEqual([9_000]);
    expect(faults).toBeGreaterThan(0);
  });

  /** A visit that was paid, and what Stripe has of it. */
  async function paid() {
    const spa = await served.spa();
    const { booking, actor } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    const { intent } = spa.account.books.session(id);
    if (!intent) throw new Error('nothing was paid');
    const payments = async () =>
      (await spa.spa.service.bookingDetail(spa.spa.tenantId, booking.id))?.payments ?? [];
    return { spa, booking, actor, intent, payments };
  }

  test('at Stripe’s dashboard is written down here, each part once', async () => {
    const { spa, booking, intent, payments } = await paid();
    spa.account.traffic.copies = 2;
    spa.account.books.refund({ payment_intent: intent.id, amount: '2000' });
    spa.account.books.refund({ payment_intent: intent.id, amount: '1500' });
    await until(async () => (await spa.now(booking)).paidMinor === 5_500);
    await until(() => allDone(spa));
    const refunds = (await payments()).filter(({ kind }) => kind === 'refund');
    expect(refunds.map(({ amountMinor, status }) => [amountMinor, status]).toSorted()).toEqual([
      [-1_500, 'settled'],
      [-2_000, 'settled'],
    ]);
    expect((await spa.now(booking)).status).toBe('confirmed');
  });

  test('at Stripe’s dashboard while ours was on its way is that one', async () => {
    const { spa, booking, actor, intent, payments } = await paid();
    spa.account.fault = ({ path, method }) =>
      method === 'POST' && path === '/v1/refunds' ? { kind: 'refused', status: 429 } : null;
    const told = console.error;
    console.error = () => undefined;
    await spa.spa.service.cancelBooking(spa.spa.tenantId, actor, booking.id, null);
    spa.account.books.refund({ payment_intent: intent.id });
    await until(async () => (await spa.now(booking)).paidMinor === 0);
    console.error = told;
    const refunds = (await payments()).filter(({ kind }) => kind === 'refund');
    expect(refunds.map(({ amountMinor, status }) => [amountMinor, status])).toEqual([[-9_000, 'settled']]);
  });

  test('at Stripe’s dashboard in part, while all of it was on its way, leaves the rest to go', async () => {
    const { spa, booking, actor, intent, payments } = await paid();
    spa.account.hold();
    spa.account.books.refund({ payment_intent: intent.id, amount: '2500' });
    await spa.spa.service.cancelBooking(spa.spa.tenantId, actor, booking.id, null);
    // Stripe does not have as much left as we ask for: what went there is looked for before anybody calls it failed.
    await until(async () =>
      (await payments()).some(({ kind, status }) => kind === 'refund' && status === 'settled'),
    );
    served.house.forward(2 * 60_000);
    spa.account.release();
    await until(async () => (await spa.now(booking)).paidMinor === 0);
    const refunds = (await payments()).filter(({ kind }) => kind === 'refund');
    expect(refunds.map(({ amountMinor, status }) => [amountMinor, status]).toSorted()).toEqual([
      [-2_500, 'settled'],
      [-6_500, 'settled'],
    ]);
    expect(intent.refunds.map(({ amount }) => amount)).toEqual([2_500, 6_500]);
  });

  test('and is sent back by the guest’s bank is owed to them again', async () => {
    const { spa, booking, actor, intent, payments } = await paid();
    await spa.spa.service.cancelBooking(spa.spa.tenantId, actor, booking.id, null);
    await until(async () => (await spa.now(booking)).paidMinor === 0);
    const [refund] = intent.refunds;
    if (!refund) throw new Error('nothing went back');
    spa.account.books.refundFails(refund);
    await until(async () => (await spa.now(booking)).paidMinor === 9_000);
    const refunds = (await payments()).filter(({ kind }) => kind === 'refund');
    expect(refunds.map(({ status }) => status)).toEqual(['failed']);
  });
});

describe('an event that waits to be tried again', () => {
  test('hides none that came after it, however many they are', async () => {
    const [stuck, spa] = [await served.spa(), await served.spa()];
    const about = { kind: 'charge', reference: 'pi_of_another_shop' };
    const raw = JSON.stringify({ id: 'evt', type: 'charge.refunded', accountId: stuck.accountId, about });
    await stuck.spa.core.database.run((db) =>
      tenantScope(db, stuck.spa.tenantId).insert(
        InboxTable,
        Array.from({ length: 250 }, () => ({
          ...{ id: newId('evt').slice(-16), channel: 'stripe', providerMessageId: newId('evt') },
          ...{ conversationId: null, position: 0, body: { kind: 'webhook' as const, raw } },
          ...{ status: 'new' as const, attempts: 7, error: 'away', receivedAt: served.house.now() },
        })),
      ),
    );
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    await until(() => allDone(spa));
  });
});

describe('an event that this release cannot read, as after a way back from a later one', () => {
  test('is set aside and shown as not understood, and keeps no other from being acted on', async () => {
    const [stuck, spa] = [await served.spa(), await served.spa()];
    const { core, tenantId } = stuck.spa;
    const texts = ['no JSON', JSON.stringify({ id: 'evt', about: { kind: 'of-another-release' } })];
    await core.database.run((db) =>
      tenantScope(db, tenantId).insert(
        InboxTable,
        // More than are acted on side by side.
        Array.from({ length: 24 }, (_, place) => ({
          ...{ id: newId('evt').slice(-16), channel: 'stripe', providerMessageId: newId('evt') },
          ...{ conversationId: null, position: 0 },
          body: { kind: 'webhook' as const, raw: texts[place % 2] ?? '' },
          ...{ status: 'new' as const, attempts: 7, error: 'away', receivedAt: 0 },
        })),
      ),
    );
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    await until(() => allDone(stuck));
    await until(() => allDone(spa));
    expect(await statusOf(spa, booking)).toBe('confirmed');
    const events = await unsettledEvents(core, tenantId);
    expect(events).toHaveLength(24);
    expect(events[0]).toMatchObject({ what: 'payment', reason: 'not-understood', visit: null });
    const putAway = { id: events[0]?.id ?? '', how: 'put-away' } as const;
    expect(await seeToEvent(core, tenantId, OWNER, putAway)).toEqual({ ok: true });
  });

  test('is none of a dispute: an earlier release reads its reason there, and must find one', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.books.pay(id);
    await until(async () => (await statusOf(spa, booking)) === 'confirmed');
    spa.account.books.dispute(spa.account.books.session(id).intent?.id ?? '', 'fraudulent');
    const bodies = async () => JSON.stringify((await kept(spa)).map(({ body }) => body));
    await until(async () => (await bodies()).includes('dispute'));
    expect(await bodies()).toContain(String.raw`\"reason\":\"fraudulent\"`);
  });
});

// Last: hours and days go by in it.
describe('a webhook', () => {
  test('that can never be acted on is set aside, shown at the visit and named by the doctor', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.takeKey('sk_test_another_key');
    spa.account.books.pay(id);
    // Signed now: in an hour from now it would be somebody's replay.
    await until(async () => (await kept(spa)).length > 0);
    await until(async () => {
      served.house.forward(20 * 60_000);
      return (await kept(spa)).some(({ status }) => status === 'set-aside');
    });
    const detail = await spa.spa.service.bookingDetail(spa.spa.tenantId, booking.id);
    expect(detail?.history.map(({ type }) => type)).toContain('payment-unsettled');
    const findings = await examine(spa.spa.core.database);
    const own = findings.filter(({ tenantId }) => tenantId === spa.spa.tenantId);
    expect(own.map(({ detail: words }) => words).join()).toMatch(
      /event evt_\w+ could not be acted on: key-refused: Stripe: 401/,
    );
    const { core, tenantId } = spa.spa;
    const [event] = await unsettledEvents(core, tenantId);
    expect(event).toMatchObject({ what: 'payment', reason: 'key-refused', visit: { code: booking.code } });
    // Tried again without another key it is here again, after one try.
    const again = { id: event?.id ?? '', how: 'again' } as const;
    expect(await seeToEvent(core, tenantId, OWNER, again)).toEqual({ ok: true });
    await until(async () => (await kept(spa)).some(({ status }) => status === 'set-aside'));
    // With a new key what was paid is found all the same.
    const changed = await served.house.served.house.accounts.change(spa.spa.tenantId, spa.accountId, {
      secrets: { secretKey: 'sk_test_another_key' },
    });
    expect(changed?.secretNames).toEqual(['secretKey', 'webhookSecret']);
    expect(await seeToEvent(core, tenantId, OWNER, again)).toEqual({ ok: true });
    expect(await seeToEvent(core, tenantId, OWNER, again)).toEqual({ ok: false, reason: 'settled-already' });
    await until(async () => (await kept(spa)).every(({ status }) => status === 'done'));
    expect(await unsettledEvents(core, tenantId)).toEqual([]);
    const history = (await spa.spa.service.bookingDetail(tenantId, booking.id))?.history;
    expect(history?.filter(({ type }) => type === 'payment-tried-again')).toMatchObject([
      { actor: expect.stringContaining('Iris') },
      { actor: expect.stringContaining('Iris') },
    ]);
    await until(async () => {
      served.house.forward(20 * 60_000);
      const now = await spa.spa.service.bookingDetail(spa.spa.tenantId, booking.id);
      // Long after the visit: it goes back as soon as it is found.
      return (
        now?.payments.some(({ kind, amountMinor }) => kind === 'charge' && amountMinor === 9_000) === true
      );
    });
  });
});
