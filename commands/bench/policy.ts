import type { BookingPolicy } from '../../api/contract.ts';

/** Every start on the ledger's grid is offered, as far ahead as a benchmark looks. */
export function makePolicy(): BookingPolicy {
  return {
    holdMinutes: 10,
    paymentMinutes: 20,
    leadMinutes: 0,
    horizonDays: 365,
    slotStepMinutes: 5,
    minGapMinutes: 0,
    maxPeople: 4,
    maxOccurrences: 12,
    waitlistOrder: 'first-come',
    waitlistOfferMinutes: 30,
    handOverMinutes: 60,
    checkInOpensMinutes: 120,
    checkInClosesMinutes: 30,
  };
}
