import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import { BookingTable } from '../../../api/database/entities/booking.ts';
import { GuestTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { keepDetails } from '../../../api/people/keep-details.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rawRows } from '../../support/raw-rows.ts';
import { expectSound } from '../../support/sound.ts';
import { joined } from '../waitlist/waiting-spa.ts';
import {
  answered,
  type CareSpa,
  type Chatter,
  careSpa,
  chatter,
  completed,
  countOf,
  DESK,
  NOW,
  outboxOf,
  rowOf,
  sentNow,
  visit,
} from './care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function fresh(address: string = newId()) {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  const guest = await chatter(spa, 'forget me, please', address);
  const forget = (key?: string, actor: Chatter['actor'] = guest.actor) =>
    spa.care.forgetGuest(spa.tenantId, actor, guest.actor.guestId, key);
  return { clock, spa, guest, forget };
}

async function guestRow(spa: CareSpa, { actor }: Chatter) {
  return spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).findOne(GuestTable, { id: actor.guestId }),
  );
}

async function isErased(spa: CareSpa, guest: Chatter): Promise<boolean> {
  await eraseForgotten(spa.core);
  return (await countOf(spa, 'guest-forgotten')) > 0 && (await guestRow(spa, guest))?.name === null;
}

describe('a guest who wants to be forgotten', () => {
  test('is gone from every table once the answer was sent, and the accounts stay', async () => {
    const address = `316841${Date.now()}`;
    const { clock, spa, guest, forget } = await fresh(address);
    await answered(spa, guest.conversationId, 'Hello again, Wilhelmina');
    const booking = await completed(spa, guest, clock, '2026-03-03T10:00');
    const gift = await visit(spa, guest, '2026-03-04T10:00', { forName: 'Wilhelmina’s niece' });
    await spa.service.cancelBooking(spa.tenantId, guest.actor, gift.id, 'Wilhelmina is ill');
    await settleRefunds(spa.core, cashierRefunds);
    await keepDetails(spa.core, spa.tenantId, guest.actor.guestId, {
      email: 'wilhelmina@example.org',
      notes: 'Wilhelmina’s knee',
    });
    await spa.service.nameGuest(spa.tenantId, guest.actor.guestId, 'Wilhelmina');
    const said = { bookingId: booking.id, stars: 4, words: 'Wilhelmina was glad', requestKey: newId() };
    await spa.care.giveFeedback(spa.tenantId, guest.actor, said);
    await spa.care.handOver(spa.tenantId, guest.actor, guest.conversationId, 'unhappy');
    await chatter(spa, 'I am Wilhelmina, forget me', address);
    const before = await guestRow(spa, guest);
    expect(await forget()).toEqual({ ok: true });
    await answered(spa, guest.conversationId, 'Goodbye, Wilhelmina');
    await sentNow(spa);
    expect(await isErased(spa, guest)).toBe(true);

    const rows = await rawRows(database);
    for (const trace of ['Wilhelmina', address, before?.phoneHash ?? '?', before?.emailHash ?? '?'])
      expect(rows).not.toContain(trace);
    expect(await rowOf(spa, guest.conversationId)).toMatchObject({
      addressSealed: null,
      addressHash: guest.conversationId,
      withPersonUntil: 0,
      personReason: null,
    });
    expect(await spa.service.booking(spa.tenantId, booking.id)).toMatchObject({
      status: 'completed',
      paidMinor: 9_000,
      guest: { name: null, phone: null },
      conversationId: null,
    });
    expect(await spa.care.receipts(spa.tenantId, guest.actor.guestId)).toHaveLength(3);
    expect(await countOf(spa, 'guest-forgotten')).toBe(1);
    expect(await isErased(spa, guest)).toBe(true);
    expect(await countOf(spa, 'guest-forgotten')).toBe(1);
    await expectSound(spa);
  });

  test('leaves nothing that the desk wrote: of a payment, why they were let in late, or why rules were set aside', async () => {
    const { clock, spa, guest, forget } = await fresh();
    const booking = await visit(spa, guest, '2026-03-03T10:00');
    clock.set('2026-03-03T12:00');
    const late = await spa.service.checkIn(
      spa.tenantId,
      DESK,
      booking.id,
      newId(),
      'Ottilie missed the tram',
    );
    expect(late.ok).toBe(true);
    await spa.core.database.run((db) =>
      db.query(`UPDATE payment SET note = 'voucher of Ottilie' WHERE booking_id = '${booking.id}'`),
    );
    const reason = 'Ottilie begged for it';
    const exception = { reason, outsideHours: true, overBuffers: false, overCapacity: false };
    await spa.core.database.run((db) =>
      tenantScope(db, spa.tenantId).update(BookingTable, { id: booking.id }, { exception }),
    );
    await expect(rawRows(database)).resolves.toMatch(/voucher of Ottilie/);
    await expect(rawRows(database)).resolves.toMatch(/Ottilie begged/);
    await forget();
    await answered(spa, guest.conversationId);
    await sentNow(spa);
    expect(await isErased(spa, guest)).toBe(true);
    await expect(rawRows(database)).resolves.not.toContain('Ottilie');
    // That rules were set aside is for the accounts.
    const kept = await spa.core.database.run((db) =>
      tenantScope(db, spa.tenantId).findOne(BookingTable, { id: booking.id }),
    );
    expect(kept?.exception).toMatchObject({ outsideHours: true });
  });

  test('is met anew when they write again from the same address', async () => {
    const { spa, guest, forget } = await fresh();
    await forget();
    await answered(spa, guest.conversationId);
    await sentNow(spa);
    expect(await isErased(spa, guest)).toBe(true);
    const again = await chatter(spa, 'hello', guest.address);
    expect(again.actor.guestId).not.toBe(guest.actor.guestId);
    expect(again.conversationId).not.toBe(guest.conversationId);
    await expectSound(spa);
  });

  test('is refused with visits to come and unpaid holds, until they ended', async () => {
    const { clock, spa, guest, forget } = await fresh();
    const booking = await visit(spa, guest, '2026-03-03T17:00');
    expect(await forget()).toEqual({ ok: false, reason: 'has-visits' });
    clock.set('2026-03-03T18:00');
    const held = await spa.service.holdSlot(
      spa.tenantId,
      guest.actor,
      spa.request(guest.actor, '2026-03-04T17:00'),
    );
    expect(held.ok).toBe(true);
    expect(await forget()).toEqual({ ok: false, reason: 'has-visits' });
    clock.forward(10);
    // Not swept away yet, but over.
    expect(await forget()).toEqual({ ok: true });
    await expireHolds(spa.core);
    expect(booking.guest.id).toBe(guest.actor.guestId);
  });

  test('is refused while money is on its way back', async () => {
    const { spa, guest, forget } = await fresh();
    const booking = await visit(spa, guest, '2026-03-10T17:00');
    await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, 'burst pipe');
    expect(await forget()).toEqual({ ok: false, reason: 'refund-open' });
    await settleRefunds(spa.core, cashierRefunds);
    expect(await forget()).toEqual({ ok: true });
  });

  test('is not there to be forgotten by another guest or another spa', async () => {
    const { clock, spa, guest, forget } = await fresh();
    const stranger = await chatter(spa);
    expect(await forget(undefined, stranger.actor)).toEqual({ ok: false, reason: 'not-found' });
    const other = await careSpa(database, clock);
    expect(await other.care.forgetGuest(other.tenantId, DESK, guest.actor.guestId)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await guestRow(spa, guest)).toMatchObject({ forgetAt: null });
  });

  test('asks once for a key, and asking again moves nothing', async () => {
    const { clock, spa, guest, forget } = await fresh();
    const now = clock.now();
    expect(await Promise.all([forget('k'), forget('k')])).toEqual([{ ok: true }, { ok: true }]);
    clock.forward(5);
    expect(await forget()).toEqual({ ok: true });
    expect(await guestRow(spa, guest)).toMatchObject({ forgetAt: now });
    const stranger = await chatter(spa);
    expect(await spa.care.forgetGuest(spa.tenantId, stranger.actor, stranger.actor.guestId, 'k')).toEqual({
      ok: false,
      reason: 'key-reused',
    });
  });

  test('waits on no list any more', async () => {
    const { spa, guest, forget } = await fresh();
    await joined(spa, guest.actor);
    await forget();
    expect(await spa.service.waitlist(spa.tenantId, guest.actor.guestId)).toEqual([]);
    expect(await countOf(spa, 'waitlist-left')).toBe(1);
    await expectSound(spa);
  });
});

describe('erasing', () => {
  test('waits for the message that nobody handled and for the answer that was not sent', async () => {
    const { spa, guest, forget } = await fresh();
    await forget();
    expect(await isErased(spa, guest)).toBe(false);
    await answered(spa, guest.conversationId);
    expect(await isErased(spa, guest)).toBe(false);
    await chatter(spa, 'wait', guest.address);
    await sentNow(spa);
    expect(await isErased(spa, guest)).toBe(false);
    await answered(spa, guest.conversationId);
    await sentNow(spa);
    expect(await isErased(spa, guest)).toBe(true);
  });

  test('waits no longer than an hour: what was not sent never is', async () => {
    const { clock, spa, guest, forget } = await fresh();
    await forget();
    await answered(spa, guest.conversationId);
    await chatter(spa, 'hello?', guest.address);
    clock.forward(59);
    expect(await isErased(spa, guest)).toBe(false);
    clock.forward(1);
    expect(await isErased(spa, guest)).toBe(true);
    expect((await outboxOf(spa, guest.conversationId)).map(({ status }) => status)).toEqual(['dropped']);
    await answered(spa, guest.conversationId);
    expect(await outboxOf(spa, guest.conversationId)).toHaveLength(1);
    await expectSound(spa);
  });

  test('waits for the end of a visit that was booked after the guest asked', async () => {
    const { clock, spa, guest, forget } = await fresh();
    await forget();
    await visit(spa, guest, '2026-03-03T17:00');
    await answered(spa, guest.conversationId);
    await sentNow(spa);
    clock.forward(120);
    expect(await isErased(spa, guest)).toBe(false);
    clock.set('2026-03-03T18:00');
    expect(await isErased(spa, guest)).toBe(true);
    await expectSound(spa);
  });
});
