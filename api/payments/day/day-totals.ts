import type { DayTotals, Id, LocalDate, MethodTotals } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import { DEPOSITS, FEES, OWN_ACCOUNTS, REVENUE, TIPS } from '../ledger/accounts.ts';

/** A day's book: the ledger's entries that stand in it. */
export interface OneDay {
  readonly locationId: Id;
  readonly date: LocalDate;
}

interface Row {
  readonly account: string;
  readonly currency: string;
  readonly kind: string;
  readonly amount: number | string;
  readonly times: number | string;
}

/** What moved on a day, by way to pay and in all, from the ledger alone. */
export async function dayTotals(scope: Scope, day: OneDay, currency: string): Promise<DayTotals> {
  const rows = await scope.rows<Row>(
    `SELECT account, currency, kind, SUM(CAST(amount_minor AS bigint)) AS amount, COUNT(*) AS times
      FROM ledger_entry WHERE tenant_id = ? AND location_id = ? AND day = ? GROUP BY account, currency, kind`,
    [scope.tenantId, day.locationId, day.date],
  );
  const credit = (account: string): number =>
    rows
      .filter((row) => row.account === account && row.currency === currency)
      // Nothing less something: a nought that is negative is none.
      .reduce((total, row) => total - Number(row.amount), 0);
  return {
    methods: methodsOf(rows, await tipsByMethod(scope, day)),
    revenueMinor: credit(REVENUE),
    feesMinor: credit(FEES),
    tipsMinor: credit(TIPS),
    depositsMinor: credit(DEPOSITS),
  };
}

type Tips = ReadonlyMap<string, number>;

/** A tip's line stands in the same transaction as the line of the way that it was paid by. */
async function tipsByMethod(scope: Scope, day: OneDay): Promise<Tips> {
  const rows = await scope.rows<{ account: string; currency: string; tips: number | string }>(
    `SELECT paid.account, paid.currency, SUM(CAST(-tip.amount_minor AS bigint)) AS tips
      FROM ledger_entry paid JOIN ledger_entry tip
        ON tip.transaction_id = paid.transaction_id AND tip.account = '${TIPS}' AND tip.tenant_id = paid.tenant_id
      WHERE paid.tenant_id = ? AND paid.location_id = ? AND paid.day = ? AND paid.kind = 'charge'
        AND paid.account NOT IN (${quoted(OWN_ACCOUNTS)})
      GROUP BY paid.account, paid.currency`,
    [scope.tenantId, day.locationId, day.date],
  );
  return new Map(rows.map(({ account, currency, tips }) => [`${account} ${currency}`, Number(tips)]));
}

/** Of what was given back on a day, the tips, in one currency. A refund that came back was none. */
export async function tipsGivenBack(scope: Scope, day: OneDay, currency: string): Promise<number> {
  const [row] = await scope.rows<{ tips: number | string | null }>(
    `SELECT SUM(CAST(CASE moved.kind WHEN 'refund-settled' THEN -refund.tip_minor ELSE refund.tip_minor END AS bigint)) AS tips
      FROM ledger_entry moved JOIN payment refund
        ON refund.id = moved.payment_id AND refund.tenant_id = moved.tenant_id
      WHERE moved.tenant_id = ? AND moved.location_id = ? AND moved.day = ? AND moved.currency = ?
        AND moved.kind IN ('refund-settled', 'refund-failed') AND moved.account NOT IN (${quoted(OWN_ACCOUNTS)})`,
    [scope.tenantId, day.locationId, day.date, currency],
  );
  return Number(row?.tips ?? 0);
}

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
