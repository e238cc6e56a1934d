import type {
  BookingPolicy,
  Equipment,
  House,
  Id,
  Location,
  Room,
  Therapist,
  Treatment,
  VisitTerms,
} from '../contract.ts';
import type { ResourceEntity, RotaEntity, TermsEntity, TreatmentEntity } from '../database/entities/house.ts';
import type { HouseRows } from './house-book.ts';
import { ratesOf, taxIdentityOf } from './tax-identity.ts';

/** What holds for a tenant that has said nothing else: the usual of the trade. */
export const USUAL_TERMS: VisitTerms = {
  depositPercent: 100,
  freeCancellationHours: 24,
  lateFeePercent: 100,
  noShowFeePercent: 100,
  maxMoves: 2,
  moveUntilHours: 24,
};

/** For the settings that a tenant made before they existed. */
const USUAL_POLICY: Pick<
  BookingPolicy,
  | 'minGapMinutes'
  | 'maxOccurrences'
  | 'waitlistOrder'
  | 'waitlistOfferMinutes'
  | 'handOverMinutes'
  | 'reminderHours'
  | 'quietHours'
  | 'releaseHours'
  | 'rebookDays'
> = {
  minGapMinutes: 0,
  maxOccurrences: 12,
  waitlistOrder: 'first-come',
  waitlistOfferMinutes: 30,
  handOverMinutes: 60,
  // The day before, and in time to set out.
  reminderHours: [24, 2],
  quietHours: { from: '21:00', to: '08:00' },
  releaseHours: null,
  rebookDays: 28,
};

/** What a tenant sells, where and by whom, as far as anybody may know it. */
export function houseOf(rows: HouseRows): House {
  const {
    lastSequence: _,
    houseVersion: __,
    createdAt: ___,
    policy,
    ownTexts,
    webChat: ____,
    taxIdentity: _____,
    ...tenant
  } = rows.tenant;
  const terms = newestTerms(rows.terms, null)?.terms ?? USUAL_TERMS;
  const active = rows.resources.filter((one) => one.active);
  return {
    tenant: { ...tenant, policy: { ...USUAL_POLICY, ...policy } },
    terms,
    locations: rows.locations.map(({ tenantId: _, position: __, ...location }): Location => location),
    treatments: rows.treatments
      .filter((one) => one.active)
      .map((one) => ({
        ...treatmentOf(one, newestTerms(rows.terms, one.id)?.terms ?? terms),
        ...ratesOf(one, taxIdentityOf(rows.tenant)),
      })),
    therapists: active.filter((one) => one.kind === 'therapist').map((one) => therapistOf(one, rows.rota)),
    rooms: active.filter((one) => one.kind === 'room').map(roomOf),
    equipment: active.filter((one) => one.kind === 'equipment').map(equipmentOf),
    texts: ownTexts ?? {},
  };
}

function treatmentOf(row: TreatmentEntity, terms: VisitTerms): Treatment {
  const { tenantId: _, position: __, active: ___, ...treatment } = row;
  return { ...treatment, terms };
}

export function therapistOf(resource: ResourceEntity, rota: readonly RotaEntity[]): Therapist {
  const lines = rota.filter((line) => line.kind === 'work' && line.resourceId === resource.id);
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

function equipmentOf(resource: ResourceEntity): Equipment {
  return {
    id: resource.id,
    locationId: resource.locationId ?? '',
    name: resource.name,
    kind: resource.equipmentKind ?? '',
  };
}

/** The newest version of a treatment's own terms, or of the tenant's; null where it has none, or has given them up. */
export function newestTerms(
  versions: readonly TermsEntity[],
  treatmentId: Id | null,
): (TermsEntity & { readonly terms: VisitTerms }) | null {
  const newest = versions.findLast((one) => one.treatmentId === treatmentId);
  return newest && newest.terms !== null ? { ...newest, terms: newest.terms } : null;
}
