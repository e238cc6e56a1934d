import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BookingView } from '../../../api/contract.ts';
import { BookingTable, CheckoutTable, PaymentTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { giveRefund } from '../../../api/payments/desk/give-refund.ts';
import { takePayment } from '../../../api/payments/desk/take-payment.ts';
import { paidStanding } from '../../../api/payments/pages/paid-outcome.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import type { House } from '../../../house.ts';
import { type ChatHouse, openChatHouse } from '../../support/chat-house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { deliverPayment } from '../../support/pay.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { DESK } from '../care/care-spa.ts';
import { OWNER } from './money-spa.ts';

const NOW = '2026-03-02T09:00';
const NOOR = 'Noor';

describe('money that comes when somebody else has the time', () => {
  let clock: TestClock;
  let chat: ChatHouse;
  let house: House;
  let spa: TestSpa;

  beforeEach(async () => {
    clock = clockAt(NOW);
    chat = await openChatHouse(clock);
    house = chat.house;
    spa = await makeSpa(house.core.database, clock);
  });
  afterEach(() => house.close());

  const now = async ({ id }: BookingView): Promise<BookingView> => {
    const booking = await spa.service.booking(spa.tenantId, id);
    if (booking === null) throw new Error('the visit is gone');
    return booking;
  };

  /** What the payment page says of the money. */
  const standing = ({ id: bookingId }: BookingView) =>
    house.core.database.run(async (db) => {
      const scope = tenantScope(db, spa.tenantId);
      const checkout = await scope.findOne(CheckoutTable, { bookingId });
      return checkout && paidStanding(scope, checkout);
    });

  /** Noor books tomorrow at five, does not pay in time, and pays when another guest has it. What she is told then. */
  async function paidTooLate(meanwhile: () => Promise<unknown> = async () => undefined) {
    await chat.hear(spa.tenantId, NOOR, { kind: 'text', text: 'massage tomorrow at 5' });
    await chat.tap(spa.tenantId, NOOR, '17:00');
    await chat.tap(spa.tenantId, NOOR, 'Yes');
    const [visit] = await chat.visits(spa.tenantId, NOOR);
    if (!visit) throw new Error('nothing was booked');
    clock.forward(21);
    await house.runDue();
    await spa.held('2026-03-03T17:00');
    await meanwhile();
    const before = chat.said(NOOR).length;
    await deliverPayment(house.core, visit);
    await house.runDue();
    return { visit, told: chat.said(NOOR).slice(before) };
  }

  test('is settled also behind another spa’s that cannot be', async () => {
    const other = await makeSpa(house.core.database, clock);
    const { booking } = await other.held('2026-03-04T17:00');
    // Money that the books know nothing of: nobody can say where it is to go.
    const charge = {
      ...{ id: newId(), bookingId: booking.id, checkoutId: null, chargeId: null, kind: 'charge' as const },
      ...{ status: 'settled' as const, amountMinor: 9_000, tipMinor: 0, currency: booking.currency },
      ...{ provider: 'cashier', providerReference: newId(), createdAt: clock.now(), attempt: 0, failures: 0 },
      ...{ reason: null, byName: null, note: null, failure: null, dueAt: null },
    };
    await house.core.database.run(async (db) => {
      const scope = tenantScope(db, other.tenantId);
      await scope.insert(PaymentTable, [charge]);
      const late = {
        status: 'expired',
        rebookUntil: clock.now() - 1,
        rebookOfferedAt: clock.now() - 1,
      } as const;
      await scope.update(BookingTable, { id: booking.id }, late);
    });
    const { visit, told } = await paidTooLate();
    expect(told[0]?.text).toContain('It is good for another time');
    expect(await standing(visit)).toBe('chooseAnother');
  });

  test('is good for another time: one of three, with one tap', async () => {
    const { visit, told } = await paidTooLate();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('It is good for another time');
    expect(told[0]?.text).toContain('or you get €90.00 back');
    expect(told[0]?.choices).toHaveLength(3);
    expect(await now(visit)).toMatchObject({ status: 'expired', paidMinor: 9_000 });
    expect(await standing(visit)).toBe('chooseAnother');
    await expectSound(spa);
    const [first] = told[0]?.choices ?? [];
    const { text } = await chat.tap(spa.tenantId, NOOR, first?.title ?? '');
    expect(text).toContain('The new confirmation has your code');
    expect(text).not.toContain('has gone back');
    const after = await now(visit);
    expect(after).toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    expect(after.startsAt).not.toBe(visit.startsAt);
    expect(await standing(visit)).toBe('paid');
    // The hour is over: nothing goes back any more.
    clock.forward(61);
    await house.runDue();
    expect(await now(visit)).toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    await expectSound(spa);
  });

  /** The desk gives so much of it back, with what that leads to. */
  async function gives(visit: BookingView, amountMinor: number | 'all') {
    const refund = { bookingId: visit.id, amountMinor, reason: 'asked for at the desk' };
    const given = await giveRefund(house.core, spa.tenantId, OWNER, refund);
    if (!given.ok) throw new Error(given.reason);
    await house.runDue();
  }

  test.each([
    ['all', 'all' as const],
    ['a part', 1_000],
  ])('and of which %s was given back meanwhile buys no other time', async (_what, amountMinor) => {
    const { visit, told } = await paidTooLate();
    await gives(visit, amountMinor);
    const [first] = told[0]?.choices ?? [];
    const { answers } = await chat.tap(spa.tenantId, NOOR, first?.title ?? '');
    expect(answers.map(({ text }) => text)).toEqual([
      'Money you paid for Massage, Tuesday 3 March, 17:00 has been given back, so it is not good for another time any more. Shall I look for a new one to book?',
    ]);
    expect((await now(visit)).status).toBe('expired');
    const before = chat.said(NOOR).length;
    clock.forward(61);
    await house.runDue();
    await house.runDue();
    expect(await now(visit)).toMatchObject({ status: 'expired', paidMinor: 0 });
    // Who has it all back by then is told nothing more, and who has not, what is left.
    const [later] = chat.said(NOOR).slice(before);
    if (amountMinor === 'all') expect(later).toBeUndefined();
    else expect(later?.text).toContain('so you get €80.00 back');
    await expectSound(spa);
  });

  test('and that was given back before other times were found is offered for none', async () => {
    const { visit, told } = await paidTooLate();
    const before = chat.said(NOOR).length;
    await house.core.database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        BookingTable,
        { id: visit.id },
        { rebookUntil: clock.now(), rebookOfferedAt: null },
      ),
    );
    expect(told).toHaveLength(1);
    await gives(visit, 'all');
    expect(
      chat
        .said(NOOR)
        .slice(before)
        .flatMap(({ choices }) => choices),
    ).toEqual([]);
    expect((await now(visit)).rebookUntil).toBeNull();
    await expectSound(spa);
  });

  test('and that nobody chooses for goes back after an hour, and the guest is told', async () => {
    const { visit, told } = await paidTooLate();
    clock.forward(59);
    await house.runDue();
    expect(await now(visit)).toMatchObject({ status: 'expired', paidMinor: 9_000 });
    clock.forward(2);
    await house.runDue();
    await house.runDue();
    expect(await now(visit)).toMatchObject({ status: 'expired', paidMinor: 0 });
    expect(await standing(visit)).toBe('givenBack');
    expect(
      chat
        .said(NOOR)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('you get €90.00 back');
    const [first] = told[0]?.choices ?? [];
    await chat.tap(spa.tenantId, NOOR, first?.title ?? '');
    expect((await now(visit)).status).toBe('expired');
    await expectSound(spa);
  });

  test('and a time that was taken meanwhile is said, with others', async () => {
    const { visit, told } = await paidTooLate();
    const [first] = told[0]?.choices ?? [];
    const minutes = Number.parseInt(first?.id.split('.')[2] ?? '', 36);
    const guest = await spa.guest();
    const taken = new Date(minutes * 60_000).toISOString();
    const held = { ...spa.request(guest, '2026-03-03T17:00'), startsAt: taken };
    expect((await spa.service.holdSlot(spa.tenantId, guest, held)).ok).toBe(true);
    const { text, answers } = await chat.tap(spa.tenantId, NOOR, first?.title ?? '');
    expect(text).toContain('just');
    expect(answers.flatMap(({ choices }) => choices).length).toBeGreaterThan(0);
    const again = answers.flatMap(({ choices }) => choices)[0];
    await chat.tap(spa.tenantId, NOOR, again?.title ?? '');
    await chat.tap(spa.tenantId, NOOR, 'Yes, move it');
    expect(await now(visit)).toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    await expectSound(spa);
  });

  test('and that comes a second time goes back, with word that the visit stands', async () => {
    await chat.hear(spa.tenantId, NOOR, { kind: 'text', text: 'massage tomorrow at 5' });
    await chat.tap(spa.tenantId, NOOR, '17:00');
    await chat.tap(spa.tenantId, NOOR, 'Yes');
    const [visit] = await chat.visits(spa.tenantId, NOOR);
    if (!visit) throw new Error('nothing was booked');
    const cash = {
      bookingId: visit.id,
      method: 'cash',
      amountMinor: 9_000,
      tipMinor: 0,
      note: null,
    } as const;
    expect((await takePayment(house.core, spa.tenantId, DESK, cash)).ok).toBe(true);
    await house.runDue();
    const before = chat.said(NOOR).length;
    await deliverPayment(house.core, visit);
    await house.runDue();
    const told = chat
      .said(NOOR)
      .slice(before)
      .map(({ text }) => text);
    expect(told[0]).toContain('was paid already, so you get €90.00 back');
    expect(told.join()).not.toContain('gone back');
    expect(await now(visit)).toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    await expectSound(spa);
  });

  test('goes back at once where no other time is free', async () => {
    const draft = {
      fromDate: '2026-03-03',
      toDate: '2026-03-20',
      opens: null,
      closes: null,
      reason: 'works',
    };
    const { visit, told } = await paidTooLate(() =>
      makeHouseEditor(house.core, () => []).change(
        spa.tenantId,
        DESK,
        { kind: 'save-closure', id: null, draft: { ...draft, locationId: spa.locationId } },
        newId(),
      ),
    );
    await house.runDue();
    expect(told[0]?.text).toContain('you get €90.00 back');
    expect(await now(visit)).toMatchObject({ status: 'expired', paidMinor: 0 });
    await expectSound(spa);
  });

  test('goes back at once where nobody can be asked', async () => {
    const { actor, booking } = await spa.held('2026-03-04T17:00');
    const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    clock.forward(21);
    await house.runDue();
    await spa.held('2026-03-04T17:00');
    await deliverPayment(house.core, accepted.booking);
    await house.runDue();
    expect(await now(booking)).toMatchObject({ status: 'expired', paidMinor: 0 });
    const row = await house.core.database.run((db) =>
      tenantScope(db, spa.tenantId).findOne(BookingTable, { id: booking.id }),
    );
    expect(row?.rebookUntil ?? null).toBeNull();
  });
});
