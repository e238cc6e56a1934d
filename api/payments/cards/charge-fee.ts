import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { leastOnline } from '../../booking/least-online.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { shareOf } from '../../booking/terms.ts';
import type { Actor, CallKey, CardFeeOutcome, Id } from '../../contract.ts';
import { type BookingEntity, BookingTable } from '../../database/entities/booking.ts';
import { type CardFeeEntity, CardFeeTable, KeptCardTable } from '../../database/entities/cards.ts';
import { tenantScope } from '../../database/scope.ts';
import { isForgotten } from '../../people/is-forgotten.ts';
import { lockGuest } from '../../people/lock-guest.ts';
import { isOfProvider } from '../provider.ts';
import { PLANNED_FOR_MS } from '../sessions/session-rules.ts';
import type { Till } from '../sessions/till.ts';
import { FOR_THE_DESK, isUndone, viewFee } from './card-rules.ts';
import { tryToLook } from './look-at-fee.ts';
import { lookForCharge } from './look-for-charge.ts';

type Refusal = Extract<CardFeeOutcome, { ok: false }>;
type Waiting = { readonly booking: BookingEntity; readonly fee: CardFeeEntity };

/**
 * The desk takes a fee from the card that was kept, all of it or less. That it is wanted is written down first, and its provider
 * asked then: pressed twice, or after a crash, it is the same charge. The fee as it stands after that: a bank's no is no error.
 */
export async function chargeFee(
  till: Till,
  tenantId: Id,
  actor: Actor,
  wish: { readonly bookingId: Id; readonly amountMinor: number },
  key?: CallKey,
): Promise<CardFeeOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const { core } = till;
  const call = callOf(key, 'charge-fee', wish);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => ask(unit, wish, actor.name));
  if (outcome === null) return { ok: false, reason: 'key-reused' };
  if (!outcome.ok) return outcome;
  const read = () =>
    core.database.run((db) => tenantScope(db, tenantId).findOne(CardFeeTable, { bookingId: wish.bookingId }));
  const asked = await read();
  if (asked !== null) await tryToLook(till, asked);
  const fee = await read();
  return fee === null ? outcome : { ok: true, fee: viewFee(fee) };
}

async function ask(
  unit: Unit,
  { bookingId, amountMinor }: { readonly bookingId: Id; readonly amountMinor: number },
  byName: string,
): Promise<CardFeeOutcome> {
  const visit = await unit.findOne(BookingTable, { id: bookingId });
  if (visit === null) return { ok: false, reason: 'not-found' };
  // A guest who asks to be forgotten at this moment waits for this, or this sees that they did.
  const guestId = await lockGuest(unit, visit.guestId);
  const waiting = await waitingFee(unit, bookingId);
  if ('reason' in waiting) return waiting;
  const { fee, booking } = waiting;
  if (await isForgotten(unit, guestId)) return { ok: false, reason: 'card-gone' };
  const leastMinor = leastOnline(fee.currency);
  if (amountMinor < leastMinor) return { ok: false, reason: 'too-small', limitMinor: leastMinor };
  if (amountMinor > fee.mostMinor) return { ok: false, reason: 'too-much', limitMinor: fee.mostMinor };
  const wanted = {
    ...{ state: 'asked' as const, amountMinor: shareOf(amountMinor, 100, fee.currency), byName },
    attempt: fee.state === 'open' ? fee.attempt : fee.attempt + 1,
    ...{ failure: null, failures: 0, askedAt: unit.now, lookAt: unit.now + PLANNED_FOR_MS },
  };
  await unit.update(CardFeeTable, { id: fee.id }, wanted);
  unit.record({ type: 'card-fee-asked', bookingId, status: booking.status, version: booking.version });
  return { ok: true, fee: viewFee({ ...fee, ...wanted }) };
}

/**
 * The desk does without the fee, and says why; its card is let go. Not possible while its provider may have taken it already: one that
 * was asked for before is looked for first.
 */
export async function waiveFee(
  till: Till,
  tenantId: Id,
  actor: Actor,
  wish: { readonly bookingId: Id; readonly reason: string },
  key?: CallKey,
): Promise<CardFeeOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const reason = wish.reason.trim();
  if (reason === '') return { ok: false, reason: 'reason-missing' };
  const { core } = till;
  if (!(await isKnownThere(till, tenantId, wish.bookingId))) return { ok: false, reason: 'not-possible-now' };
  const call = callOf(key, 'waive-fee', wish);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    waive(unit, wish.bookingId, { reason, byName: actor.name }),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

/** Was what became of the fee at its provider found out? What was paid there is booked by that. */
async function isKnownThere(till: Till, tenantId: Id, bookingId: Id): Promise<boolean> {
  const { core } = till;
  const fee = await core.database.run((db) => tenantScope(db, tenantId).findOne(CardFeeTable, { bookingId }));
  if (fee === null || !FOR_THE_DESK.includes(fee.state)) return true;
  try {
    await lookForCharge(till, fee);
    return true;
  } catch (error) {
    if (!isOfProvider(error)) throw error;
    core.log.warn({ err: error, fee: fee.id }, 'whether a fee was taken could not be asked');
    return false;
  }
}

async function waive(
  unit: Unit,
  bookingId: Id,
  why: Pick<CardFeeEntity, 'reason' | 'byName'>,
): Promise<CardFeeOutcome> {
  const waiting = await waitingFee(unit, bookingId);
  if ('reason' in waiting) return waiting;
  const { fee, booking } = waiting;
  const waived = { ...why, state: 'waived' as const, amountMinor: 0, failure: null };
  await unit.update(CardFeeTable, { id: fee.id }, waived);
  await unit.update(KeptCardTable, { id: fee.cardId, state: 'kept' }, { lookAt: unit.now });
  unit.record({ type: 'card-fee-waived', bookingId, status: booking.status, version: booking.version });
  return { ok: true, fee: viewFee({ ...fee, ...waived }) };
}

/** Two at the desk may have the same one before them: the second reads what the first has made of it. */
async function waitingFee(unit: Unit, bookingId: Id): Promise<Waiting | Refusal> {
  if ((await unit.findOne(BookingTable, { id: bookingId })) === null)
    return { ok: false, reason: 'not-found' };
  const booking = await lockBooking(unit, bookingId);
  const fee = await unit.findOne(CardFeeTable, { bookingId });
  if (fee === null || !FOR_THE_DESK.includes(fee.state) || isUndone(fee, booking))
    return { ok: false, reason: 'not-possible-now' };
  const card = await unit.findOne(KeptCardTable, { id: fee.cardId, state: 'kept' });
  return card === null ? { ok: false, reason: 'card-gone' } : { booking, fee };
}
