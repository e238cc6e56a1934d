import { EntitySchema } from 'typeorm';
import type { Id, LocalDate } from '../../contract.ts';
import { instant, int, intKey, key, optionalText, text } from '../columns.ts';

/** Why money moved from one account to others. */
export type EntryKind =
  | 'charge'
  | 'refund-requested'
  | 'refund-settled'
  | 'refund-failed'
  | 'visit-completed'
  | 'fee-kept'
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
