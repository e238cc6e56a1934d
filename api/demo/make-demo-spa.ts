import type { BookingPolicy, Id, Role, TaxIdentity } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  LocationTable,
  ResourceTable,
  RotaTable,
  TenantTable,
  TreatmentTable,
} from '../database/entities/house.ts';
import { StaffTable } from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { hashPassword, inventPassword } from '../people/passwords.ts';
import { EQUIPMENT, LOCATIONS, LUNCH, ROOMS, THERAPISTS, TREATMENTS } from './demo-house.ts';
import { fillCalendar } from './fill-calendar.ts';
import { liveIn } from './lived-in/live-in.ts';

export interface DemoSignIn {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface DemoSpa {
  readonly tenantId: Id;
  readonly slug: string;
  /** Made up just now: only their hashes are kept. */
  readonly signIns: readonly DemoSignIn[];
}

const POLICY: BookingPolicy = {
  holdMinutes: 10,
  paymentMinutes: 20,
  leadMinutes: 30,
  horizonDays: 90,
  slotStepMinutes: 15,
  maxPeople: 4,
  minGapMinutes: 0,
  maxOccurrences: 12,
  waitlistOrder: 'first-come',
  waitlistOfferMinutes: 30,
  handOverMinutes: 60,
  checkInOpensMinutes: 120,
  checkInClosesMinutes: 30,
  deskRefundMinor: 20_000,
  tips: [5, 10, 15],
};

/** The number is the tax office's own example. */
const TAX_IDENTITY: TaxIdentity = {
  legalName: 'Sage House Wellness B.V.',
  address: '',
  vatId: 'NL000099998B57',
  chargesVat: true,
  vatBasisPoints: 2_100,
};

const VALID_FROM = '2020-01-01';

/** Is there no tenant at all? Then this is a first run. */
export async function isEmpty(core: Core): Promise<boolean> {
  return core.database.run(async (db) => (await db.count(TenantTable)) === 0);
}

/**
 * Makes the demo spa: a house, its people and what happened there. A plausible fortnight around now is enough to book in and to
 * test; `lived-in` has six weeks before it, with talks, feedback and a waiting list, to be looked at.
 */
export async function makeDemoSpa(
  core: Core,
  slug = 'sage-house',
  past: 'fortnight' | 'lived-in' = 'fortnight',
): Promise<DemoSpa> {
  const tenantId = newId();
  const signIns = inventSignIns();
  const hashes = await Promise.all(signIns.map((one) => hashPassword(one.password)));
  await core.database.transact(async (db) => {
    await db.insert(TenantTable, {
      id: tenantId,
      slug,
      name: 'Sage House',
      currency: 'EUR',
      locale: 'en-GB',
      accent: '#2f5d50',
      policy: POLICY,
      ownTexts: null,
      webChat: null,
      twoStepRoles: null,
      taxIdentity: TAX_IDENTITY,
      lastSequence: 0,
      houseVersion: 1,
      createdAt: core.now(),
    });
    const scope = tenantScope(db, tenantId);
    const locationIds = await insertLocations(scope);
    await insertTreatments(scope);
    await insertRooms(scope, locationIds);
    await insertEquipment(scope, locationIds);
    const therapistIds = await insertTherapists(scope, locationIds);
    await insertStaff(scope, core.now(), signIns, hashes, therapistIds[0] ?? null);
  });
  await (past === 'fortnight' ? fillCalendar : liveIn)(core, tenantId);
  return { tenantId, slug, signIns };
}

function inventSignIns(): DemoSignIn[] {
  const people: readonly (readonly [Role, string])[] = [
    ['owner', 'Olivia Sage'],
    ['manager', 'Noor Bakker'],
    ['desk', 'Mara Lind'],
    ['therapist', THERAPISTS[0]?.name ?? 'Therapist'],
  ];
  return people.map(([role, name]) => ({
    role,
    name,
    email: `${role}@sage-house.example`,
    password: inventPassword(),
  }));
}

async function insertLocations(scope: Scope): Promise<Id[]> {
  const rows = LOCATIONS.map((location, position) => ({
    id: newId(),
    ...location,
    holidayCalendar: null,
    position,
  }));
  await scope.insert(LocationTable, rows);
  return rows.map((row) => row.id);
}

async function insertTreatments(scope: Scope): Promise<void> {
  const rows = TREATMENTS.map((treatment, position) => ({
    id: newId(),
    ...treatment,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: treatment.roomKind === 'hydro' ? 20 : 15,
    equipment: treatment.equipment ?? [],
    addOns: (treatment.addOns ?? []).map((addOn) => ({ id: newId(), ...addOn })),
    position,
    active: true,
  }));
  await scope.insert(TreatmentTable, rows);
}

async function insertRooms(scope: Scope, locationIds: readonly Id[]): Promise<void> {
  const rows = ROOMS.map(({ name, location, kind, capacity }, position) => ({
    id: newId(),
    kind: 'room' as const,
    locationId: locationIds[location] ?? null,
    name,
    gender: null,
    skills: [],
    roomKind: kind,
    equipmentKind: null,
    capacity,
    position,
    active: true,
  }));
  await scope.insert(ResourceTable, rows);
}

async function insertEquipment(scope: Scope, locationIds: readonly Id[]): Promise<void> {
  const rows = EQUIPMENT.map(({ name, location, kind }, position) => ({
    id: newId(),
    kind: 'equipment' as const,
    locationId: locationIds[location] ?? null,
    name,
    gender: null,
    skills: [],
    roomKind: null,
    equipmentKind: kind,
    capacity: 1,
    position,
    active: true,
  }));
  await scope.insert(ResourceTable, rows);
}

async function insertTherapists(scope: Scope, locationIds: readonly Id[]): Promise<Id[]> {
  const rows = THERAPISTS.map(({ name, gender, skills }, position) => ({
    id: newId(),
    kind: 'therapist' as const,
    locationId: null,
    name,
    gender,
    skills,
    roomKind: null,
    equipmentKind: null,
    capacity: 1,
    position,
    active: true,
  }));
  await scope.insert(ResourceTable, rows);
  const rota = THERAPISTS.flatMap((therapist, index) =>
    rotaOf(therapist, rows[index]?.id ?? '', locationIds),
  );
  await scope.insert(RotaTable, rota);
  return rows.map((row) => row.id);
}

function rotaOf(therapist: (typeof THERAPISTS)[number], resourceId: Id, locationIds: readonly Id[]) {
  return therapist.shifts.flatMap((shift) =>
    shift.days.flatMap((weekday) => {
      const line = {
        resourceId,
        locationId: locationIds[shift.location] ?? '',
        weekday,
        validFrom: VALID_FROM,
        validTo: null,
      };
      return [
        { id: newId(), ...line, kind: 'work' as const, startsLocal: shift.from, endsLocal: shift.to },
        { id: newId(), ...line, kind: 'break' as const, startsLocal: LUNCH.from, endsLocal: LUNCH.to },
      ];
    }),
  );
}

async function insertStaff(
  scope: Scope,
  now: number,
  signIns: readonly DemoSignIn[],
  hashes: readonly string[],
  therapistId: Id | null,
): Promise<void> {
  const rows = signIns.map(({ role, name, email }, index) => ({
    id: newId(),
    email,
    name,
    role,
    resourceId: role === 'therapist' ? therapistId : null,
    passwordHash: hashes[index] ?? '',
    active: true,
    createdAt: now,
    locationIds: null,
  }));
  await scope.insert(StaffTable, rows);
}
