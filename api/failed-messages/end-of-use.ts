import { In } from 'typeorm';
import type { Id, Notice } from '../contract.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import type { OutboxEntity } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { UNDO_DAYS } from '../identities/part-guests.ts';
import { LINK_MS } from '../payments/open-link.ts';

const DAY_MS = 24 * 3_600_000;
/** Who is asked later than this how it was no longer knows. */
const FEEDBACK_MS = 7 * DAY_MS;

type Message = Pick<OutboxEntity, 'notice' | 'createdAt'>;
export type VisitTimes = ReadonlyMap<Id, Pick<BookingEntity, 'startsAt'>>;

/**
 * Until when a message of the house is worth saying, in milliseconds since the epoch. What is told of a visit helps
 * until it begins; where money is, it is told at any time, and where to pay until that ends; that chats were joined, for as long as it can be undone; an
 * answer that is a day old is yesterday's news.
 */
export function endOfUse({ notice, createdAt }: Message, visits: VisitTimes): number {
  switch (notice?.kind) {
    case 'refunded':
    case 'card-fee-taken':
    case 'payment-late':
    case 'payment-received':
    case 'other-times':
      return Number.POSITIVE_INFINITY;
    case 'feedback-wanted':
      return createdAt + FEEDBACK_MS;
    case 'visit-again':
      return createdAt + DAY_MS;
    case 'payment-link':
      // No link that was open then is open longer; of one that ended before, nothing is said when it is sent.
      return createdAt + LINK_MS;
    case 'waitlist-open':
      return Date.parse(notice.slot.startsAt);
    case 'chats-joined':
    case 'chats-parted':
      return createdAt + UNDO_DAYS * DAY_MS;
    case 'guest-alert':
    case 'staff-alert':
    case 'person-alert':
      // Its sender looks at the visit each time.
      return Number.POSITIVE_INFINITY;
    case 'day-plan':
    case 'day-changed':
    case 'hours-changed':
    case 'day-end':
    case 'house-day':
      return Date.parse(notice.until);
    case 'series-conflict':
      return Date.parse(notice.conflict.startsAt);
    default: {
      const starts = visitsOf(notice ?? null).flatMap((id) => visits.get(id)?.startsAt ?? []);
      return starts.length === 0 ? createdAt + DAY_MS : Math.max(...starts);
    }
  }
}

/** The visits that messages speak of. */
export async function visitsOfNotices(
  scope: Scope,
  messages: readonly Pick<Message, 'notice'>[],
): Promise<ReadonlyMap<Id, BookingEntity>> {
  const ids = [...new Set(messages.flatMap(({ notice }) => visitsOf(notice)))];
  if (ids.length === 0) return new Map();
  const found = await scope.find(BookingTable, { where: { id: In(ids) } });
  return new Map(found.map((booking) => [booking.id, booking]));
}

export function visitsOf(notice: Notice | null): readonly Id[] {
  if (notice === null) return [];
  if (notice.kind === 'replanned') return notice.bookingIds;
  return 'bookingId' in notice ? [notice.bookingId] : [];
}
