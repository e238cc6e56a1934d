import type { Id } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import type { BenchHouse } from './bench-house.ts';
import { benchCode } from './codes.ts';
import { type Connection, insertRows, type Row, reading } from './sql.ts';

/** All rows that one booking left behind, by table, in an order in which they can be inserted. */
export type WrittenRows = readonly { readonly table: string; readonly rows: readonly Row[] }[];

const OF_BOOKING = ['booking_item', 'claim', 'taking', 'event_log'] as const;

/** Reads what a confirmed booking wrote: the booking and its parts, its events, and the answers of its two calls. */
export function bookingRows({ core }: BenchHouse, tenantId: Id, bookingId: Id): Promise<WrittenRows> {
  return reading(core.database, async (plain) => {
    const written = [
      { table: 'booking', rows: await plain.query('SELECT * FROM booking WHERE id = ?', [bookingId]) },
    ];
    for (const table of OF_BOOKING) {
      const rows = await plain.query(`SELECT * FROM ${table} WHERE tenant_id = ? AND booking_id = ?`, [
        tenantId,
        bookingId,
      ]);
      written.push({ table, rows });
    }
    const answers = await plain.query('SELECT * FROM answered_call WHERE tenant_id = ?', [tenantId]);
    return [...written, { table: 'answered_call', rows: answers }];
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
  for (const column of ['id', 'booking_id']) if (column in row) keys[column] = fresh(row[column] ?? '');
  if ('code' in row) keys.code = benchCode(CODES_APART + copy);
  for (const column of ['tick', 'first_tick', 'end_tick'])
    if (column in row) keys[column] = Number(row[column]) + copy * TICKS_APART;
  if ('call_key' in row) keys.call_key = newId();
  if ('sequence' in row) keys.sequence = Number(row.sequence) + copy * SEQUENCES_APART;
  return keys;
}
