import type { House, Id, Location, Room, Therapist, Treatment } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  LocationTable,
  type ResourceEntity,
  ResourceTable,
  type RotaEntity,
  RotaTable,
  type TenantEntity,
  TenantTable,
  TreatmentTable,
} from '../database/entities/house.ts';
import { type Scope, tenantScope } from '../database/scope.ts';

/** The tenant does not exist: a bug or a removed tenant, never a guest's doing. */
export class NoSuchTenant extends Error {
  override name = 'NoSuchTenant';
}

/** What a tenant sells, where and by whom. */
export async function loadHouse(core: Core, tenantId: Id): Promise<House> {
  return core.database.run(async (db) => {
    const tenant = await db.findOneBy(TenantTable, { id: tenantId });
    if (tenant === null) throw new NoSuchTenant(`no tenant ${tenantId}`);
    return houseOf(tenant, tenantScope(db, tenantId));
  });
}

async function houseOf(tenant: TenantEntity, scope: Scope): Promise<House> {
  const locations = await scope.find(LocationTable, { order: { position: 'ASC' } });
  const treatments = await scope.find(TreatmentTable, {
    where: { active: true },
    order: { position: 'ASC' },
  });
  const resources = await scope.find(ResourceTable, { where: { active: true }, order: { position: 'ASC' } });
  const rota = await scope.find(RotaTable, { where: { kind: 'work' } });
  const { lastSequence: _, createdAt: __, ...known } = tenant;
  return {
    tenant: known,
    locations: locations.map(({ tenantId: _, position: __, ...location }): Location => location),
    treatments: treatments.map(
      ({ tenantId: _, position: __, active: ___, ...treatment }): Treatment => treatment,
    ),
    therapists: resources.filter((one) => one.kind === 'therapist').map((one) => therapistOf(one, rota)),
    rooms: resources.filter((one) => one.kind === 'room').map(roomOf),
  };
}

export function therapistOf(resource: ResourceEntity, rota: readonly RotaEntity[]): Therapist {
  const lines = rota.filter((line) => line.resourceId === resource.id);
  return {
    id: resource.id,
    name: resource.name,
    gender: resource.gender ?? 'other',
    skills: resource.skills,
    locationIds: [...new Set(lines.map((line) => line.locationId))],
  };
}

function roomOf(resource: ResourceEntity): Room {
  return {
    id: resource.id,
    locationId: resource.locationId ?? '',
    name: resource.name,
    kind: resource.roomKind ?? '',
    capacity: resource.capacity,
  };
}

export interface PublicTenant {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly accent: string;
}

/** The tenant whose short name stands in an address. */
export async function findTenant(core: Core, slug: string): Promise<PublicTenant | null> {
  return core.database.run((db) => db.findOneBy(TenantTable, { slug }));
}

/** Every tenant of the installation, by name: for the start page and for checks. */
export async function listTenants(core: Core): Promise<readonly PublicTenant[]> {
  return core.database.run((db) => db.find(TenantTable, { order: { name: 'ASC' } }));
}
