import type {
  Actor,
  BookingPolicy,
  BookingService,
  BookingView,
  HoldRequest,
  Id,
  LocalDate,
  OpeningHours,
  SlotQuery,
  VisitPart,
  Weekday,
} from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import {
  LocationTable,
  ResourceTable,
  RotaTable,
  TenantTable,
  TreatmentTable,
} from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import type { Database } from '../../api/database/open-database.ts';
import { type Scope, tenantScope } from '../../api/database/scope.ts';
import { CASHIER } from '../../api/payments/cashier/cashier.ts';
import { insertGuests } from '../../api/people/guest-record.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { makeBookingService } from '../../api/service.ts';
import { instant, type TestClock, ZONE } from './clock.ts';
import { quietLog } from './log.ts';
import { testSeals } from './seals.ts';

export const POLICY: BookingPolicy = {
  holdMinutes: 10,
  paymentMinutes: 20,
  leadMinutes: 0,
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
};

export interface SpaOptions {
  readonly therapists?: number;
  readonly rooms?: number;
  readonly policy?: Partial<BookingPolicy>;
  readonly openingHours?: readonly OpeningHours[];
  readonly timeZone?: string;
  readonly currency?: string;
  /** Local wall times of the therapists' shifts. */
  readonly shift?: { readonly from: string; readonly to: string };
}

/** A small spa of a test's own: one house, one treatment of 60 and 90 minutes with 15 minutes to tidy up. */
export interface TestSpa {
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly treatmentId: Id;
  readonly therapistIds: readonly Id[];
  readonly roomIds: readonly Id[];
  readonly core: Core;
  readonly service: BookingService;
  /** A new guest. */
  guest(name?: string): Promise<Extract<Actor, { kind: 'guest' }>>;
  /** What a hold of one hour for one person at a wall time asks for. */
  request(actor: Extract<Actor, { kind: 'guest' }>, local: string, more?: Partial<HoldRequest>): HoldRequest;
  /** Holds an hour at a wall time for a new guest, or fails the test. */
  held(local: string, more?: Partial<HoldRequest>): Promise<Held>;
}

export interface Held {
  readonly actor: Extract<Actor, { kind: 'guest' }>;
  readonly booking: BookingView;
}

/** One treatment of an hour, by whoever is free. */
export function part(treatmentId: Id, more: Partial<VisitPart> = {}): VisitPart {
  return {
    treatmentId,
    durationMinutes: 60,
    addOnIds: [],
    gapMinutes: 0,
    therapistId: null,
    gender: null,
    ...more,
  };
}

/** Any start of a day for one treatment of an hour. */
export function query(treatmentId: Id, date: LocalDate, more: Partial<SlotQuery> = {}): SlotQuery {
  return {
    parts: [part(treatmentId)],
    people: 1,
    locationId: null,
    from: date,
    to: date,
    onDays: null,
    timeFrom: null,
    timeTo: null,
    near: null,
    order: 'spread',
    notTherapistIds: [],
    ignoring: null,
    limit: 4,
    ...more,
  };
}

/** Rows that a test puts into the house by hand: every cached picture of it is told. */
export async function changeRows(
  { core, tenantId }: Pick<TestSpa, 'core' | 'tenantId'>,
  change: (scope: Scope) => Promise<unknown>,
): Promise<void> {
  await core.database.transact(async (db) => {
    await change(tenantScope(db, tenantId));
    await db.increment(TenantTable, { id: tenantId }, 'houseVersion', 1);
  });
}

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const ALWAYS = '2020-01-01';

/** The core of a test: its database and its clock, quiet, with nothing listening. */
export function coreOf(database: Database, clock: TestClock): Core {
  return {
    database,
    now: clock.now,
    nudge: () => undefined,
    publicUrl: 'http://spa.test',
    log: quietLog(),
    seals: testSeals,
  };
}

export async function makeSpa(
  database: Database,
  clock: TestClock,
  options: SpaOptions = {},
): Promise<TestSpa> {
  const core = coreOf(database, clock);
  return spaOver({ core, service: makeBookingService(core, CASHIER) }, options);
}

/** The same in a house that is open already. */
export async function spaOver(
  { core, service }: { readonly core: Core; readonly service: BookingService },
  options: SpaOptions = {},
): Promise<TestSpa> {
  const { database } = core;
  const ids = await insertHouse(core, options);
  const guest = async (name = 'Guest'): Promise<Extract<Actor, { kind: 'guest' }>> => {
    const guestId = newId();
    const row = { id: guestId, name, locale: 'en', createdAt: core.now() };
    await database.run((db) => insertGuests(core.seals, tenantScope(db, ids.tenantId), [row]));
    return { kind: 'guest', guestId, conversationId: null };
  };
  const request: TestSpa['request'] = (actor, local, more = {}) => ({
    parts: [part(ids.treatmentId)],
    people: 1,
    locationId: ids.locationId,
    startsAt: isoOf(instant(local)),
    guestId: actor.guestId,
    conversationId: null,
    channel: 'console',
    requestKey: newId(),
    replaces: null,
    ...more,
  });
  return {
    ...ids,
    core,
    service,
    guest,
    request,
    async held(local, more) {
      const actor = await guest();
      const outcome = await service.holdSlot(ids.tenantId, actor, request(actor, local, more));
      if (!outcome.ok) throw new Error(`the slot could not be held: ${outcome.reason}`);
      return { actor, booking: outcome.booking };
    },
  };
}

async function insertHouse(core: Core, options: SpaOptions) {
  const [tenantId, locationId, treatmentId] = [newId(), newId(), newId()];
  const timeZone = options.timeZone ?? ZONE;
  const openingHours =
    options.openingHours ?? WEEK.map((weekday) => ({ weekday, opens: '09:00', closes: '21:00' }));
  const therapistIds = Array.from({ length: options.therapists ?? 1 }, newId);
  const roomIds = Array.from({ length: options.rooms ?? options.therapists ?? 1 }, newId);
  const policy = { ...POLICY, ...options.policy };
  await core.database.transact(async (db) => {
    await db.insert(TenantTable, {
      id: tenantId,
      slug: `spa-${tenantId}`,
      name: 'Test Spa',
      currency: options.currency ?? 'EUR',
      locale: 'en',
      accent: '#2f5d50',
      policy,
      ownTexts: null,
      webChat: null,
      twoStepRoles: null,
      lastSequence: 0,
      houseVersion: 1,
      createdAt: core.now(),
    });
    const scope = tenantScope(db, tenantId);
    await scope.insert(LocationTable, [
      {
        id: locationId,
        name: 'House',
        address: 'Street 1',
        phone: '+31',
        timeZone,
        openingHours,
        holidayCalendar: null,
        position: 0,
      },
    ]);
    await scope.insert(TreatmentTable, [
      {
        id: treatmentId,
        name: 'Massage',
        aliases: [],
        category: 'Massage',
        description: '',
        skills: ['massage'],
        roomKind: 'massage',
        equipment: [],
        addOns: [],
        variants: [
          { durationMinutes: 60, priceMinor: 9_000 },
          { durationMinutes: 90, priceMinor: 12_000 },
        ],
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 15,
        roomBufferBeforeMinutes: 0,
        roomBufferAfterMinutes: 15,
        position: 0,
        active: true,
      },
    ]);
    await scope.insert(ResourceTable, [
      ...therapistIds.map(therapistRow),
      ...roomIds.map((id, position) => roomRow(id, position, locationId)),
    ]);
    const { from = '09:00', to = '21:00' } = options.shift ?? {};
    await scope.insert(
      RotaTable,
      therapistIds.flatMap((resourceId) =>
        WEEK.map((weekday) => ({
          id: newId(),
          resourceId,
          locationId,
          kind: 'work' as const,
          weekday,
          startsLocal: from,
          endsLocal: to,
          validFrom: ALWAYS,
          validTo: null,
        })),
      ),
    );
  });
  return { tenantId, locationId, treatmentId, therapistIds, roomIds };
}

function therapistRow(id: Id, position: number) {
  return {
    id,
    kind: 'therapist' as const,
    locationId: null,
    name: `Therapist ${position + 1}`,
    gender: 'female' as const,
    skills: ['massage'],
    roomKind: null,
    equipmentKind: null,
    capacity: 1,
    position,
    active: true,
  };
}

function roomRow(id: Id, position: number, locationId: Id) {
  return {
    id,
    kind: 'room' as const,
    locationId,
    name: `Room ${position + 1}`,
    gender: null,
    skills: [],
    roomKind: 'massage',
    equipmentKind: null,
    capacity: 1,
    position,
    active: true,
  };
}
