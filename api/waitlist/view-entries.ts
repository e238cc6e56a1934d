import { In } from 'typeorm';
import type { Id, WaitlistEntryView } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, type WaitlistEntity, WaitlistTable } from '../database/entities/booking.ts';
import { GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { inOrder } from './rules.ts';

/** More than a desk could read; a guest has five at most. */
const AT_MOST = 500;

/** Who waits, first come first; of one guest, or of all. Those whose wait is over are not among them. */
export async function waitlist(
  core: Core,
  tenantId: Id,
  guestId: Id | null,
): Promise<readonly WaitlistEntryView[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const entries = await scope.find(WaitlistTable, {
      where: { status: In(['waiting', 'offered']), ...(guestId === null ? {} : { guestId }) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: AT_MOST,
    });
    return viewEntries(scope, inOrder(entries, 'first-come'));
  });
}

/** One entry as a person sees it. */
export async function viewEntry(scope: Scope, entry: WaitlistEntity): Promise<WaitlistEntryView> {
  const guest = await scope.findOne(GuestTable, { id: entry.guestId });
  const hold =
    entry.status === 'offered' && entry.bookingId !== null
      ? await scope.findOne(BookingTable, { id: entry.bookingId })
      : null;
  return viewOf(entry, guest?.name ?? null, hold);
}

async function viewEntries(scope: Scope, entries: readonly WaitlistEntity[]): Promise<WaitlistEntryView[]> {
  if (entries.length === 0) return [];
  const guestIds = [...new Set(entries.map((one) => one.guestId))];
  const offered = entries.flatMap((one) => (one.status === 'offered' ? (one.bookingId ?? []) : []));
  const guests = await scope.find(GuestTable, { where: { id: In(guestIds) } });
  const holds = offered.length === 0 ? [] : await scope.find(BookingTable, { where: { id: In(offered) } });
  const nameOf = new Map(guests.map((one) => [one.id, one.name]));
  const holdOf = new Map(holds.map((one) => [one.id, one]));
  return entries.map((entry) =>
    viewOf(entry, nameOf.get(entry.guestId) ?? null, holdOf.get(entry.bookingId ?? '') ?? null),
  );
}

function viewOf(
  entry: WaitlistEntity,
  name: string | null,
  hold: { readonly id: Id; readonly heldUntil: number | null } | null,
): WaitlistEntryView {
  return {
    id: entry.id,
    guest: { id: entry.guestId, name },
    wish: entry.wish,
    status: entry.status,
    offer:
      entry.status === 'offered' && hold?.heldUntil
        ? { bookingId: hold.id, until: isoOf(hold.heldUntil) }
        : null,
    createdAt: isoOf(entry.createdAt),
  };
}
