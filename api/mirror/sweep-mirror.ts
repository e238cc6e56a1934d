import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { MirrorTable } from '../database/entities/mirror.ts';
import { isDuplicate } from '../database/failures.ts';
import { selectRows } from '../database/plain-sql.ts';
import { tenantScope } from '../database/scope.ts';
import type { MirrorBatch } from './documents.ts';
import { readBatch } from './read-batch.ts';

/** Where the log is mirrored. */
export interface Mirror {
  /**
   * Writes a batch, all that is asked for and in any number of steps: again it comes to the same. Throws `Overtaken` where a later
   * epoch wrote there already, then nothing more is written.
   */
  write(batch: MirrorBatch, epoch: number): Promise<void>;
  close(): Promise<void>;
}

/** Somebody else has the tenant's mirror by now. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** Longer than any batch takes; whoever is slower is overtaken, and what they still write refused. */
const LEASE_MS = 60_000;
/** Batches of one tenant in a row, so that a long log keeps no other waiting. */
const MOST_BATCHES = 20;
const WAIT_FROM_MS = 5_000;
const WAIT_TO_MS = 10 * 60_000;

/**
 * Carries what was not mirrored yet, tenant by tenant. What fails is tried again later, and later still: a mirror that is away is no
 * reason to look at it each second. How many events were mirrored.
 */
export function makeMirrorSweep(core: Core, mirror: Mirror): () => Promise<number> {
  let [next, wait] = [Number.NEGATIVE_INFINITY, WAIT_FROM_MS];
  return async () => {
    if (core.now() < next) return 0;
    let carried = 0;
    for (const tenantId of await tenantsBehind(core)) {
      try {
        carried += await mirrorTenant(core, mirror, tenantId);
        wait = WAIT_FROM_MS;
      } catch (error) {
        if (error instanceof Overtaken) continue;
        core.log.warn({ err: error, tenant: tenantId, againInMs: wait }, 'the mirror could not be written');
        next = core.now() + wait;
        wait = Math.min(2 * wait, WAIT_TO_MS);
        return carried;
      }
    }
    return carried;
  };
}

/** Whose turn was longest ago comes first: one that cannot be written keeps no other waiting. */
async function tenantsBehind(core: Core): Promise<readonly Id[]> {
  const rows = await core.database.run((db) =>
    selectRows<{ id: Id }>(
      db,
      `SELECT t.id AS id FROM "tenant" t LEFT JOIN "firestore_mirror" m ON m.tenant_id = t.id
        WHERE t.last_sequence > COALESCE(m.sequence, 0) AND COALESCE(m.leased_until, 0) <= ? ORDER BY COALESCE(m.epoch, 0), t.id`,
      [core.now()],
    ),
  );
  return rows.map(({ id }) => id);
}

async function mirrorTenant(core: Core, mirror: Mirror, tenantId: Id): Promise<number> {
  const lease = await takeLease(core, tenantId);
  if (lease === null) return 0;
  let { sequence } = lease;
  try {
    for (let batches = 0; batches < MOST_BATCHES; batches += 1) {
      const batch = await readBatch(core, tenantId, sequence);
      if (batch === null) break;
      await mirror.write(batch, lease.epoch);
      // After the write: a process that ends in between leaves a batch to be written again, and nothing out.
      if (!(await keepCheckpoint(core, tenantId, lease.epoch, batch.sequence))) break;
      sequence = batch.sequence;
    }
    return sequence - lease.sequence;
  } finally {
    await endLease(core, tenantId, lease.epoch);
  }
}

interface Lease {
  readonly epoch: number;
  readonly sequence: number;
}

/** null where somebody else has it. */
async function takeLease(core: Core, tenantId: Id): Promise<Lease | null> {
  await beginMirror(core, tenantId);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const row = await scope.findOne(MirrorTable, {});
    const now = core.now();
    if (row === null || row.leasedUntil > now) return null;
    // By the clock, so that a database that was restored does not go back behind what was written before.
    const epoch = Math.max(row.epoch + 1, now);
    const set = { epoch, leasedUntil: now + LEASE_MS };
    const taken = await scope.update(MirrorTable, { epoch: row.epoch, leasedUntil: row.leasedUntil }, set);
    return taken === 1 ? { epoch, sequence: row.sequence } : null;
  });
}

async function beginMirror(core: Core, tenantId: Id): Promise<void> {
  await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    if ((await scope.findOne(MirrorTable, {})) !== null) return;
    try {
      await scope.insert(MirrorTable, [{ sequence: 0, epoch: 0, leasedUntil: 0 }]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  });
}

/** Whether the tenant's mirror is still this one's. */
async function keepCheckpoint(core: Core, tenantId: Id, epoch: number, sequence: number): Promise<boolean> {
  const set = { sequence, leasedUntil: core.now() + LEASE_MS };
  return core.database.run(
    async (db) => (await tenantScope(db, tenantId).update(MirrorTable, { epoch }, set)) === 1,
  );
}

async function endLease(core: Core, tenantId: Id, epoch: number): Promise<void> {
  await core.database.run((db) =>
    tenantScope(db, tenantId).update(MirrorTable, { epoch }, { leasedUntil: 0 }),
  );
}
