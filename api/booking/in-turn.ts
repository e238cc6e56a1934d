import type { Core } from '../core.ts';
import type { Database } from '../database/open-database.ts';

const lines = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Looks, and acts on what was seen, while others in this process want the same thing: one of them acts at a time, and
 * all who wait look again when it is done. So of many who want one slot only the first writes; the others see that it is
 * gone. Between processes the ledger's key decides, as ever. `look` answers whoever has nothing to act on.
 */
export async function inTurn<Seen, T>(
  { database }: Pick<Core, 'database'>,
  key: string,
  look: () => Promise<{ readonly act: Seen } | { readonly answer: T }>,
  act: (seen: Seen) => Promise<T>,
): Promise<T> {
  const known = lines.get(database) ?? new Map<string, Promise<unknown>>();
  lines.set(database, known);
  for (;;) {
    const seen = await look();
    if ('answer' in seen) return seen.answer;
    const other = known.get(key);
    if (other === undefined) return await alone(known, key, act(seen.act));
    // How it ended is its own caller's to know.
    await other.catch(() => undefined);
  }
}

async function alone<T>(known: Map<string, Promise<unknown>>, key: string, mine: Promise<T>): Promise<T> {
  known.set(key, mine);
  try {
    return await mine;
  } finally {
    known.delete(key);
  }
}
