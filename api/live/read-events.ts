import { In, MoreThan } from 'typeorm';
import { viewBookings } from '../booking/view-bookings.ts';
import type { Id, LiveEvent } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, type EventEntity, EventTable } from '../database/entities/booking.ts';
import { TenantTable } from '../database/entities/house.ts';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

/** An event with what the log alone knows of it: see `eventSeenBy` for what of it somebody is sent. */
export interface LoggedEvent {
  readonly event: LiveEvent;
  /** Therapists who had the visit before. */
  readonly formerly: readonly Id[];
  /** The location that the visit was moved away from; null where it stayed. */
  readonly formerlyAt: Id | null;
}

/**
 * What happened in a tenant after a sequence, oldest first, each with the booking as it is now. Sequences are
 * given out in order of commit (see write-in-tenant.ts), so nothing can appear later behind what was read.
 */
export async function eventsAfter(
  core: Core,
  tenantId: Id,
  sequence: number,
  limit: number,
): Promise<LoggedEvent[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const events = await scope.find(EventTable, {
      where: { sequence: MoreThan(sequence) },
      order: { sequence: 'ASC' },
      take: limit,
    });
    const ids = [...new Set(events.flatMap((event) => event.bookingId || []))];
    const bookings = ids.length === 0 ? [] : await scope.find(BookingTable, { where: { id: In(ids) } });
    const views = new Map((await viewBookings(core, scope, bookings)).map((view) => [view.id, view]));
    const talks = await talksOf(scope, events);
    return events.flatMap((event) => {
      const { sequence, type, at, bookingId, data } = event;
      const booking = bookingId === '' ? null : views.get(bookingId);
      if (booking === undefined) return [];
      const talk = talks.get(data.conversationId ?? '');
      const conversation = talk && { ...talk, reason: data.note ?? null };
      const told = { sequence, type, at: isoOf(at), booking, ...(conversation ? { conversation } : {}) };
      return [{ event: told, formerly: data.formerly ?? [], formerlyAt: data.formerlyAt ?? null }];
    });
  });
}

interface Talk {
  readonly id: Id;
  readonly guestName: string | null;
}

/** Whose talks the events are about: names stand in no event, which is kept for good. */
async function talksOf(scope: Scope, events: readonly EventEntity[]): Promise<Map<Id, Talk>> {
  const ids = [...new Set(events.flatMap(({ data }) => data.conversationId ?? []))];
  if (ids.length === 0) return new Map();
  const conversations = await scope.find(ConversationTable, { where: { id: In(ids) } });
  const guestIds = [...new Set(conversations.map((one) => one.guestId))];
  const guests = await scope.find(GuestTable, { where: { id: In(guestIds) } });
  const names = new Map(guests.map((guest) => [guest.id, guest.name]));
  return new Map(conversations.map(({ id, guestId }) => [id, { id, guestName: names.get(guestId) ?? null }]));
}

/** The tenant's last event. */
export async function lastSequence(core: Core, tenantId: Id): Promise<number> {
  return core.database.run(
    async (db) => (await db.findOneBy(TenantTable, { id: tenantId }))?.lastSequence ?? 0,
  );
}
