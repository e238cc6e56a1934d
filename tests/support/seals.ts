import { newKeyMaterial } from '../../api/keys/data-keys.ts';
import { keyringOf, openKeyring } from '../../api/keys/keyring.ts';
import { makeSeals } from '../../api/keys/sealed-text.ts';
import { readSettings } from '../../settings.ts';

/**
 * The seals of a test's core: keys of its own. On a database that DATABASE_URL names they are those that every
 * start on it uses, or the next start would find guests that it cannot read.
 */
export const testSeals = makeSeals(
  process.env.DATABASE_URL ? await openKeyring(readSettings(process.env)) : keyringOf(newKeyMaterial()),
);
