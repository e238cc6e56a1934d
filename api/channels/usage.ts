import { REAL } from '../booking/rules.ts';
import type { BookingStatus, MessageCost, MessageMicros, ProviderChannel } from '../contract.ts';
import type { Core } from '../core.ts';
import { LocationTable } from '../database/entities/house.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { monthSpan } from '../schedule/local-time.ts';
import type { Span } from '../schedule/stretches.ts';

/** What providers took in a month, of one channel and one kind of charge. */
export interface UsageLine {
  readonly channel: ProviderChannel;
  /** The provider's own word: `utility`, `marketing`, `authentication`, `service`. null where none was told. */
  readonly category: string | null;
  /** Requests that the provider took; what failed later, and what arrived, are among them. */
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  /** Those that the provider says it charges for. */
  readonly billed: number;
}

export interface MessageUsage {
  /** `2026-11`, by the clock of the spa's first house. */
  readonly month: string;
  readonly lines: readonly UsageLine[];
  readonly sent: number;
  readonly billed: number;
  /** Visits that begin in the month and were not cancelled. */
  readonly visits: number;
  /** Messages for each of them; null in a month without visits. */
  readonly perVisit: number | null;
}

export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The meter of a tenant's messages. Throws for what is no `MONTH`. */
export async function messageUsage(core: Core, tenantId: string, month: string): Promise<MessageUsage> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const usage = await usageIn(scope, monthSpan(month, await zoneOf(scope)));
    const { sent, visits } = usage;
    const perVisit = visits === 0 ? null : Math.round((sent / visits) * 10) / 10;
    return { month, ...usage, perVisit };
  });
}

/** The same of any stretch of time. */
export async function usageIn(scope: Scope, span: Span): Promise<Omit<MessageUsage, 'month' | 'perVisit'>> {
  const lines = await linesIn(scope, span);
  const visits = await visitsIn(scope, span);
  return { lines, sent: total(lines, 'sent'), billed: total(lines, 'billed'), visits };
}

/** What those messages cost that WhatsApp charges for. */
export function costOf(lines: readonly UsageLine[], prices: MessageMicros = {}): MessageCost | null {
  if (Object.keys(prices).length === 0) return null;
  const known = new Map(Object.entries(prices));
  const billed = lines.filter(({ channel }) => channel === 'whatsapp');
  const priceOf = ({ category }: UsageLine) => (category === null ? undefined : known.get(category));
  return {
    micros: billed.reduce((sum, line) => sum + line.billed * (priceOf(line) ?? 0), 0),
    unpriced: total(
      billed.filter((line) => priceOf(line) === undefined),
      'billed',
    ),
  };
}

/** Houses of one spa may lie in several zones: a bill has one. */
async function zoneOf(scope: Scope): Promise<string> {
  const [first] = await scope.find(LocationTable, { order: { id: 'ASC' }, take: 1 });
  return first?.timeZone ?? 'UTC';
}

async function linesIn(scope: Scope, { from, to }: Span): Promise<UsageLine[]> {
  const rows = await scope.rows<
    Record<'sent' | 'delivered' | 'failed' | 'billed', number | string> &
      Pick<UsageLine, 'channel' | 'category'>
  >(
    `SELECT channel, category, COUNT(*) AS sent,
      SUM(CASE WHEN status IN ('delivered', 'read') THEN 1 ELSE 0 END) AS delivered,
      SUM(CASE WHEN status = 'failed' THEN 1 ELSE 0 END) AS failed,
      SUM(CASE WHEN billed = 1 AND status <> 'failed' THEN 1 ELSE 0 END) AS billed
      FROM "delivery" WHERE tenant_id = ? AND created_at >= ? AND created_at < ?
      GROUP BY channel, category ORDER BY channel, category`,
    [scope.tenantId, from, to],
  );
  return rows.map(({ channel, category, ...counts }) => ({
    channel,
    category,
    sent: Number(counts.sent),
    delivered: Number(counts.delivered),
    failed: Number(counts.failed),
    billed: Number(counts.billed),
  }));
}

/** Who did not come was written to as well. */
const VISITS: readonly BookingStatus[] = [...REAL, 'no-show'];

async function visitsIn(scope: Scope, { from, to }: Span): Promise<number> {
  const [counted] = await scope.rows<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM booking WHERE tenant_id = ? AND starts_at >= ? AND starts_at < ?
      AND status IN (${VISITS.map(() => '?').join(', ')})`,
    [scope.tenantId, from, to, ...VISITS],
  );
  return Number(counted?.n ?? 0);
}

function total(lines: readonly UsageLine[], what: 'sent' | 'billed'): number {
  return lines.reduce((sum, line) => sum + line[what], 0);
}
