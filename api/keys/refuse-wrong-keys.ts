import { IsNull, Not } from 'typeorm';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable } from '../database/entities/people.ts';
import { hashAddress, openAddress } from '../inbox/sealed-address.ts';
import { DataKeysError } from './data-keys.ts';
import { keyIdOf, SealError, type Seals } from './sealed-text.ts';

/** One that does not open is damaged; so many are sealed with keys that are not here. */
const LOOKED_AT = 5;

/**
 * Looks whether the keys belong to the database, by its newest conversations. With others, say those of a new file
 * because the old one was lost, nobody would be found again and everybody be kept twice. Throws `DataKeysError`.
 */
export async function refuseWrongKeys({ database, seals }: Pick<Core, 'database' | 'seals'>): Promise<void> {
  const rows = await database.run((db) =>
    db.find(ConversationTable, {
      where: { addressSealed: Not(IsNull()) },
      order: { id: 'DESC' },
      take: LOOKED_AT,
    }),
  );
  if (rows.length === 0) return;
  const opened = rows.flatMap((row) => tryToOpen(seals, row));
  if (opened.length === 0) {
    const keyId = keyIdOf(rows[0]?.addressSealed ?? '') ?? '?';
    throw new DataKeysError(
      `DATA_KEYS: guests' data here is sealed with another key ("${keyId}"); restore it`,
    );
  }
  if (!opened.some(({ row, address }) => isFoundBy(seals, row, address)))
    throw new DataKeysError('DATA_HASH_KEY: guests are looked up by another key here; restore it');
}

interface Opened {
  readonly row: ConversationEntity;
  readonly address: string;
}

function tryToOpen(seals: Seals, row: ConversationEntity): Opened[] {
  try {
    return [{ row, address: openAddress(seals, row) }];
  } catch (error) {
    if (error instanceof SealError) return [];
    throw error;
  }
}

/** Or by none: of two talks at one address one is kept under its own id. */
function isFoundBy(seals: Seals, row: ConversationEntity, address: string): boolean {
  const { id, tenantId, channel, addressHash } = row;
  return addressHash === id || addressHash === hashAddress(seals, tenantId, channel, address);
}
