import { DateTime } from 'luxon';
import { viewBooking } from '../../booking/view-bookings.ts';
import type { BookingView } from '../../contract.ts';
import { type CheckoutEntity, CheckoutTable } from '../../database/entities/booking.ts';
import type { CheckoutSessionEntity } from '../../database/entities/checkout-session.ts';
import { tenantScope } from '../../database/scope.ts';
import { CASHIER, findCheckout } from '../../payments/cashier/cashier.ts';
import { isFirst, isPayable } from '../../payments/open-checkout.ts';
import { payWordsFor, tipWords } from '../../payments/pages/link-words.ts';
import { type OutcomePage, outcomePage } from '../../payments/pages/outcome-page.ts';
import { paidOutcome, paidStanding } from '../../payments/pages/paid-outcome.ts';
import type { Outcome, PayWords } from '../../payments/pages/pay-words.ts';
import { isOfProvider } from '../../payments/provider.ts';
import { lookAtSession } from '../../payments/sessions/look-at-session.ts';
import { localeOf, newestSession, payingPlace } from '../../payments/sessions/open-session.ts';
import { isFinal } from '../../payments/sessions/session-rules.ts';
import type { Till } from '../../payments/sessions/till.ts';
import { tipOffer } from '../../payments/tips/tip-offer.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { page, type Reply, type Route, route } from '../route.ts';
import { noSuchPage } from './pages.ts';

/** What the local cashier shows for a checkout; null where it may not stand in. */
export type ShowCashier = ((checkout: CheckoutEntity) => Promise<Reply>) | null;

/** The payment link that guests are sent, whichever provider is behind it, and the pages that it leads back to. */
export function payRoutes(till: Till, showCashier: ShowCashier): Route[] {
  return [
    payRoute(till, '/pay/:token', 'Where a guest pays', (checkout) =>
      checkout.provider === CASHIER ? atCashier(till, showCashier, checkout) : goAndPay(till, checkout),
    ),
    payRoute(till, '/pay/:token/done', 'Back from the payment page', async (checkout) => {
      await readBack(till, checkout);
      return showOutcome(till, checkout);
    }),
    payRoute(till, '/pay/:token/back', 'Back without having paid', (checkout) => showOutcome(till, checkout)),
  ];
}

function payRoute(
  { core }: Till,
  path: string,
  summary: string,
  show: (checkout: CheckoutEntity) => Promise<Reply>,
): Route {
  return route({
    method: 'get',
    path,
    summary,
    permission: null,
    async handle({ params }) {
      const checkout = await findCheckout(core, params.token ?? '');
      return checkout === null ? noSuchPage() : show(checkout);
    },
  });
}

/** In production there is no stand-in: money that only seems to move would confirm visits. */
async function atCashier(till: Till, showCashier: ShowCashier, checkout: CheckoutEntity): Promise<Reply> {
  if (showCashier) return showCashier(checkout);
  till.core.log.error({ tenant: checkout.tenantId }, 'a guest cannot pay: the spa has no payment account');
  return show(till, checkout, 503, ({ notSetUp }) => ({ ...notSetUp, sign: 'failed', way: null }));
}

async function goAndPay(till: Till, checkout: CheckoutEntity): Promise<Reply> {
  const place = await payingPlace(till, checkout);
  if (place.kind === 'page') return seeOther(place.url);
  if (place.kind === 'nothing-to-pay') return showOutcome(till, checkout);
  return show(till, checkout, 503, ({ unavailable, tryAgain }, path) => ({
    ...unavailable,
    sign: 'failed',
    way: { label: tryAgain, path },
  }));
}

/** The guest may be faster than the webhook. That they came back proves nothing: the provider is asked. */
async function readBack(till: Till, checkout: CheckoutEntity): Promise<void> {
  const session = await sessionOf(till, checkout);
  if (session === null || isFinal(session)) return;
  try {
    await lookAtSession(till, session);
  } catch (error) {
    if (!isOfProvider(error)) throw error;
    till.core.log.warn({ err: error, session: session.id }, 'a payment could not be read back');
  }
}

/** As it stands now, which the address that was come back by says nothing of. */
async function showOutcome(till: Till, { id, tenantId }: CheckoutEntity): Promise<Reply> {
  const { core } = till;
  const checkout = await core.database.run((db) => tenantScope(db, tenantId).findOne(CheckoutTable, { id }));
  if (checkout === null) return noSuchPage();
  const session = await sessionOf(till, checkout);
  const standing = await core.database.run((db) => paidStanding(tenantScope(db, tenantId), checkout));
  const mayTip =
    checkout.status === 'paid' && standing === 'paid' && (await tipOffer(core, checkout)) !== null;
  return show(till, checkout, 200, (words, path, until) => {
    const tip = mayTip ? { label: tipWords(words.locale).heading, path: `${path}/tip` } : null;
    if (checkout.status === 'paid') return { ...paidOutcome(words, standing), way: tip };
    if (session?.state === 'processing') return { ...words.processing, sign: 'expired', way: null };
    if (!isPayable(checkout, core.now())) return { ...words.expired, sign: 'expired', way: null };
    const again = { label: words.tryAgain, path };
    if (checkout.status === 'failed') return { ...words.failed, sign: 'failed', way: again };
    return { ...words.left(until), sign: 'expired', way: { label: words.payNow, path } };
  });
}

function sessionOf({ core }: Till, checkout: CheckoutEntity): Promise<CheckoutSessionEntity | null> {
  return core.database.run((db) => newestSession(tenantScope(db, checkout.tenantId), checkout.id));
}

type Says = (words: PayWords, payPath: string, until: string) => Outcome & Pick<OutcomePage, 'sign' | 'way'>;

async function show({ core }: Till, checkout: CheckoutEntity, status: number, says: Says): Promise<Reply> {
  const { tenant } = await loadHouse(core, checkout.tenantId);
  const found = await core.database.run(async (db) => {
    const scope = tenantScope(db, checkout.tenantId);
    const booking = await viewBooking(core, scope, checkout.bookingId);
    return booking && { booking, locale: await localeOf(scope, booking) };
  });
  if (found === null) return noSuchPage();
  const words = payWordsFor(checkout.purpose, found.locale ?? tenant.locale);
  const path = `/pay/${encodeURIComponent(checkout.token)}`;
  const outcome = says(words, path, untilIn(found.booking, checkout, words));
  const { name: tenantName, accent } = tenant;
  return page(status, outcomePage({ ...outcome, lang: words.locale, tenantName, accent }));
}

/** A link outlives the day that it is made on. */
function untilIn(
  { timeZone }: BookingView,
  { expiresAt, purpose }: CheckoutEntity,
  { locale }: PayWords,
): string {
  const end = DateTime.fromMillis(expiresAt, { zone: timeZone, locale });
  return end.toFormat(isFirst({ purpose }) ? 'HH:mm' : 'cccc HH:mm');
}

function seeOther(location: string): Reply {
  return { ...page(303, ''), headers: { location, 'cache-control': 'no-store' } };
}
