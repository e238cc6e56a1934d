import type { Id, LocalDate, LogEntry, LogWish } from '../contract.ts';
import type { Core } from '../core.ts';
import { type Cell, csvOf, inUnits } from '../csv.ts';
import { isoOf } from '../schedule/local-time.ts';
import { readLog } from './read-log.ts';

const HEAD = [
  ...['number', 'time (UTC)', 'kind', 'what', 'by', 'person', 'guest', 'visit'],
  ...['from', 'to', 'amount', 'currency', 'about', 'reason'],
];
/** Read at once; all that is looked up for them stays under what SQL Server takes as parameters. */
const PART = 250;

/** The log as a table, and the day it is of. */
export async function logCsv(
  core: Core,
  tenantId: Id,
  wish: LogWish,
): Promise<{ readonly body: string; readonly lastDay: LocalDate }> {
  const entries: LogEntry[] = [];
  let before = wish.before;
  do {
    const part = { ...wish, before, limit: Math.min(PART, wish.limit - entries.length) };
    const page = await readLog(core, tenantId, part);
    entries.push(...page.entries);
    before = page.next;
  } while (before !== null && entries.length < wish.limit);
  return { body: csvOf([HEAD, ...entries.map(lineOf)]), lastDay: isoOf(core.now()).slice(0, 10) };
}

function lineOf({ sequence, at, kind, type, by, guest, visit, moved, amount, ...rest }: LogEntry): Cell[] {
  return [
    ...[sequence, at, kind, type, by.kind, by.name ?? ''],
    ...[guest?.name ?? '', visit?.code ?? '', moved?.from ?? '', moved?.to ?? ''],
    ...(amount === null ? ['', ''] : [inUnits(amount.minor, amount.currency), amount.currency]),
    ...[[rest.what, rest.name].filter(Boolean).join(' '), rest.reason ?? ''],
  ];
}
