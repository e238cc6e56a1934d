import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { type BookingEntity, type WaitlistEntity, WaitlistTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

/** The guest took what was offered to them: they wait no longer. In the transaction that accepts the booking. */
export async function closeWaitlistEntry(unit: Unit, bookingId: Id): Promise<void> {
  // One that waits again still names its last offer: money that came in the last second brings that visit back.
  for (const status of ['offered', 'waiting'] as const)
    await unit.update(WaitlistTable, { bookingId, status }, { status: 'booked' });
}

/**
 * An unpaid booking was given back: who was offered it, or took it and did not pay, waits again, and is not asked
 * for the same time twice. In the transaction that gives it back. Who cancels what they took has what they want.
 */
export async function reopenWaitlistEntry(
  unit: Unit,
  booking: BookingEntity,
  change: 'cancel' | 'expire',
): Promise<void> {
  const start = { locationId: booking.locationId, startsAt: isoOf(booking.startsAt) };
  for (const { id, status, passed } of await unit.findAll(WaitlistTable, { bookingId: booking.id })) {
    if (status !== 'offered' && !(status === 'booked' && change === 'expire')) continue;
    await unit.update(WaitlistTable, { id, status }, { status: 'waiting', passed: [...passed, start] });
  }
}

/** True while a guest waits, and is not being asked just now. */
export async function isWaiting(scope: Scope, entryId: Id, guestId: Id): Promise<boolean> {
  return (await scope.findOne(WaitlistTable, { id: entryId, guestId, status: 'waiting' })) !== null;
}

/** The desk found time for who waits. False where they do not wait any more. In the transaction that books it. */
export async function takeOffList(unit: Unit, entryId: Id, bookingId: Id): Promise<boolean> {
  const changed = await unit.update(
    WaitlistTable,
    { id: entryId, status: 'waiting' },
    { status: 'booked', bookingId },
  );
  return changed === 1;
}

/**
 * Compare-and-set of an entry that waits, as it was read: of two that want to offer it something one succeeds, and
 * neither with a time that it has passed meanwhile.
 */
export async function takeWaiting(
  unit: Unit,
  entry: Pick<WaitlistEntity, 'id' | 'passed'>,
  set: Pick<WaitlistEntity, 'status' | 'passed'>,
): Promise<boolean> {
  const changed = await unit.change(
    `UPDATE waitlist_entry SET status = ?, passed = ?
      WHERE id = ? AND tenant_id = ? AND status = 'waiting' AND passed = ?`,
    [set.status, JSON.stringify(set.passed), entry.id, unit.tenantId, JSON.stringify(entry.passed)],
  );
  return changed === 1;
}
