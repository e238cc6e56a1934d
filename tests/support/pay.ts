import type { BookingView } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import { CASHIER, cashierSecret, cashierWebhook, findCheckout } from '../../api/payments/cashier/cashier.ts';
import { receivePayment, type WebhookOutcome } from '../../api/payments/receive-payment.ts';

/** The cashier's signed webhook for a booking's checkout, delivered. */
export async function deliverPayment(
  core: Core,
  booking: BookingView,
  action: 'pay' | 'decline' = 'pay',
): Promise<WebhookOutcome> {
  const checkout = await findCheckout(core, booking.checkout?.token ?? '');
  if (checkout === null) throw new Error('the booking has no checkout');
  const webhook = await cashierWebhook(core, checkout, action);
  return receivePayment(core, { provider: CASHIER, ...webhook, secret: await cashierSecret(core) });
}
