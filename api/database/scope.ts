import type { EntityManager, EntitySchema, FindManyOptions, FindOptionsWhere } from 'typeorm';
import type { Id } from '../contract.ts';

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
}

/** SQL Server takes at most 2,100 parameters a statement; a little is left for the driver's own. */
const MAX_PARAMETERS = 2_000;

/** The scope of a tenant over one connection or transaction. */
export function tenantScope(db: EntityManager, tenantId: Id): Scope {
  // TypeORM's types cannot see that E has tenantId, so the addition is checked here, once.
  const within = <E extends TenantRow>(where: Where<E>): Where<E> => ({ ...where, tenantId }) as Where<E>;
  return {
    tenantId,
    find: (entity, options = {}) => db.find(entity, { ...options, where: within(options.where ?? {}) }),
    findOne: (entity, where) => db.findOne(entity, { where: within(where) }),
    insert: (entity, rows) => insertAll(db, entity, rows, tenantId),
    update: async (entity, where, set) =>
      (await db.update(entity, within(where), set as never)).affected ?? 0,
    remove: async (entity, where) => (await db.delete(entity, within(where))).affected ?? 0,
    increment: async (entity, where, column, by) =>
      (await db.increment(entity, within(where), column, by)).affected ?? 0,
  };
}

async function insertAll<E extends TenantRow>(
  db: EntityManager,
  entity: EntitySchema<E>,
  rows: readonly Omit<E, 'tenantId'>[],
  tenantId: Id,
): Promise<void> {
  const columns = Object.keys(entity.options.columns).length;
  const batch = Math.max(1, Math.floor(MAX_PARAMETERS / columns));
  for (let at = 0; at < rows.length; at += batch) {
    const values = rows.slice(at, at + batch).map((row) => ({ ...row, tenantId }));
    await db.insert(entity, values as never);
  }
}
