import type { Id } from '../contract.ts';
import { type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import type { DisputeAtProvider, RefundAtProvider } from '../payments/provider.ts';

/** What we say of the money of one charge. */
export interface Ours {
  /** null where we know of none. */
  readonly charge: {
    readonly amountMinor: number;
    readonly currency: string;
    readonly reference: string;
  } | null;
  /** Gone through the provider, and promised through it. */
  readonly goneMinor: number;
  readonly promisedMinor: number;
  /** Taken by the guest's bank. */
  readonly disputedMinor: number;
}

const NOTHING: Ours = { charge: null, goneMinor: 0, promisedMinor: 0, disputedMinor: 0 };

/** What became of a charge by our books; `which` says which charge. */
export async function readOurs(
  scope: Scope,
  which: { readonly providerReference: string; readonly checkoutId?: Id; readonly bookingId?: Id },
): Promise<Ours> {
  const charge = await scope.findOne(PaymentTable, { kind: 'charge', ...which });
  if (charge === null) return NOTHING;
  const all = await scope.find(PaymentTable, {
    where: { chargeId: charge.id, provider: charge.provider },
  });
  const sum = (kind: PaymentEntity['kind'], status: PaymentEntity['status']): number =>
    all
      .filter((one) => one.kind === kind && one.status === status)
      .reduce((total, refund) => total - refund.amountMinor - refund.tipMinor, 0);
  return {
    charge: {
      amountMinor: charge.amountMinor + charge.tipMinor,
      currency: charge.currency,
      reference: charge.providerReference,
    },
    goneMinor: sum('refund', 'settled'),
    promisedMinor: sum('refund', 'requested'),
    disputedMinor: sum('dispute', 'lost') + sum('dispute', 'requested'),
  };
}

/** What was paid there, against what we say of it. */
export function paidDiffers(
  there: { readonly amountMinor: number; readonly currency: string },
  { charge }: Ours,
): string[] {
  const said = `${there.amountMinor} ${there.currency}`;
  if (charge === null) return [`was paid ${said} at the provider, and not by our books`];
  const here = `${charge.amountMinor} ${charge.currency}`;
  return here === said ? [] : [`was paid ${said} at the provider, ${here} by our books`];
}

/** What is promised may be there already, and not be written down yet. */
export function refundsDiffer(
  there: readonly RefundAtProvider[],
  { charge, goneMinor, promisedMinor }: Ours,
): string[] {
  if (charge === null) return [];
  const done = there
    .filter(({ status }) => status === 'done')
    .reduce((total, { amountMinor }) => total + amountMinor, 0);
  return done >= goneMinor && done <= goneMinor + promisedMinor
    ? []
    : [`gave back ${done} ${charge.currency} at the provider, ${goneMinor} by our books`];
}

export function disputesDiffer(
  there: readonly DisputeAtProvider[],
  { charge, disputedMinor }: Ours,
): string[] {
  if (charge === null) return [];
  const taken = there.reduce((total, { outMinor }) => total + outMinor, 0);
  return taken === disputedMinor
    ? []
    : [`has ${taken} ${charge.currency} at the guest's bank by the provider, ${disputedMinor} by our books`];
}
