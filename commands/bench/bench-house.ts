import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Id, House as Spa } from '../../api/contract.ts';
import type { Core, Log } from '../../api/core.ts';
import { entities } from '../../api/database/entities/entities.ts';
import { newId } from '../../api/database/ids.ts';
import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import type { KeyMaterial } from '../../api/keys/data-keys.ts';
import { type House, openHouse } from '../../house.ts';
import { crowd } from './crowd.ts';
import { writing } from './sql.ts';

/** A Monday morning: both houses of the demo spa are open tomorrow evening. */
const NOW = DateTime.fromISO('2026-03-02T09:00', { zone: 'Europe/Amsterdam' }).toMillis();

/** A year and a half of a busy spa. */
const CROWD = 20_000;

/** A demo spa with a past, on a clock that stands still. */
export interface BenchHouse extends House {
  readonly spa: Spa;
  readonly tenantId: Id;
}

const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => {
    throw new Error(message, { cause: 'err' in fields ? fields.err : fields });
  },
};

/** Opens the database, a file of its own when none is named, and fills it; `close` leaves nothing behind. */
export async function openBenchHouse(
  databaseUrl: string | null,
  dataKeys: KeyMaterial | null,
): Promise<BenchHouse> {
  const file = join(tmpdir(), `stillwater-bench-${newId()}.db`);
  const house = await openHouse({
    databaseUrl: databaseUrl ?? `sqlite:${file}`,
    dataKeys,
    publicUrl: 'http://127.0.0.1:3978',
    log,
    now: () => NOW,
    channels: {},
  });
  let tenantId: Id | null = null;
  const close = async (): Promise<void> => {
    if (databaseUrl !== null && tenantId !== null) await removeTenant(house.core, tenantId);
    await house.close();
    await Promise.all(['', '-wal', '-shm', '.keys'].map((end) => rm(`${file}${end}`, { force: true })));
  };
  try {
    ({ tenantId } = await makeDemoSpa(house.core, `bench-${newId()}`));
    const spa = await house.service.house(tenantId);
    await crowd(house.core, spa, CROWD);
    return { ...house, tenantId, spa, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tables point at those before them in the list, so the last are emptied first. */
async function removeTenant(core: Core, tenantId: Id): Promise<void> {
  await writing(core.database, async (plain) => {
    for (const { options } of entities.toReversed()) {
      if ('tenantId' in options.columns)
        await plain.query(`DELETE FROM ${options.name} WHERE tenant_id = ?`, [tenantId]);
    }
    await plain.query('DELETE FROM tenant WHERE id = ?', [tenantId]);
  });
}
