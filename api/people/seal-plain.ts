import { type EntityManager, IsNull, Not } from 'typeorm';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type GuestEntity,
  GuestTable,
} from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { sealAddress } from '../inbox/sealed-address.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { sealDetails } from './guest-record.ts';

/** One transaction seals so many: others have their turn between two. */
const BATCH = 200;

/**
 * Seals what an earlier release kept in the clear, and empties its place. Beside a process that does the same,
 * and again after one that was killed, each value is sealed once. How many were; mostly there are none.
 */
export async function sealPlain({ database, seals }: Pick<Core, 'database' | 'seals'>): Promise<number> {
  let total = 0;
  for (const sealBatch of [sealPhones, sealAddresses]) {
    for (;;) {
      const found = await database.transact((db) => sealBatch(db, seals));
      total += found;
      if (found < BATCH) break;
    }
  }
  return total;
}

async function sealPhones(db: EntityManager, seals: Seals): Promise<number> {
  const guests = await db.find(GuestTable, { where: { phone: Not(IsNull()) }, take: BATCH });
  for (const guest of guests) await sealPhone(db, seals, guest);
  return guests.length;
}

async function sealPhone(db: EntityManager, seals: Seals, guest: GuestEntity): Promise<void> {
  const { id, tenantId, phone } = guest;
  if (phone === null) return;
  await tenantScope(db, tenantId).update(GuestTable, { id, phone }, sealDetails(seals, guest, { phone }));
}

async function sealAddresses(db: EntityManager, seals: Seals): Promise<number> {
  const rows = await db.find(ConversationTable, { where: { address: Not('') }, take: BATCH });
  for (const row of rows) await sealOneAddress(db, seals, row);
  return rows.length;
}

async function sealOneAddress(db: EntityManager, seals: Seals, row: ConversationEntity): Promise<void> {
  const { id, tenantId, channel, address } = row;
  const scope = tenantScope(db, tenantId);
  const sealed = sealAddress(seals, row, address);
  const { addressHash } = sealed;
  const twin = addressHash && (await scope.findOne(ConversationTable, { channel, addressHash }));
  // A release that knew no hashes ran again meanwhile and met a guest anew: the older talk is the one to be found.
  const hash = twin && twin.id !== id ? id : addressHash;
  await scope.update(ConversationTable, { id, address }, { ...sealed, addressHash: hash });
}
