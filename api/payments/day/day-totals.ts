import type { DayTotals, Id, LocalDate, MethodTotals } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import { DEPOSITS, FEES, OWN_ACCOUNTS, REVENUE, TIPS } from '../ledger/accounts.ts';

/** A day's book: the ledger's entries that stand in it. */
export interface OneDay {
  readonly locationId: Id;
  readonly date: LocalDate;
}

/** The books of some days at some locations of a tenant, both days included. */
export interface BookDays {
  readonly locationIds: readonly Id[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface Row {
  readonly account: string;
  readonly currency: string;
  readonly kind: string;
  readonly amount: number | string;
  readonly times: number | string;
}

/** What moved on a day, by way to pay and in all, from the ledger alone. */
export function dayTotals(scope: Scope, day: OneDay, currency: string): Promise<DayTotals> {
  return totalsOfDays(scope, booksOf(day), currency);
}

/** The same of several days, added up. */
export async function totalsOfDays(scope: Scope, days: BookDays, currency: string): Promise<DayTotals> {
  const { sql, parameters } = inBooks('ledger_entry', scope, days);
  const rows = await scope.rows<Row>(
    `SELECT account, currency, kind, SUM(CAST(amount_minor AS bigint)) AS amount, COUNT(*) AS times
      FROM ledger_entry WHERE ${sql} GROUP BY account, currency, kind`,
    parameters,
  );
  const credit = (account: string): number =>
    rows
      .filter((row) => row.account === account && row.currency === currency)
      // Nothing less something: a nought that is negative is none.
      .reduce((total, row) => total - Number(row.amount), 0);
  return {
    methods: methodsOf(rows, await tipsByMethod(scope, days)),
    revenueMinor: credit(REVENUE),
    feesMinor: credit(FEES),
    tipsMinor: credit(TIPS),
    depositsMinor: credit(DEPOSITS),
  };
}

type Tips = ReadonlyMap<string, number>;

/** A tip's line stands in the same transaction as the line of the way that it was paid by. */
async function tipsByMethod(scope: Scope, days: BookDays): Promise<Tips> {
  const { sql, parameters } = inBooks('paid', scope, days);
  const rows = await scope.rows<{ account: string; currency: string; tips: number | string }>(
    `SELECT paid.account, paid.currency, SUM(CAST(-tip.amount_minor AS bigint)) AS tips
      FROM ledger_entry paid JOIN ledger_entry tip
        ON tip.transaction_id = paid.transaction_id AND tip.account = '${TIPS}' AND tip.tenant_id = paid.tenant_id
      WHERE ${sql} AND paid.kind = 'charge' AND paid.account NOT IN (${OWN_IN_SQL})
      GROUP BY paid.account, paid.currency`,
    parameters,
  );
  return new Map(rows.map(({ account, currency, tips }) => [`${account} ${currency}`, Number(tips)]));
}

/** Of what was given back on a day, the tips, in one currency. A refund that came back was none. */
export async function tipsGivenBack(scope: Scope, day: OneDay, currency: string): Promise<number> {
  const { sql, parameters } = inBooks('moved', scope, booksOf(day));
  const [row] = await scope.rows<{ tips: number | string | null }>(
    `SELECT SUM(CAST(CASE moved.kind WHEN 'refund-settled' THEN -refund.tip_minor ELSE refund.tip_minor END AS bigint)) AS tips
      FROM ledger_entry moved JOIN payment refund
        ON refund.id = moved.payment_id AND refund.tenant_id = moved.tenant_id
      WHERE ${sql} AND moved.currency = ?
        AND moved.kind IN ('refund-settled', 'refund-failed') AND moved.account NOT IN (${OWN_IN_SQL})`,
    [...parameters, currency],
  );
  return Number(row?.tips ?? 0);
}

function booksOf({ locationId, date }: OneDay): BookDays {
  return { locationIds: [locationId], from: date, to: date };
}

/** Which entries stand in the books of some days: a tenant has few locations. */
export function inBooks(entry: string, scope: Scope, { locationIds, from, to }: BookDays) {
  const places = locationIds.map(() => '?').join(', ');
  return {
    sql: `${entry}.tenant_id = ? AND ${entry}.location_id IN (${places}) AND ${entry}.day >= ? AND ${entry}.day <= ?`,
    parameters: [scope.tenantId, ...locationIds, from, to],
  };
}

/** The house's own accounts, for a statement. */
export const OWN_IN_SQL = quoted(OWN_ACCOUNTS);

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

function methodsOf(rows: readonly Row[], tips: Tips): MethodTotals[] {
  const moved = rows.filter(({ account }) => !OWN_ACCOUNTS.includes(account));
  const keys = [...new Set(moved.map(({ account, currency }) => `${account} ${currency}`))].toSorted();
  return keys.map((key) => {
    const own = moved.filter(({ account, currency }) => `${account} ${currency}` === key);
    return totalsOf(own, tips.get(key) ?? 0);
  });
}

function totalsOf(rows: readonly Row[], tipsMinor: number): MethodTotals {
  const [{ account: method, currency } = { account: '', currency: '' }] = rows;
  const sum = (...kinds: string[]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).reduce((total, row) => total + Number(row.amount), 0);
  const times = (kind: string): number => Number(rows.find((row) => row.kind === kind)?.times ?? 0);
  const disputedMinor = 0 - sum('dispute-taken', 'dispute-returned');
  return {
    method,
    currency,
    paidMinor: sum('charge') - tipsMinor,
    tipsMinor,
    // A refund that came back was none.
    refundedMinor: 0 - sum('refund-settled', 'refund-failed'),
    // Closed days are compared with their entries as they were written down: most say nothing of it.
    ...(disputedMinor === 0 ? {} : { disputedMinor }),
    netMinor: rows.reduce((total, row) => total + Number(row.amount), 0),
    payments: times('charge'),
    refunds: times('refund-settled'),
  };
}
