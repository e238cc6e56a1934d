import { IsNull, Not } from 'typeorm';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable, GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { openAddress } from '../inbox/sealed-address.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { openGuest } from './guest-record.ts';

const BATCH = 200;

type Parts = Pick<Core, 'database' | 'seals'>;

/**
 * Puts phones and addresses back where the release before this one reads them; mail and notes it did not know.
 * For `migrate down` alone: whatever runs meanwhile would find no conversation. How many were opened.
 */
export async function openSealed(parts: Parts): Promise<number> {
  return (await openPhones(parts)) + (await openAddresses(parts));
}

async function openPhones({ database, seals }: Parts): Promise<number> {
  return untilNone(() =>
    database.transact(async (db) => {
      const rows = await db.find(GuestTable, { where: { phoneSealed: Not(IsNull()) }, take: BATCH });
      for (const row of rows) {
        const { phone } = openGuest(seals, row);
        const plain = { phone, phoneSealed: null, phoneHash: null };
        await tenantScope(db, row.tenantId).update(GuestTable, { id: row.id }, plain);
      }
      return rows.length;
    }),
  );
}

async function openAddresses({ database, seals }: Parts): Promise<number> {
  return untilNone(() =>
    database.transact(async (db) => {
      const rows = await db.find(ConversationTable, { where: { addressSealed: Not(IsNull()) }, take: BATCH });
      for (const row of rows) await openOne(tenantScope(db, row.tenantId), seals, row);
      return rows.length;
    }),
  );
}

/** Of two talks at one address only the one that is found may have it: the other is kept under its own id. */
async function openOne(scope: Scope, seals: Seals, row: ConversationEntity): Promise<void> {
  const address = row.addressHash === row.id ? row.id : openAddress(seals, row);
  await scope.update(
    ConversationTable,
    { id: row.id },
    { address, addressSealed: null, addressHash: row.id },
  );
}

async function untilNone(batch: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const done = await batch();
    total += done;
    if (done < BATCH) return total;
  }
}
