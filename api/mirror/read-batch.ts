import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  BookingTable,
  type EventEntity,
  EventTable,
  FeedbackTable,
  ItemTable,
} from '../database/entities/booking.ts';
import { ConversationTable, GuestTable, OutboxTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isForDevice } from '../push/alerts.ts';
import {
  activityOf,
  bookingOf,
  feedbackOf,
  type MirrorBatch,
  type MirrorDocument,
  type MirrorSelection,
  notificationOf,
} from './documents.ts';

/** Events at once: with what they are about it stays below what Firestore takes in one step, and below SQL Server's parameters. */
const MOST_EVENTS = 100;

export interface ReadBatch extends MirrorBatch {
  /** The last event that it is of. */
  readonly sequence: number;
}

/**
 * What happened in a tenant after a sequence, with what it was about as that stands now: events are numbered in order of commit, so
 * nothing appears later behind what was read. null where nothing did.
 */
export async function readBatch(core: Core, tenantId: Id, after: number): Promise<ReadBatch | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const events = await scope.find(EventTable, {
      where: { sequence: MoreThan(after) },
      order: { sequence: 'ASC' },
      take: MOST_EVENTS,
    });
    const last = events.at(-1);
    if (!last) return null;
    return {
      tenantId,
      sequence: last.sequence,
      documents: [
        ...events.map(activityOf),
        ...(await bookingsOf(scope, newestByBooking(events))),
        ...(await feedbackIn(scope, events)),
        ...(await notificationsOf(scope, events)),
      ],
      removed: await forgottenIn(scope, events),
    };
  });
}

function newestByBooking(events: readonly EventEntity[]): ReadonlyMap<Id, number> {
  return new Map(events.flatMap(({ bookingId, sequence }) => (bookingId ? [[bookingId, sequence]] : [])));
}

async function bookingsOf(scope: Scope, newest: ReadonlyMap<Id, number>): Promise<readonly MirrorDocument[]> {
  if (newest.size === 0) return [];
  const bookings = await scope.find(BookingTable, { where: { id: In([...newest.keys()]) } });
  const items = await scope.find(ItemTable, { where: { bookingId: In([...newest.keys()]) } });
  return bookings.map((booking) =>
    bookingOf(
      booking,
      items.filter(({ bookingId }) => bookingId === booking.id),
      newest.get(booking.id) ?? 0,
    ),
  );
}

async function feedbackIn(scope: Scope, events: readonly EventEntity[]): Promise<readonly MirrorDocument[]> {
  const newest = newestByBooking(events.filter(({ type }) => type === 'feedback-given'));
  if (newest.size === 0) return [];
  const given = await scope.find(FeedbackTable, { where: { bookingId: In([...newest.keys()]) } });
  return given.map((one) => feedbackOf(one, newest.get(one.bookingId) ?? 0));
}

/** What was to be said because of these events: written in the same transaction, and so at the same instant. */
async function notificationsOf(
  scope: Scope,
  events: readonly EventEntity[],
): Promise<readonly MirrorDocument[]> {
  const moments = [...new Set(events.map(({ at }) => at))];
  const said = await scope.find(OutboxTable, {
    where: { createdAt: In(moments), notice: Not(IsNull()) },
    order: { id: 'ASC' },
  });
  // What devices are told beside it goes with the device, before anybody here could hear of it.
  return said.filter(({ notice }) => !isForDevice(notice)).map(notificationOf);
}

/** The talks of who was forgotten: erased at the instant of the event that says so. */
async function forgottenIn(
  scope: Scope,
  events: readonly EventEntity[],
): Promise<readonly MirrorSelection[]> {
  const moments = events.filter(({ type }) => type === 'guest-forgotten').map(({ at }) => at);
  if (moments.length === 0) return [];
  const guests = await scope.find(GuestTable, { where: { erasedAt: In([...new Set(moments)]) } });
  const ids = guests.map(({ id }) => id);
  if (ids.length === 0) return [];
  const talks = await scope.find(ConversationTable, { where: { guestId: In(ids) } });
  return talks.map(({ id }) => ({ collection: 'notifications', field: 'conversationId', value: id }));
}
