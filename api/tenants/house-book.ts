import type { EntityManager } from 'typeorm';
import type { House, Id, Location, Treatment, VisitTerms } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type ClosureEntity,
  ClosureTable,
  type LocationEntity,
  LocationTable,
  type ResourceEntity,
  ResourceTable,
  type RotaEntity,
  RotaTable,
  type TenantEntity,
  TenantTable,
  type TermsEntity,
  TermsTable,
  type TimeOffEntity,
  TimeOffTable,
  type TreatmentEntity,
  TreatmentTable,
} from '../database/entities/house.ts';
import type { Database } from '../database/open-database.ts';
import { selectRows } from '../database/plain-sql.ts';
import { tenantScope } from '../database/scope.ts';
import { type LocationBook, makeLocationBook } from '../schedule/location-book.ts';
import { LeastRecentlyUsed } from './least-recently-used.ts';
import { houseOf, newestTerms } from './public-house.ts';

/** The tenant does not exist: a bug or a removed tenant, never a guest's doing. */
export class NoSuchTenant extends Error {
  override name = 'NoSuchTenant';
}

/** A tenant's rows that change seldom, as they are stored: those no longer active too, which old visits name. */
export interface HouseRows {
  readonly tenant: TenantEntity;
  readonly locations: readonly LocationEntity[];
  readonly treatments: readonly TreatmentEntity[];
  readonly resources: readonly ResourceEntity[];
  readonly rota: readonly RotaEntity[];
  readonly closures: readonly ClosureEntity[];
  readonly timeOff: readonly TimeOffEntity[];
  readonly terms: readonly TermsEntity[];
}

/** What a tenant sells and when it works, read once and kept until it is changed. */
export interface HouseBook {
  readonly version: number;
  readonly rows: HouseRows;
  /** What may be shown of it. */
  readonly house: House;
  readonly treatments: ReadonlyMap<Id, TreatmentEntity>;
  readonly resources: ReadonlyMap<Id, ResourceEntity>;
  /** A location's days; null when the tenant has no such location. */
  location(id: Id): LocationBook | null;
  /** What is sold today; null for what is not, or no longer. */
  treatment(id: Id): Treatment | null;
  /** The newest terms of a treatment, with the version they come from. */
  terms(treatmentId: Id): { readonly terms: VisitTerms; readonly versionId: Id | null };
}

/** Houses kept at once: those in use, however many tenants there are. */
const KEPT = 500;
const shelves = new WeakMap<Database, LeastRecentlyUsed<Id, HouseBook>>();

/**
 * The house of a tenant. One number is read to see whether what is kept is still good, in this process or changed
 * by another. Throws `NoSuchTenant`.
 */
export async function openBook(core: Pick<Core, 'database'>, tenantId: Id): Promise<HouseBook> {
  const shelf = shelves.get(core.database) ?? new LeastRecentlyUsed<Id, HouseBook>(KEPT);
  shelves.set(core.database, shelf);
  return core.database.share(`house ${tenantId}`, async (db) => {
    const [current] = await selectRows<{ house_version: number }>(
      db,
      'SELECT house_version FROM "tenant" WHERE id = ?',
      [tenantId],
    );
    if (!current) throw new NoSuchTenant(`no tenant ${tenantId}`);
    const kept = shelf.get(tenantId);
    if (kept?.version === current.house_version) return kept;
    // Read after the version: what changes in between is read again under the next one.
    const rows = await readHouse(db, tenantId);
    const book = makeBook(current.house_version, rows);
    shelf.set(tenantId, book);
    return book;
  });
}

/** A tenant's rows as they are stored now, past what is kept of them. Throws `NoSuchTenant`. */
export async function readHouse(db: EntityManager, tenantId: Id): Promise<HouseRows> {
  const tenant = await db.findOneBy(TenantTable, { id: tenantId });
  if (tenant === null) throw new NoSuchTenant(`no tenant ${tenantId}`);
  const scope = tenantScope(db, tenantId);
  return {
    tenant,
    locations: await scope.find(LocationTable, { order: { position: 'ASC' } }),
    treatments: await scope.find(TreatmentTable, { order: { position: 'ASC' } }),
    resources: await scope.find(ResourceTable, { order: { position: 'ASC' } }),
    rota: await scope.find(RotaTable),
    closures: await scope.find(ClosureTable),
    timeOff: await scope.find(TimeOffTable),
    terms: await scope.find(TermsTable, { order: { version: 'ASC' } }),
  };
}

/** The house of rows at hand, stored or not yet. */
export function makeBook(version: number, rows: HouseRows): HouseBook {
  const house = houseOf(rows);
  const treatments = byId(house.treatments);
  const locations = new Map(
    house.locations.map((location): [Id, LocationBook] => [location.id, bookOf(location, rows)]),
  );
  return {
    version,
    rows,
    house,
    treatments: byId(rows.treatments),
    resources: byId(rows.resources),
    location: (id) => locations.get(id) ?? null,
    treatment: (id) => treatments.get(id) ?? null,
    terms: (treatmentId) => ({
      terms: treatments.get(treatmentId)?.terms ?? house.terms,
      versionId: newestTerms(rows.terms, treatmentId)?.id ?? newestTerms(rows.terms, null)?.id ?? null,
    }),
  };
}

function bookOf(location: Location, rows: HouseRows): LocationBook {
  return makeLocationBook({
    location,
    closures: rows.closures.filter((one) => one.locationId === location.id),
    rota: rows.rota.filter((one) => one.locationId === location.id),
    timeOff: rows.timeOff,
    resources: rows.resources.filter((one) => one.active),
  });
}

function byId<T extends { readonly id: Id }>(rows: readonly T[]): Map<Id, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
