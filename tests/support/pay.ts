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
  return payAtCashier(core, booking.checkout?.token ?? '', action);
}

/** The same for the checkout that a payment link leads to: its token, or the link. */
export async function payAtCashier(
  core: Core,
  link: string,
  action: 'pay' | 'decline' = 'pay',
): Promise<WebhookOutcome> {
  const checkout = await findCheckout(core, link.split('/').at(-1) ?? '');
  if (checkout === null) throw new Error(`there is no checkout ${link}`);
  const webhook = await cashierWebhook(core, checkout, action);
  return receivePayment(core, { provider: CASHIER, ...webhook, secret: await cashierSecret(core) });
}
