import type { Unit } from '../audit/write-in-tenant.ts';
import { UNPAID } from '../booking/rules.ts';
import type { Id } from '../contract.ts';
import { type BookingEntity, BookingTable, SeriesTable } from '../database/entities/booking.ts';

/** Confirms a booking whose money is there, or takes it back after its hold has ended; null when it cannot be. */
export type Confirm = (unit: Unit, booking: BookingEntity) => Promise<BookingEntity | null>;

/**
 * A visit of a series was paid for: those that were accepted with it are confirmed, too, in the same transaction. Those
 * whose hold ended a moment before are taken again as far as their time is free.
 */
export async function confirmSeries(unit: Unit, paid: BookingEntity, confirm: Confirm): Promise<void> {
  if (paid.seriesId === null) return;
  const visits = await unit.findAll(BookingTable, { seriesId: paid.seriesId });
  const together = visits.filter((one) => one.id !== paid.id && one.acceptedAt === paid.acceptedAt);
  for (const booking of together.toSorted((a, b) => a.startsAt - b.startsAt)) await confirm(unit, booking);
  await startSeries(unit, paid.seriesId);
}

/** What is still to come of an accepted series is claimed as it comes near. */
export async function startSeries(unit: Unit, seriesId: Id | null): Promise<void> {
  const series = seriesId === null ? null : await unit.findOne(SeriesTable, { id: seriesId });
  if (series === null) return;
  const status = series.claimedTo < series.endsOn ? 'running' : 'ended';
  await unit.update(SeriesTable, { id: series.id }, { status });
}

/** The visits of a series end together: its guest is told once, of the first of them. */
export async function speaksForSeries(unit: Unit, booking: BookingEntity): Promise<boolean> {
  if (booking.seriesId === null) return true;
  const visits = await unit.findAll(BookingTable, { seriesId: booking.seriesId });
  return !visits.some(
    (one) => one.startsAt < booking.startsAt && (UNPAID.includes(one.status) || one.status === 'expired'),
  );
}
