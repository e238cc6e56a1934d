import { IANAZone } from 'luxon';
import { z } from 'zod';
import { LONGEST_BUFFER_MINUTES } from '../booking/takings.ts';
import { TICK_MINUTES } from '../booking/ticks.ts';
import { LONGEST_VISIT_MINUTES } from '../booking/visit-need.ts';
import type {
  BookingPolicy,
  EquipmentDraft,
  LocationDraft,
  RoomDraft,
  TermsDraft,
  TextsDraft,
  TherapistDraft,
  TreatmentDraft,
} from '../contract.ts';
import { isHolidayCalendar } from '../schedule/holidays.ts';
import {
  BasisPoints,
  Flag,
  id,
  kindName,
  Minutes,
  OptionalId,
  text,
  WallTime,
  Weekday,
  wholeNumber,
} from './field-shapes.ts';

/** Far above any treatment, far below where a visit of several would leave a 32-bit column. */
const HIGHEST_PRICE_MINOR = 10_000_000;
const DAY_MINUTES = 24 * 60;
const YEAR_HOURS = 366 * 24;

const Price = wholeNumber(0, HIGHEST_PRICE_MINOR);
const Percent = wholeNumber(0, 100);
const OwnRate = BasisPoints.nullable().default(null);
const Buffer = Minutes(0, LONGEST_BUFFER_MINUTES);
const Kinds = z.array(kindName).max(30).refine(hasNoDouble, { error: 'duplicate' });

export const LocationShape: z.ZodType<LocationDraft> = z.object({
  name: text(120),
  address: text(300, 0),
  coordinates: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  phone: text(40, 0),
  timeZone: text(60).refine(isZone, { error: 'not-a-zone' }),
  openingHours: z.array(z.object({ weekday: Weekday, opens: WallTime, closes: WallTime })).max(70),
  holidayCalendar: z
    .string()
    .max(20)
    .refine(isHolidayCalendar, { error: 'not-a-holiday-calendar' })
    .nullable(),
});

export const TreatmentShape: z.ZodType<TreatmentDraft> = z.object({
  name: text(120),
  aliases: z.array(text(120)).max(50),
  category: text(60),
  description: text(2_000, 0),
  variants: z
    .array(z.object({ durationMinutes: Minutes(TICK_MINUTES, LONGEST_VISIT_MINUTES), priceMinor: Price }))
    .min(1)
    .max(20),
  bufferBeforeMinutes: Buffer,
  bufferAfterMinutes: Buffer,
  roomBufferBeforeMinutes: Buffer,
  roomBufferAfterMinutes: Buffer,
  skills: Kinds,
  roomKind: kindName,
  equipment: Kinds,
  addOns: z
    .array(
      z.object({
        id: OptionalId,
        name: text(120),
        durationMinutes: Minutes(0, LONGEST_VISIT_MINUTES),
        priceMinor: Price,
        equipment: Kinds,
        vatBasisPoints: OwnRate,
      }),
    )
    .max(30),
  vatBasisPoints: OwnRate,
  active: Flag,
});

export const TherapistShape: z.ZodType<TherapistDraft> = z.object({
  name: text(120),
  gender: z.enum(['female', 'male', 'other']),
  skills: Kinds,
  active: Flag,
});

export const RoomShape: z.ZodType<RoomDraft> = z.object({
  locationId: id,
  name: text(120),
  kind: kindName,
  capacity: wholeNumber(1, 100),
  active: Flag,
});

export const EquipmentShape: z.ZodType<EquipmentDraft> = z.object({
  locationId: id,
  name: text(120),
  kind: kindName,
  active: Flag,
});

export const TermsShape: z.ZodType<TermsDraft> = z.object({
  treatmentId: OptionalId,
  terms: z
    .object({
      depositPercent: Percent,
      freeCancellationHours: wholeNumber(0, YEAR_HOURS),
      lateFeePercent: Percent,
      noShowFeePercent: Percent,
      keepsCard: Flag.optional(),
      maxMoves: wholeNumber(0, 100),
      moveUntilHours: wholeNumber(0, YEAR_HOURS),
    })
    .nullable(),
});

export const PolicyShape: z.ZodType<BookingPolicy> = z.object({
  holdMinutes: wholeNumber(1, DAY_MINUTES),
  paymentMinutes: wholeNumber(1, 7 * DAY_MINUTES),
  leadMinutes: wholeNumber(0, 90 * DAY_MINUTES),
  horizonDays: wholeNumber(1, 730),
  slotStepMinutes: Minutes(TICK_MINUTES, DAY_MINUTES),
  minGapMinutes: Minutes(0, LONGEST_BUFFER_MINUTES),
  maxPeople: wholeNumber(1, 50),
  maxOccurrences: wholeNumber(1, 104),
  waitlistOrder: z.enum(['first-come', 'highest-value', 'to-all']),
  waitlistOfferMinutes: wholeNumber(1, DAY_MINUTES),
  handOverMinutes: wholeNumber(1, 7 * DAY_MINUTES),
  checkInOpensMinutes: wholeNumber(0, DAY_MINUTES),
  checkInClosesMinutes: wholeNumber(0, DAY_MINUTES),
  lateArrival: z.enum(['shorten', 'keep']).optional(),
  tips: z.array(wholeNumber(1, 100)).max(4).nullable().optional(),
  deskRefundMinor: wholeNumber(0, 2_000_000_000).nullable().optional(),
  reminderHours: z
    .array(wholeNumber(1, 14 * 24))
    .max(4)
    .refine((hours) => new Set(hours).size === hours.length, { error: 'duplicate' })
    .optional(),
  quietHours: z.object({ from: WallTime, to: WallTime }).nullable().optional(),
  releaseHours: wholeNumber(1, 14 * 24)
    .nullable()
    .optional(),
  rebookDays: wholeNumber(7, 120).nullable().optional(),
  messageMicros: z
    .partialRecord(
      z.enum(['utility', 'marketing', 'authentication', 'service']),
      wholeNumber(0, 1_000_000_000_000),
    )
    .optional(),
});

/** A place of the zone database. Offsets such as `+02:00` are none: they know no summer time. */
function isZone(zone: string): boolean {
  return (zone === 'UTC' || /^[A-Za-z_]+\//.test(zone)) && IANAZone.isValidZone(zone);
}

function hasNoDouble(of: readonly string[]): boolean {
  return new Set(of).size === of.length;
}

/** Which messages there are is the catalogue's to say. */
export const TextsShape: z.ZodType<TextsDraft> = z.object({
  language: z.string().min(2).max(12),
  texts: z
    .record(z.string().min(1).max(60), z.string().max(1000))
    .refine((texts) => Object.keys(texts).length <= 500, { error: 'too-long' }),
});
