import Libsql from 'libsql';
import type { Database } from '../../api/database/open-database.ts';
import { type Connection, type Row, reading, writing } from './sql.ts';

/** The database with nothing of the service around it: what the floors run on. */
export interface Bare {
  reading<T>(work: (plain: Connection) => Promise<T>): Promise<T>;
  /** One transaction, as durable as the service's. */
  writing<T>(work: (plain: Connection) => Promise<T>): Promise<T>;
  close(): void;
}

/** SQLite: a connection of its own with statements prepared once. */
export function bareFile(file: string): Bare {
  const connection = new Libsql(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 10000');
  const prepared = new Map<string, Libsql.Statement>();
  const plain: Connection = {
    async query(sql, parameters) {
      const statement = prepared.get(sql) ?? connection.prepare(sql);
      prepared.set(sql, statement);
      if (!statement.reader) {
        statement.run(...parameters);
        return [];
      }
      // The driver's types do not say what a row is.
      return statement.all(...parameters) as Row[];
    },
  };
  return {
    reading: (work) => work(plain),
    async writing(work) {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(plain);
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        connection.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => connection.close(),
  };
}

/** SQL Server: the service's own pool is as bare as it gets here. */
export function barePool(database: Database): Bare {
  return {
    reading: (work) => reading(database, work),
    writing: (work) => writing(database, work),
    close: () => undefined,
  };
}
