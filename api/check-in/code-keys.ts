import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { MoreThan } from 'typeorm';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { type SigningKeyEntity, SigningKeyTable } from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';
import type { Database } from '../database/open-database.ts';
import { newMaterial, signingKey, signingKeys } from '../keys/signing-keys.ts';
import type { TokenSigner } from './token.ts';

/** A key that signs check-in codes, or once did. */
export interface CodeKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly createdAt: number;
  /** When its codes are no longer taken, in milliseconds since the epoch; null for the one that signs. */
  readonly retiresAt: number | null;
}

type Parts = Pick<Core, 'database' | 'now'>;

/** Parsing a key takes as long as a verification: done once for each. Its public half never changes. */
const parsed = new WeakMap<Database, Map<string, KeyObject>>();

/** All keys of check-in codes, oldest first, the one that signs last. Read each time: another process may rotate them. */
export async function codeKeys(core: Parts): Promise<readonly CodeKey[]> {
  const known = parsed.get(core.database) ?? new Map<string, KeyObject>();
  parsed.set(core.database, known);
  return (await signingKeys(core, 'check-in')).map((row) => {
    const publicKey = known.get(row.id) ?? createPublicKey(row.material);
    known.set(row.id, publicKey);
    return { id: row.id, publicKey, createdAt: row.createdAt, retiresAt: row.retiresAt };
  });
}

/** The key that new codes are signed with. */
export async function codeSigner(core: Core): Promise<TokenSigner> {
  const { id, material } = await signingKey(core, 'check-in');
  return { id, privateKey: createPrivateKey(material) };
}

export function isRetired({ retiresAt }: CodeKey, now: number): boolean {
  return retiresAt !== null && retiresAt <= now;
}

/** The public half as browsers import it: 32 bytes in base64url. */
export function rawPublicKey({ publicKey }: CodeKey): string {
  return publicKey.export({ format: 'jwk' }).x ?? '';
}

export interface CodeKeyRotation {
  readonly id: string;
  /** How many keys signed before it. */
  readonly older: number;
  /** When codes of the older keys are no longer taken. */
  readonly retiresAt: number;
  /** Visits still to come at which a code of an older key would be refused. */
  readonly visitsAfter: number;
}

const DAY_MS = 86_400_000;

/**
 * A new key signs from now on. Codes that were sent stay good for so many days; null is until the day after the last
 * visit that is booked now; 0 refuses them at once, as when a key was stolen. Of an old key only the public half is
 * kept: nobody can sign with it again.
 */
export async function rotateCodeKey(core: Parts, graceDays: number | null): Promise<CodeKeyRotation> {
  return core.database.transact(async (db) => {
    const now = core.now();
    const toCome = { where: { status: 'confirmed' as const, endsAt: MoreThan(now) } };
    const [last] = await db.find(BookingTable, { ...toCome, order: { endsAt: 'DESC' }, take: 1 });
    const retiresAt = graceDays === null ? (last?.endsAt ?? now) + DAY_MS : now + graceDays * DAY_MS;
    const older = await db.findBy(SigningKeyTable, { purpose: 'check-in' });
    for (const row of older) await db.update(SigningKeyTable, { id: row.id }, retired(row, retiresAt));
    const id = newId();
    const key = { id, purpose: 'check-in' as const, material: newMaterial('check-in') };
    await db.insert(SigningKeyTable, { ...key, createdAt: now, retiresAt: null });
    const visitsAfter = await db.countBy(BookingTable, {
      status: 'confirmed',
      startsAt: MoreThan(retiresAt),
    });
    return { id, older: older.length, retiresAt, visitsAfter };
  });
}

/** Never later than it was to be: a key that was stolen is not given new life by the next rotation. */
function retired({ material, retiresAt: before }: SigningKeyEntity, retiresAt: number) {
  const publicHalf = createPublicKey(material).export({ type: 'spki', format: 'pem' }).toString();
  return { material: publicHalf, retiresAt: before === null ? retiresAt : Math.min(before, retiresAt) };
}
