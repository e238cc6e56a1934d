import type { HouseMoney, InsightMoney, LocalDate } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import { type BookDays, inBooks, OWN_IN_SQL, totalsOfDays } from '../../payments/day/day-totals.ts';
import { TIPS } from '../../payments/ledger/accounts.ts';

type Sum = number | string | null;

export const NO_MONEY: HouseMoney = { takenMinor: 0, givenBackMinor: 0, netMinor: 0, tipsMinor: 0 };

/**
 * What moved on each day, from the ledger, in the house's currency, on the days whose books it stands in. Taken is what
 * guests paid for visits, by whichever way and whenever these are; given back is what went back of that, and what banks
 * took of disputed payments less what they returned. Tips are in neither: they stand apart, less those given back.
 */
export async function moneyByDay(
  scope: Scope,
  days: BookDays,
  currency: string,
): Promise<ReadonlyMap<LocalDate, HouseMoney>> {
  const tips = await tipsTaken(scope, days, currency);
  const tipsBack = await tipsBackByDay(scope, days, currency);
  const money = new Map<LocalDate, HouseMoney>();
  for (const row of await movedByDay(scope, days, currency)) {
    const [came, went] = [tips.get(row.day) ?? 0, tipsBack.get(row.day) ?? 0];
    const takenMinor = Number(row.charged) - came;
    const givenBackMinor = Number(row.back) - went;
    money.set(row.day, {
      ...{ takenMinor, givenBackMinor, tipsMinor: came - went },
      netMinor: takenMinor - givenBackMinor,
    });
  }
  return money;
}

/** The same of all days, with what was earned in them, and by way to pay. */
export async function moneyOfDays(
  scope: Scope,
  days: BookDays,
  currency: string,
  byDay: ReadonlyMap<LocalDate, HouseMoney>,
): Promise<InsightMoney> {
  const { methods, revenueMinor, feesMinor } = await totalsOfDays(scope, days, currency);
  const sums = [...byDay.values()].reduce(
    (all, one) => ({
      takenMinor: all.takenMinor + one.takenMinor,
      givenBackMinor: all.givenBackMinor + one.givenBackMinor,
      netMinor: all.netMinor + one.netMinor,
      tipsMinor: all.tipsMinor + one.tipsMinor,
    }),
    NO_MONEY,
  );
  return { ...sums, earnedMinor: revenueMinor, feesMinor, methods };
}

/** On the accounts that money lies in: what came, and what went (a refund that came back was none). */
function movedByDay(scope: Scope, days: BookDays, currency: string) {
  const { sql, parameters } = inBooks('entry', scope, days);
  return scope.rows<{ day: LocalDate; charged: Sum; back: Sum }>(
    `SELECT entry.day,
        SUM(CAST(CASE entry.kind WHEN 'charge' THEN entry.amount_minor ELSE 0 END AS bigint)) AS charged,
        SUM(CAST(CASE entry.kind WHEN 'charge' THEN 0 ELSE -entry.amount_minor END AS bigint)) AS back
      FROM ledger_entry entry WHERE ${sql} AND entry.currency = ? AND entry.account NOT IN (${OWN_IN_SQL})
        AND entry.kind IN ('charge', 'refund-settled', 'refund-failed', 'dispute-taken', 'dispute-returned')
      GROUP BY entry.day`,
    [...parameters, currency],
  );
}

async function tipsTaken(scope: Scope, days: BookDays, currency: string) {
  const { sql, parameters } = inBooks('entry', scope, days);
  return byDay(
    await scope.rows<{ day: LocalDate; tips: Sum }>(
      `SELECT entry.day, SUM(CAST(-entry.amount_minor AS bigint)) AS tips FROM ledger_entry entry
        WHERE ${sql} AND entry.currency = ? AND entry.account = '${TIPS}' AND entry.kind = 'charge'
        GROUP BY entry.day`,
      [...parameters, currency],
    ),
  );
}

async function tipsBackByDay(scope: Scope, days: BookDays, currency: string) {
  const { sql, parameters } = inBooks('moved', scope, days);
  return byDay(
    await scope.rows<{ day: LocalDate; tips: Sum }>(
      `SELECT moved.day,
          SUM(CAST(CASE moved.kind WHEN 'refund-settled' THEN -refund.tip_minor ELSE refund.tip_minor END AS bigint)) AS tips
        FROM ledger_entry moved JOIN payment refund
          ON refund.id = moved.payment_id AND refund.tenant_id = moved.tenant_id
        WHERE ${sql} AND moved.currency = ?
          AND moved.kind IN ('refund-settled', 'refund-failed') AND moved.account NOT IN (${OWN_IN_SQL})
        GROUP BY moved.day`,
      [...parameters, currency],
    ),
  );
}

function byDay(rows: readonly { readonly day: LocalDate; readonly tips: Sum }[]): Map<LocalDate, number> {
  return new Map(rows.map(({ day, tips }) => [day, Number(tips)]));
}
