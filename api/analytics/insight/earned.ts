import type { Id } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import { type BookDays, inBooks } from '../../payments/day/day-totals.ts';
import { REVENUE } from '../../payments/ledger/accounts.ts';
import { grouped } from './grouped.ts';

interface Priced {
  readonly booking_id: Id;
  readonly treatment_id: Id;
  readonly price_minor: number;
}

/**
 * What treatments earned in some days, in the house's currency. The ledger knows visits: what a visit earned on these
 * days (less what it gave back of that) is shared among its treatments by their prices, add-ons among them, to the minor
 * unit, so that all treatments together are what the ledger says was earned.
 */
export async function earnedByTreatment(
  scope: Scope,
  days: BookDays,
  currency: string,
): Promise<ReadonlyMap<Id, number>> {
  const { sql, parameters } = inBooks('entry', scope, days);
  const own = `FROM ledger_entry entry WHERE ${sql} AND entry.currency = ? AND entry.account = '${REVENUE}'`;
  const earned = await scope.rows<{ booking_id: Id; earned: number | string }>(
    `SELECT entry.booking_id, SUM(CAST(-entry.amount_minor AS bigint)) AS earned ${own} GROUP BY entry.booking_id`,
    [...parameters, currency],
  );
  const items = await scope.rows<Priced>(
    `SELECT item.booking_id, item.treatment_id, item.price_minor FROM booking_item item
      WHERE item.tenant_id = ? AND item.booking_id IN (SELECT entry.booking_id ${own})
      ORDER BY item.booking_id, item.position`,
    [scope.tenantId, ...parameters, currency],
  );
  const byBooking = grouped(items, (item) => item.booking_id);
  const sums = new Map<Id, number>();
  for (const row of earned) {
    const given = byBooking.get(row.booking_id) ?? [];
    const shares = shared(
      Number(row.earned),
      given.map((item) => item.price_minor),
    );
    for (const [place, { treatment_id: id }] of given.entries())
      sums.set(id, (sums.get(id) ?? 0) + (shares[place] ?? 0));
  }
  return sums;
}

/** An amount by weights, in whole units; the last has what rounding left. Equally where all weigh nothing. */
export function shared(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0);
  let [weighed, given] = [0, 0];
  return weights.map((weight, place) => {
    weighed += all === 0 ? 1 / weights.length : weight / all;
    const upTo = place === weights.length - 1 ? amount : Math.round(amount * weighed);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
