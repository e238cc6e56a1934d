import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../api/database/open-database.ts';
import { migrations } from '../../migrations/migrations.ts';
import { makeMssqlDouble } from './mssql-double.ts';

/** Whatever its address says: the double keeps its data in a file of its own. */
export const DOUBLE_URL = 'mssql://double:double@localhost/double';

/**
 * A migrated database for one test file: in memory; or the one that DATABASE_URL names, where tenants keep tests
 * apart; or, with MSSQL_DOUBLE=1, TypeORM's SQL Server driver over a double of the server. Given a URL, that one.
 */
export async function openTestDatabase(url?: string): Promise<Database> {
  const database = await open(url);
  await database.migrate();
  return database;
}

function open(url: string | undefined): Promise<Database> {
  if (process.env.MSSQL_DOUBLE === '1') return openDouble(url?.replace(/^sqlite:/, ''));
  return openDatabase(url ?? process.env.DATABASE_URL ?? 'sqlite::memory:', migrations);
}

function openDouble(
  file = join(mkdtempSync(join(tmpdir(), 'stillwater-double-')), 'double.db'),
): Promise<Database> {
  return openDatabase(DOUBLE_URL, migrations, makeMssqlDouble(file).module);
}
