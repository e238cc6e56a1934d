import { type EntityManager, type EntityMetadata, type EntitySchema, InstanceChecker } from 'typeorm';

/**
 * The statements of the hot road, written once and kept: TypeORM's builders spend more time on making a statement
 * than the database on running it. Only rows found by plain equality; everything else goes to TypeORM. Columns,
 * names and conversions are TypeORM's own.
 */

type Values = Readonly<Record<string, unknown>>;
type ColumnMetadata = EntityMetadata['columns'][number];

/** SQL Server takes at most 2,100 parameters a statement; a little is left for the driver's own. */
const MAX_PARAMETERS = 2_000;
/** SQL Server takes at most 1,000 rows in one VALUES. */
const MAX_ROWS = 1_000;

/** Can these be compared with `=` alone? */
export function isPlain(where: object): boolean {
  return Object.values(where).every(
    (value) => value !== null && value !== undefined && typeof value !== 'object',
  );
}

export async function insertPlain<E extends object>(
  db: EntityManager,
  entity: EntitySchema<E>,
  rows: readonly Values[],
): Promise<void> {
  const { columns, tablePath } = metadataOf(db, entity);
  const batch = Math.max(1, Math.min(MAX_ROWS, Math.floor(MAX_PARAMETERS / columns.length)));
  const names = columns.map((column) => quoted(db, column.databaseName)).join(', ');
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    const parameters = part.flatMap((row) =>
      columns.map((column) => persisted(db, column, row[column.propertyName])),
    );
    const lines = part.map(
      (_, row) => `(${columns.map((_, place) => mark(db, row * columns.length + place)).join(', ')})`,
    );
    await change(
      db,
      `INSERT INTO ${quoted(db, tablePath)} (${names}) VALUES ${lines.join(', ')}`,
      parameters,
    );
  }
}

/** How many rows were changed. */
export async function updatePlain<E extends object>(
  db: EntityManager,
  entity: EntitySchema<E>,
  where: object,
  set: object,
): Promise<number> {
  const metadata = metadataOf(db, entity);
  const parameters: unknown[] = [];
  const sets = equalities(db, metadata, set, parameters).join(', ');
  const wheres = equalities(db, metadata, where, parameters).join(' AND ');
  return change(db, `UPDATE ${quoted(db, metadata.tablePath)} SET ${sets} WHERE ${wheres}`, parameters);
}

/** How many rows were removed. */
export async function removePlain<E extends object>(
  db: EntityManager,
  entity: EntitySchema<E>,
  where: object,
): Promise<number> {
  const metadata = metadataOf(db, entity);
  const parameters: unknown[] = [];
  const wheres = equalities(db, metadata, where, parameters).join(' AND ');
  return change(db, `DELETE FROM ${quoted(db, metadata.tablePath)} WHERE ${wheres}`, parameters);
}

export async function selectPlain<E extends object>(
  db: EntityManager,
  entity: EntitySchema<E>,
  where: object,
): Promise<E[]> {
  const metadata = metadataOf(db, entity);
  const parameters: unknown[] = [];
  const wheres = equalities(db, metadata, where, parameters).join(' AND ');
  const names = metadata.columns.map((column) => quoted(db, column.databaseName)).join(', ');
  const rows = await read<Values>(
    db,
    `SELECT ${names} FROM ${quoted(db, metadata.tablePath)} WHERE ${wheres}`,
    parameters,
  );
  return rows.map((row) => hydrated<E>(db, metadata, row));
}

/** The rows of which a property has one of these values, and that are equal in the columns of `where`. */
export async function selectAmong<E extends object>(
  db: EntityManager,
  entity: EntitySchema<E>,
  property: keyof E & string,
  values: readonly (string | number)[],
  where: Partial<E> = {},
): Promise<E[]> {
  const metadata = metadataOf(db, entity);
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no ${property}`);
  const names = metadata.columns.map((one) => quoted(db, one.databaseName)).join(', ');
  const found: E[] = [];
  for (let at = 0; at < values.length; at += MAX_PARAMETERS) {
    const parameters: unknown[] = [];
    const equal = equalities(db, metadata, where, parameters);
    const part = values.slice(at, at + MAX_PARAMETERS);
    const marks = part.map((_, place) => mark(db, parameters.length + place)).join(', ');
    const among = `${quoted(db, column.databaseName)} IN (${marks})`;
    const rows = await read<Values>(
      db,
      `SELECT ${names} FROM ${quoted(db, metadata.tablePath)} WHERE ${[...equal, among].join(' AND ')}`,
      [...parameters, ...part.map((value) => persisted(db, column, value))],
    );
    for (const row of rows) found.push(hydrated<E>(db, metadata, row));
  }
  return found;
}

/** As `selectRows`, the first so many of them; the statement must end with its order. */
export async function selectFirst<Row>(
  db: EntityManager,
  count: number,
  sql: string,
  parameters: readonly (string | number | null)[],
): Promise<Row[]> {
  const end = isMssql(db) ? `OFFSET 0 ROWS FETCH NEXT ${count} ROWS ONLY` : `LIMIT ${count}`;
  return selectRows(db, `${sql} ${end}`, parameters);
}

/** A statement of one's own, its parameters written as `?` in their order. */
export async function selectRows<Row>(
  db: EntityManager,
  sql: string,
  parameters: readonly (string | number | null)[],
): Promise<Row[]> {
  let place = 0;
  const marked = isMssql(db) ? sql.replace(/\?/g, () => mark(db, place++)) : sql;
  return read<Row>(db, marked, parameters);
}

/** The same for one that changes rows: how many. */
export async function changeRows(
  db: EntityManager,
  sql: string,
  parameters: readonly (string | number | null)[],
): Promise<number> {
  let place = 0;
  const marked = isMssql(db) ? sql.replace(/\?/g, () => mark(db, place++)) : sql;
  return change(db, marked, parameters);
}

async function read<Row>(db: EntityManager, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const statement = prepared(db, sql);
  // What a statement gives back is for its writer to know: the driver's types cannot.
  return statement ? (statement.all(...parameters.map(bound)) as Row[]) : db.query(sql, [...parameters]);
}

async function change(db: EntityManager, sql: string, parameters: readonly unknown[]): Promise<number> {
  const statement = prepared(db, sql);
  if (statement) return statement.run(...parameters.map(bound)).changes;
  const runner = db.queryRunner ?? db.connection.createQueryRunner();
  try {
    const result = await runner.query(sql, [...parameters], true);
    return result.affected ?? 0;
  } finally {
    if (!db.queryRunner) await runner.release();
  }
}

interface Statement {
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { readonly changes: number };
}

interface Connection {
  prepare(sql: string): Statement;
}

const statements = new WeakMap<Connection, Map<string, Statement>>();
/** The statements of one process, of which an insert of many rows has one for each number of them. */
const KEPT_STATEMENTS = 500;

/** SQLite: the statement itself on the one connection, past TypeORM's runner. null for SQL Server, which has a pool. */
function prepared(db: EntityManager, sql: string): Statement | null {
  const { driver } = db.connection;
  if (!('databaseConnection' in driver) || isMssql(db)) return null;
  const connection = driver.databaseConnection as Connection;
  const known = statements.get(connection) ?? new Map<string, Statement>();
  statements.set(connection, known);
  if (known.size > KEPT_STATEMENTS) known.clear();
  const statement = known.get(sql) ?? connection.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** SQLite has no booleans. */
function bound(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}

function equalities(
  db: EntityManager,
  metadata: EntityMetadata,
  values: object,
  parameters: unknown[],
): string[] {
  return Object.entries(values).flatMap(([property, value]) => {
    if (value === undefined) return [];
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.name} has no ${property}`);
    parameters.push(persisted(db, column, value));
    return [`${quoted(db, column.databaseName)} = ${mark(db, parameters.length - 1)}`];
  });
}

function hydrated<E extends object>(db: EntityManager, { columns }: EntityMetadata, row: Values): E {
  const entity: Record<string, unknown> = {};
  for (const column of columns) {
    entity[column.propertyName] = db.connection.driver.prepareHydratedValue(row[column.databaseName], column);
  }
  // The schema of E names these columns, which TypeORM's types cannot say.
  return entity as E;
}

/** As TypeORM hands it to the driver: SQL Server's parameters carry their column's type, or lose its index. */
function persisted(db: EntityManager, column: ColumnMetadata, value: unknown): unknown {
  const { driver } = db.connection;
  const prepared: unknown = driver.preparePersistentValue(value ?? null, column);
  if (!('parametrizeValue' in driver) || typeof driver.parametrizeValue !== 'function') return prepared;
  return InstanceChecker.isMssqlParameter(prepared) ? prepared : driver.parametrizeValue(column, prepared);
}

function metadataOf<E extends object>(db: EntityManager, entity: EntitySchema<E>): EntityMetadata {
  return db.connection.getMetadata(entity);
}

function quoted(db: EntityManager, name: string): string {
  return db.connection.driver.escape(name);
}

function mark(db: EntityManager, place: number): string {
  return isMssql(db) ? `@${place}` : '?';
}

function isMssql(db: EntityManager): boolean {
  return db.connection.options.type === 'mssql';
}
