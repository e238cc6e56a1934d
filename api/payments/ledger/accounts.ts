import type { BookingStatus, DeskMethod } from '../../contract.ts';

/** What guests have paid for visits that are still to come: the house owes them the visit, or the money. */
export const DEPOSITS = 'deposits';
/** Earned: the visit took place. */
export const REVENUE = 'revenue';
/** Kept by the terms of a visit that was cancelled late or nobody came to. */
export const FEES = 'cancellation-fees';
/** For those who gave the treatment. */
export const TIPS = 'tips';
/** Promised back to guests, not yet gone. */
export const IN_TRANSIT = 'refunds-in-transit';
/** With guests' banks, until it is settled who is right. */
export const DISPUTES = 'disputes';
/** What banks gave to guests for good: it goes from here to what it was paid for. What stays had gone back before. */
export const LOST = 'disputes-lost';

/** Ways to pay that the desk takes itself; each has an account of its name, as each payment provider has. */
export const AT_DESK = ['cash', 'card-terminal', 'voucher'] as const satisfies readonly DeskMethod[];

/** Was it paid at the spa? Nobody but the desk can give such money back. */
export function isDeskMethod(provider: string): provider is DeskMethod {
  return AT_DESK.some((method) => method === provider);
}

/** The house's own accounts; every other one tells where the money is: a provider's name, or a way to pay at the desk. */
export const OWN_ACCOUNTS: readonly string[] = [DEPOSITS, REVENUE, FEES, TIPS, IN_TRANSIT, DISPUTES, LOST];

/** Where money of a visit belongs that nobody is to get back: with the guest's deposits as long as the visit is to come. */
export function restingPlace(status: BookingStatus): typeof DEPOSITS | typeof REVENUE | typeof FEES {
  if (status === 'completed') return REVENUE;
  return status === 'cancelled' || status === 'no-show' || status === 'expired' ? FEES : DEPOSITS;
}
