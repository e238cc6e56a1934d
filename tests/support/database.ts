import { type Database, openDatabase } from '../../api/database/open-database.ts';
import { migrations } from '../../migrations/migrations.ts';

/** A migrated database for one test file: in memory, or the one that DATABASE_URL names, where tenants keep tests apart. */
export async function openTestDatabase(
  url = process.env.DATABASE_URL ?? 'sqlite::memory:',
): Promise<Database> {
  const database = await openDatabase(url, migrations);
  await database.migrate();
  return database;
}
