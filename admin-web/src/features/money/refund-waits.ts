import type { PaymentView } from '../../../../api/contract.ts';

/** Does this refund wait for somebody at the desk? */
export function waitsForDesk(refund: PaymentView): boolean {
  if (refund.kind !== 'refund') return false;
  return refund.status === 'failed' || (refund.status === 'requested' && isOfDesk(refund));
}

/** Was it paid at the spa, or is to be given there? No provider can be asked for it again. */
export function isOfDesk({ provider }: PaymentView): boolean {
  return AT_DESK.includes(provider);
}

/** It stands as handed out by the desk: that can have been a mistake. */
export function wasHandedOut(payment: PaymentView): boolean {
  return payment.kind === 'refund' && payment.status === 'settled' && isOfDesk(payment);
}

const AT_DESK: readonly string[] = ['cash', 'card-terminal', 'voucher'];

type Dispute = Pick<PaymentView, 'kind' | 'status' | 'chargeId' | 'amountMinor'>;

/** Does the guest's bank have the payment before it that this refund is of? */
export function isDisputed({ chargeId }: PaymentView, payments: readonly Dispute[]): boolean {
  return payments.some((one) => isOpen(one) && one.chargeId === chargeId);
}

/** Does a bank ask about a payment without having taken it? */
export function isAskedAbout(payments: readonly Dispute[]): boolean {
  return payments.some((one) => isOpen(one) && one.amountMinor === 0);
}

function isOpen({ kind, status }: Dispute): boolean {
  return kind === 'dispute' && status === 'requested';
}
