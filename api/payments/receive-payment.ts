import { z } from 'zod';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import { REAL } from '../booking/rules.ts';
import type { Id, Notice } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type CheckoutEntity,
  CheckoutTable,
  PaymentTable,
} from '../database/entities/booking.ts';
import { InboxTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { confirmSeries } from '../series/confirm-series.ts';
import { acceptLaterMoney, type PaidThere } from './accept-later-money.ts';
import { acceptCard, STAND_IN_CARD } from './cards/accept-card.ts';
import { confirm } from './confirm-waiting.ts';
import { giveBackLate, recordLate } from './late-money.ts';
import { takeCharge } from './move-money.ts';
import { LINK_MS } from './open-link.ts';
import { lookForOtherTimes } from './other-times.ts';
import { isSigned } from './webhook-signature.ts';

const PaymentEvent = z.object({
  id: z.string().min(1).max(120),
  type: z.enum(['checkout.paid', 'checkout.failed', 'checkout.card-kept']),
  checkout: z.string().min(1).max(60),
  reference: z.string().min(1).max(120),
  amountMinor: z.number().int().nonnegative(),
  currency: z.string().length(3),
});
type PaymentEvent = z.infer<typeof PaymentEvent>;

export type WebhookOutcome = 'done' | 'duplicate' | 'bad-signature' | 'bad-body' | 'unknown-checkout';

export interface SignedWebhook {
  readonly provider: string;
  /** The bytes as they came: a parsed and printed body has another signature. */
  readonly raw: string;
  readonly signature: string;
  readonly secret: string;
}

/** A payment provider's word: checked, kept, and acted on once, in one transaction. */
export async function receivePayment(core: Core, webhook: SignedWebhook): Promise<WebhookOutcome> {
  if (!isSigned(webhook.raw, webhook.signature, webhook.secret, core.now())) return 'bad-signature';
  const event = parseEvent(webhook.raw);
  if (event === null) return 'bad-body';
  const checkout = await core.database.run((db) => db.findOneBy(CheckoutTable, { token: event.checkout }));
  if (checkout === null || checkout.provider !== webhook.provider) return 'unknown-checkout';
  return settleOnce(core, checkout, event, webhook.raw);
}

function parseEvent(raw: string): PaymentEvent | null {
  try {
    const parsed = PaymentEvent.safeParse(JSON.parse(raw));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A duplicate key means that the same event, or a guest wanting the freed time, came in between: look again. */
async function settleOnce(
  core: Core,
  checkout: CheckoutEntity,
  event: PaymentEvent,
  raw: string,
): Promise<WebhookOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(core, checkout.tenantId, { kind: 'system', name: 'payment' }, (unit) =>
        settle(unit, checkout.id, event, raw),
      );
    } catch (error) {
      if (attempt >= 3 || !isDuplicate(error)) throw error;
    }
  }
}

async function settle(unit: Unit, checkoutId: Id, event: PaymentEvent, raw: string): Promise<WebhookOutcome> {
  const checkout = await unit.findOne(CheckoutTable, { id: checkoutId });
  const booking = checkout && (await unit.findOne(BookingTable, { id: checkout.bookingId }));
  if (!checkout || !booking) return 'unknown-checkout';
  const seen = await unit.findOne(InboxTable, { channel: checkout.provider, providerMessageId: event.id });
  if (seen) return 'duplicate';
  await unit.insert(InboxTable, [inboxRow(checkout.provider, event.id, raw, unit.now)]);
  if (event.type === 'checkout.failed') await declined(unit, checkout, booking);
  else if (event.type === 'checkout.card-kept')
    await acceptCard(unit, checkout, booking, { ...STAND_IN_CARD, customer: event.reference });
  else await acceptCharge(unit, checkout, booking, event);
  return 'done';
}

/** The bank said no: the guest is told, and can try again while the hold lasts. */
export async function declined(unit: Unit, checkout: CheckoutEntity, booking: BookingEntity): Promise<void> {
  // Events come in any order: what was paid stays paid.
  const changed = await unit.update(CheckoutTable, { id: checkout.id, status: 'open' }, { status: 'failed' });
  if (changed === 1) tellDeclined(unit, booking, {});
}

/**
 * The same of a bank that took its time: the guest waits for word of it, also when nothing waits for the money any more. A link
 * for what a booked visit still costs opens again, as long as nothing has taken its place.
 */
export async function declinedAfterwards(
  unit: Unit,
  { id, purpose, amountMinor }: CheckoutEntity,
  booking: BookingEntity,
): Promise<void> {
  const again =
    purpose === 'balance' && REAL.includes(booking.status) ? { expiresAt: unit.now + LINK_MS } : {};
  for (const status of ['open', 'failed'] as const)
    await unit.update(CheckoutTable, { id, status }, { status: 'failed', ...again });
  if (purpose === 'tip' || purpose === 'card') return tellDeclined(unit, booking, {});
  const afterwards = { amountMinor };
  tellDeclined(unit, booking, purpose === 'balance' ? { purpose, afterwards } : { afterwards });
}

function tellDeclined(
  unit: Unit,
  { id: bookingId, status, version, conversationId }: BookingEntity,
  more: Pick<Extract<Notice, { kind: 'payment-failed' }>, 'purpose' | 'afterwards'>,
): void {
  unit.record({ type: 'payment-failed', bookingId, status, version });
  if (conversationId !== null)
    unit.tell({ conversationId, notice: { kind: 'payment-failed', bookingId, ...more } });
}

/**
 * Money has come for a checkout, through whichever provider: it is counted once by its reference, and confirms what
 * waited for it, or pays what a booked visit still costs. Where that cannot be any more it goes back.
 */
export async function acceptCharge(
  unit: Unit,
  checkout: CheckoutEntity,
  booking: BookingEntity,
  event: PaidThere,
): Promise<void> {
  const known = await unit.findOne(PaymentTable, {
    kind: 'charge',
    provider: checkout.provider,
    providerReference: event.reference,
  });
  if (known) return;
  if (checkout.purpose !== 'visit') return acceptLaterMoney(unit, checkout, event);
  const already = checkout.status === 'paid';
  await unit.update(CheckoutTable, { id: checkout.id }, { status: 'paid' });
  const { payment, booking: funded } = await addCharge(unit, checkout, booking, event);
  const enough = event.amountMinor >= checkout.amountMinor && event.currency === checkout.currency;
  const after = enough && !already ? await confirm(unit, funded) : null;
  if (after === null) {
    const isFirst = enough && !already;
    if (isFirst && (await lookForOtherTimes(unit, funded.id))) return recordLate(unit, funded);
    return giveBackLate(unit, funded, payment);
  }
  await confirmSeries(unit, after, confirm);
  if (after.conversationId !== null) {
    unit.tell({
      conversationId: after.conversationId,
      notice: { kind: 'booking-confirmed', bookingId: after.id },
    });
  }
}

async function addCharge(
  unit: Unit,
  checkout: CheckoutEntity,
  booking: BookingEntity,
  { amountMinor, currency, reference }: PaidThere,
) {
  const { provider, id: checkoutId } = checkout;
  const charge = { provider, reference, amountMinor, currency, checkoutId };
  const taken = await takeCharge(unit, booking, charge);
  unit.record({
    type: 'payment-received',
    bookingId: booking.id,
    status: booking.status,
    version: booking.version,
    paymentId: taken.payment.id,
  });
  return taken;
}

function inboxRow(channel: string, providerMessageId: string, raw: string, now: number) {
  return {
    id: newId(),
    channel,
    providerMessageId,
    conversationId: null,
    position: 0,
    body: { kind: 'webhook' as const, raw },
    status: 'done' as const,
    attempts: 1,
    error: null,
    receivedAt: now,
  };
}
