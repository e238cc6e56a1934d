import { wasDoneFor } from '../audit/answered-calls.ts';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import { callOf, changeBooking } from '../booking/change-booking.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { viewBooking } from '../booking/view-bookings.ts';
import type {
  Actor,
  BookingPolicy,
  BookingView,
  CallKey,
  ChangeOutcome,
  ChangeRefusal,
  CheckInOutcome,
  CheckInRefusal,
  Id,
} from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type EventEntity,
  EventTable,
  ItemTable,
} from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isTheirs } from '../people/permissions.ts';
import { isoOf } from '../schedule/local-time.ts';
import { chatKey, chatsOfRoles, tellTherapists } from '../staff-chat/staff-of.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { type CodeKey, codeKeys, codeSigner, isRetired } from './code-keys.ts';
import { shortCode } from './code-text.ts';
import { keepLength } from './keep-length.ts';
import { type CodeWindow, looksLikeToken, readToken, signToken } from './token.ts';

/** The signed text of a confirmed booking's QR code; null for a booking that has none. */
export async function checkInToken(core: Core, tenantId: Id, bookingId: Id): Promise<string | null> {
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: bookingId }),
  );
  if (booking?.status !== 'confirmed') return null;
  const { tenant } = await loadHouse(core, tenantId);
  const window = windowOf(booking, tenant.policy);
  return signToken({ bookingId, version: booking.version, window }, await codeSigner(core));
}

/** Was this text signed by the installation as somebody's code? Says nothing of whether it is still good. */
export async function isGenuineToken(core: Core, token: string): Promise<boolean> {
  if (!looksLikeToken(token)) return false;
  const keys = (await codeKeys(core)).filter((key) => !isRetired(key, core.now()));
  return readToken(token, finder(keys)) !== null;
}

/** How a guest came to be checked in, where it was not just now by their code. */
export interface Arrival {
  /** The device that the code was shown to. */
  readonly device?: string | null | undefined;
  /** When that was, for a device that had no connection then; in milliseconds since the epoch. */
  readonly at?: number | null | undefined;
  /** The house that the code was shown at; null where nobody says. */
  readonly locationId?: Id | null | undefined;
  /** Why the desk lets the guest in outside of the window. */
  readonly reason?: string | null | undefined;
}

/** A day's list ends with the day: who claims to have scanned before that has a wrong clock, or is up to something. */
const BELIEVED_BACK_MS = 24 * 3_600_000;
/** Who came longer ago than this has been met: "your guest is here" would be no news any more. */
const NEWS_MS = 30 * 60_000;

/** Checks a guest in whom the desk knows, without a code; outside of the window with a reason. */
export async function checkIn(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
  { device = null, at = null, reason = null }: Arrival = {},
): Promise<ChangeOutcome> {
  const book = await openBook(core, tenantId);
  const { tenant } = book.house;
  const arrivedAt = (now: number): number =>
    at === null ? now : Math.min(now, Math.max(at, now - BELIEVED_BACK_MS));
  return changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'check-in',
    key,
    body: reason,
    check: (booking, unit) =>
      reason === null ? outsideWindow(windowOf(booking, tenant.policy), arrivedAt(unit.now)) : null,
    alongside: (booking, unit) => ({
      checkedInAt: arrivedAt(unit.now),
      ...(reason === null || outsideWindow(windowOf(booking, tenant.policy), unit.now) === null
        ? {}
        : { checkInReason: reason.slice(0, 500) }),
    }),
    telling: (_booking, unit) => ({
      ...(device === null ? {} : { scan: { device, at: isoOf(arrivedAt(unit.now)) } }),
    }),
    afterwards: (unit, _before, after) => hasArrived(unit, book, after, arrivedAt(unit.now)),
  });
}

/** Who is to hear of an arrival does, and where the house keeps late guests their length, their visit ends later. */
export async function hasArrived(
  unit: Unit,
  book: HouseBook,
  after: BookingEntity,
  at: number,
): Promise<BookingEntity | undefined> {
  if (unit.now - at >= NEWS_MS) return undefined;
  await tellArrival(unit, unit.actor, after);
  const location = book.location(after.locationId);
  if (book.house.tenant.policy.lateArrival !== 'keep' || location === null) return undefined;
  return keepLength(unit, location, after, at - after.startsAt);
}

async function tellArrival(unit: Unit, actor: Actor, after: BookingEntity): Promise<void> {
  const items = await unit.findAll(ItemTable, { bookingId: after.id });
  const notice = { kind: 'guest-arrived' as const, bookingId: after.id };
  // Who is both a therapist of the visit and the desk is told once.
  const once = `guest-arrived ${after.id} ${after.version}`;
  const therapistIds = items.map(({ therapistId }) => therapistId);
  await tellTherapists(unit, therapistIds, notice, once);
  // Who let the guest in knows.
  for (const { staffId, conversationId, locationIds } of await chatsOfRoles(unit, ['desk']))
    if (isTheirs({ locationIds }, after.locationId) && (actor.kind !== 'staff' || actor.userId !== staffId))
      unit.tell({ conversationId, notice, dedupe: chatKey(once, conversationId) });
  // Who says in the chat that they are here is answered there.
  if (after.conversationId === null || actor.kind === 'guest') return;
  unit.tell({ conversationId: after.conversationId, notice: { kind: 'checked-in', bookingId: after.id } });
}

/** What was scanned without the address that may hold it. */
export function bareCode(scanned: string): string {
  return scanned.trim().split('#').at(-1)?.trim() ?? '';
}

/** Checks in by what was scanned (the code, or the address that holds it) or by the booking's short code. */
export async function checkInByCode(
  core: Core,
  tenantId: Id,
  actor: Actor,
  scanned: string,
  key?: CallKey,
  arrival: Omit<Arrival, 'reason'> = {},
): Promise<CheckInOutcome> {
  const code = bareCode(scanned);
  const found = looksLikeToken(code)
    ? await byToken(core, tenantId, code)
    : await byShortCode(core, tenantId, code);
  if ('refusal' in found) return refuse(core, tenantId, found.refusal, found.booking);
  const outcome = await checkInFound(core, tenantId, actor, found, key, arrival);
  if (outcome.ok || arrival.at == null) return outcome;
  const bookingId = found.booking.id;
  const own = await checkedInBySameScan(core, tenantId, bookingId, key);
  if (own !== null) return { ok: true, booking: own };
  // Found out when the device had a connection again: until then it had let the guest in.
  await recordWrongly(core, tenantId, actor, bookingId, { ...arrival, reason: outcome.reason });
  return outcome;
}

/**
 * The visit, when this scan is the one that checked it in: the answer was lost, and who settles it now is not who made
 * it, as after a change of shift. Else null.
 */
async function checkedInBySameScan(
  core: Core,
  tenantId: Id,
  bookingId: Id,
  key: CallKey | undefined,
): Promise<BookingView | null> {
  const call = callOf({ key, change: 'check-in', bookingId });
  if (call === null) return null;
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const event = await checkedInEvent(scope, bookingId);
    if (event === null) return null;
    const asker = { kind: event.actorKind, id: event.actorId };
    return (await wasDoneFor(scope, asker, call)) ? viewBooking(core, scope, bookingId) : null;
  });
}

async function recordWrongly(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  { device, at, reason }: Arrival,
): Promise<void> {
  const scan = { device: device ?? '', at: isoOf(Math.min(at ?? 0, core.now())) };
  await writeInTenant(core, tenantId, actor, async (unit) => {
    // Settled twice at once, the second waits here and finds that it is written.
    const { status, version } = await lockBooking(unit, bookingId);
    const told = await unit.findAll(EventTable, { bookingId, type: 'let-in-wrongly' });
    if (told.some(({ data }) => data.scan?.device === scan.device && data.scan.at === scan.at)) return;
    const note = reason ?? '';
    unit.record({ type: 'let-in-wrongly', bookingId, status, version, note, scan });
  });
}

/** Checks in a booking that was found, by a code for a version of it. */
export async function checkInFound(
  core: Core,
  tenantId: Id,
  actor: Actor,
  found: FoundBooking,
  key?: CallKey,
  arrival: Omit<Arrival, 'reason'> = {},
): Promise<CheckInOutcome> {
  const standing = standingOf(found.booking, found.version);
  // The same call again, as by a scanner that lost its answer: it is the one that used the code.
  const isRepeated = standing === 'already-used' && key !== undefined;
  if (standing !== null && !isRepeated) return refuse(core, tenantId, standing, found.booking);
  // Who stands at the wrong door is told where to go, and their therapist is not told that they are here.
  const isElsewhere =
    (arrival.locationId != null && arrival.locationId !== found.booking.locationId) ||
    (actor.kind === 'staff' && !isTheirs(actor, found.booking.locationId));
  if (isElsewhere) return refuse(core, tenantId, 'other-house', found.booking);
  const outcome = await checkIn(core, tenantId, actor, found.booking.id, key, arrival);
  return outcome.ok ? outcome : refuse(core, tenantId, asCheckInRefusal(outcome.reason), found.booking);
}

interface FoundBooking {
  readonly booking: BookingEntity;
  readonly version: number;
}

type Found = FoundBooking | { readonly refusal: CheckInRefusal; readonly booking: BookingEntity | null };

async function byToken(core: Core, tenantId: Id, token: string): Promise<Found> {
  const keys = await codeKeys(core);
  const claims = readToken(token, finder(keys));
  if (claims === null) return { refusal: 'not-a-code', booking: null };
  // It may be a thief's, who has the key: nothing is told of the visit that it names.
  const key = keys.find(({ id }) => id === claims.keyId);
  if (key && isRetired(key, core.now())) return { refusal: 'retired', booking: null };
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: claims.bookingId }),
  );
  // A genuine code of another spa: its booking is invisible here, and nothing of it is told.
  return booking === null ? { refusal: 'not-ours', booking: null } : { booking, version: claims.version };
}

function finder(keys: readonly CodeKey[]) {
  return (keyId: string) => keys.find(({ id }) => id === keyId)?.publicKey;
}

async function byShortCode(core: Core, tenantId: Id, typed: string): Promise<Found> {
  const code = shortCode(typed);
  if (code === null) return { refusal: 'not-a-code', booking: null };
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

/** When a visit's code is taken. */
export function windowOf({ startsAt }: Pick<BookingEntity, 'startsAt'>, policy: BookingPolicy): CodeWindow {
  return {
    opensAt: startsAt - policy.checkInOpensMinutes * 60_000,
    closesAt: startsAt + policy.checkInClosesMinutes * 60_000,
  };
}

function outsideWindow({ opensAt, closesAt }: CodeWindow, at: number): 'too-early' | 'too-late' | null {
  if (at < opensAt) return 'too-early';
  return at > closesAt ? 'too-late' : null;
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
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const view = await viewBooking(core, scope, booking.id);
    const used = reason === 'already-used' ? await deviceOf(scope, booking.id) : null;
    return { ok: false, reason, booking: view, ...(used === null ? {} : { device: used }) };
  });
}

/** Where a visit was checked in; null where no device gave its name. */
async function deviceOf(scope: Scope, bookingId: Id): Promise<string | null> {
  return (await checkedInEvent(scope, bookingId))?.data.scan?.device ?? null;
}

async function checkedInEvent(scope: Scope, bookingId: Id): Promise<EventEntity | null> {
  const [event] = await scope.find(EventTable, {
    where: { bookingId, type: 'booking-checked-in' },
    order: { sequence: 'DESC' },
    take: 1,
  });
  return event ?? null;
}
