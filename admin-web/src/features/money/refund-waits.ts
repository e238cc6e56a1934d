import type { PaymentView } from '../../../../api/contract.ts';

/** Does this refund wait for somebody at the desk? */
export function waitsForDesk({ kind, status, provider }: PaymentView): boolean {
  if (kind !== 'refund') return false;
  return status === 'failed' || (status === 'requested' && AT_DESK.includes(provider));
}

const AT_DESK: readonly string[] = ['cash', 'card-terminal', 'voucher'];
