import { EntitySchema } from 'typeorm';
import type { DayTotals, Id, LocalDate } from '../../contract.ts';
import { bigInt, instant, int, intKey, json, key, optionalText, text } from '../columns.ts';

/** Why money moved from one account to others. */
export type EntryKind =
  | 'charge'
  | 'refund-requested'
  | 'refund-settled'
  | 'refund-failed'
  | 'refund-withdrawn'
  | 'dispute-taken'
  | 'dispute-returned'
  | 'dispute-lost'
  | 'visit-completed'
  | 'fee-kept'
  | 'no-show-undone'
  | 'adjustment';

/** One line of a transaction of the ledger; a transaction's lines sum to zero. Never changed, never deleted. */
export interface LedgerEntryEntity {
  readonly transactionId: Id;
  readonly line: number;
  readonly tenantId: Id;
  readonly kind: EntryKind;
  readonly account: string;
  /** Positive is what the house has or gave away, negative what it owes or earned: a debit, and a credit. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly bookingId: Id;
  /** The house of the visit when the money moved. */
  readonly locationId: Id;
  /** null for what no payment caused, such as the end of a visit. */
  readonly paymentId: Id | null;
  /** The local day whose book it stands in: the day after, where that day was closed already. */
  readonly day: LocalDate;
  readonly at: number;
}
export const LedgerEntryTable = new EntitySchema<LedgerEntryEntity>({
  name: 'ledger_entry',
  columns: {
    transactionId: key(),
    line: intKey(),
    tenantId: text(),
    kind: text(),
    account: text(),
    amountMinor: int(),
    currency: text(),
    bookingId: text(),
    locationId: text(),
    paymentId: optionalText(),
    day: text(),
    at: instant(),
  },
});

/** A day of one location whose book is closed. Never changed. */
export interface DayClosingEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly day: LocalDate;
  readonly currency: string;
  readonly totals: DayTotals;
  /** What was in the till before the day. */
  readonly floatMinor: number;
  /** The float, and what came in and went out in cash. */
  readonly expectedMinor: number;
  readonly countedMinor: number;
  readonly note: string | null;
  readonly closedBy: string;
  readonly closedAt: number;
}
export const DayClosingTable = new EntitySchema<DayClosingEntity>({
  name: 'day_closing',
  columns: {
    id: key(),
    tenantId: text(),
    locationId: text(),
    day: text(),
    currency: text(),
    totals: json(),
    floatMinor: bigInt(),
    expectedMinor: bigInt(),
    countedMinor: bigInt(),
    note: optionalText(),
    closedBy: text(),
    closedAt: instant(),
  },
});
