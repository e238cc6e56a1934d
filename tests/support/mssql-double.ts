import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';

/**
 * Stands in for the `mssql` driver where no SQL Server is at hand: TypeORM's SQL Server driver runs whole, and
 * what it sends is executed on a SQLite file, after its few T-SQL words were put into SQLite's. It answers as
 * SQL Server does in what has bitten people: bigint as text, bit as boolean, errors by number, at most 2,100
 * parameters, no word of SQLite's own dialect, transactions on connections of their own that meet in deadlocks.
 */
export interface MssqlDouble {
  readonly module: object;
  /** Every statement that was sent, as TypeORM wrote it. */
  readonly statements: readonly string[];
}

type Callback = (error: Error | null) => void;
type Connection = InstanceType<typeof Libsql>;

/** SQLite's words that SQL Server does not know. */
const FOREIGN = /\b(LIMIT|RETURNING|AUTOINCREMENT|PRAGMA|ON CONFLICT|INSERT OR|GLOB|IFNULL)\b|`/;
const MAX_PARAMETERS = 2_100;

export function makeMssqlDouble(file: string): MssqlDouble {
  const statements: string[] = [];
  const open = (): Connection => {
    const connection = new Libsql(file);
    connection.pragma('journal_mode = WAL');
    return connection;
  };
  const shared = open();

  class DoubleRequest {
    readonly #connection: Connection;
    readonly #values = new Map<string, unknown>();
    constructor(over: DoubleTransaction | DoublePool) {
      this.#connection = over instanceof DoubleTransaction ? over.connection : shared;
    }
    /** With or without a type before the value. */
    input(name: string, ...typeAndValue: readonly unknown[]): void {
      this.#values.set(name, typeAndValue.at(-1));
    }
    async query(sql: string): Promise<object> {
      statements.push(sql);
      return execute(this.#connection, sql, this.#values);
    }
  }

  class DoubleTransaction {
    readonly connection = open();
    begin(options: unknown, done?: Callback): void {
      const finish = typeof options === 'function' ? options : done;
      lock(this.connection).then(
        () => finish?.(null),
        (error) => finish?.(error),
      );
    }
    commit(done: Callback): void {
      this.#end('COMMIT', done);
    }
    rollback(done: Callback): void {
      this.#end('ROLLBACK', done);
    }
    request(): DoubleRequest {
      return new DoubleRequest(this);
    }
    #end(word: string, done: Callback): void {
      if (this.connection.inTransaction) this.connection.exec(word);
      this.connection.close();
      done(null);
    }
  }

  class DoublePool {
    on(): void {
      // Errors of a pool: this one has none.
    }
    connect(done: Callback): this {
      setImmediate(() => done(null));
      return this;
    }
    transaction(): DoubleTransaction {
      return new DoubleTransaction();
    }
    request(): DoubleRequest {
      return new DoubleRequest(this);
    }
    close(done: Callback): void {
      shared.close();
      done(null);
    }
  }

  const type = Object.assign(() => 'type', {});
  const types = Object.fromEntries(
    ['Bit', 'BigInt', 'Int', 'NVarChar', 'VarChar', 'NText', 'Text', 'DateTime'].map((name) => [name, type]),
  );
  return {
    statements,
    module: { ...types, ConnectionPool: DoublePool, Request: DoubleRequest, ISOLATION_LEVEL: {} },
  };
}

/** A short wait, then the victim's error: what SQL Server does of a deadlock, and of a full lock queue. */
async function lock(connection: Connection): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (tries > 200) throw asMssqlError(error);
      await sleep(1 + Math.random() * 10);
    }
  }
}

async function execute(
  connection: Connection,
  sql: string,
  values: ReadonlyMap<string, unknown>,
): Promise<object> {
  if (FOREIGN.test(sql)) throw mssqlError(102, `Incorrect syntax: ${sql}`);
  if (values.size > MAX_PARAMETERS) throw mssqlError(8003, 'The incoming request has too many parameters.');
  const answer = serverQuestion(connection, sql, values);
  if (answer) return answer;
  for (let tries = 0; ; tries += 1) {
    try {
      return run(connection, toSqlite(sql), parametersOf(sql, values));
    } catch (error) {
      if (tries > 200 || !/locked|busy/i.test(String(error))) throw asMssqlError(error, sql);
      await sleep(1 + Math.random() * 10);
    }
  }
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string | null;
}

function run(connection: Connection, sql: string, parameters: readonly unknown[]): object {
  const statement = connection.prepare(sql);
  if (!statement.reader)
    return { recordset: undefined, rowsAffected: [statement.run(...parameters).changes] };
  const columns: ColumnInfo[] = statement.columns();
  const rows: unknown[] = statement.all(...parameters);
  return { recordset: rows.map((row) => asServerRow(Object(row), columns)), rowsAffected: [rows.length] };
}

function asServerRow(row: Record<string, unknown>, columns: readonly ColumnInfo[]): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, asServerValue(row[name], type)]));
}

function asServerValue(value: unknown, type: string | null): unknown {
  if (value === null || type === null) return value;
  if (type.toLowerCase() === 'bigint') return String(value);
  return type.toLowerCase() === 'bit' ? value === 1 : value;
}

/** What TypeORM asks the server about itself. */
function serverQuestion(
  connection: Connection,
  sql: string,
  values: ReadonlyMap<string, unknown>,
): object | null {
  if (/DB_NAME\(\)/.test(sql)) return { recordset: [{ db_name: 'double' }], rowsAffected: [1] };
  if (/SCHEMA_NAME\(\)/.test(sql)) return { recordset: [{ schema_name: 'dbo' }], rowsAffected: [1] };
  if (!/INFORMATION_SCHEMA"?\."?TABLES/.test(sql)) return null;
  const table = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?");
  const found = table.all(values.get('0'));
  return { recordset: found, rowsAffected: [found.length] };
}

function toSqlite(sql: string): string {
  const top = /^\s*SELECT TOP \(?(\d+)\)?/i.exec(sql);
  const plain = sql
    .replace(/^\s*SELECT TOP \(?\d+\)?/i, 'SELECT')
    .replace(/OFFSET (\d+) ROWS FETCH NEXT (\d+) ROWS ONLY/i, 'LIMIT $2 OFFSET $1')
    .replace(/int NOT NULL IDENTITY\(1,1\)/i, 'integer NOT NULL')
    .replace(/"double"\.("dbo")?\.?/g, '')
    .replace(/nvarchar\(max\)/gi, 'text')
    // SQLite cannot let a column go without a value later: what a migration does so for, is so from the start.
    .replace(/^(CREATE TABLE "payment" .*"checkout_id" nvarchar\(16\)) NOT NULL/s, '$1')
    // SQLite drops a column's default with the column.
    .replace(/^ALTER TABLE "\w+" (DROP CONSTRAINT|ALTER COLUMN) .*$/, 'SELECT 1')
    .replace(/^(DROP INDEX "\w+") ON "\w+"/, '$1')
    .replace(/ OUTPUT INSERTED\."\w+"(, INSERTED\."\w+")*/i, '')
    .replace(/@(\d+)/g, (_, place) => `?${Number(place) + 1}`);
  return top ? `${plain} LIMIT ${top[1]}` : plain;
}

function parametersOf(sql: string, values: ReadonlyMap<string, unknown>): unknown[] {
  const used = new Set([...sql.matchAll(/@(\d+)/g)].map((match) => match[1] ?? ''));
  return [...values]
    .filter(([name]) => used.has(name))
    .map(([, value]) => (typeof value === 'boolean' ? Number(value) : (value ?? null)));
}

function asMssqlError(error: unknown, sql = ''): Error {
  const text = String(error instanceof Error ? error.message : error);
  if (/UNIQUE constraint failed/.test(text))
    return mssqlError(/claim|PRIMARY/.test(text) ? 2627 : 2601, `Cannot insert duplicate key: ${text}`);
  if (/locked|busy/i.test(text))
    return mssqlError(
      1205,
      'Transaction was deadlocked on lock resources and has been chosen as the deadlock victim.',
    );
  return mssqlError(50_000, `${text} in ${sql}`);
}

function mssqlError(number: number, message: string): Error {
  return Object.assign(new Error(message), { name: 'RequestError', code: 'EREQUEST', number });
}
