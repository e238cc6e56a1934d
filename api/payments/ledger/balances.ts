import type { Id } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';

/** What stands on the accounts for one booking, in one currency: minor units by account. */
export type Balances = ReadonlyMap<string, number>;

/** A booking's balances in one currency, from all that was ever posted for it. */
export async function balancesOf(scope: Scope, bookingId: Id, currency: string): Promise<Balances> {
  const rows = await scope.rows<{ account: string; balance: number | string }>(
    `SELECT account, SUM(CAST(amount_minor AS bigint)) AS balance FROM ledger_entry
      WHERE tenant_id = ? AND booking_id = ? AND currency = ? GROUP BY account`,
    [scope.tenantId, bookingId, currency],
  );
  return new Map(rows.map(({ account, balance }) => [account, Number(balance)]));
}
