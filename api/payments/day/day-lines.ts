import type { DayLine, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { GuestTable } from '../../database/entities/people.ts';
import type { Scope } from '../../database/scope.ts';
import { openGuest } from '../../people/guest-record.ts';
import { isoOf, localDate } from '../../schedule/local-time.ts';
import { OWN_ACCOUNTS } from '../ledger/accounts.ts';
import type { OneDay } from './day-totals.ts';

const AT_MOST = 500;

interface Row {
  readonly payment_id: Id;
  readonly kind: 'charge' | 'refund-settled' | 'refund-failed' | 'dispute-taken' | 'dispute-returned';
  readonly account: string;
  readonly at: number | string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly by_name: string | null;
  readonly booking_id: Id;
  readonly code: string;
  readonly guest_id: Id;
  readonly starts_at: number | string;
}

/** The payments and refunds that a day's totals are made of: where a difference is looked for. */
export async function dayLines(
  core: Core,
  scope: Scope,
  { locationId, date }: OneDay,
  timeZone: string,
): Promise<DayLine[]> {
  const rows = await scope.rows<Row>(
    `SELECT entry.payment_id, entry.kind, entry.account, entry.at, entry.amount_minor, entry.currency,
        payment.by_name, entry.booking_id, booking.code, booking.guest_id, booking.starts_at
      FROM ledger_entry entry JOIN payment ON payment.id = entry.payment_id
        JOIN booking ON booking.id = entry.booking_id
      WHERE entry.tenant_id = ? AND entry.location_id = ? AND entry.day = ?
        AND entry.account NOT IN (${OWN_ACCOUNTS.map((name) => `'${name}'`).join(', ')})
      ORDER BY entry.at, entry.transaction_id`,
    [scope.tenantId, locationId, date],
  );
  const shown = rows.slice(0, AT_MOST);
  const names = await namesOf(core, scope, [...new Set(shown.map((row) => row.guest_id))]);
  return shown.map((row) => ({
    paymentId: row.payment_id,
    kind: row.kind === 'refund-settled' ? 'refund' : row.kind,
    method: row.account,
    at: isoOf(Number(row.at)),
    amountMinor: row.amount_minor,
    currency: row.currency,
    byName: row.by_name,
    bookingId: row.booking_id,
    code: row.code,
    guestName: names.get(row.guest_id) ?? null,
    visitDay: localDate(Number(row.starts_at), timeZone),
  }));
}

async function namesOf(
  core: Core,
  scope: Scope,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string | null>> {
  const names = new Map<Id, string | null>();
  for (const id of ids) {
    const guest = await scope.findOne(GuestTable, { id });
    if (guest) names.set(id, openGuest(core.seals, guest).name);
  }
  return names;
}
