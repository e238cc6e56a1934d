import { changeBooking } from '../booking/change-booking.ts';
import { viewBooking } from '../booking/view-bookings.ts';
import type {
  Actor,
  BookingPolicy,
  CallKey,
  ChangeOutcome,
  ChangeRefusal,
  CheckInOutcome,
  CheckInRefusal,
  Id,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { signingKey, signingKeys } from '../keys/signing-keys.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { looksLikeToken, readToken, signToken } from './token.ts';

/** The signed text of a confirmed booking's QR code; null for a booking that has none. */
export async function checkInToken(core: Core, tenantId: Id, bookingId: Id): Promise<string | null> {
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: bookingId }),
  );
  if (booking?.status !== 'confirmed') return null;
  return signToken({ bookingId, version: booking.version }, await signingKey(core, 'check-in'));
}

/** Was this text signed by the installation as somebody's code? Says nothing of whether it is still good. */
export async function isGenuineToken(core: Core, token: string): Promise<boolean> {
  return readToken(token, await signingKeys(core, 'check-in')) !== null;
}

/** Checks a guest in whom the desk knows, without a code. */
export async function checkIn(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
): Promise<ChangeOutcome> {
  const { tenant } = await loadHouse(core, tenantId);
  return changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'check-in',
    key,
    check: (booking, unit) => outsideWindow(booking, tenant.policy, unit.now),
    alongside: (_booking, unit) => ({ checkedInAt: unit.now }),
    afterwards: async (unit, _before, after) => {
      // Who says in the chat that they are here is answered there.
      if (after.conversationId === null || actor.kind === 'guest') return;
      unit.tell({
        conversationId: after.conversationId,
        notice: { kind: 'checked-in', bookingId: after.id },
      });
    },
  });
}

/** Checks in by what was scanned (the code, or the address that holds it) or by the booking's short code. */
export async function checkInByCode(
  core: Core,
  tenantId: Id,
  actor: Actor,
  scanned: string,
  key?: CallKey,
): Promise<CheckInOutcome> {
  const code = scanned.trim().split('#').at(-1)?.trim() ?? '';
  const found = looksLikeToken(code)
    ? await byToken(core, tenantId, code)
    : await byShortCode(core, tenantId, code);
  if ('refusal' in found) return refuse(core, tenantId, found.refusal, found.booking);
  return checkInFound(core, tenantId, actor, found, key);
}

/** Checks in a booking that was found, by a code for a version of it. */
export async function checkInFound(
  core: Core,
  tenantId: Id,
  actor: Actor,
  found: FoundBooking,
  key?: CallKey,
): Promise<CheckInOutcome> {
  const standing = standingOf(found.booking, found.version);
  // The same call again, as by a scanner that lost its answer: it is the one that used the code.
  const isRepeated = standing === 'already-used' && key !== undefined;
  if (standing !== null && !isRepeated) return refuse(core, tenantId, standing, found.booking);
  const outcome = await checkIn(core, tenantId, actor, found.booking.id, key);
  return outcome.ok
    ? outcome
    : { ok: false, reason: asCheckInRefusal(outcome.reason), booking: outcome.booking };
}

interface FoundBooking {
  readonly booking: BookingEntity;
  readonly version: number;
}

type Found = FoundBooking | { readonly refusal: CheckInRefusal; readonly booking: BookingEntity | null };

async function byToken(core: Core, tenantId: Id, token: string): Promise<Found> {
  const claims = readToken(token, await signingKeys(core, 'check-in'));
  if (claims === null) return { refusal: 'not-a-code', booking: null };
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: claims.bookingId }),
  );
  // A genuine code of another spa: its booking is invisible here, and nothing of it is told.
  return booking === null ? { refusal: 'not-ours', booking: null } : { booking, version: claims.version };
}

async function byShortCode(core: Core, tenantId: Id, typed: string): Promise<Found> {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (!/^[0-9A-Z]{6}$/.test(code)) return { refusal: 'not-a-code', booking: null };
  const booking = await core.database.run((db) => tenantScope(db, tenantId).findOne(BookingTable, { code }));
  return booking === null ? { refusal: 'not-found', booking: null } : { booking, version: booking.version };
}

/** Why a booking cannot be checked in at all, before the clock is asked. */
function standingOf(booking: BookingEntity, version: number): CheckInRefusal | null {
  const { status } = booking;
  if (status === 'checked-in' || status === 'in-treatment' || status === 'completed') return 'already-used';
  if (status === 'cancelled' || status === 'expired') return 'cancelled';
  if (status === 'no-show') return 'too-late';
  if (status === 'held' || status === 'awaiting-payment') return 'not-paid';
  return version === booking.version ? null : 'replaced';
}

function outsideWindow(booking: BookingEntity, policy: BookingPolicy, now: number): ChangeRefusal | null {
  if (now < booking.startsAt - policy.checkInOpensMinutes * 60_000) return 'too-early';
  return now > booking.startsAt + policy.checkInClosesMinutes * 60_000 ? 'too-late' : null;
}

function asCheckInRefusal(reason: ChangeRefusal): CheckInRefusal {
  if (reason === 'too-early' || reason === 'too-late' || reason === 'not-found') return reason;
  // Two desks scanned at once: the other was first.
  return 'already-used';
}

async function refuse(
  core: Core,
  tenantId: Id,
  reason: CheckInRefusal,
  booking: BookingEntity | null,
): Promise<CheckInOutcome> {
  if (booking === null) return { ok: false, reason, booking: null };
  const view = await core.database.run((db) => viewBooking(core, tenantScope(db, tenantId), booking.id));
  return { ok: false, reason, booking: view };
}
