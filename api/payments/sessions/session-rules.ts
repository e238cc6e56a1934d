import type { CheckoutEntity } from '../../database/entities/booking.ts';
import type { CheckoutSessionEntity, SessionState } from '../../database/entities/checkout-session.ts';
import { isPayable } from '../open-checkout.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A webhook that was lost costs a guest who paid this long at most. */
const LOOK_EVERY_MS = 2 * MINUTE_MS;
/** Before the time goes back it is looked whether it was paid. */
const BEFORE_THE_END_MS = 30 * SECOND_MS;
/** Stripe takes an end from 30 minutes after it opens a session: a minute for clocks that differ and for the way there. */
const SHORTEST_MS = 31 * MINUTE_MS;
const LONGEST_MS = 23 * HOUR_MS;
/** Who began to open a session has its answer by then, or is gone. */
export const PLANNED_FOR_MS = MINUTE_MS;

const FINAL: readonly SessionState[] = ['kept', 'paid', 'failed', 'expired'];

/** Can nothing change there any more? */
export function isFinal({ state }: Pick<CheckoutSessionEntity, 'state'>): boolean {
  return FINAL.includes(state);
}

/** When the provider ends a session by itself: with the hold, as near as it may. We end it with the hold. */
export function sessionEnd(holdEndsAt: number, now: number): number {
  return Math.min(Math.max(holdEndsAt, now + SHORTEST_MS), now + LONGEST_MS);
}

/** When a session that is open is read back next. At once where nothing is to be paid there any more. */
export function nextLook(
  checkout: CheckoutEntity,
  { expiresAt }: Pick<CheckoutSessionEntity, 'expiresAt'>,
  now: number,
): number {
  if (!isPayable(checkout, now)) return now;
  const times = [
    now + LOOK_EVERY_MS,
    checkout.expiresAt - BEFORE_THE_END_MS,
    checkout.expiresAt,
    expiresAt + SECOND_MS,
  ];
  return Math.min(...times.filter((at) => at > now));
}

/** A bank that takes its time answers within days. */
export const PROCESSING_LOOK_MS = HOUR_MS;

/** When a provider that could not be asked is asked again, after so many failures. */
export function lookAfterFailures(failures: number, now: number): number {
  return now + Math.min(5 * SECOND_MS * 2 ** Math.min(failures, 12), HOUR_MS);
}
