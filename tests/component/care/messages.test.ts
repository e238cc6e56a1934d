import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { MessagesWanted, Notice, OutboxMessage } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { offerFreed } from '../../../api/waitlist/offer-freed.ts';
import { makeSender } from '../../../bot/send.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { joined, offerTo, oneHourSpa, waitFor } from '../waitlist/waiting-spa.ts';
import {
  type CareSpa,
  type Chatter,
  careSpa,
  chatter,
  completed,
  countOf,
  DESK,
  NOW,
  outboxOf,
} from './care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function conversationOf(spa: CareSpa, { conversationId }: Chatter) {
  return makeMailroom(spa.core).conversation(spa.tenantId, conversationId);
}

describe('the language', () => {
  test('is the conversation’s and the guest’s from then on', async () => {
    const spa = await careSpa(database, clockAt(NOW));
    const guest = await chatter(spa);
    const other = await chatter(spa);
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, 'pt');
    expect(await conversationOf(spa, guest)).toMatchObject({ locale: 'pt' });
    expect(await conversationOf(spa, other)).toMatchObject({ locale: 'en' });
    // The channel goes on hinting at another: what was chosen stays.
    await chatter(spa, 'olá', guest.address);
    expect(await conversationOf(spa, guest)).toMatchObject({ locale: 'pt' });
  });

  test('of another spa’s conversation stays, and what is no language is an error', async () => {
    const spa = await careSpa(database, clockAt(NOW));
    const other = await careSpa(database, clockAt(NOW));
    const guest = await chatter(spa);
    await other.care.setLanguage(other.tenantId, guest.conversationId, 'de');
    expect(await conversationOf(spa, guest)).toMatchObject({ locale: 'en' });
    await expect(spa.care.setLanguage(spa.tenantId, guest.conversationId, 'no language')).rejects.toThrow(
      RangeError,
    );
  });
});

describe('stop and start', () => {
  test('are told to the log once each, and to the next turn', async () => {
    const spa = await careSpa(database, clockAt(NOW));
    const guest = await chatter(spa);
    const { guestId } = guest.actor;
    const set = (wanted: 'all' | 'answers-only') =>
      spa.care.setMessages(spa.tenantId, guest.actor, guestId, wanted);
    expect(await conversationOf(spa, guest)).toMatchObject({ messages: 'all' });
    for (let i = 0; i < 2; i += 1) await set('answers-only');
    expect(await conversationOf(spa, guest)).toMatchObject({ messages: 'answers-only' });
    expect(await countOf(spa, 'messages-stopped')).toBe(1);
    for (let i = 0; i < 2; i += 1) await set('all');
    expect(await countOf(spa, 'messages-resumed')).toBe(1);
    expect(await conversationOf(spa, guest)).toMatchObject({ messages: 'all' });
  });

  test('are not another guest’s to say', async () => {
    const spa = await careSpa(database, clockAt(NOW));
    const [guest, stranger] = [await chatter(spa), await chatter(spa)];
    await spa.care.setMessages(spa.tenantId, stranger.actor, guest.actor.guestId, 'answers-only');
    expect(await conversationOf(spa, guest)).toMatchObject({ messages: 'all' });
    const other = await careSpa(database, clockAt(NOW));
    await other.care.setMessages(other.tenantId, DESK, guest.actor.guestId, 'answers-only');
    expect(await conversationOf(spa, guest)).toMatchObject({ messages: 'all' });
  });

  test.each<[MessagesWanted, 'sent' | 'dropped']>([
    ['all', 'sent'],
    ['answers-only', 'dropped'],
  ])('with %s, what concerns no booked visit is %s; the rest goes out', async (wanted, fate) => {
    const clock = clockAt(NOW);
    const spa = await careSpa(database, clock, { therapists: 2 });
    const guest = await chatter(spa);
    const { actor, conversationId } = guest;
    const done = await completed(spa, guest, clock, '2026-03-03T10:00');
    const held = await spa.service.holdSlot(spa.tenantId, actor, spa.request(actor, '2026-03-03T17:00'));
    if (!held.ok) throw new Error(held.reason);
    const { id: entryId } = await joined(spa, actor, { to: '2026-03-05' });
    const { startsAt, endsAt } = held.booking;
    const wish = { ...waitFor(spa, actor), locationId: spa.locationId, startsAt, endsAt, priceMinor: 0 };
    const { items } = held.booking;
    await spa.care.setMessages(spa.tenantId, actor, actor.guestId, wanted);
    const notices: readonly Notice[] = [
      { kind: 'feedback-wanted', bookingId: done.id },
      { kind: 'waitlist-offer', bookingId: held.booking.id, entryId },
      { kind: 'waitlist-open', entryId, slot: { ...wish, items } },
      { kind: 'refunded', bookingId: done.id, amountMinor: 500 },
    ];
    const content = { text: 'As you asked.', choices: [], link: null, image: null };
    await writeInTenant(spa.core, spa.tenantId, DESK, async (unit) => {
      for (const notice of notices) unit.tell({ conversationId, notice });
      unit.tell({ conversationId, content });
    });
    await sendDue(spa.core, senderOf(spa), 'test');
    const rows = await outboxOf(spa, conversationId);
    expect(rows.slice(-5).map((row) => [row.notice?.kind ?? 'an answer', row.status])).toEqual([
      ['feedback-wanted', fate],
      ['waitlist-offer', fate],
      ['waitlist-open', fate],
      ['refunded', 'sent'],
      ['an answer', 'sent'],
    ]);
  });

  test.each<[MessagesWanted, 'sent' | 'dropped']>([
    ['all', 'sent'],
    ['answers-only', 'dropped'],
  ])('with %s, that an unpaid hold has ended is %s', async (wanted, fate) => {
    const clock = clockAt(NOW);
    const spa = await careSpa(database, clock);
    const { actor, conversationId } = await chatter(spa);
    const request = { ...spa.request(actor, '2026-03-03T17:00'), conversationId };
    expect(await spa.service.holdSlot(spa.tenantId, actor, request)).toMatchObject({ ok: true });
    await spa.care.setMessages(spa.tenantId, actor, actor.guestId, wanted);
    clock.forward(11);
    await expireHolds(spa.core);
    await sendDue(spa.core, senderOf(spa), 'test');
    const rows = await outboxOf(spa, conversationId);
    expect(rows.map((row) => [row.notice?.kind, row.status])).toEqual([['hold-expired', fate]]);
  });

  test('after stop an offered time goes to the next, and may be offered again after start', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const care = makeGuestCare(spa.core);
    const [first, next] = [await chatter(spa), await chatter(spa)];
    await joined(spa, first.actor);
    clock.forward(1);
    await joined(spa, next.actor);
    await offerFreed(spa.core, spa.tenantId);
    const offer = await offerTo(spa, first.actor);
    expect(offer).toMatchObject({ status: 'held' });
    await care.setMessages(spa.tenantId, first.actor, first.actor.guestId, 'answers-only');
    expect(await spa.service.booking(spa.tenantId, offer?.id ?? '')).toMatchObject({ status: 'cancelled' });
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    const second = await offerTo(spa, next.actor);
    await spa.service.cancelBooking(spa.tenantId, next.actor, second?.id ?? '', null);
    await care.setMessages(spa.tenantId, first.actor, first.actor.guestId, 'all');
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    expect(await offerTo(spa, first.actor)).not.toBeNull();
    await expectSound(spa);
  });

  test('no time is kept for somebody who would not be told of it, until they say start', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const care = makeGuestCare(spa.core);
    const [silent, next] = [await chatter(spa), await chatter(spa)];
    await joined(spa, silent.actor);
    clock.forward(1);
    await joined(spa, next.actor, { to: '2026-03-04' });
    await care.setMessages(spa.tenantId, silent.actor, silent.actor.guestId, 'answers-only');
    await offerFreed(spa.core, spa.tenantId);
    expect(await offerTo(spa, silent.actor)).toBeNull();
    const offered = await offerTo(spa, next.actor);
    expect(offered).not.toBeNull();
    await spa.service.cancelBooking(spa.tenantId, next.actor, offered?.id ?? '', null);
    await care.setMessages(spa.tenantId, silent.actor, silent.actor.guestId, 'all');
    await offerFreed(spa.core, spa.tenantId);
    expect(await offerTo(spa, silent.actor)).not.toBeNull();
  });
});

function senderOf(spa: CareSpa): (message: OutboxMessage) => ReturnType<ReturnType<typeof makeSender>> {
  return makeSender({
    service: spa.service,
    staffChat: makeStaffChat(spa.core),
    care: spa.care,
    now: spa.core.now,
    channels: {
      whatsapp: { send: async (_to, content) => ({ ok: true, providerMessageId: null, content }) },
    },
    pictureOf: async () => 'http://spa.test/qr.png',
    codeText: (token) => token,
  });
}
