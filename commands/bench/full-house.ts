import type { Id, Weekday } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import {
  LocationTable,
  ResourceTable,
  RotaTable,
  TenantTable,
  TreatmentTable,
} from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import type { HouseRows } from '../../api/tenants/house-book.ts';
import { makePolicy } from './policy.ts';

export const ZONE = 'Europe/Amsterdam';
export const THERAPISTS = 12;
export const ROOMS = 6;
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** Half of the therapists come early, half late: there are as many rooms as people at work. */
const SHIFTS = [
  { from: '09:00', to: '15:00' },
  { from: '15:00', to: '21:00' },
] as const;

/** The rows of a house of 12 therapists and 6 rooms that sells one hour of massage, with ten minutes to tidy up. */
export function houseRows(now: number): HouseRows {
  const tenantId = newId();
  const locationId = newId();
  const own = { tenantId };
  const therapists = Array.from({ length: THERAPISTS }, (_, position) => ({
    ...own,
    ...resource(position),
    kind: 'therapist' as const,
    locationId: null,
    gender: position % 3 === 0 ? ('male' as const) : ('female' as const),
    skills: ['massage'],
    roomKind: null,
  }));
  const rooms = Array.from({ length: ROOMS }, (_, position) => ({
    ...own,
    ...resource(position),
    kind: 'room' as const,
    locationId,
    gender: null,
    skills: [],
    roomKind: 'massage',
  }));
  return {
    tenant: tenantRow(tenantId, now),
    locations: [{ ...own, ...locationRow(locationId) }],
    treatments: [{ ...own, ...treatmentRow() }],
    resources: [...therapists, ...rooms],
    rota: therapists.flatMap(({ id }, place) =>
      rotaOf(id, locationId, place).map((line) => ({ ...own, ...line })),
    ),
    closures: [],
    timeOff: [],
    terms: [],
  };
}

/** Keeps the house in the database. */
export async function keepHouse(core: Core, rows: HouseRows): Promise<void> {
  await core.database.transact(async (db) => {
    await db.insert(TenantTable, rows.tenant);
    const scope = tenantScope(db, rows.tenant.id);
    await scope.insert(LocationTable, rows.locations);
    await scope.insert(TreatmentTable, rows.treatments);
    await scope.insert(ResourceTable, rows.resources);
    await scope.insert(RotaTable, rows.rota);
  });
}

function tenantRow(id: Id, now: number) {
  return {
    id,
    slug: `full-${id}`,
    name: 'Full House',
    currency: 'EUR',
    locale: 'en',
    accent: '#2f5d50',
    policy: makePolicy(),
    ownTexts: null,
    webChat: null,
    twoStepRoles: null,
    lastSequence: 0,
    houseVersion: 1,
    createdAt: now,
  };
}

function locationRow(id: Id) {
  const openingHours = WEEK.map((weekday) => ({ weekday, opens: '09:00', closes: '21:00' }));
  return {
    id,
    name: 'House',
    address: '',
    phone: '',
    timeZone: ZONE,
    openingHours,
    holidayCalendar: null,
    position: 0,
  };
}

function treatmentRow() {
  return {
    id: newId(),
    name: 'Massage',
    aliases: [],
    category: 'Massage',
    description: '',
    variants: [{ durationMinutes: 60, priceMinor: 9_000 }],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: 10,
    skills: ['massage'],
    roomKind: 'massage',
    equipment: [],
    addOns: [],
    position: 0,
    active: true,
  };
}

function resource(position: number) {
  return {
    id: newId(),
    name: `Number ${position + 1}`,
    equipmentKind: null,
    capacity: 1,
    position,
    active: true,
  };
}

function rotaOf(resourceId: Id, locationId: Id, place: number) {
  const shift = SHIFTS[place % SHIFTS.length] ?? SHIFTS[0];
  return WEEK.map((weekday) => ({
    id: newId(),
    resourceId,
    locationId,
    kind: 'work' as const,
    weekday,
    startsLocal: shift.from,
    endsLocal: shift.to,
    validFrom: '2020-01-01',
    validTo: null,
  }));
}
