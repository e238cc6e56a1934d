import type { PaymentLink, PaymentView } from '../../../../api/contract.ts';

export type LinkStanding = 'waits' | 'paid' | 'ended';

/**
 * What became of a link that was made: `open` is the visit's link now. That less is to be paid says nothing, a colleague may
 * have taken cash: only money that came by this link, and did not go back, has paid it.
 */
export function linkStanding(
  link: Pick<PaymentLink, 'checkoutId'>,
  open: Pick<PaymentLink, 'checkoutId'> | null,
  payments: readonly Pick<PaymentView, 'checkoutId' | 'kind' | 'amountMinor'>[],
): LinkStanding {
  if (open?.checkoutId === link.checkoutId) return 'waits';
  const leftMinor = payments
    .filter(({ checkoutId, kind }) => checkoutId === link.checkoutId && kind !== 'dispute')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return leftMinor > 0 ? 'paid' : 'ended';
}
