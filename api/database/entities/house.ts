import { EntitySchema } from 'typeorm';
import type {
  AddOn,
  BookingPolicy,
  Coordinates,
  Gender,
  Id,
  LocalDate,
  OpeningHours,
  OwnTexts,
  TaxIdentity,
  TreatmentVariant,
  VisitTerms,
  WallTime,
  WebChatDraft,
  Weekday,
} from '../../contract.ts';
import {
  flag,
  instant,
  int,
  json,
  key,
  longText,
  optionalInt,
  optionalJson,
  optionalText,
  text,
} from '../columns.ts';

export interface TenantEntity {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly locale: string;
  readonly accent: string;
  readonly policy: BookingPolicy;
  /** The tenant's own words; null is none. */
  readonly ownTexts: OwnTexts | null;
  /** null: nothing was said of it. */
  readonly webChat: Omit<WebChatDraft, 'accent'> | null;
  /** null or missing: nothing was said of it. */
  readonly taxIdentity?: TaxIdentity | null;
  /** Roles, comma between, that must sign in with two steps; null is none. */
  readonly twoStepRoles: string | null;
  /** The last sequence of the tenant's event log; its row lock puts commits in that order. */
  readonly lastSequence: number;
  /** Grows with every change of what the house sells and when it works: what was read of it is good until then. */
  readonly houseVersion: number;
  readonly createdAt: number;
}
export const TenantTable = new EntitySchema<TenantEntity>({
  name: 'tenant',
  columns: {
    id: key(),
    slug: text(),
    name: text(),
    currency: text(),
    locale: text(),
    accent: text(),
    policy: json(),
    ownTexts: json(),
    webChat: json(),
    taxIdentity: optionalJson(),
    twoStepRoles: optionalText(),
    lastSequence: int(),
    houseVersion: int(),
    createdAt: instant(),
  },
});

export interface LocationEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly name: string;
  readonly address: string;
  readonly coordinates?: Coordinates | null;
  readonly phone: string;
  readonly timeZone: string;
  readonly openingHours: readonly OpeningHours[];
  readonly holidayCalendar: string | null;
  readonly position: number;
}
export const LocationTable = new EntitySchema<LocationEntity>({
  name: 'location',
  columns: {
    id: key(),
    tenantId: text(),
    name: text(),
    address: text(),
    coordinates: json(),
    phone: text(),
    timeZone: text(),
    openingHours: json(),
    holidayCalendar: optionalText(),
    position: int(),
  },
});

/** Local days on which a location does not open; or with other hours than usual, holidays included. */
export interface ClosureEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  /** Both null: closed all day. */
  readonly opens: WallTime | null;
  readonly closes: WallTime | null;
  readonly reason: string;
}
export const ClosureTable = new EntitySchema<ClosureEntity>({
  name: 'closure',
  columns: {
    id: key(),
    tenantId: text(),
    locationId: text(),
    fromDate: text(),
    toDate: text(),
    opens: optionalText(),
    closes: optionalText(),
    reason: text(),
  },
});

export interface TreatmentEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly description: string;
  readonly variants: readonly TreatmentVariant[];
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly roomBufferBeforeMinutes: number;
  readonly roomBufferAfterMinutes: number;
  readonly skills: readonly string[];
  readonly roomKind: string;
  readonly equipment: readonly string[];
  readonly addOns: readonly AddOn[];
  /** null or missing: the tenant's usual rate. */
  readonly vatBasisPoints?: number | null;
  readonly position: number;
  readonly active: boolean;
}
export const TreatmentTable = new EntitySchema<TreatmentEntity>({
  name: 'treatment',
  columns: {
    id: key(),
    tenantId: text(),
    name: text(),
    aliases: json(),
    category: text(),
    description: longText(),
    variants: json(),
    bufferBeforeMinutes: int(),
    bufferAfterMinutes: int(),
    roomBufferBeforeMinutes: int(),
    roomBufferAfterMinutes: int(),
    skills: json(),
    roomKind: text(),
    equipment: json(),
    addOns: json(),
    vatBasisPoints: optionalInt(),
    position: int(),
    active: flag(),
  },
});

/** What can be taken only once at a time. */
export interface ResourceEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly kind: 'therapist' | 'room' | 'equipment';
  /** A room's or a piece's house; null for a therapist, whose rota says where they are. */
  readonly locationId: Id | null;
  readonly name: string;
  readonly gender: Gender | null;
  readonly skills: readonly string[];
  readonly roomKind: string | null;
  readonly equipmentKind: string | null;
  /** Guests treated at once: of a room. */
  readonly capacity: number;
  readonly position: number;
  readonly active: boolean;
}
export const ResourceTable = new EntitySchema<ResourceEntity>({
  name: 'resource',
  columns: {
    id: key(),
    tenantId: text(),
    kind: text(),
    locationId: optionalText(),
    name: text(),
    gender: optionalText(),
    skills: json(),
    roomKind: optionalText(),
    equipmentKind: optionalText(),
    capacity: int(),
    position: int(),
    active: flag(),
  },
});

/** A weekly stretch of a therapist's time at a location, in local wall time. */
export interface RotaEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly resourceId: Id;
  readonly locationId: Id;
  readonly kind: 'work' | 'break';
  readonly weekday: Weekday;
  readonly startsLocal: WallTime;
  readonly endsLocal: WallTime;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}
export const RotaTable = new EntitySchema<RotaEntity>({
  name: 'rota',
  columns: {
    id: key(),
    tenantId: text(),
    resourceId: text(),
    locationId: text(),
    kind: text(),
    weekday: int(),
    startsLocal: text(),
    endsLocal: text(),
    validFrom: text(),
    validTo: optionalText(),
  },
});

/** One version of what guests agree to; the newest of a treatment, or of the tenant, holds for new bookings. */
export interface TermsEntity {
  readonly id: Id;
  readonly tenantId: Id;
  /** null: for all treatments that have none of their own. */
  readonly treatmentId: Id | null;
  /** Counted within the tenant. */
  readonly version: number;
  /** null: from this version on the treatment has none of its own. An earlier release reads it so, too. */
  readonly terms: VisitTerms | null;
  readonly createdAt: number;
  readonly createdBy: string;
}
export const TermsTable = new EntitySchema<TermsEntity>({
  name: 'terms_version',
  columns: {
    id: key(),
    tenantId: text(),
    treatmentId: optionalText(),
    version: int(),
    terms: json(),
    createdAt: instant(),
    createdBy: text(),
  },
});

/** A stretch in which a resource is away or out of order. */
export interface TimeOffEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly resourceId: Id;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly reason: string;
}
export const TimeOffTable = new EntitySchema<TimeOffEntity>({
  name: 'time_off',
  columns: {
    id: key(),
    tenantId: text(),
    resourceId: text(),
    startsAt: instant(),
    endsAt: instant(),
    reason: text(),
  },
});
