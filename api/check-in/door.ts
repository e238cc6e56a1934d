import { createHash, randomBytes } from 'node:crypto';
import { Between, Not } from 'typeorm';
import { viewBookings } from '../booking/view-bookings.ts';
import type { BookingPolicy, BookingView, DoorDay, DoorKey, DoorVisit, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { firstNameOf } from '../people/first-name.ts';
import { isoOf, localDate } from '../schedule/local-time.ts';
import { openBook } from '../tenants/house-book.ts';
import { windowOf } from './check-in.ts';
import { type CodeKey, codeKeys, codeSigner, isRetired, rawPublicKey } from './code-keys.ts';

/** Today at a location, as a device keeps it; null when the tenant has no such location. */
export async function doorDay(core: Core, tenantId: Id, locationId: Id): Promise<DoorDay | null> {
  const book = await openBook(core, tenantId);
  const location = book.location(locationId);
  if (!location) return null;
  const { id, name, timeZone } = location.location;
  const { policy } = book.house.tenant;
  const now = core.now();
  const date = localDate(now, timeZone);
  const { span } = location.day(date);
  const views = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const bookings = await scope.find(BookingTable, {
      where: { locationId, startsAt: Between(span.from, span.to - 1), status: Not('expired' as const) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return viewBookings(core, scope, bookings);
  });
  const salt = randomBytes(12).toString('base64url');
  // The first code of an installation may be sent after this: its key is to be on the list.
  await codeSigner(core);
  const keys = await codeKeys(core);
  return {
    location: { id, name, timeZone },
    date,
    now: isoOf(now),
    until: isoOf(span.to),
    salt,
    keys: keys.filter((key) => !isRetired(key, now)).map(doorKey),
    visits: views.map((view) => ({ ...doorVisit(view, policy), codeHash: codeHash(salt, view.code) })),
  };
}

function doorKey(key: CodeKey): DoorKey {
  const retiresAt = key.retiresAt === null ? null : isoOf(key.retiresAt);
  return { id: key.id, publicKey: rawPublicKey(key), retiresAt };
}

function codeHash(salt: string, code: string): string {
  return createHash('sha256').update(`${salt}${code}`).digest('hex');
}

/** A visit as it may be read at the door. */
export function doorVisit(booking: BookingView, policy: BookingPolicy): DoorVisit {
  const { id, version, status, startsAt, endsAt, timeZone, checkedInAt, items } = booking;
  const { opensAt, closesAt } = windowOf({ startsAt: Date.parse(startsAt) }, policy);
  const isOff = status === 'cancelled' || status === 'expired' || status === 'no-show';
  return {
    id,
    version,
    status,
    firstName: isOff ? null : firstNameOf(booking.forName ?? booking.guest.name),
    // Who was given the visit may speak another language than who gave it.
    locale: isOff || booking.forName !== null ? null : (booking.guest.locale ?? null),
    startsAt,
    endsAt,
    timeZone,
    treatments: [...new Set(items.map(({ treatmentName }) => treatmentName))],
    therapists: [...new Set(items.map(({ therapistName }) => therapistName))],
    opensAt: isoOf(opensAt),
    closesAt: isoOf(closesAt),
    checkedInAt,
  };
}
