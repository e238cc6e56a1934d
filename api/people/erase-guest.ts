import { IsNull, Not } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id, InboundBody, MessageContent } from '../contract.ts';
import { WITH_BOT } from '../conversations/with-person.ts';
import { BookingTable, FeedbackTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { CalendarFeedTable } from '../database/entities/calendar.ts';
import { GuestNoteTable } from '../database/entities/guest-notes.ts';
import { GuestMergeTable, LinkCodeTable } from '../database/entities/identities.ts';
import {
  type ConversationEntity,
  ConversationTable,
  GuestTable,
  InboxTable,
  OutboxTable,
  StateTable,
} from '../database/entities/people.ts';
import { removeDevice } from '../push/remove-device.ts';
import { endWaiting } from './forget-guest.ts';
import { NO_DETAILS, NO_OFFERS } from './guest-record.ts';
import { ownRecords } from './own-records.ts';

/** What stands in the place of words that were taken away. */
export const ERASED = '[erased]';
const HEARD: InboundBody = { kind: 'text', text: ERASED };
const SAID: MessageContent = { text: ERASED, choices: [], link: null, image: null };

/**
 * Takes away who a guest is: name, contact, talks, words. Bookings, payments and the log stay for the accounts and
 * point at a guest without a name, to whom nothing can be written.
 */
export async function eraseGuest(
  unit: Unit,
  guestId: Id,
  conversations: readonly ConversationEntity[],
): Promise<void> {
  await endWaiting(unit, guestId);
  for (const { id } of conversations.filter(({ channel }) => channel === 'push'))
    await removeDevice(unit, id);
  for (const talk of conversations.filter(({ channel }) => channel !== 'push')) await eraseTalk(unit, talk);
  await eraseVisits(unit, guestId);
  await eraseMoney(unit, guestId);
  for (const table of [SeriesTable, WaitlistTable])
    await unit.update(table, { guestId }, { conversationId: null });
  // What was issued keeps its number and its sums.
  await unit.change(
    `UPDATE issued_document SET people_sealed = NULL WHERE tenant_id = ? AND booking_id IN (
      SELECT id FROM booking WHERE tenant_id = ? AND guest_id = ?)`,
    [unit.tenantId, unit.tenantId, guestId],
  );
  await unit.update(FeedbackTable, { guestId }, { wordsSealed: null, askAt: null });
  for (const id of await ownRecords(unit, guestId)) {
    await unit.update(GuestTable, { id }, { ...GONE, erasedAt: unit.now });
    await unit.remove(CalendarFeedTable, { personId: id });
    await unit.remove(GuestNoteTable, { guestId: id });
    // Nobody is to be had again out of them.
    await unit.remove(GuestMergeTable, { keptId: id });
    await unit.remove(GuestMergeTable, { mergedId: id });
  }
}

async function eraseVisits(unit: Unit, guestId: Id): Promise<void> {
  // A late payment, say, must find nobody to write to.
  const nobodys = {
    conversationId: null,
    begunIn: null,
    cancelReason: null,
    checkInReason: null,
    forName: null,
  };
  await unit.update(BookingTable, { guestId }, nobodys);
  // Which rules the desk set aside stays; why, it wrote in words of its own.
  for (const { id, exception } of await unit.find(BookingTable, {
    where: { guestId, exception: Not(IsNull()) },
  }))
    if (exception) await unit.update(BookingTable, { id }, { exception: { ...exception, reason: ERASED } });
}

/** The sums stay; what was written beside them goes, and what the cards were known by. */
async function eraseMoney(unit: Unit, guestId: Id): Promise<void> {
  await unit.change(
    `UPDATE payment SET reason = CASE WHEN reason IS NULL THEN NULL ELSE ? END,
      note = CASE WHEN note IS NULL THEN NULL ELSE ? END
      WHERE tenant_id = ? AND (reason IS NOT NULL OR note IS NOT NULL)
      AND booking_id IN (SELECT id FROM booking WHERE tenant_id = ? AND guest_id = ?)`,
    [ERASED, ERASED, unit.tenantId, unit.tenantId, guestId],
  );
  // Their cards are let go by who looks after those, at once.
  await unit.change(
    `UPDATE kept_card SET brand = '', last_four = '', look_at = CASE WHEN state = 'gone' THEN NULL ELSE ? END
      WHERE tenant_id = ? AND booking_id IN (SELECT id FROM booking WHERE tenant_id = ? AND guest_id = ?)`,
    [unit.now, unit.tenantId, unit.tenantId, guestId],
  );
  await unit.change(
    `UPDATE card_fee SET reason = ? WHERE tenant_id = ? AND reason IS NOT NULL AND booking_id IN (
      SELECT id FROM booking WHERE tenant_id = ? AND guest_id = ?)`,
    [ERASED, unit.tenantId, unit.tenantId, guestId],
  );
}

const GONE = { ...NO_DETAILS, ...NO_OFFERS, name: null, forgetAt: null } as const;

async function eraseTalk(unit: Unit, { id, channel }: ConversationEntity): Promise<void> {
  const conversationId = id;
  await unit.update(
    ConversationTable,
    { id },
    // Its own id is no address's hash: who writes from there again is a new guest.
    {
      address: '',
      addressSealed: null,
      addressHash: id,
      staffId: null,
      unreachableSince: null,
      aliasHash: null,
      replyToSealed: null,
      ...WITH_BOT,
    },
  );
  await unit.remove(LinkCodeTable, { conversationId: id });
  await unit.remove(LinkCodeTable, { takenBy: id });
  // Providers' ids hold phone numbers; each row needs one of its own.
  await unit.change(
    'UPDATE inbox SET provider_message_id = id, body = ?, error = NULL WHERE tenant_id = ? AND conversation_id = ?',
    [JSON.stringify(HEARD), unit.tenantId, id],
  );
  for (const status of ['new', 'set-aside'] as const)
    await unit.update(InboxTable, { conversationId, status }, { status: 'put-away' });
  await unit.change(
    'UPDATE delivery SET provider_message_id = id, error = NULL WHERE tenant_id = ? AND conversation_id = ?',
    [unit.tenantId, id],
  );
  await unit.update(OutboxTable, { conversationId, status: 'pending' }, { status: 'dropped' });
  await unit.update(
    OutboxTable,
    { conversationId },
    { content: SAID, notice: null, providerMessageId: null },
  );
  await unit.update(OutboxTable, { conversationId, status: 'dead' }, { status: 'put-away' });
  await unit.update(OutboxTable, { conversationId, status: 'put-away' }, { error: ERASED });
  // Botbuilder's own name for a conversation's state.
  await unit.remove(StateTable, { stateKey: `${channel}/conversations/${id}/` });
}
