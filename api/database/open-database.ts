import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { DataSource, type DataSourceOptions, type EntityManager, type MigrationInterface } from 'typeorm';
import { entities } from './entities/entities.ts';
import { isWorthRetrying } from './failures.ts';
import { SnakeNaming } from './naming.ts';
import { changeRows } from './plain-sql.ts';
import { makeQueue, type Queue } from './queue.ts';
import { type DatabaseAddress, parseDatabaseUrl } from './url.ts';

/** The database, whichever it is. All work goes through `run` and `transact`. */
export interface Database {
  readonly kind: DatabaseAddress['kind'];
  /** Reads, or one statement that stands alone. Inside a transaction it is part of that. */
  run<T>(work: (db: EntityManager) => Promise<T>): Promise<T>;
  /**
   * A read that many may want at once: who asks while it waits for its turn is given the same answer, which is no
   * older than their question. The key names what is read; what comes back belongs to all and is not to be changed.
   */
  share<T>(key: string, work: (db: EntityManager) => Promise<T>): Promise<T>;
  /**
   * All of it or nothing. The work is run again, from its start, when the database gave up a deadlock or a
   * conflict (at most 8 times), so it must do nothing outside the database that cannot be done twice.
   */
  transact<T>(work: (db: EntityManager) => Promise<T>): Promise<T>;
  /** Are there migrations that have not been run? */
  isBehind(): Promise<boolean>;
  migrate(): Promise<readonly string[]>;
  /** The newest migration that was run; null when there was none. */
  newestMigration(): Promise<string | null>;
  /** Takes the newest migration back; its name, or null when there was none. */
  migrateDown(): Promise<string | null>;
  close(): Promise<void>;
}

export type Migration = new () => MigrationInterface;

const ATTEMPTS = 8;

/**
 * Opens the database that `DATABASE_URL` names. Throws `DatabaseUrlError` for one that cannot be read.
 * `mssqlDriver` takes the place of the `mssql` package: tests without a server bring a double of it.
 */
export async function openDatabase(
  url: string,
  migrations: readonly Migration[],
  mssqlDriver?: object,
): Promise<Database> {
  const address = parseDatabaseUrl(url);
  const source = await new DataSource(dataSourceOptions(address, migrations, mssqlDriver)).initialize();
  return address.kind === 'sqlite' ? overOneConnection(source) : overPool(source);
}

function dataSourceOptions(
  address: DatabaseAddress,
  migrations: readonly Migration[],
  mssqlDriver: object | undefined,
): DataSourceOptions {
  const common = {
    entities,
    migrations: [...migrations],
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'migration',
    logging: false,
  };
  if (address.kind === 'sqlite') {
    return {
      ...common,
      type: 'better-sqlite3',
      driver: Libsql,
      database: address.file,
      prepareDatabase: prepareSqlite,
    };
  }
  return {
    ...common,
    type: 'mssql',
    ...(mssqlDriver ? { driver: mssqlDriver } : {}),
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    options: {
      encrypt: address.encrypt,
      trustServerCertificate: address.trustServerCertificate,
      useUTC: true,
    },
    pool: { max: 20, min: 0 },
  };
}

interface PragmaConnection {
  pragma(statement: string): unknown;
}

function prepareSqlite(connection: PragmaConnection): void {
  connection.pragma('busy_timeout = 10000');
  connection.pragma('journal_mode = WAL');
  // A commit is on disk before it is acknowledged: losing a paid visit to a power cut is not an option.
  connection.pragma('synchronous = FULL');
  // From here on SQLite's own waiting would stop the whole process, and whoever it waits for with it:
  // `patiently` waits instead.
  connection.pragma('busy_timeout = 0');
}

/**
 * SQLite: TypeORM gives all work the same connection, so a statement from elsewhere would land inside an open
 * transaction and be lost with its rollback. Everything, reads too, waits its turn.
 */
function overOneConnection(source: DataSource): Database {
  const queue = makeQueue();
  const inside = new AsyncLocalStorage<EntityManager>();
  const enter = <T>(work: (db: EntityManager) => Promise<T>): Promise<T> => {
    const current = inside.getStore();
    return current
      ? work(current)
      : queue.run(() => inside.run(source.manager, () => patiently(() => work(source.manager))));
  };
  const transactOnce = <T>(work: (db: EntityManager) => Promise<T>): Promise<T> =>
    queue.run(() => inside.run(source.manager, () => withinImmediate(source, work)));
  return {
    kind: 'sqlite',
    run: enter,
    share: sharing(enter, () => inside.getStore() !== undefined),
    transact: (work) => {
      if (inside.getStore())
        throw new Error('a transaction was started inside another piece of database work');
      return retrying(() => transactOnce(work));
    },
    ...migrationsOf(source, queue),
    close: () => queue.run(() => source.destroy()),
  };
}

/** Within a transaction nothing is shared: it sees what others do not. */
function sharing(run: Database['run'], isInside: () => boolean): Database['share'] {
  const waiting = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: (db: EntityManager) => Promise<T>): Promise<T> => {
    if (isInside()) return run(work);
    // One key names one read, so what waits under it is a T.
    const known = waiting.get(key) as Promise<T> | undefined;
    if (known) return known;
    const answer = run((db) => {
      waiting.delete(key);
      return work(db);
    });
    waiting.set(key, answer);
    return answer;
  };
}

/** BEGIN IMMEDIATE takes the write lock at once: a later upgrade could not wait, it would fail. */
async function withinImmediate<T>(source: DataSource, work: (db: EntityManager) => Promise<T>): Promise<T> {
  await patiently(() => changeRows(source.manager, 'BEGIN IMMEDIATE', []));
  try {
    const result = await work(source.manager);
    await changeRows(source.manager, 'COMMIT', []);
    return result;
  } catch (error) {
    await changeRows(source.manager, 'ROLLBACK', []);
    throw error;
  }
}

/** How long another process (a second server, the doctor, a chat in the terminal) may keep the file to itself. */
const PATIENCE_MS = 20_000;

/** Asks again while another process is writing, without stopping this one. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthRetrying(error) || Date.now() > end) throw error;
      await sleep(1 + Math.random() * 15);
    }
  }
}

function overPool(source: DataSource): Database {
  const inside = new AsyncLocalStorage<EntityManager>();
  const run: Database['run'] = (work) => work(inside.getStore() ?? source.manager);
  return {
    kind: 'mssql',
    run,
    // A pool has a connection for each: nobody waits, and nothing is shared.
    share: (_key, work) => run(work),
    transact: (work) => {
      if (inside.getStore())
        throw new Error('a transaction was started inside another piece of database work');
      return retrying(() => source.transaction((db) => inside.run(db, () => work(db))));
    },
    ...migrationsOf(source, makeQueue()),
    close: () => source.destroy(),
  };
}

function migrationsOf(
  source: DataSource,
  queue: Queue,
): Pick<Database, 'isBehind' | 'migrate' | 'newestMigration' | 'migrateDown'> {
  return {
    migrate: () =>
      queue.run(async () => (await source.runMigrations({ transaction: 'each' })).map((done) => done.name)),
    isBehind: () => queue.run(() => source.showMigrations()),
    newestMigration: () => queue.run(async () => (await executed(source))[0] ?? null),
    migrateDown: () => queue.run(() => undoNewest(source)),
  };
}

async function undoNewest(source: DataSource): Promise<string | null> {
  const runner = source.createQueryRunner();
  try {
    const [newest] = await executed(source);
    await source.undoLastMigration({ transaction: 'each' });
    return newest ?? null;
  } finally {
    await runner.release();
  }
}

async function executed(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query('SELECT "name" FROM "migration" ORDER BY "id" DESC');
  return rows.map((row) => row.name);
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWorthRetrying(error)) throw error;
      // Full jitter: two that collided once should not collide again.
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}
