import type { QueryRunner } from 'typeorm';

/** The few words in which the two databases' DDL differ. Everything else in a migration is common SQL. */
export interface ColumnTypes {
  /** Text of any length in any script. */
  readonly longText: string;
  /** Stands behind a table that is read and written by its primary key alone: rows are kept in the key's order. */
  readonly byKey: string;
}

/** The words for the database that the migration runs on. */
export function columnTypes(runner: QueryRunner): ColumnTypes {
  // SQL Server keeps rows in the order of the primary key without being told.
  return isMssql(runner)
    ? { longText: 'nvarchar(max)', byKey: '' }
    : { longText: 'text', byKey: ' WITHOUT ROWID' };
}

/** A column of a table that has rows already: what they get is a default with a name, so that it can be dropped. */
export function addColumn(table: string, column: string, type: string, initial?: number | string): string {
  if (initial === undefined) return `ALTER TABLE "${table}" ADD "${column}" ${type} NULL`;
  const value = typeof initial === 'number' ? String(initial) : `'${initial}'`;
  return `ALTER TABLE "${table}" ADD "${column}" ${type} NOT NULL CONSTRAINT "${initialOf(table, column)}" DEFAULT ${value}`;
}

/** What undoes `addColumn`. SQL Server wants the default dropped before its column. */
export function dropColumn(
  runner: QueryRunner,
  table: string,
  column: string,
  hasInitial: boolean,
): string[] {
  const drop = `ALTER TABLE "${table}" DROP COLUMN "${column}"`;
  return hasInitial ? [...dropInitial(runner, table, column), drop] : [drop];
}

/** What new rows get is for them to say. SQLite keeps the default, and drops it with its column. */
export function dropInitial(runner: QueryRunner, table: string, column: string): string[] {
  return isMssql(runner) ? [`ALTER TABLE "${table}" DROP CONSTRAINT "${initialOf(table, column)}"`] : [];
}

/** Lets a column be empty that could not, as one that refers to `table.id`. SQLite has to be given another column. */
export function allowNull(runner: QueryRunner, table: string, column: string, refersTo: string): string[] {
  const type = 'nvarchar(16) NULL';
  if (isMssql(runner)) return [`ALTER TABLE "${table}" ALTER COLUMN "${column}" ${type}`];
  return [
    `ALTER TABLE "${table}" ADD "${column}_or_none" ${type} REFERENCES "${refersTo}" ("id")`,
    `UPDATE "${table}" SET "${column}_or_none" = "${column}"`,
    `ALTER TABLE "${table}" DROP COLUMN "${column}"`,
    `ALTER TABLE "${table}" RENAME COLUMN "${column}_or_none" TO "${column}"`,
  ];
}

export function dropIndex(runner: QueryRunner, table: string, index: string): string {
  return isMssql(runner) ? `DROP INDEX "${index}" ON "${table}"` : `DROP INDEX "${index}"`;
}

function initialOf(table: string, column: string): string {
  return `${table}_${column}_initial`;
}

function isMssql(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'mssql';
}

/** Runs statements one after another. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
