import { In } from 'typeorm';
import { UNPAID } from '../booking/rules.ts';
import type { Id } from '../contract.ts';
import { BookingTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { LocationTable } from '../database/entities/house.ts';
import type { Scope } from '../database/scope.ts';
import { addDays, localDate } from '../schedule/local-time.ts';
import { occurrences } from '../series/rules.ts';

/** A visit that came within the horizon is claimed by the next round: this much later at the most. */
const GRACE_DAYS = 2;

/** Offers stand on a hold of the guest who was asked; series have their guest's visits, and are carried on in time. */
export async function waitingAndSeries(scope: Scope): Promise<string[]> {
  return [
    ...(await offersAreHeld(scope)),
    ...(await seriesAreWhole(scope)),
    ...(await seriesAreCarriedOn(scope)),
  ];
}

async function offersAreHeld(scope: Scope): Promise<string[]> {
  const found: string[] = [];
  const owners = new Map<Id, Id>();
  for (const entry of await scope.find(WaitlistTable, { where: { status: In(['offered', 'booked']) } })) {
    const { id, bookingId, status, guestId } = entry;
    const booking = bookingId === null ? null : await scope.findOne(BookingTable, { id: bookingId });
    if (bookingId === null || booking === null) {
      found.push(`waiting entry ${id} is ${status} without a booking`);
      continue;
    }
    if (booking.guestId !== guestId) found.push(`waiting entry ${id} names a booking of another guest`);
    if (status === 'offered' && !UNPAID.includes(booking.status))
      found.push(`waiting entry ${id} is offered booking ${bookingId}, which is ${booking.status}`);
    const other = owners.get(bookingId);
    if (other !== undefined) found.push(`waiting entries ${other} and ${id} name the same booking`);
    owners.set(bookingId, id);
  }
  return found;
}

async function seriesAreWhole(scope: Scope): Promise<string[]> {
  // No series has an empty id: every booking of one is read, whatever it says.
  const rows = await scope.rows<{ id: Id; guest_id: Id; series_id: Id }>(
    'SELECT id, guest_id, series_id FROM booking WHERE tenant_id = ? AND series_id > ?',
    [scope.tenantId, ''],
  );
  const guestOf = new Map((await scope.find(SeriesTable)).map((one) => [one.id, one.guestId]));
  return rows.flatMap(({ id, guest_id, series_id }) => {
    const guest = guestOf.get(series_id);
    if (guest === undefined) return [`booking ${id} belongs to series ${series_id}, which is not there`];
    return guest === guest_id ? [] : [`booking ${id} belongs to a series of another guest`];
  });
}

async function seriesAreCarriedOn(scope: Scope): Promise<string[]> {
  const running = await scope.findAll(SeriesTable, { status: 'running' });
  if (running.length === 0) return [];
  const horizonDays = await horizonOf(scope);
  const lastSign = await lastEventAt(scope);
  const zones = new Map((await scope.find(LocationTable)).map((one) => [one.id, one.timeZone]));
  return running.flatMap(({ id, rule, wish, claimedTo }) => {
    const today = localDate(lastSign, zones.get(wish.locationId) ?? 'UTC');
    const due = addDays(today, horizonDays - GRACE_DAYS);
    const next = occurrences(rule).find((day) => day > claimedTo);
    if (next === undefined) return [`series ${id} is running though its last day was claimed`];
    return next <= due ? [`series ${id} has not claimed ${next}, which could be booked since days`] : [];
  });
}

async function horizonOf(scope: Scope): Promise<number> {
  const [tenant] = await scope.rows<{ policy: string }>('SELECT policy FROM tenant WHERE id = ?', [
    scope.tenantId,
  ]);
  const policy: { readonly horizonDays?: number } = JSON.parse(tenant?.policy ?? '{}');
  return policy.horizonDays ?? 0;
}

/** The house's last sign of life: a doctor who comes long after it closed finds nothing wrong with that. */
async function lastEventAt(scope: Scope): Promise<number> {
  const [row] = await scope.rows<{ last_at: number | string | null }>(
    'SELECT MAX(at) AS last_at FROM event_log WHERE tenant_id = ?',
    [scope.tenantId],
  );
  return Number(row?.last_at ?? 0);
}
