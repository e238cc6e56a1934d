import { In } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import { guestOf } from '../booking/hold-slot.ts';
import { needOf } from '../booking/visit-need.ts';
import type { Actor, Id, WaitlistOutcome, WaitlistRequest } from '../contract.ts';
import type { Core } from '../core.ts';
import { type WaitlistEntity, WaitlistTable } from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { MAX_OPEN_ENTRIES, refusalOf, type WaitlistWish } from './rules.ts';
import { viewEntry } from './view-entries.ts';

/** A guest waits for time to come free. What is free already is offered at once, like what comes free later. */
export async function joinWaitlist(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: WaitlistRequest,
): Promise<WaitlistOutcome> {
  const { requestKey: key, ...body } = request;
  const book = await openBook(core, tenantId);
  const call = { key, name: 'join-waitlist', body };
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => joinWithin(unit, book, request));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function joinWithin(unit: Unit, book: HouseBook, request: WaitlistRequest): Promise<WaitlistOutcome> {
  const wish = wishOf(request);
  if ((await guestOf(unit, unit.actor, request)) === null) return { ok: false, reason: 'not-found' };
  // Two that join at once are counted one after the other.
  const guestId = await lockGuest(unit, request.guestId);
  const open = await openEntries(unit, guestId);
  // Asked again in other words or by another call: who waits twice for the same would be kept two times of it.
  const same = open.find((one) => JSON.stringify(one.wish) === JSON.stringify(wish));
  if (same) return { ok: true, entry: await viewEntry(unit, same) };
  const refusal = open.length >= MAX_OPEN_ENTRIES ? 'too-many-entries' : refusalOf(book, wish, unit.now);
  if (refusal !== null) return { ok: false, reason: refusal };
  const entry: WaitlistEntity = {
    id: newId(),
    tenantId: unit.tenantId,
    guestId,
    conversationId: request.conversationId,
    channel: request.channel,
    wish,
    valueMinor: needOf(book, wish)?.priceMinor ?? 0,
    toDate: wish.to,
    status: 'waiting',
    bookingId: null,
    passed: [],
    createdAt: unit.now,
  };
  await unit.insert(WaitlistTable, [entry]);
  unit.record({ type: 'waitlist-joined', bookingId: null });
  // Time may have come free since the search that found none.
  unit.freed();
  return { ok: true, entry: await viewEntry(unit, entry) };
}

async function openEntries(unit: Unit, guestId: Id): Promise<WaitlistEntity[]> {
  return unit.find(WaitlistTable, { where: { guestId, status: In(['waiting', 'offered']) } });
}

/** Only what is a wish: whatever else came along is not kept. */
function wishOf(request: WaitlistRequest): WaitlistWish {
  const { parts, people, locationId, from, to, timeFrom, timeTo, onDays, notTherapistIds } = request;
  return {
    ...{ parts, people, locationId, from, to, timeFrom, timeTo },
    ...(onDays ? { onDays } : {}),
    ...(notTherapistIds ? { notTherapistIds } : {}),
  };
}
