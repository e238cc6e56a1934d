import { CheckoutTable } from '../database/entities/booking.ts';
import { CheckoutSessionTable } from '../database/entities/checkout-session.ts';
import { InboxTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { STRIPE } from '../payments/provider.ts';

/** Asked so often the provider has not been reachable for hours: by then somebody should look at its key. */
const TOO_OFTEN = 12;

/** What providers told was acted on, and their pages for what nobody is to pay any more have ended. */
export async function paymentPages(scope: Scope): Promise<string[]> {
  const events = await scope.find(InboxTable, { where: { channel: STRIPE, status: 'set-aside' } });
  const sessions = await scope.find(CheckoutSessionTable, { where: { state: 'open' } });
  const over = await scope.find(CheckoutTable, { where: { status: 'expired' } });
  const ended = new Set(over.map(({ id }) => id));
  return [
    ...events.map(
      ({ providerMessageId, error }) => `event ${providerMessageId} could not be acted on: ${error}`,
    ),
    ...sessions
      .filter(({ checkoutId, failures }) => ended.has(checkoutId) && failures >= TOO_OFTEN)
      .map(({ reference, error }) => `page ${reference} could not be ended at its provider: ${error}`),
    // Nobody would look at it again.
    ...sessions
      .filter(({ lookAt }) => lookAt === null)
      .map(({ reference }) => `page ${reference} is open and nobody looks after it`),
  ];
}
