import { DateTime } from 'luxon';
import type {
  BookingStatus,
  BookingView,
  House,
  NoSlotReason,
  Slot,
  SlotQuery,
} from '../../../api/contract.ts';
import { ids, sageHouse, zone } from './sage-house.ts';

/** A free start as a test writes it: `2026-03-03 17:00 Ana`, with the place where it is not Canal. */
export type FreeLine = string;

/** What the service would answer, as plain data. */
export interface Given {
  readonly house?: House;
  readonly channel?: 'console' | 'webchat' | 'whatsapp';
  readonly guestName?: string | null;
  readonly free?: readonly FreeLine[];
  /** Offered, but gone when it is to be held. */
  readonly taken?: readonly string[];
  /** Why an empty search of the first wish is empty. */
  readonly why?: NoSlotReason;
  readonly visits?: readonly BookingView[];
  readonly fee?: number;
  readonly tooManyHolds?: boolean;
}

export function instant(when: string): string {
  return DateTime.fromFormat(when, 'yyyy-MM-dd HH:mm', { zone }).toUTC().toISO() ?? '';
}

/** A visit of the guest, confirmed unless said otherwise. */
export function visit(
  when: string,
  more: Partial<BookingView> = {},
  status: BookingStatus = 'confirmed',
): BookingView {
  return bookingOf(
    { id: `bkg${when.replace(/\D/g, '')}`, when: instant(when), therapist: ids.ana, treatmentId: ids.deep },
    { status, paidMinor: 8500, ...more },
  );
}

interface Made {
  readonly id: string;
  readonly when: string;
  readonly therapist: string;
  readonly treatmentId: string;
  readonly durationMinutes?: number;
  readonly people?: number;
  readonly locationId?: string;
}

export function bookingOf(made: Made, more: Partial<BookingView>, house: House = sageHouse): BookingView {
  const { durationMinutes = 60, people = 1, locationId = ids.canal } = made;
  const treatment = house.treatments.find(({ id }) => id === made.treatmentId);
  const priceMinor =
    treatment?.variants.find((one) => one.durationMinutes === durationMinutes)?.priceMinor ?? 0;
  const endsAt = DateTime.fromISO(made.when).plus({ minutes: durationMinutes }).toUTC().toISO() ?? '';
  const item = (place: number) => ({
    id: `itm${place}`,
    treatmentId: made.treatmentId,
    treatmentName: treatment?.name ?? '',
    category: treatment?.category ?? '',
    durationMinutes,
    startsAt: made.when,
    endsAt,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    therapistId: place === 0 ? made.therapist : ids.ben,
    therapistName:
      house.therapists.find(({ id }) => id === (place === 0 ? made.therapist : ids.ben))?.name ?? '',
    roomId: 'rom1',
    roomName: 'Willow',
    priceMinor,
  });
  return {
    id: made.id,
    code: 'K7M4PX',
    version: 1,
    status: 'held',
    locationId,
    timeZone: zone,
    guest: { id: ids.guest, name: null, phone: null },
    conversationId: null,
    channel: 'console',
    people,
    startsAt: made.when,
    endsAt,
    items: Array.from({ length: people }, (_, place) => item(place)),
    currency: 'EUR',
    totalMinor: priceMinor * people,
    paidMinor: 0,
    heldUntil: null,
    checkout: null,
    createdAt: made.when,
    checkedInAt: null,
    cancelReason: null,
    ...more,
  };
}

/**
 * The free starts that fit a query, picked as the service does: nearest to the wished time, or spread when
 * none was wished; then in the order of time, the exact start first.
 */
export function slotsFor(given: Given, query: SlotQuery, now: string): Slot[] {
  const house = given.house ?? sageHouse;
  const fitting = (given.free ?? [])
    .flatMap((line) => slotOf(house, line, query))
    .filter((slot) => Date.parse(slot.startsAt) > Date.parse(now))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const wished = query.near ?? (query.timeTo === null ? query.timeFrom : null);
  if (wished === null) return spreadOut(fitting, query.limit);
  const off = (slot: Slot) => distance(slot, wished);
  const nearest = [...fitting].sort((a, b) => off(a) - off(b)).slice(0, query.limit);
  const exact = nearest.filter((slot) => off(slot) === 0);
  return [...exact, ...fitting.filter((slot) => nearest.includes(slot) && !exact.includes(slot))];
}

function spreadOut(slots: readonly Slot[], count: number): Slot[] {
  if (slots.length <= count) return [...slots];
  const step = (slots.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, place) => slots[Math.round(place * step)] ?? []).flat();
}

function slotOf(house: House, line: FreeLine, query: SlotQuery): Slot[] {
  const [date = '', time = '', name = '', place = 'Canal'] = line.split(' ');
  const therapist = house.therapists.find((one) => one.name === name);
  const location = house.locations.find((one) => one.name === place);
  const treatment = house.treatments.find(({ id }) => id === query.treatmentId);
  const variant = treatment?.variants.find((one) => one.durationMinutes === query.durationMinutes);
  if (!therapist || !location || !treatment || !variant) return [];
  const fits =
    therapist.skills.includes(treatment.skill) &&
    (query.therapistId ?? therapist.id) === therapist.id &&
    (query.gender ?? therapist.gender) === therapist.gender &&
    (query.locationId ?? location.id) === location.id &&
    date >= query.from &&
    date <= query.to &&
    time >= (query.timeFrom ?? '') &&
    time <= (query.timeTo ?? '99');
  if (!fits) return [];
  const startsAt = instant(`${date} ${time}`);
  const endsAt = DateTime.fromISO(startsAt).plus({ minutes: query.durationMinutes }).toUTC().toISO() ?? '';
  const therapistIds = query.people === 1 ? [therapist.id] : [therapist.id, ids.ben];
  return [
    {
      treatmentId: query.treatmentId,
      durationMinutes: query.durationMinutes,
      people: query.people,
      locationId: location.id,
      startsAt,
      endsAt,
      therapistIds,
      roomIds: ['rom1'],
      priceMinor: variant.priceMinor * query.people,
    },
  ];
}

function distance(slot: Slot, wished: string): number {
  const [hours = 0, minutes = 0] = wished.split(':').map(Number);
  const local = DateTime.fromISO(slot.startsAt, { zone });
  return Math.abs(local.hour * 60 + local.minute - hours * 60 - minutes);
}
