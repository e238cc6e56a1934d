import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { selectRows } from '../database/plain-sql.ts';
import { offerFreed } from './offer-freed.ts';

/** Time passes, too: days come within the horizon, and waiting ends. */
const AT_LEAST_EVERY_MS = 60_000;

interface Seen {
  /** The tenant's last event and the version of its house. */
  readonly mark: string;
  readonly at: number;
}

/**
 * Looks after every tenant in which somebody waits and something has happened since it was last looked at, here or
 * in another process: what nudges miss is found here. How many offers were made.
 */
export function makeWaitlistSweep(core: Core): () => Promise<number> {
  let seen: ReadonlyMap<Id, Seen> = new Map();
  return async () => {
    const now = core.now();
    const next = new Map<Id, Seen>();
    let offers = 0;
    for (const { id, mark } of await tenantsWithWaiting(core)) {
      const before = seen.get(id);
      const isDue = before?.mark !== mark || now - before.at >= AT_LEAST_EVERY_MS;
      // What the round itself changes is looked at by the next one.
      next.set(id, isDue ? { mark, at: now } : before);
      if (isDue) offers += await offerOrLog(core, id);
    }
    seen = next;
    return offers;
  };
}

async function tenantsWithWaiting(core: Core): Promise<{ readonly id: Id; readonly mark: string }[]> {
  const rows = await core.database.run((db) =>
    selectRows<{ id: Id; last_sequence: number; house_version: number }>(
      db,
      `SELECT id, last_sequence, house_version FROM tenant WHERE EXISTS
        (SELECT 1 FROM waitlist_entry WHERE waitlist_entry.tenant_id = tenant.id AND status = 'waiting')`,
      [],
    ),
  );
  return rows.map((row) => ({ id: row.id, mark: `${row.last_sequence} ${row.house_version}` }));
}

/** One tenant's trouble is no reason to keep the others waiting. */
async function offerOrLog(core: Core, tenantId: Id): Promise<number> {
  try {
    return await offerFreed(core, tenantId);
  } catch (error) {
    core.log.error({ err: error, tenant: tenantId }, 'the waiting list could not be looked after');
    return 0;
  }
}
