import type { Core } from '../core.ts';
import type { Database } from '../database/open-database.ts';
import { SEALED_COLUMNS, type SealedColumn, type SealedValue } from '../people/sealed-columns.ts';
import { keyIdOf, SealError, type Seals, sealedBy } from './sealed-text.ts';

/** One transaction seals so many again: a running server has its turn between two. */
const BATCH = 200;

export interface Rotation {
  /** Values that another key had sealed and the first one seals now. */
  readonly resealed: number;
  /** What would not open, and is as it was. */
  readonly unopened: readonly SealError[];
}

type Parts = Pick<Core, 'database' | 'seals'>;

/**
 * Seals everything again that was not sealed with the first key. What a running server changes meanwhile stays as
 * the server left it. Ended at any point and begun again it goes on where it was. `onBatch` hears how many were
 * sealed again so far.
 */
export async function rotateKeys(parts: Parts, onBatch?: (resealed: number) => void): Promise<Rotation> {
  let resealed = 0;
  const unopened: SealError[] = [];
  for (const column of SEALED_COLUMNS) {
    const told = (count: number): void => {
      resealed += count;
      onBatch?.(resealed);
    };
    unopened.push(...(await rotateColumn(parts, column, told)));
  }
  return { resealed, unopened };
}

async function rotateColumn(
  { database, seals }: Parts,
  column: SealedColumn,
  told: (count: number) => void,
): Promise<SealError[]> {
  const unopened: SealError[] = [];
  for (let after = ''; ; ) {
    const values = await database.run((db) => column.page(db, after, BATCH));
    const last = values.at(-1);
    if (last === undefined) return unopened;
    after = last.place.rowId;
    const again = values.flatMap((value) => sealAgain(seals, value, unopened));
    if (again.length > 0) told(await replaceAll(database, column, again));
  }
}

interface SealedAgain {
  readonly old: SealedValue;
  readonly next: string;
}

function sealAgain(seals: Seals, old: SealedValue, unopened: SealError[]): SealedAgain[] {
  if (old.sealed.startsWith(sealedBy(seals.sealsWith()))) return [];
  try {
    return [{ old, next: seals.seal(seals.open(old.sealed, old.place), old.place) }];
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    unopened.push(error);
    return [];
  }
}

/** A value that was changed since it was read is let be: whoever changed it has sealed it. */
async function replaceAll(
  database: Database,
  column: SealedColumn,
  again: readonly SealedAgain[],
): Promise<number> {
  return database.transact(async (db) => {
    let replaced = 0;
    for (const { old, next } of again) replaced += (await column.replace(db, old, next)) ? 1 : 0;
    return replaced;
  });
}

/** How many values each key has sealed, by its id; '' for what is no sealed text. */
export async function countByKey(database: Database): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const column of SEALED_COLUMNS) {
    for (let after = ''; ; ) {
      const values = await database.run((db) => column.page(db, after, BATCH));
      for (const { sealed } of values) {
        const id = keyIdOf(sealed) ?? '';
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      const last = values.at(-1);
      if (last === undefined) break;
      after = last.place.rowId;
    }
  }
  return counts;
}
