import type { EntityManager, EntitySchema, FindManyOptions, FindOptionsWhere } from 'typeorm';
import type { Id } from '../contract.ts';
import {
  changeRows,
  insertPlain,
  isPlain,
  removePlain,
  selectPlain,
  selectRows,
  updatePlain,
} from './plain-sql.ts';

/** A row that belongs to a tenant: every row but the tenant's own. */
export interface TenantRow {
  readonly tenantId: Id;
}

type Where<E> = FindOptionsWhere<E>;
type Options<E> = Omit<FindManyOptions<E>, 'where'> & { where?: Where<E> };

/** The database as one tenant may see it: each call adds the tenant, none can leave it out. */
export interface Scope {
  readonly tenantId: Id;
  find<E extends TenantRow>(entity: EntitySchema<E>, options?: Options<E>): Promise<E[]>;
  findOne<E extends TenantRow>(entity: EntitySchema<E>, where: Where<E>): Promise<E | null>;
  /** All rows that are equal in these columns, in no order. */
  findAll<E extends TenantRow>(entity: EntitySchema<E>, where: Where<E>): Promise<E[]>;
  insert<E extends TenantRow>(entity: EntitySchema<E>, rows: readonly Omit<E, 'tenantId'>[]): Promise<void>;
  /** How many rows were changed: with the old state in `where` this is compare-and-set. */
  update<E extends TenantRow>(
    entity: EntitySchema<E>,
    where: Where<E>,
    set: Partial<Omit<E, 'tenantId'>>,
  ): Promise<number>;
  remove<E extends TenantRow>(entity: EntitySchema<E>, where: Where<E>): Promise<number>;
  increment<E extends TenantRow>(
    entity: EntitySchema<E>,
    where: Where<E>,
    column: string,
    by: number,
  ): Promise<number>;
  /** A statement of one's own: it must name the tenant itself, or rows that only the tenant has. `?` is a parameter. */
  rows<Row>(sql: string, parameters: readonly (string | number | null)[]): Promise<Row[]>;
  /** The same for one that changes rows: how many. */
  change(sql: string, parameters: readonly (string | number | null)[]): Promise<number>;
}

/** The scope of a tenant over one connection or transaction. */
export function tenantScope(db: EntityManager, tenantId: Id): Scope {
  // TypeORM's types cannot see that E has tenantId, so the addition is checked here, once.
  const within = <E extends TenantRow>(where: Where<E>): Where<E> => ({ ...where, tenantId }) as Where<E>;
  return {
    tenantId,
    find: (entity, options = {}) => db.find(entity, { ...options, where: within(options.where ?? {}) }),
    async findOne<E extends TenantRow>(entity: EntitySchema<E>, where: Where<E>): Promise<E | null> {
      if (!isPlain(where)) return db.findOne(entity, { where: within(where) });
      const [row] = await selectPlain(db, entity, within(where));
      return row ?? null;
    },
    findAll: (entity, where) => selectPlain(db, entity, within(where)),
    insert: (entity, rows) =>
      insertPlain(
        db,
        entity,
        rows.map((row) => ({ ...row, tenantId })),
      ),
    async update(entity, where, set) {
      if (isPlain(where)) return updatePlain(db, entity, within(where), set);
      return (await db.update(entity, within(where), set as never)).affected ?? 0;
    },
    async remove(entity, where) {
      if (isPlain(where)) return removePlain(db, entity, within(where));
      return (await db.delete(entity, within(where))).affected ?? 0;
    },
    increment: async (entity, where, column, by) =>
      (await db.increment(entity, within(where), column, by)).affected ?? 0,
    rows: (sql, parameters) => selectRows(db, sql, parameters),
    change: (sql, parameters) => changeRows(db, sql, parameters),
  };
}
