import { EntitySchema } from 'typeorm';
import type { BookingStatus, CheckoutStatus, EventType, Id } from '../../contract.ts';
import { instant, int, intKey, json, key, optionalInstant, optionalText, text } from '../columns.ts';

export interface BookingEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly code: string;
  readonly version: number;
  readonly status: BookingStatus;
  readonly locationId: Id;
  readonly guestId: Id;
  readonly conversationId: Id | null;
  readonly channel: string;
  readonly people: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly currency: string;
  readonly totalMinor: number;
  readonly paidMinor: number;
  readonly heldUntil: number | null;
  readonly requestKey: string;
  readonly createdAt: number;
  readonly checkedInAt: number | null;
  readonly cancelReason: string | null;
}
export const BookingTable = new EntitySchema<BookingEntity>({
  name: 'booking',
  columns: {
    id: key(),
    tenantId: text(),
    code: text(),
    version: int(),
    status: text(),
    locationId: text(),
    guestId: text(),
    conversationId: optionalText(),
    channel: text(),
    people: int(),
    startsAt: instant(),
    endsAt: instant(),
    currency: text(),
    totalMinor: int(),
    paidMinor: int(),
    heldUntil: optionalInstant(),
    requestKey: text(),
    createdAt: instant(),
    checkedInAt: optionalInstant(),
    cancelReason: optionalText(),
  },
});

/** One treatment of one person within a booking; its names and price are as they were when booked. */
export interface ItemEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly position: number;
  readonly treatmentId: Id;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly therapistId: Id;
  readonly roomId: Id;
  readonly priceMinor: number;
}
export const ItemTable = new EntitySchema<ItemEntity>({
  name: 'booking_item',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    position: int(),
    treatmentId: text(),
    durationMinutes: int(),
    bufferBeforeMinutes: int(),
    bufferAfterMinutes: int(),
    startsAt: instant(),
    endsAt: instant(),
    therapistId: text(),
    roomId: text(),
    priceMinor: int(),
  },
});

/** One resource taken for one tick; the primary key is what makes a double booking impossible. */
export interface ClaimEntity {
  readonly resourceId: Id;
  /** 5-minute ticks since the epoch, UTC. */
  readonly tick: number;
  readonly tenantId: Id;
  readonly bookingId: Id;
}
export const ClaimTable = new EntitySchema<ClaimEntity>({
  name: 'claim',
  columns: { resourceId: key(), tick: intKey(), tenantId: text(), bookingId: text() },
});

export interface CheckoutEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly provider: string;
  /** Unguessable: it is the payment page's address. */
  readonly token: string;
  readonly status: CheckoutStatus;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}
export const CheckoutTable = new EntitySchema<CheckoutEntity>({
  name: 'checkout',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    provider: text(),
    token: text(),
    status: text(),
    amountMinor: int(),
    currency: text(),
    createdAt: instant(),
    expiresAt: instant(),
  },
});

/** Money that moved or was asked to move. A booking's `paidMinor` is the sum of its settled rows. */
export interface PaymentEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly checkoutId: Id;
  readonly kind: 'charge' | 'refund';
  readonly status: 'settled' | 'requested' | 'failed';
  readonly amountMinor: number;
  readonly currency: string;
  readonly provider: string;
  /** The provider's name for it; a charge is counted once by it. */
  readonly providerReference: string;
  readonly createdAt: number;
}
export const PaymentTable = new EntitySchema<PaymentEntity>({
  name: 'payment',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    checkoutId: text(),
    kind: text(),
    status: text(),
    amountMinor: int(),
    currency: text(),
    provider: text(),
    providerReference: text(),
    createdAt: instant(),
  },
});

/** One line of the tenant's log: what changed, by whom. Never changed, never deleted. */
export interface EventEntity {
  readonly tenantId: Id;
  readonly sequence: number;
  readonly type: EventType;
  readonly at: number;
  readonly actorKind: 'guest' | 'staff' | 'system';
  readonly actorId: string;
  readonly actorName: string;
  readonly bookingId: Id;
  /** What the booking had become, without personal data. */
  readonly data: { readonly status: BookingStatus; readonly version: number; readonly note?: string };
}
export const EventTable = new EntitySchema<EventEntity>({
  name: 'event_log',
  columns: {
    tenantId: key(),
    sequence: intKey(),
    type: text(),
    at: instant(),
    actorKind: text(),
    actorId: text(),
    actorName: text(),
    bookingId: text(),
    data: json(),
  },
});
