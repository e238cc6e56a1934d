import type { Unit } from '../audit/write-in-tenant.ts';
import type { DeskException, ForGuest, Id } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type ItemEntity,
  ItemTable,
} from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import { lockGuest } from '../people/lock-guest.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { freeCode } from './free-code.ts';
import { takeClaims } from './ledger.ts';
import type { Plan } from './plan-visit.ts';
import { cardFee, depositOf } from './terms.ts';
import type { VisitNeed } from './visit-need.ts';

/** A new booking: what was planned, for whom, and until when it is kept. */
export interface Placement {
  readonly plan: Plan;
  readonly need: VisitNeed;
  readonly location: LocationBook;
  readonly currency: string;
  readonly guest: ForGuest;
  readonly heldUntil: number;
  /** Of the price, what must be paid before it is confirmed; null is what the terms say. */
  readonly dueMinor?: number;
  readonly seriesId?: Id;
  /** Who comes in the place of the guest. */
  readonly forName?: string | null;
  readonly exception?: DeskException | null;
}

export type NewItem = Omit<ItemEntity, 'tenantId'>;

export interface Placed {
  readonly booking: BookingEntity;
  readonly items: readonly NewItem[];
}

/**
 * Writes a held booking with its items, and takes their time. A duplicate-key error means that somebody else has
 * part of it.
 */
export async function placeBooking(unit: Unit, placement: Placement): Promise<Placed> {
  const guestId = await lockGuest(unit, placement.guest.guestId);
  const guest = { ...placement.guest, guestId };
  const booking = bookingRow(unit, { ...placement, guest }, await freeCode(unit));
  const items = itemRows(booking.id, placement.plan, placement.need);
  await unit.insert(BookingTable, [booking]);
  await unit.insert(ItemTable, items);
  await takeClaims(unit, booking.id, items);
  unit.record({ type: 'booking-held', bookingId: booking.id, status: 'held', version: 1 });
  return { booking, items };
}

function bookingRow(unit: Unit, placement: Placement, code: string): BookingEntity {
  const { plan, need, location, currency, guest, heldUntil, seriesId, exception } = placement;
  const totalMinor = need.priceMinor;
  const dueMinor = placement.dueMinor ?? depositOf(totalMinor, need.terms.depositPercent, currency);
  // Who says what is due, says that it is enough: the desk, and a series.
  const isByTerms = placement.dueMinor === undefined && seriesId === undefined;
  return {
    id: newId(),
    tenantId: unit.tenantId,
    code,
    version: 1,
    status: 'held',
    locationId: location.location.id,
    guestId: guest.guestId,
    conversationId: guest.conversationId,
    begunIn: null,
    channel: guest.channel,
    people: need.people,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    currency,
    totalMinor,
    dueMinor,
    paidMinor: 0,
    cardFeeMinor: isByTerms ? cardFee(need.terms, { totalMinor, dueMinor, currency }) : null,
    heldUntil,
    terms: need.terms,
    acceptedAt: null,
    acceptedThrough: null,
    moves: 0,
    seriesId: seriesId ?? null,
    exception: exception ?? null,
    createdAt: unit.now,
    checkedInAt: null,
    cancelReason: null,
    lateMinutes: null,
    forName: placement.forName ?? null,
  };
}

/** A plan's items as they are stored, with buffers and prices as they are now. */
export function itemRows(bookingId: Id, plan: Plan, need: VisitNeed): NewItem[] {
  return plan.items.flatMap((item, position) => {
    const part = need.parts[item.part];
    if (!part) return [];
    const { treatment } = part;
    return [
      {
        id: newId(),
        bookingId,
        position,
        ...item,
        treatmentId: treatment.id,
        durationMinutes: part.durationMinutes,
        bufferBeforeMinutes: treatment.bufferBeforeMinutes,
        bufferAfterMinutes: treatment.bufferAfterMinutes,
        roomBufferBeforeMinutes: treatment.roomBufferBeforeMinutes,
        roomBufferAfterMinutes: treatment.roomBufferAfterMinutes,
        addOns: part.addOns,
        genderWish: part.gender,
        priceMinor: part.priceMinor,
        vatBasisPoints: treatment.vatBasisPoints ?? null,
      },
    ];
  });
}
