import type { Id, PaymentLink } from '../contract.ts';
import type { Core } from '../core.ts';
import { type CheckoutEntity, CheckoutTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { isPayable } from './open-checkout.ts';

/** Guests pay at the desk, or the same evening at home. */
export const LINK_MS = 24 * 3_600_000;

/** The checkout of a visit that can be paid for a purpose now: there is one at most. */
export async function openCheckoutFor(
  scope: Scope,
  bookingId: Id,
  purpose: PaymentLink['purpose'],
  now: number,
): Promise<CheckoutEntity | null> {
  const checkouts = await scope.find(CheckoutTable, {
    where: { bookingId, purpose },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  return checkouts.find((checkout) => isPayable(checkout, now)) ?? null;
}

/** The same as a link for people. */
export async function openLink(
  { publicUrl, now }: Pick<Core, 'publicUrl' | 'now'>,
  scope: Scope,
  bookingId: Id,
  purpose: PaymentLink['purpose'],
): Promise<PaymentLink | null> {
  const checkout = await openCheckoutFor(scope, bookingId, purpose, now());
  return checkout && linkOf(publicUrl, checkout, purpose);
}

/** What leads to a checkout. */
export function linkOf(
  publicUrl: string,
  { id: checkoutId, token, amountMinor, currency, expiresAt }: CheckoutEntity,
  purpose: PaymentLink['purpose'],
): PaymentLink {
  const url = `${publicUrl}/pay/${token}`;
  return { checkoutId, purpose, url, amountMinor, currency, endsAt: isoOf(expiresAt) };
}
