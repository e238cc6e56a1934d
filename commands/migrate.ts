import { parseArgs } from 'node:util';
import { openDatabase } from '../api/database/open-database.ts';
import { migrations } from '../migrations/migrations.ts';
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
  const database = await openDatabase(databaseUrlFrom(values.database), migrations);
  try {
    const names = direction === 'up' ? await database.migrate() : [await database.migrateDown()];
    const done = names.filter((name) => name !== null);
    process.stdout.write(
      done.length === 0 ? 'Nothing to do.\n' : `${done.map((name) => `${direction} ${name}`).join('\n')}\n`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

runCommand(migrate, 'usage: npm run migrate -- [up|down] [--database URL]');
