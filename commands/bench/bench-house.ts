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
import { type Bare, bareFile, barePool } from './bare.ts';
import { crowd } from './crowd.ts';
import { type FullSpa, makeFullSpa } from './full-spa.ts';
import { writing } from './sql.ts';

/** A Monday morning: both houses of the demo spa are open tomorrow evening. */
export const NOW = DateTime.fromISO('2026-03-02T09:00', { zone: 'Europe/Amsterdam' }).toMillis();

/** A year and a half of a busy spa. */
const CROWD = 20_000;

/** A demo spa with a past, on a clock that stands still. */
export interface BenchHouse extends House {
  readonly spa: Spa;
  readonly tenantId: Id;
  readonly bare: Bare;
  /** The file of the database; null when it is a server's. */
  readonly file: string | null;
  /** Made when the first benchmark asks for it. */
  fullSpa(): Promise<FullSpa>;
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
  const bare = databaseUrl === null ? bareFile(file) : barePool(house.core.database);
  let tenantId: Id | null = null;
  let full: Promise<FullSpa> | null = null;
  const close = async (): Promise<void> => {
    bare.close();
    const made = [tenantId, (await full)?.tenantId ?? null].filter((id) => id !== null);
    if (databaseUrl !== null) for (const id of made) await removeTenant(house.core, id);
    await house.close();
    await Promise.all(['', '-wal', '-shm', '.keys'].map((end) => rm(`${file}${end}`, { force: true })));
  };
  try {
    ({ tenantId } = await makeDemoSpa(house.core, `bench-${newId()}`));
    const spa = await house.service.house(tenantId);
    await crowd(house.core, spa, CROWD);
    const fullSpa = (): Promise<FullSpa> => {
      full ??= makeFullSpa(house.core);
      return full;
    };
    return { ...house, tenantId, spa, bare, file: databaseUrl === null ? file : null, fullSpa, close };
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
