import { LessThanOrEqual } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id, Notice } from '../contract.ts';
import { BookingTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { type ConversationEntity, ConversationTable, OutboxTable } from '../database/entities/people.ts';

/** What is told about a row of these is told in the row's chat. */
const TOLD_OF = ['booking', 'booking_series', 'waitlist_entry'] as const;

/**
 * What guests have is told in chats of their own: where it was in a chat that went to another guest, in the one they
 * were last heard in. So is what waits to be sent.
 */
export async function ownChats(unit: Unit, guestIds: readonly Id[]): Promise<void> {
  const chats: ConversationEntity[] = [];
  for (const guestId of guestIds) {
    const all = await unit.findAll(ConversationTable, { guestId });
    const own = all.filter(({ channel }) => channel !== 'push');
    const [last] = own.toSorted((a, b) => b.heardAt - a.heardAt);
    await tellIn(unit, guestId, last?.id ?? null);
    chats.push(...own);
  }
  for (const { id, guestId } of chats) await sendElsewhere(unit, guestId, id);
}

async function tellIn(unit: Unit, guestId: Id, chatId: Id | null): Promise<void> {
  for (const table of TOLD_OF)
    await unit.change(
      `UPDATE "${table}" SET conversation_id = ? WHERE tenant_id = ? AND guest_id = ?
        AND conversation_id IS NOT NULL AND conversation_id NOT IN (
          SELECT id FROM "conversation" WHERE tenant_id = ? AND guest_id = ?)`,
      [chatId, unit.tenantId, guestId, unit.tenantId, guestId],
    );
}

/** Notices of another guest's visits that wait in this guest's chat go to where that visit is told of. */
async function sendElsewhere(unit: Unit, guestId: Id, conversationId: Id): Promise<void> {
  const waiting = await unit.findAll(OutboxTable, { conversationId, status: 'pending' });
  for (const { id, notice } of waiting) {
    const about = notice && (await rowOf(unit, notice));
    if (!notice || !about || about.guestId === guestId) continue;
    // What is being sent in this moment cannot be called back: whoever has it leased sends it, and it is told once.
    const isWaiting = { id, status: 'pending', leasedUntil: LessThanOrEqual(unit.now) } as const;
    const dropped = await unit.update(OutboxTable, isWaiting, { status: 'dropped' });
    if (dropped === 1 && about.conversationId !== null)
      unit.tell({ conversationId: about.conversationId, notice });
  }
}

/** The visit, series or entry of the waiting list that a notice is about. */
async function rowOf(
  unit: Unit,
  notice: Notice,
): Promise<{ readonly guestId: Id; readonly conversationId: Id | null } | null> {
  if (notice.kind === 'series-conflict') return unit.findOne(SeriesTable, { id: notice.seriesId });
  if (notice.kind === 'waitlist-open') return unit.findOne(WaitlistTable, { id: notice.entryId });
  const bookingId = notice.kind === 'replanned' ? notice.bookingIds[0] : bookingIn(notice);
  return bookingId === undefined ? null : unit.findOne(BookingTable, { id: bookingId });
}

function bookingIn(notice: Notice): Id | undefined {
  return 'bookingId' in notice ? notice.bookingId : undefined;
}
