import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { type ItemEntity, ItemTable } from '../database/entities/booking.ts';
import { neighbours } from './exception.ts';
import { type Claimant, moveClaims, takingsOfItems } from './ledger.ts';
import { lockBooking } from './lock-booking.ts';
import { claims } from './rules.ts';

type Buffers = Pick<
  ItemEntity,
  'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'roomBufferBeforeMinutes' | 'roomBufferAfterMinutes'
>;

/**
 * Shortens the buffers of other visits that reach into these items, each only as far as needed, with its claims;
 * their treatments keep all of their time. The desk asked for it, with a reason.
 */
export async function squeezeNeighbours(
  unit: Unit,
  items: readonly Claimant[],
  ignoring: Id | null,
): Promise<void> {
  const runs = takingsOfItems(items);
  const first = Math.min(...runs.map((run) => run.first));
  const end = Math.max(...runs.map((run) => run.end));
  const ids = [...new Set(runs.map((run) => run.resourceId))];
  const around = await neighbours(unit, ids, { first, end }, ignoring);
  for (const bookingId of new Set(around.map((item) => item.bookingId)))
    await squeeze(unit, bookingId, items);
}

async function squeeze(unit: Unit, bookingId: Id, coming: readonly Claimant[]): Promise<void> {
  const { status, version } = await lockBooking(unit, bookingId);
  // It gave its time back since it was looked at: what it has no more cannot be shortened.
  if (!claims(status)) return;
  const before = await unit.findAll(ItemTable, { bookingId });
  const after = before.map((item) => ({ ...item, ...shortened(item, coming) }));
  const changed = after.filter((item, place) => !isSame(item, before[place]));
  if (changed.length === 0) return;
  for (const item of changed) await unit.update(ItemTable, { id: item.id }, buffersOf(item));
  await moveClaims(unit, bookingId, before, after);
  unit.record({ type: 'booking-squeezed', bookingId, status, version });
}

function isSame(item: Buffers, other: Buffers | undefined): boolean {
  return JSON.stringify(buffersOf(item)) === JSON.stringify(other && buffersOf(other));
}

function buffersOf(item: Buffers): Buffers {
  const { bufferBeforeMinutes, bufferAfterMinutes, roomBufferBeforeMinutes, roomBufferAfterMinutes } = item;
  return { bufferBeforeMinutes, bufferAfterMinutes, roomBufferBeforeMinutes, roomBufferAfterMinutes };
}

function shortened(item: ItemEntity, coming: readonly Claimant[]): Buffers {
  let buffers = buffersOf(item);
  for (const one of coming) {
    const after = minutesBetween(item.endsAt, one.startsAt);
    const before = minutesBetween(one.endsAt, item.startsAt);
    if (one.therapistId === item.therapistId)
      buffers = {
        ...buffers,
        bufferAfterMinutes: least(buffers.bufferAfterMinutes, after),
        bufferBeforeMinutes: least(buffers.bufferBeforeMinutes, before),
      };
    if (sharesPlace(item, one))
      buffers = {
        ...buffers,
        roomBufferAfterMinutes: least(buffers.roomBufferAfterMinutes, after),
        roomBufferBeforeMinutes: least(buffers.roomBufferBeforeMinutes, before),
      };
  }
  return buffers;
}

function sharesPlace(item: Claimant, other: Claimant): boolean {
  return item.roomId === other.roomId || item.equipmentIds.some((id) => other.equipmentIds.includes(id));
}

/** null when the second comes before the first ends. */
function minutesBetween(end: number, start: number): number | null {
  return start < end ? null : (start - end) / 60_000;
}

function least(buffer: number, room: number | null): number {
  return room === null ? buffer : Math.min(buffer, room);
}
