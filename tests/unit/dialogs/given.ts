import { DateTime } from 'luxon';
import type {
  BookingStatus,
  BookingView,
  House,
  MoveOutcome,
  NoSlotReason,
  Slot,
  SlotQuery,
  StaffIdentity,
  VisitPart,
  WaitlistOutcome,
} from '../../../api/contract.ts';
import type { AnswerOf } from '../../../dialogs/types.ts';
import { partsFrom } from './given-parts.ts';
import { ids, sageHouse, terms, zone } from './sage-house.ts';

/** A free start as a test writes it: `2026-03-03 17:00 Ana`, with the place where it is not Canal. */
export type FreeLine = string;

/** What the service would answer, as plain data. */
export interface Given {
  readonly house?: House;
  readonly channel?: 'console' | 'webchat' | 'whatsapp' | 'telegram';
  readonly guestName?: string | null;
  readonly locale?: string;
  readonly staff?: StaffIdentity;
  /** What the service answers instead of the usual. */
  readonly answers?: Partial<AnswerOf>;
  readonly free?: readonly FreeLine[];
  /** Offered, but gone when it is to be held. */
  readonly taken?: readonly string[];
  /** Why an empty search of the first wish is empty. */
  readonly why?: NoSlotReason;
  /** Nothing is found for more people than one. */
  readonly oneAtATime?: boolean;
  readonly visits?: readonly BookingView[];
  readonly fee?: number;
  /** What waits for payment is paid a moment before it is let go of. */
  readonly paidAsLetGo?: boolean;
  readonly tooManyHolds?: boolean;
  readonly waitRefused?: Exclude<WaitlistOutcome, { ok: true }>['reason'];
  readonly moveRefused?: Exclude<MoveOutcome, { ok: true }>['reason'] | undefined;
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
  /** Where it is of several treatments, or with add-ons. */
  readonly parts?: readonly VisitPart[];
  readonly people?: number;
  readonly locationId?: string;
}

export function bookingOf(made: Made, more: Partial<BookingView>, house: House = sageHouse): BookingView {
  const { durationMinutes = 60, people = 1, locationId = ids.canal } = made;
  const treatment = house.treatments.find(({ id }) => id === made.treatmentId);
  const alone = [{ treatmentId: made.treatmentId, durationMinutes }];
  const parts = partsFrom(house, made.parts ?? alone, made.when, made.therapist);
  const endsAt = parts.at(-1)?.endsAt ?? made.when;
  const priceMinor = parts.reduce((sum, one) => sum + one.priceMinor, 0);
  const agreed = { ...(treatment?.terms ?? terms), versionIds: [] };
  const nameOf = (therapistId: string) => house.therapists.find(({ id }) => id === therapistId)?.name ?? '';
  const items = parts.flatMap((one) =>
    Array.from({ length: people }, (_, place) => {
      const sold = house.treatments.find(({ id }) => id === one.treatmentId);
      const therapistId = place === 0 ? one.therapistId : ids.ben;
      return {
        ...one,
        id: `itm${one.part * people + place}`,
        treatmentName: sold?.name ?? '',
        category: sold?.category ?? '',
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 15,
        roomBufferBeforeMinutes: 0,
        roomBufferAfterMinutes: 15,
        therapistId,
        therapistName: nameOf(therapistId),
        genderWish: null,
        roomId: 'rom1',
        roomName: 'Willow',
        equipmentIds: [],
      };
    }),
  );
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
    items,
    currency: 'EUR',
    totalMinor: priceMinor * people,
    dueMinor: Math.round((priceMinor * people * agreed.depositPercent) / 100),
    paidMinor: 0,
    terms: agreed,
    acceptedAt: null,
    acceptedThrough: null,
    moves: 0,
    seriesId: null,
    exception: null,
    heldUntil: null,
    checkout: null,
    createdAt: made.when,
    checkedInAt: null,
    cancelReason: null,
    lateMinutes: null,
    forName: null,
    ...more,
  };
}

/**
 * The free starts that fit a query, picked as the service does: nearest to the wished time, or spread when
 * none was wished; then in the order of time, the exact start first.
 */
export function slotsFor(given: Given, query: SlotQuery, now: string): Slot[] {
  if (given.oneAtATime && query.people > 1) return [];
  const house = given.house ?? sageHouse;
  const fitting = (given.free ?? [])
    .flatMap((line) => slotOf(house, line, query))
    .filter((slot) => Date.parse(slot.startsAt) > Date.parse(now))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const wished = query.near ?? (query.timeTo === null ? query.timeFrom : null);
  if (wished === null)
    return query.order === 'soonest' ? fitting.slice(0, query.limit) : spreadOut(fitting, query.limit);
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
  const [part] = query.parts;
  const treatment = house.treatments.find(({ id }) => id === part?.treatmentId);
  const variant = treatment?.variants.find((one) => one.durationMinutes === part?.durationMinutes);
  if (!therapist || !location || !treatment || !variant || !part) return [];
  const fits =
    treatment.skills.every((skill) => therapist.skills.includes(skill)) &&
    (part.therapistId ?? therapist.id) === therapist.id &&
    (part.gender ?? therapist.gender) === therapist.gender &&
    !query.notTherapistIds.includes(therapist.id) &&
    (query.onDays ?? [date]).includes(date) &&
    (query.locationId ?? location.id) === location.id &&
    (query.onDays === null || query.onDays.includes(date)) &&
    date >= query.from &&
    date <= query.to &&
    time >= (query.timeFrom ?? '') &&
    time <= (query.timeTo ?? '99');
  if (!fits) return [];
  const startsAt = instant(`${date} ${time}`);
  const parts = partsFrom(house, query.parts, startsAt, therapist.id);
  const priceMinor = parts.reduce((sum, one) => sum + one.priceMinor, 0);
  const items = parts.flatMap(({ addOns: _, ...one }) =>
    (query.people === 1 ? [one.therapistId] : [one.therapistId, ids.ben]).map((therapistId) => ({
      ...one,
      therapistId,
      roomId: 'rom1',
      equipmentIds: [],
    })),
  );
  return [
    {
      parts: query.parts,
      people: query.people,
      locationId: location.id,
      startsAt,
      endsAt: parts.at(-1)?.endsAt ?? startsAt,
      items,
      priceMinor: priceMinor * query.people,
    },
  ];
}

function distance(slot: Slot, wished: string): number {
  const [hours = 0, minutes = 0] = wished.split(':').map(Number);
  const local = DateTime.fromISO(slot.startsAt, { zone });
  return Math.abs(local.hour * 60 + local.minute - hours * 60 - minutes);
}
