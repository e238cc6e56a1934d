import { DateTime } from 'luxon';
import type { BookingView, PaymentLink, TipOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import type { CheckoutEntity } from '../../database/entities/booking.ts';
import { tenantScope } from '../../database/scope.ts';
import { findCheckout } from '../../payments/cashier/cashier.ts';
import { payWordsFor, type TipWords, tipWords } from '../../payments/pages/link-words.ts';
import { outcomePage } from '../../payments/pages/outcome-page.ts';
import { payWords } from '../../payments/pages/pay-words.ts';
import { moneyIn, type TipPage, tipPage } from '../../payments/pages/tip-page.ts';
import { localeOf } from '../../payments/sessions/open-session.ts';
import { openTip } from '../../payments/tips/open-tip.ts';
import { readAmount } from '../../payments/tips/read-amount.ts';
import { type TipOffer, tipOffer } from '../../payments/tips/tip-offer.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { page, type Reply, type Route, route } from '../route.ts';
import { noSuchPage } from './pages.ts';

/** Where a guest who has a payment link may give a tip by card. */
export function tipRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/pay/:token/tip',
      summary: 'Where a guest may choose a tip',
      permission: null,
      handle: async ({ params }) => withOffer(core, params.token, (asked) => show(core, asked)),
    }),
    route({
      method: 'post',
      path: '/pay/:token/tip',
      summary: 'The tip that a guest chose, or an amount of their own',
      permission: null,
      handle: async ({ params, raw }) =>
        withOffer(core, params.token, (asked) => take(core, asked, new URLSearchParams(raw))),
    }),
  ];
}

interface Asked {
  readonly checkout: CheckoutEntity;
  readonly offer: TipOffer;
}

/** Where none is to be given any more, as when one was, the payment's own page says how it stands. */
async function withOffer(
  core: Core,
  token: string | undefined,
  answer: (asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  const checkout = await findCheckout(core, token ?? '');
  if (checkout === null) return noSuchPage();
  const offer = await tipOffer(core, checkout);
  return offer === null ? seeOther(`/pay/${checkout.token}/done`) : answer({ checkout, offer });
}

async function take(core: Core, asked: Asked, form: URLSearchParams): Promise<Reply> {
  const { tenantId, bookingId, currency } = asked.checkout;
  const typed = form.get('own');
  const amountMinor = typed === null ? Number(form.get('minor')) : readAmount(typed, currency);
  if (amountMinor === null) return show(core, asked, { typed: typed ?? '', why: 'bad-amount' });
  const guest = { kind: 'guest', guestId: asked.offer.booking.guest.id, conversationId: null } as const;
  const outcome = await openTip(core, tenantId, guest, { bookingId, amountMinor });
  return outcome.ok
    ? leadOn(core, asked, outcome.link)
    : show(core, asked, { typed: typed ?? '', why: outcome });
}

/**
 * To the payment page by a new step of the browser's: as the answer to a form the content policy lets it go to no other house, and the
 * provider's page is one. The path is our own: a page that is open by another name of the house stays there.
 */
async function leadOn(core: Core, { checkout, offer }: Asked, link: PaymentLink): Promise<Reply> {
  const { tenant, locale } = await spokenIn(core, checkout, offer);
  const words = payWordsFor('tip', locale);
  const path = new URL(link.url).pathname;
  const until = DateTime.fromISO(link.endsAt, { zone: offer.booking.timeZone, locale: words.locale });
  const view = {
    ...words.left(until.toFormat('cccc HH:mm')),
    ...{ lang: words.locale, tenantName: tenant.name, accent: tenant.accent, sign: 'expired' as const },
    way: { label: words.payNow, path },
  };
  const reply = page(200, outcomePage(view));
  return { ...reply, headers: { ...reply.headers, refresh: `0; url=${path}` } };
}

async function spokenIn(core: Core, { tenantId }: CheckoutEntity, { booking }: TipOffer) {
  const { tenant } = await loadHouse(core, tenantId);
  const locale = await core.database.run((db) => localeOf(tenantScope(db, tenantId), booking));
  return { tenant, locale: locale ?? tenant.locale };
}

interface Mistake {
  readonly typed: string;
  readonly why: 'bad-amount' | Extract<TipOutcome, { ok: false }>;
}

async function show(core: Core, { checkout, offer }: Asked, mistake?: Mistake): Promise<Reply> {
  const { currency, token } = checkout;
  const { tenant, locale } = await spokenIn(core, checkout, offer);
  const { locale: lang } = payWords(locale);
  const words = tipWords(locale);
  const view: TipPage = {
    ...{ words, lang, currency, token, choices: offer.choices },
    ...{ tenantName: tenant.name, accent: tenant.accent, who: namesOf(offer.booking, lang) },
    typed: mistake?.typed ?? '',
    error: mistake ? errorOf(words, mistake.why, lang, currency) : null,
  };
  return page(mistake ? 422 : 200, tipPage(view));
}

function errorOf(words: TipWords, why: Mistake['why'], lang: string, currency: string): string {
  const money = (minor: number): string => moneyIn(lang, currency, minor);
  if (why === 'bad-amount') return words.badAmount(money(750));
  return why.reason === 'too-small' || why.reason === 'too-much'
    ? words[why.reason](money(why.limitMinor ?? 0))
    : words.notNow;
}

function namesOf({ items }: BookingView, lang: string): string {
  const names = [...new Set(items.map(({ therapistName }) => therapistName))];
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

function seeOther(location: string): Reply {
  return { ...page(303, ''), headers: { location, 'cache-control': 'no-store' } };
}
