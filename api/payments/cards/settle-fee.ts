import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { BookingEntity } from '../../database/entities/booking.ts';
import {
  type CardFeeEntity,
  CardFeeTable,
  type KeptCardEntity,
  KeptCardTable,
} from '../../database/entities/cards.ts';
import { isDuplicate } from '../../database/failures.ts';
import { keepRest, takeCharge } from '../move-money.ts';
import type { FeeAtProvider } from '../provider.ts';
import { refundCharge } from '../refunds.ts';
import { PROCESSING_LOOK_MS } from '../sessions/session-rules.ts';
import type { Till } from '../sessions/till.ts';
import { FOR_THE_DESK, isUndone, UNDER_WAY } from './card-rules.ts';

const SYSTEM = { kind: 'system', name: 'payment' } as const;

/** How the provider says that a fee stands. `reference` is null where it made no payment of it at all. */
export type Standing = Pick<FeeAtProvider, 'status' | 'amountMinor' | 'code'> & {
  readonly reference: string | null;
};

/**
 * Writes down how a fee stands at its provider; a charge is booked once. A duplicate key means that somebody else wrote the same charge
 * down in between: look again.
 */
export async function settleOnce(
  { core }: Till,
  fee: CardFeeEntity,
  card: KeptCardEntity,
  standing: Standing,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(core, fee.tenantId, SYSTEM, (unit) => settle(unit, fee, card, standing));
    } catch (error) {
      if (attempt >= 3 || !isDuplicate(error)) throw error;
    }
  }
}

async function settle(
  unit: Unit,
  read: CardFeeEntity,
  card: KeptCardEntity,
  standing: Standing,
): Promise<void> {
  const { id, bookingId } = read;
  const booking = await lockBooking(unit, bookingId);
  const fee = await unit.findOne(CardFeeTable, { id });
  if (fee === null || !isNews(fee, read, standing)) return;
  const { reference, amountMinor } = standing;
  const state = becomes(standing.status, fee, booking);
  const lookAt = state === 'processing' ? unit.now + PROCESSING_LOOK_MS : null;
  const failure = state === 'paid' || state === 'processing' ? null : standing.code;
  await unit.update(CardFeeTable, { id }, { state, reference, amountMinor, lookAt, failure, failures: 0 });
  if (state === 'paid' && reference !== null)
    return paid(unit, booking, fee, card, { reference, amountMinor });
  if (state === 'processing' || state === 'undone') return;
  unit.record({ type: 'card-fee-refused', bookingId, status: booking.status, version: booking.version });
}

/** What a bank refused for a no-show that was undone meanwhile is asked for no more. */
function becomes(
  status: Standing['status'],
  fee: CardFeeEntity,
  booking: BookingEntity,
): Standing['status'] | 'undone' {
  return status !== 'paid' && status !== 'processing' && isUndone(fee, booking) ? 'undone' : status;
}

/**
 * What was paid is booked whatever became of the fee meanwhile, as waived or asked for once more. Else it is an answer to this try, and
 * to one that nobody has made up their mind about.
 */
function isNews(now: CardFeeEntity, read: CardFeeEntity, { status }: Standing): boolean {
  if (status === 'paid') return now.state !== 'paid';
  if (now.attempt !== read.attempt) return false;
  return UNDER_WAY.includes(now.state) || (status === 'processing' && FOR_THE_DESK.includes(now.state));
}

async function paid(
  unit: Unit,
  booking: BookingEntity,
  fee: CardFeeEntity,
  { id: cardId, provider, checkoutId }: KeptCardEntity,
  charge: { readonly reference: string; readonly amountMinor: number },
): Promise<void> {
  const { kind, currency, byName } = fee;
  const { id: bookingId, status, version, conversationId } = booking;
  const { payment, booking: funded } = await takeCharge(unit, booking, {
    ...{ ...charge, provider, currency, checkoutId, byName },
  });
  await keepRest(unit, funded);
  // The guest came after all, and was told so, while the bank was at it.
  if (isUndone(fee, booking)) await refundCharge(unit, funded, payment);
  unit.record({ type: 'card-fee-taken', bookingId, status, version });
  // It has done what it was kept for.
  await unit.update(KeptCardTable, { id: cardId, state: 'kept' }, { lookAt: unit.now });
  if (conversationId === null) return;
  const { amountMinor } = charge;
  unit.tell({
    conversationId,
    notice: { kind: 'card-fee-taken', bookingId, why: kind, amountMinor, paymentId: payment.id },
  });
}
