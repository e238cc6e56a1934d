import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Acceptance } from '../booking/accept-hold.ts';
import { applyChange } from '../booking/change-booking.ts';
import { depositOf, termsOf } from '../booking/terms.ts';
import { viewOne } from '../booking/view-bookings.ts';
import type { Actor, ChangeOutcome, ChangeRefusal, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, SeriesTable } from '../database/entities/booking.ts';
import { openCheckout } from '../payments/open-checkout.ts';
import { openBook } from '../tenants/house-book.ts';
import { startSeries } from './confirm-series.ts';
import { visitsOf } from './former-series.ts';

/**
 * The guest said yes to all that is held of a series: one checkout is opened for what is due of the first visit, and
 * its payment confirms them all. Where nothing is due they are confirmed at once. The outcome shows the first visit.
 */
export async function acceptSeries(
  core: Core,
  tenantId: Id,
  actor: Actor,
  seriesId: Id,
  provider: string,
  { key, through }: Acceptance = {},
): Promise<ChangeOutcome> {
  const { paymentMinutes } = (await openBook(core, tenantId)).house.tenant.policy;
  const yes: Yes = { core, seriesId, provider, paymentMinutes, through: through?.slice(0, 300) ?? null };
  const call = callOf(key, 'accept-series', { seriesId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => acceptWithin(unit, yes));
  return outcome ?? { ok: false, reason: 'key-reused', booking: null };
}

interface Yes {
  readonly core: Core;
  readonly seriesId: Id;
  readonly provider: string;
  readonly paymentMinutes: number;
  readonly through: string | null;
}

async function acceptWithin(unit: Unit, yes: Yes): Promise<ChangeOutcome> {
  const { core, seriesId, provider } = yes;
  const series = await unit.findOne(SeriesTable, { id: seriesId });
  if (series === null || (unit.actor.kind === 'guest' && unit.actor.guestId !== series.guestId))
    return { ok: false, reason: 'not-found', booking: null };
  const visits = await visitsOf(unit, series);
  const held = visits.filter((one) => one.status === 'held' && (one.heldUntil ?? 0) > unit.now);
  const [first, ...others] = await acceptAll(unit, yes, held);
  if (!first) return notHeld(core, unit, visits);
  if (first.dueMinor > first.paidMinor) {
    await openCheckout(unit, first, provider, first.heldUntil ?? unit.now);
    return { ok: true, booking: await viewOne(core, unit, first) };
  }
  const confirmed = await confirmAll(unit, first, others);
  return { ok: true, booking: await viewOne(core, unit, confirmed) };
}

/** Accepts the visits, by their start; one that was changed by somebody else meanwhile is not held any more. */
async function acceptAll(unit: Unit, yes: Yes, held: readonly BookingEntity[]): Promise<BookingEntity[]> {
  const accepted: BookingEntity[] = [];
  const until = unit.now + yes.paymentMinutes * 60_000;
  // They wait for one payment, so they end together.
  const heldUntil = Math.min(until, held[0]?.startsAt ?? until);
  for (const booking of held) {
    const isFirst = accepted.length === 0;
    const after = await applyChange(unit, booking, 'accept', {
      heldUntil,
      acceptedAt: unit.now,
      acceptedThrough: yes.through,
      dueMinor: isFirst
        ? depositOf(booking.totalMinor, termsOf(booking).depositPercent, booking.currency)
        : 0,
    });
    if (after) accepted.push(after);
  }
  return accepted;
}

async function confirmAll(
  unit: Unit,
  first: BookingEntity,
  others: readonly BookingEntity[],
): Promise<BookingEntity> {
  const confirmed = await confirm(unit, first);
  for (const booking of others) await confirm(unit, booking);
  await startSeries(unit, first.seriesId);
  if (first.conversationId !== null) {
    unit.tell({
      conversationId: first.conversationId,
      notice: { kind: 'booking-confirmed', bookingId: first.id },
    });
  }
  return confirmed;
}

async function confirm(unit: Unit, booking: BookingEntity): Promise<BookingEntity> {
  const after = await applyChange(unit, booking, 'confirm', { heldUntil: null });
  if (after === null) throw new Error(`booking ${booking.id} was changed within its own transaction`);
  return after;
}

/** Said twice, as after a crash or by a second tap: the same answer. Otherwise it is too late. */
async function notHeld(core: Core, unit: Unit, visits: readonly BookingEntity[]): Promise<ChangeOutcome> {
  const waiting = visits.filter((one) => one.status === 'awaiting-payment');
  const payable = waiting.find((one) => one.dueMinor > 0) ?? waiting[0];
  if (payable) return { ok: true, booking: await viewOne(core, unit, payable) };
  const last = visits.find((one) => one.status === 'held' || one.status === 'expired') ?? visits[0];
  const reason: ChangeRefusal =
    last?.status === 'held' || last?.status === 'expired' ? 'hold-ended' : 'not-possible-now';
  return { ok: false, reason, booking: last ? await viewOne(core, unit, last) : null };
}
