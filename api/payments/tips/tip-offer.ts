import { viewBooking } from '../../booking/view-bookings.ts';
import type { BookingView, TipChoice } from '../../contract.ts';
import type { Core } from '../../core.ts';
import type { CheckoutEntity } from '../../database/entities/booking.ts';
import { tenantScope } from '../../database/scope.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { isFirst } from '../open-checkout.ts';
import { readExperience } from './read-experience.ts';
import { mayTip, tipChoices } from './tip-rules.ts';

/** What a guest may choose from on the page for tips. */
export interface TipOffer {
  readonly booking: BookingView;
  readonly choices: readonly TipChoice[];
}

/**
 * What a guest who has a payment link may be offered beside it; null where no tip is to be given. The link of a first payment leads to
 * none: the visit is still to come.
 */
export async function tipOffer(core: Core, checkout: CheckoutEntity): Promise<TipOffer | null> {
  if (isFirst(checkout)) return null;
  const { tenantId, bookingId } = checkout;
  const { policy } = (await loadHouse(core, tenantId)).tenant;
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await viewBooking(core, scope, bookingId);
    if (booking === null || !mayTip(booking, await readExperience(core, scope, bookingId), policy))
      return null;
    return { booking, choices: tipChoices(booking, policy) };
  });
}
