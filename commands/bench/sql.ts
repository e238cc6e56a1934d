import type { Database } from '../../api/database/open-database.ts';

/** A connection without anything around it: the floors are written in plain SQL. */
export interface Connection {
  query(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]>;
}

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** SQL Server takes at most 1,000 rows and 2,100 parameters a statement. */
const MOST_ROWS = 1_000;
const MOST_PARAMETERS = 2_000;

/** Plain reads over the connection that the service uses. */
export function reading<T>(database: Database, work: (plain: Connection) => Promise<T>): Promise<T> {
  return database.run((db) => work(plain(database.kind, db)));
}

/** Plain statements in one transaction. */
export function writing<T>(database: Database, work: (plain: Connection) => Promise<T>): Promise<T> {
  return database.transact((db) => work(plain(database.kind, db)));
}

/** Inserts rows of the same columns, in as few statements as the databases allow. */
export async function insertRows(to: Connection, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const batch = Math.min(MOST_ROWS, Math.floor(MOST_PARAMETERS / Math.max(1, columns.length)));
  const line = `(${columns.map(() => '?').join(', ')})`;
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    const values = part.map(() => line).join(', ');
    const cells = part.flatMap((row) => columns.map((column) => row[column] ?? null));
    await to.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`, cells);
  }
}

/** Parameters are written as `?`; SQL Server's are named by their place. */
function plain(
  kind: Database['kind'],
  db: { query(sql: string, parameters: unknown[]): Promise<Row[]> },
): Connection {
  return {
    query(sql, parameters) {
      let place = 0;
      const named = kind === 'mssql' ? sql.replace(/\?/g, () => `@${place++}`) : sql;
      return db.query(named, [...parameters]);
    },
  };
}
