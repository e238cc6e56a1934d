import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../api/database/open-database.ts';
import { openKeyring } from '../api/keys/keyring.ts';
import { makeSeals } from '../api/keys/sealed-text.ts';
import { openSealed } from '../api/people/open-sealed.ts';
import { SealedGuests1772000000003 } from '../migrations/0003-sealed-guests.ts';
import { migrations } from '../migrations/migrations.ts';
import { readSettings } from '../settings.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run migrate` brings the database up to date; `npm run migrate -- down` takes the newest change back. */
async function migrate(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { database: { type: 'string' } },
    allowPositionals: true,
  });
  const [direction = 'up'] = positionals;
  if (direction !== 'up' && direction !== 'down')
    throw new UsageError(`"${direction}" is neither up nor down`);
  const databaseUrl = databaseUrlFrom(values.database);
  const database = await openDatabase(databaseUrl, migrations);
  try {
    const names = direction === 'up' ? await database.migrate() : [await down(database, databaseUrl)];
    const done = names.filter((name) => name !== null);
    process.stdout.write(
      done.length === 0 ? 'Nothing to do.\n' : `${done.map((name) => `${direction} ${name}`).join('\n')}\n`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

/** A migration knows no keys: what the release before reads in the clear is opened before it is run. */
async function down(database: Database, databaseUrl: string): Promise<string | null> {
  if ((await database.newestMigration()) === SealedGuests1772000000003.name) {
    const { dataKeys, production } = readSettings(process.env);
    const keyring = await openKeyring({ databaseUrl, dataKeys, production });
    await openSealed({ database, seals: makeSeals(keyring) });
  }
  return database.migrateDown();
}

runCommand(migrate, 'usage: npm run migrate -- [up|down] [--database URL]');
