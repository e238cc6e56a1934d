import { In, MoreThan } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { UNPAID, UPCOMING } from '../booking/rules.ts';
import type { Actor, CallKey, ForgetOutcome, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { lockGuest } from './lock-guest.ts';

/**
 * Marks a guest who wants to be forgotten: `eraseForgotten` does it when the answer is out. Nothing is offered or
 * booked for them any more.
 */
export async function forgetGuest(
  core: Core,
  tenantId: Id,
  actor: Actor,
  guestId: Id,
  key?: CallKey,
): Promise<ForgetOutcome> {
  const call = callOf(key, 'forget-guest', { guestId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => forgetWithin(unit, guestId));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function forgetWithin(unit: Unit, guestId: Id): Promise<ForgetOutcome> {
  const guest = await unit.findOne(GuestTable, { id: guestId });
  const isOther = unit.actor.kind === 'guest' && unit.actor.guestId !== guestId;
  if (guest === null || isOther) return { ok: false, reason: 'not-found' };
  // A hold of theirs that is being made at once is counted, or finds them marked.
  await lockGuest(unit, guestId);
  const reason = await whyKept(unit, guestId, unit.now);
  if (reason !== null) return { ok: false, reason };
  await unit.update(GuestTable, { id: guestId }, { forgetAt: guest.forgetAt ?? unit.now });
  if (unit.actor.kind === 'staff' && guest.forgetAt === null)
    unit.record({ type: 'guest-forget-asked', bookingId: null, guestId });
  await endWaiting(unit, guestId);
  return { ok: true };
}

/** What still needs to know who the guest is: a visit to come, a hold they may pay, money on its way to them or from their card. */
export async function whyKept(
  scope: Scope,
  guestId: Id,
  now: number,
): Promise<'has-visits' | 'refund-open' | 'fee-open' | null> {
  const visits = await scope.find(BookingTable, {
    where: { guestId, status: In([...UPCOMING]), endsAt: MoreThan(now) },
  });
  if (visits.some(({ status, heldUntil }) => !UNPAID.includes(status) || (heldUntil ?? 0) > now))
    return 'has-visits';
  const [open] = await scope.rows<{ count: number }>(
    `SELECT COUNT(*) AS count FROM payment JOIN booking ON booking.id = payment.booking_id
      WHERE payment.tenant_id = ? AND booking.guest_id = ? AND payment.kind = 'refund'
        AND payment.status IN ('requested', 'failed')`,
    [scope.tenantId, guestId],
  );
  if (Number(open?.count ?? 0) > 0) return 'refund-open';
  const [fee] = await scope.rows<{ count: number }>(
    `SELECT COUNT(*) AS count FROM card_fee JOIN booking ON booking.id = card_fee.booking_id
      WHERE card_fee.tenant_id = ? AND booking.guest_id = ? AND card_fee.state IN ('asked', 'processing')`,
    [scope.tenantId, guestId],
  );
  return Number(fee?.count ?? 0) > 0 ? 'fee-open' : null;
}

/** Neither the waiting list nor a recurring booking goes on without its guest. */
export async function endWaiting(unit: Unit, guestId: Id): Promise<void> {
  const ended = { where: { guestId, status: In(['running', 'held']) } };
  for (const { id } of await unit.find(SeriesTable, ended))
    await unit.update(SeriesTable, { id }, { status: 'ended' });
  for (const { id, status } of await unit.find(WaitlistTable, {
    where: { guestId, status: In(['waiting', 'offered']) },
  })) {
    const left = await unit.update(WaitlistTable, { id, status }, { status: 'left' });
    if (left === 1) unit.record({ type: 'waitlist-left', bookingId: null });
  }
}
