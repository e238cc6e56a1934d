import type { Id } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import type { BenchHouse } from './bench-house.ts';
import { benchCode } from './crowd.ts';
import { type Connection, insertRows, type Row, reading } from './sql.ts';

/** All rows that one booking left behind, by table, in an order in which they can be inserted. */
export type WrittenRows = readonly { readonly table: string; readonly rows: readonly Row[] }[];

const OF_BOOKING = ['booking_item', 'claim', 'checkout', 'payment', 'event_log'] as const;

/** Reads what a paid booking wrote: the booking and its parts, the webhook received, the confirmation to be sent. */
export function bookingRows({ core, tenantId }: BenchHouse, bookingId: Id): Promise<WrittenRows> {
  return reading(core.database, async (plain) => {
    const [booking] = await plain.query('SELECT * FROM booking WHERE id = ?', [bookingId]);
    const of = (table: string, where: string, key: unknown) =>
      plain.query(`SELECT * FROM ${table} WHERE tenant_id = ? AND ${where}`, [tenantId, key]);
    const parts = [];
    for (const table of OF_BOOKING) parts.push({ table, rows: await of(table, 'booking_id = ?', bookingId) });
    return [
      { table: 'booking', rows: booking ? [booking] : [] },
      ...parts,
      { table: 'inbox', rows: await of('inbox', 'channel = ?', 'cashier') },
      { table: 'outbox', rows: await of('outbox', 'conversation_id = ?', booking?.conversation_id) },
    ];
  });
}

/** Inserts the same rows again under other keys: a statement a table, nothing read, nothing decided. */
export async function insertCopy(plain: Connection, written: WrittenRows, copy: number): Promise<void> {
  const ids = new Map<string, string>();
  const fresh = (id: Row[string]): string => {
    const known = ids.get(String(id)) ?? newId();
    ids.set(String(id), known);
    return known;
  };
  for (const { table, rows } of written) {
    await insertRows(
      plain,
      table,
      rows.map((row) => ({ ...row, ...otherKeys(row, copy, fresh) })),
    );
  }
}

/** Far from any real booking's. */
const TICKS_APART = 100_000;
const SEQUENCES_APART = 1_000_000;
const CODES_APART = 1_000_000;

function otherKeys(row: Row, copy: number, fresh: (id: Row[string]) => string): Row {
  const keys: Record<string, Row[string]> = {};
  for (const column of ['id', 'booking_id', 'checkout_id', 'token', 'request_key', 'provider_reference'])
    if (column in row) keys[column] = fresh(row[column] ?? '');
  if ('code' in row) keys.code = benchCode(CODES_APART + copy);
  if ('tick' in row) keys.tick = Number(row.tick) + copy * TICKS_APART;
  if ('sequence' in row) keys.sequence = Number(row.sequence) + copy * SEQUENCES_APART;
  if ('body' in row) keys.provider_message_id = newId();
  return keys;
}
