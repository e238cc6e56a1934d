import type { Id } from '../contract.ts';
import type { BookingEntity, EventEntity, FeedbackEntity, ItemEntity } from '../database/entities/booking.ts';
import type { OutboxEntity } from '../database/entities/people.ts';
import { isoOf } from '../schedule/local-time.ts';

/** What a mirror keeps of one thing. Written again it is the same, or newer. */
export interface MirrorDocument {
  /** Below the tenant's own: `activity/000000000042`. */
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All documents of a collection of which a field has this value. */
export interface MirrorSelection {
  readonly collection: 'notifications';
  readonly field: 'conversationId';
  readonly value: string;
}

/** What events came to: everything that is written, then everything that is taken away. */
export interface MirrorBatch {
  readonly tenantId: Id;
  readonly documents: readonly MirrorDocument[];
  readonly removed: readonly MirrorSelection[];
}

/** Wide enough for any count of events; with it documents are in order by their names, too. */
const DIGITS = 12;

/**
 * One line of the log. Facts and ids: no name, and of who did it the kind; a member of staff by id. What somebody noted
 * in words stays here.
 */
export function activityOf(event: EventEntity): MirrorDocument {
  const { sequence, type, at, actorKind, actorId, bookingId, data } = event;
  return {
    path: `activity/${String(sequence).padStart(DIGITS, '0')}`,
    data: {
      sequence,
      type,
      at: isoOf(at),
      actorKind,
      staffId: actorKind === 'staff' ? actorId : null,
      bookingId: bookingId || null,
      status: data.status,
      version: data.version,
    },
  };
}

/** A visit as it stands, without its guest: who that is is known here alone. */
export function bookingOf(
  booking: BookingEntity,
  items: readonly ItemEntity[],
  /** The newest event that it was read after. */
  sequence: number,
): MirrorDocument {
  const { id, version, status, locationId, channel, people, startsAt, endsAt, currency, seriesId } = booking;
  const { totalMinor, paidMinor, createdAt, checkedInAt } = booking;
  return {
    path: `bookings/${id}`,
    data: {
      ...{
        sequence,
        version,
        status,
        locationId,
        channel,
        people,
        currency,
        totalMinor,
        paidMinor,
        seriesId,
      },
      startsAt: isoOf(startsAt),
      endsAt: isoOf(endsAt),
      createdAt: isoOf(createdAt),
      checkedInAt: checkedInAt === null ? null : isoOf(checkedInAt),
      items: items
        .toSorted((a, b) => a.position - b.position)
        .map(({ treatmentId, therapistId, roomId, durationMinutes, priceMinor, ...item }) => ({
          ...{ treatmentId, therapistId, roomId, durationMinutes, priceMinor },
          startsAt: isoOf(item.startsAt),
          endsAt: isoOf(item.endsAt),
        })),
    },
  };
}

/** Stars. The words are sealed at home, and stay there. */
export function feedbackOf(
  { bookingId, stars, updatedAt }: FeedbackEntity,
  sequence: number,
): MirrorDocument {
  return { path: `feedback/${bookingId}`, data: { sequence, bookingId, stars, updatedAt: isoOf(updatedAt) } };
}

/** What the house had to say, as it says it: kind, ids and sums, worded only when it is sent. */
export function notificationOf({ id, conversationId, notice, createdAt }: OutboxEntity): MirrorDocument {
  return {
    path: `notifications/${id}`,
    data: { conversationId, kind: notice?.kind ?? null, notice, createdAt: isoOf(createdAt) },
  };
}
