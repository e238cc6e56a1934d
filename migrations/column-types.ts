import type { QueryRunner } from 'typeorm';

/** The few words in which the two databases' DDL differ. Everything else in a migration is common SQL. */
export interface ColumnTypes {
  /** Text of any length in any script. */
  readonly longText: string;
}

/** The words for the database that the migration runs on. */
export function columnTypes(runner: QueryRunner): ColumnTypes {
  return { longText: runner.connection.options.type === 'mssql' ? 'nvarchar(max)' : 'text' };
}

/** Runs statements one after another. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
