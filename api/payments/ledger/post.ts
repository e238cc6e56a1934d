import type { Unit } from '../../audit/write-in-tenant.ts';
import type { Id, LocalDate } from '../../contract.ts';
import type { BookingEntity } from '../../database/entities/booking.ts';
import { type EntryKind, type LedgerEntryEntity, LedgerEntryTable } from '../../database/entities/money.ts';
import { newId } from '../../database/ids.ts';
import { addDays, localDate } from '../../schedule/local-time.ts';

export interface Posting {
  readonly kind: EntryKind;
  readonly booking: Pick<BookingEntity, 'id' | 'locationId'>;
  readonly paymentId: Id | null;
  readonly currency: string;
  /** Minor units by account; together they are nothing. */
  readonly lines: Readonly<Record<string, number>>;
}

/** Writes one transaction of the ledger. Throws when it does not sum to zero: then the cause of it is not written either. */
export async function post(unit: Unit, posting: Posting): Promise<void> {
  if (Object.values(posting.lines).every((amountMinor) => amountMinor === 0)) return;
  const day = await openDay(unit, posting.booking.locationId);
  await unit.insert(LedgerEntryTable, entriesOf(posting, { at: unit.now, day }));
}

/** The rows of a transaction, for whoever knows when it was. */
export function entriesOf(
  { kind, booking, paymentId, currency, lines }: Posting,
  when: { readonly at: number; readonly day: LocalDate },
): Omit<LedgerEntryEntity, 'tenantId'>[] {
  const moved = Object.entries(lines).filter(([, amountMinor]) => amountMinor !== 0);
  const sum = moved.reduce((total, [, amountMinor]) => total + amountMinor, 0);
  if (sum !== 0)
    throw new Error(`a ${kind} of booking ${booking.id} is out of balance by ${sum} ${currency}`);
  const transactionId = newId();
  return moved.map(([account, amountMinor], line) => ({
    transactionId,
    line,
    kind,
    account,
    amountMinor,
    currency,
    bookingId: booking.id,
    locationId: booking.locationId,
    paymentId,
    ...when,
  }));
}

/**
 * The day that money moving now belongs to: today where the house is, or the day after the last that was closed. The
 * house's row stays locked until the transaction ends, so that no day is closed while money for it is being written.
 */
async function openDay(unit: Unit, locationId: Id): Promise<LocalDate> {
  const own = [locationId, unit.tenantId];
  await unit.change(
    'UPDATE location SET books_closed_through = books_closed_through WHERE id = ? AND tenant_id = ?',
    own,
  );
  const [row] = await unit.rows<{ time_zone: string; books_closed_through: LocalDate | null }>(
    'SELECT time_zone, books_closed_through FROM location WHERE id = ? AND tenant_id = ?',
    own,
  );
  if (!row) throw new Error(`no location ${locationId}`);
  const today = localDate(unit.now, row.time_zone);
  const closed = row.books_closed_through;
  return closed !== null && closed >= today ? addDays(closed, 1) : today;
}
