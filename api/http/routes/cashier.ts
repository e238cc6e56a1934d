import { DateTime } from 'luxon';
import { viewBooking } from '../../booking/view-bookings.ts';
import type { BookingView } from '../../contract.ts';
import type { Core } from '../../core.ts';
import type { CheckoutEntity } from '../../database/entities/booking.ts';
import { tenantScope } from '../../database/scope.ts';
import {
  CASHIER,
  type CashierWebhook,
  cashierSecret,
  cashierWebhook,
  findCheckout,
} from '../../payments/cashier/cashier.ts';
import { type CashierPage, cashierPage } from '../../payments/cashier/page.ts';
import { isFirst, isPayable } from '../../payments/open-checkout.ts';
import { cardNote } from '../../payments/pages/card-words.ts';
import { paidStanding } from '../../payments/pages/paid-outcome.ts';
import { receivePayment, type WebhookOutcome } from '../../payments/receive-payment.ts';
import { tipOffer } from '../../payments/tips/tip-offer.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { json, page, problem, type Reply, type Route, route } from '../route.ts';
import { noSuchPage } from './pages.ts';

/** Carries the cashier's webhook to the installation, as a provider's would come: false when it was not taken. */
export type DeliverWebhook = (webhook: CashierWebhook) => Promise<boolean>;

/** The local stand-in for a payment provider: what is pressed on its page, and the webhook that confirms; `refused` counts those not taken. */
export function cashierRoutes(
  core: Core,
  deliver: DeliverWebhook,
  refused: (reason: string) => void,
): Route[] {
  return [
    route({
      method: 'post',
      path: '/pay/:token',
      summary: 'Pay, decline or leave',
      permission: null,
      async handle({ params, raw }) {
        const checkout = await findCheckout(core, params.token ?? '');
        return checkout === null || checkout.provider !== CASHIER
          ? noSuchPage()
          : act(core, deliver, checkout, new URLSearchParams(raw).get('action'));
      },
    }),
    webhookRoute(core, refused),
  ];
}

function webhookRoute(core: Core, refused: (reason: string) => void): Route {
  return route({
    method: 'post',
    path: '/webhooks/cashier',
    summary: "The cashier's word on a payment",
    permission: null,
    answers: 'Taken, or taken before.',
    unread: refused,
    async handle({ raw, headers }) {
      const signature = headers['cashier-signature'] ?? '';
      const outcome = await receivePayment(core, {
        provider: CASHIER,
        raw,
        signature,
        secret: await cashierSecret(core),
      });
      if (outcome !== 'done' && outcome !== 'duplicate') refused(outcome);
      return answerTo(outcome);
    },
  });
}

function answerTo(outcome: WebhookOutcome): Reply {
  if (outcome === 'done' || outcome === 'duplicate') return json(200, { outcome });
  const status = outcome === 'bad-signature' ? 401 : outcome === 'bad-body' ? 400 : 404;
  return problem({ status, title: 'The webhook was not taken', reason: outcome });
}

async function act(
  core: Core,
  deliver: DeliverWebhook,
  checkout: CheckoutEntity,
  action: string | null,
): Promise<Reply> {
  const back = `/pay/${checkout.token}`;
  if (action === 'pay' || action === 'decline') {
    if (!isPayable(checkout, core.now())) return seeOther(back);
    const taken = await deliver(await cashierWebhook(core, checkout, action));
    return taken
      ? seeOther(back)
      : showCashier(core, checkout, 'The payment could not be passed on. Nothing was taken; try again.');
  }
  if (action === 'abandon') return seeOther(await spaPath(core, checkout));
  return showCashier(core, checkout, 'Choose whether to pay, to decline or to leave.');
}

const DECLINED = 'The payment was declined and nothing was taken. You can try again.';

async function spaPath(core: Core, checkout: CheckoutEntity): Promise<string> {
  return `/spa/${(await loadHouse(core, checkout.tenantId)).tenant.slug}`;
}

function seeOther(location: string): Reply {
  return { ...page(303, ''), headers: { location, 'cache-control': 'no-store' } };
}

/** Its page for a checkout; `error` is what went wrong with the last try, as a sentence. */
export async function showCashier(
  core: Core,
  checkout: CheckoutEntity,
  error: string | null,
): Promise<Reply> {
  const found = await core.database.run(async (db) => {
    const scope = tenantScope(db, checkout.tenantId);
    const booking = await viewBooking(core, scope, checkout.bookingId);
    return booking && { booking, standing: await paidStanding(scope, checkout) };
  });
  if (found === null) return noSuchPage();
  const { booking, standing } = found;
  const isPaid = checkout.status === 'paid' && standing === 'paid';
  const tipPath = isPaid && (await tipOffer(core, checkout)) ? `/pay/${checkout.token}/tip` : null;
  const view = { ...(await viewOf(core, checkout, booking, error)), standing, tipPath };
  return page(error === null ? 200 : 502, cashierPage(view));
}

async function viewOf(
  core: Core,
  checkout: CheckoutEntity,
  booking: BookingView,
  error: string | null,
): Promise<Omit<CashierPage, 'standing' | 'tipPath'>> {
  const { tenant, locations } = await loadHouse(core, checkout.tenantId);
  const item = booking.items[0];
  const at = (ms: number): DateTime =>
    DateTime.fromMillis(ms, { zone: booking.timeZone, locale: tenant.locale });
  return {
    purpose: checkout.purpose,
    tenantName: tenant.name,
    accent: tenant.accent,
    locale: tenant.locale,
    currency: checkout.currency,
    amountMinor: checkout.amountMinor,
    treatment: item ? `${item.treatmentName}, ${item.durationMinutes} minutes` : '',
    startsAt: at(Date.parse(booking.startsAt)).toFormat('cccc d MMMM yyyy, HH:mm'),
    place: locations.find((one) => one.id === booking.locationId)?.name ?? '',
    expiresAt: at(checkout.expiresAt).toFormat(isFirst(checkout) ? 'HH:mm' : 'cccc HH:mm'),
    cardNote:
      checkout.purpose === 'card' && booking.cardFees
        ? cardNote('en', booking.cardFees, booking.currency)
        : null,
    status: statusOf(core, checkout),
    token: checkout.token,
    error: error ?? (checkout.status === 'failed' ? DECLINED : null),
  };
}

/** The time may have run out a moment before anybody wrote that down. What was declined can be tried again. */
function statusOf(core: Core, checkout: CheckoutEntity): CheckoutEntity['status'] {
  const payable = checkout.status === 'open' || checkout.status === 'failed';
  if (!payable) return checkout.status;
  return checkout.expiresAt <= core.now() ? 'expired' : 'open';
}
