import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Core } from '../core.ts';
import { type SigningKeyEntity, SigningKeyTable } from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';

type Purpose = SigningKeyEntity['purpose'];

/** The installation's newest key for a purpose, made on first use and kept in the database for all processes. */
export async function signingKey(core: Core, purpose: Purpose): Promise<SigningKeyEntity> {
  const keys = await signingKeys(core, purpose);
  // One that retires has given its private half away: it cannot sign, however late its id was made.
  const newest = keys.findLast(({ retiresAt }) => retiresAt === null);
  if (newest) return newest;
  await core.database.transact(async (db) => {
    const there = await db.countBy(SigningKeyTable, { purpose, retiresAt: IsNull() });
    if (there === 0)
      await db.insert(SigningKeyTable, {
        id: newId(),
        purpose,
        material: newMaterial(purpose),
        createdAt: core.now(),
        retiresAt: null,
      });
  });
  return signingKey(core, purpose);
}

/** All keys for a purpose, oldest first: what was signed with an older one is valid until that one is retired. */
export async function signingKeys(
  core: Pick<Core, 'database'>,
  purpose: Purpose,
): Promise<SigningKeyEntity[]> {
  return core.database.run((db) =>
    db.find(SigningKeyTable, { where: { purpose }, order: { createdAt: 'ASC', id: 'ASC' } }),
  );
}

/** A new secret, in the form that its purpose wants. */
export function newMaterial(purpose: Purpose): string {
  // The private half of a VAPID key, which web push has as its bare number.
  if (purpose === 'push') return newPushKey();
  if (purpose !== 'check-in') return randomBytes(32).toString('base64url');
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** 32 bytes: a number that begins with zeros is given out shorter. */
function newPushKey(): string {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url');
}
