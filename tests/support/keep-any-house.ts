import type { VisitWish } from '../../api/contract.ts';
import { ClaimTable, TakingTable } from '../../api/database/entities/booking.ts';
import {
  ClosureTable,
  LocationTable,
  ResourceTable,
  RotaTable,
  TenantTable,
  TimeOffTable,
  TreatmentTable,
} from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import type { Database } from '../../api/database/open-database.ts';
import { tenantScope } from '../../api/database/scope.ts';
import type { AnyHouse } from './any-house.ts';

/** The same house under ids that no other test's house has. */
export function withOwnIds(house: AnyHouse): AnyHouse {
  const ids = new Map<string, string>();
  const own = (id: string): string => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const { rows, wish } = house;
  const tenantId = own(rows.tenant.id);
  return {
    ...house,
    rows: {
      ...rows,
      tenant: { ...rows.tenant, id: tenantId, slug: `any-${tenantId}` },
      locations: rows.locations.map((one) => ({ ...one, id: own(one.id), tenantId })),
      treatments: rows.treatments.map((one) => ({ ...one, id: own(one.id), tenantId })),
      resources: rows.resources.map((one) => ({
        ...one,
        id: own(one.id),
        tenantId,
        locationId: one.locationId === null ? null : own(one.locationId),
      })),
      rota: rows.rota.map((one) => ({
        ...one,
        id: own(one.id),
        tenantId,
        resourceId: own(one.resourceId),
        locationId: own(one.locationId),
      })),
      closures: rows.closures.map((one) => ({
        ...one,
        id: own(one.id),
        tenantId,
        locationId: own(one.locationId),
      })),
      timeOff: rows.timeOff.map((one) => ({
        ...one,
        id: own(one.id),
        tenantId,
        resourceId: own(one.resourceId),
      })),
    },
    wish: { ...wish, parts: wish.parts.map((part) => ownPart(part, own)) },
    taken: house.taken.map((one) => ({ ...one, resourceId: own(one.resourceId) })),
  };
}

function ownPart(part: VisitWish['parts'][number], own: (id: string) => string): VisitWish['parts'][number] {
  return {
    ...part,
    treatmentId: own(part.treatmentId),
    therapistId: part.therapistId === null ? null : own(part.therapistId),
  };
}

/** Writes a house with what is taken in it, by nobody in particular. */
export async function keepAnyHouse(database: Database, { rows, taken }: AnyHouse): Promise<void> {
  await database.transact(async (db) => {
    await db.insert(TenantTable, rows.tenant);
    const scope = tenantScope(db, rows.tenant.id);
    await scope.insert(LocationTable, rows.locations);
    await scope.insert(TreatmentTable, rows.treatments);
    await scope.insert(ResourceTable, rows.resources);
    await scope.insert(RotaTable, rows.rota);
    await scope.insert(ClosureTable, rows.closures);
    await scope.insert(TimeOffTable, rows.timeOff);
    const bookingId = 'somebody';
    await scope.insert(
      ClaimTable,
      taken.flatMap(({ resourceId, first, end }) =>
        Array.from({ length: end - first }, (_, place) => ({ resourceId, tick: first + place, bookingId })),
      ),
    );
    await scope.insert(
      TakingTable,
      taken.map(({ resourceId, first, end }) => ({ resourceId, firstTick: first, endTick: end, bookingId })),
    );
  });
}
