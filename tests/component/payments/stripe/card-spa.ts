import type { BookingView, VisitTerms } from '../../../../api/contract.ts';
import { type CardFeeEntity, CardFeeTable, KeptCardTable } from '../../../../api/database/entities/cards.ts';
import { TermsTable } from '../../../../api/database/entities/house.ts';
import { newId } from '../../../../api/database/ids.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { USUAL_TERMS } from '../../../../api/tenants/public-house.ts';
import { changeRows, type TestSpa } from '../../../support/spa.ts';
import type { ServedWithStripe, SpaOnStripe } from '../../../support/stripe/stripe-spa.ts';

/** Nothing is paid beforehand, and a card is kept for what the terms keep of a visit that is missed. */
export const CARD_TERMS: VisitTerms = {
  ...{ ...USUAL_TERMS, depositPercent: 0, noShowFeePercent: 50, lateFeePercent: 50, keepsCard: true },
};

/** From now on visits are agreed to under these terms. */
export async function agreeUnder(spa: Pick<TestSpa, 'core' | 'tenantId'>, terms: VisitTerms): Promise<void> {
  await changeRows(spa, (scope) =>
    scope.insert(TermsTable, [
      { id: newId(), treatmentId: null, version: 1, terms, createdAt: spa.core.now(), createdBy: 'test' },
    ]),
  );
}

/** A spa with an account at Stripe whose visits are guarded by cards. */
export async function spaWithCards(served: ServedWithStripe): Promise<SpaOnStripe> {
  const spa = await served.spa({ therapists: 2 });
  await agreeUnder(spa.spa, CARD_TERMS);
  return spa;
}

/** The cards that were left for a visit, oldest first. */
export function cardsOf({ spa }: SpaOnStripe, { id: bookingId }: Pick<BookingView, 'id'>) {
  return spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).find(KeptCardTable, { where: { bookingId }, order: { createdAt: 'ASC' } }),
  );
}

export async function feeOf(
  { spa }: SpaOnStripe,
  { id: bookingId }: Pick<BookingView, 'id'>,
): Promise<CardFeeEntity | null> {
  return spa.core.database.run((db) => tenantScope(db, spa.tenantId).findOne(CardFeeTable, { bookingId }));
}
