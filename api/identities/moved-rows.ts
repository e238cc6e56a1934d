import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { BookingTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { GuestNoteTable } from '../database/entities/guest-notes.ts';
import type { MovedRows } from '../database/entities/identities.ts';
import { ConversationTable } from '../database/entities/people.ts';

/** Every table whose rows are a guest's. What else there is (payments, receipts, claims) is a booking's. */
const OF_GUEST = [
  'conversation',
  'booking_series',
  'waitlist_entry',
  'booking',
  'feedback',
  'guest_note',
] as const;

type OfGuest = (typeof OF_GUEST)[number];

/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;

/** All that is a guest's becomes another's. What it was. */
export async function moveAll(unit: Unit, from: Id, to: Id): Promise<MovedRows> {
  const ids = (rows: readonly { readonly id: Id }[]): Id[] => rows.map(({ id }) => id);
  const moved: MovedRows = {
    conversations: ids(await unit.findAll(ConversationTable, { guestId: from })),
    bookings: ids(await unit.findAll(BookingTable, { guestId: from })),
    series: ids(await unit.findAll(SeriesTable, { guestId: from })),
    entries: ids(await unit.findAll(WaitlistTable, { guestId: from })),
    notes: ids(await unit.findAll(GuestNoteTable, { guestId: from })),
  };
  for (const table of OF_GUEST)
    await unit.change(`UPDATE ${quoted(table)} SET guest_id = ? WHERE tenant_id = ? AND guest_id = ?`, [
      to,
      unit.tenantId,
      from,
    ]);
  return moved;
}

/** These rows, as far as they are the one's, become the other's; feedback goes with its visit. */
export async function moveBack(unit: Unit, rows: MovedRows, from: Id, to: Id): Promise<void> {
  const move = (table: OfGuest, ids: readonly Id[], column = 'id') =>
    inParts(ids, (part) =>
      unit.change(
        `UPDATE ${quoted(table)} SET guest_id = ? WHERE tenant_id = ? AND guest_id = ?
          AND ${column} IN (${part.map(() => '?').join(', ')})`,
        [to, unit.tenantId, from, ...part],
      ),
    );
  await move('conversation', rows.conversations);
  await move('booking_series', rows.series);
  await move('waitlist_entry', rows.entries);
  await move('booking', rows.bookings);
  await move('feedback', rows.bookings, 'booking_id');
  await move('guest_note', rows.notes ?? []);
}

async function inParts(ids: readonly Id[], work: (part: readonly Id[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < ids.length; at += PART) await work(ids.slice(at, at + PART));
}

function quoted(table: OfGuest): string {
  return `"${table}"`;
}
