import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { viewBooking } from '../../booking/view-bookings.ts';
import type { BookingView, Id } from '../../contract.ts';
import { type CheckoutEntity, CheckoutTable } from '../../database/entities/booking.ts';
import {
  type CheckoutSessionEntity,
  CheckoutSessionTable,
  type SessionTerms,
} from '../../database/entities/checkout-session.ts';
import { ConversationTable, GuestTable } from '../../database/entities/people.ts';
import { isDuplicate } from '../../database/failures.ts';
import { newId } from '../../database/ids.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { isPayable, payingAccount } from '../open-checkout.ts';
import { cardNote } from '../pages/card-words.ts';
import { purposeName } from '../pages/link-words.ts';
import { isOfProvider } from '../provider.ts';
import { lookAtSession } from './look-at-session.ts';
import { openPlanned } from './open-planned.ts';
import { isFinal, PLANNED_FOR_MS, sessionEnd } from './session-rules.ts';
import type { Till } from './till.ts';

export type PayingPlace =
  /** The provider's page, open for this checkout. */
  | { readonly kind: 'page'; readonly url: string }
  /** Paid, expired, or in a bank's hands: the checkout says which. */
  | { readonly kind: 'nothing-to-pay' }
  /** The provider does not answer, or will not have it. */
  | { readonly kind: 'unavailable' };

/**
 * Where a checkout is paid: the one session that is open for it, opened now where there is none. Whoever asks at the same
 * time is shown the same page: what it is opened with is written down first, and its key is the checkout's.
 */
export async function payingPlace(till: Till, checkout: CheckoutEntity): Promise<PayingPlace> {
  try {
    // What ended at the provider in the meantime is followed by another; more often than this nobody is that unlucky.
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const session = await planSession(till, checkout);
      if (session === null) return { kind: 'nothing-to-pay' };
      if (session === 'no-account') return { kind: 'unavailable' };
      if (session.state === 'processing') return { kind: 'nothing-to-pay' };
      if (session.state === 'open' && session.expiresAt <= till.core.now()) {
        await lookAtSession(till, session);
        continue;
      }
      const opened = session.url === null ? await openPlanned(till, session) : session;
      if (opened?.url) return { kind: 'page', url: opened.url };
    }
    return { kind: 'nothing-to-pay' };
  } catch (error) {
    if (!isOfProvider(error)) throw error;
    till.core.log.warn({ err: error, checkout: checkout.id }, 'a payment page could not be opened');
    return { kind: 'unavailable' };
  }
}

async function planSession(
  till: Till,
  checkout: CheckoutEntity,
): Promise<CheckoutSessionEntity | 'no-account' | null> {
  const terms = await termsOf(till, checkout);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(till.core, checkout.tenantId, { kind: 'system', name: 'payment' }, (unit) =>
        planWithin(unit, checkout.id, terms),
      );
    } catch (error) {
      // Planned by somebody else at the same moment: theirs is the one.
      if (attempt >= 3 || !isDuplicate(error)) throw error;
    }
  }
}

async function planWithin(
  unit: Unit,
  checkoutId: Id,
  terms: SessionTerms,
): Promise<CheckoutSessionEntity | 'no-account' | null> {
  const checkout = await unit.findOne(CheckoutTable, { id: checkoutId });
  if (checkout === null || !isPayable(checkout, unit.now)) return null;
  const newest = await newestSession(unit, checkoutId);
  if (newest !== null && !isFinal(newest)) return newest;
  if (newest?.state === 'paid' || newest?.state === 'kept') return null;
  const account = await payingAccount(unit);
  if (account === null) return 'no-account';
  const session = {
    id: newId(),
    checkoutId,
    accountId: account.id,
    attempt: (newest?.attempt ?? 0) + 1,
    terms,
    reference: null,
    url: null,
    state: 'planned' as const,
    chargeReference: null,
    expiresAt: sessionEnd(checkout.expiresAt, unit.now),
    lookAt: unit.now + PLANNED_FOR_MS,
    failures: 0,
    error: null,
    createdAt: unit.now,
  };
  await unit.insert(CheckoutSessionTable, [session]);
  return { ...session, tenantId: unit.tenantId };
}

/** The session that counts: those before it are over. */
export async function newestSession(scope: Scope, checkoutId: Id): Promise<CheckoutSessionEntity | null> {
  const [newest = null] = await scope.find(CheckoutSessionTable, {
    where: { checkoutId },
    order: { attempt: 'DESC' },
    take: 1,
  });
  return newest;
}

/** What the guest reads there, in their language. No day or hour: the visit may be moved before it is paid. */
async function termsOf({ core }: Till, checkout: CheckoutEntity): Promise<SessionTerms> {
  const { tenantId, bookingId, amountMinor, currency } = checkout;
  const found = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await viewBooking(core, scope, bookingId);
    return booking && { booking, locale: await localeOf(scope, booking) };
  });
  if (found === null) throw new Error(`checkout ${checkout.id} has no booking`);
  const { tenant, locations } = await loadHouse(core, tenantId);
  const place = locations.find(({ id }) => id === found.booking.locationId)?.name ?? tenant.name;
  const locale = found.locale ?? tenant.locale;
  const treatments = [...new Set(found.booking.items.map((item) => item.treatmentName))].join(', ');
  const parts = [purposeName(checkout.purpose, locale), treatments, place].filter((part) => part !== null);
  return {
    name: parts.join(' · ').slice(0, 250),
    description: found.booking.code,
    ...(checkout.purpose === 'card' ? { note: noteOf(found.booking, found.locale ?? tenant.locale) } : {}),
    amountMinor,
    currency,
    locale,
    publicUrl: core.publicUrl,
  };
}

/** What the card is kept for: read by the guest before they leave it. */
function noteOf({ cardFees, currency }: BookingView, locale: string): string {
  return cardNote(locale, cardFees ?? { lateMinor: 0, noShowMinor: 0 }, currency);
}

/** The language of the talk in which the visit was booked, else the guest's. */
export async function localeOf(scope: Scope, { conversationId, guest }: BookingView): Promise<string | null> {
  const talk = conversationId && (await scope.findOne(ConversationTable, { id: conversationId }));
  return (talk || (await scope.findOne(GuestTable, { id: guest.id })))?.locale ?? null;
}
