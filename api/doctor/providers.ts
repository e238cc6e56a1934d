import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { Core } from '../core.ts';
import { KeptCardTable } from '../database/entities/cards.ts';
import { type CheckoutSessionEntity, CheckoutSessionTable } from '../database/entities/checkout-session.ts';
import { tenantScope } from '../database/scope.ts';
import { inBatches } from '../payments/in-batches.ts';
import type { SessionStanding } from '../payments/provider.ts';
import { counterOf, type Till } from '../payments/sessions/till.ts';
import { compareCards } from './cards-at-provider.ts';
import { disputesDiffer, type Ours, paidDiffers, readOurs, refundsDiffer } from './differences.ts';
import type { Finding } from './examine.ts';

const CHECK = 'payments agree with their providers';
/** Providers count how much one asks: this is slow on purpose. */
const AT_ONCE = 4;
/** What the poller has not read back by so long after its time, it will not. */
const LATE_MS = 15 * 60_000;

/**
 * Asks the payment providers how every session that was opened since then ended, and what went back of it; and what became of kept cards and
 * of their fees. Names what our books say otherwise. What is still being read back by itself is left to that. Nothing is changed.
 */
export async function compareWithProviders(till: Till, since: number): Promise<readonly Finding[]> {
  const sessions = await till.core.database.run((db) =>
    db.find(CheckoutSessionTable, {
      where: { createdAt: MoreThanOrEqual(since), reference: Not(IsNull()) },
      order: { createdAt: 'ASC', id: 'ASC' },
    }),
  );
  const due = sessions.filter(({ lookAt }) => lookAt === null || lookAt + LATE_MS < till.core.now());
  const found = await inBatches(due, AT_ONCE, (session) => compare(till, session));
  return [...found.flat(), ...(await compareCards(till, since))];
}

async function compare(till: Till, session: CheckoutSessionEntity): Promise<Finding[]> {
  const { tenantId, reference } = session;
  const finding = (detail: string): Finding => ({
    check: CHECK,
    tenantId,
    detail: `session ${reference} ${detail}`,
  });
  try {
    const { account, provider } = await counterOf(till, session);
    const standing = await provider.readSession(account, reference ?? '');
    const refunds =
      standing.status === 'paid' ? await provider.refundsOf(account, standing.chargeReference) : [];
    const disputes =
      standing.status === 'paid' ? await provider.disputesOf(account, standing.chargeReference) : [];
    const ours = await oursOf(till.core, session);
    return [
      ...chargeDiffers(standing, ours),
      ...(await cardDiffers(till.core, standing, session)),
      ...refundsDiffer(refunds, ours),
      ...disputesDiffer(disputes, ours),
    ].map(finding);
  } catch (error) {
    return [finding(`could not be compared: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

function oursOf({ database }: Core, session: CheckoutSessionEntity): Promise<Ours> {
  const { tenantId, checkoutId, chargeReference } = session;
  // A session without a charge has the name of none.
  const which = { checkoutId, providerReference: chargeReference ?? '' };
  return database.run((db) => readOurs(tenantScope(db, tenantId), which));
}

function chargeDiffers(there: SessionStanding, ours: Ours): string[] {
  if (there.status === 'paid') return paidDiffers(there, ours);
  return ours.charge === null ? [] : [`is ${there.status} at the provider, and paid by our books`];
}

/** A card that was left there is ours, by the same names. */
async function cardDiffers(
  { database }: Core,
  there: SessionStanding,
  { tenantId, checkoutId }: CheckoutSessionEntity,
): Promise<string[]> {
  const ours = await database.run((db) => tenantScope(db, tenantId).findOne(KeptCardTable, { checkoutId }));
  if (there.status !== 'kept')
    return ours === null ? [] : [`is ${there.status} at the provider, and left a card by our books`];
  if (ours === null) return ['left a card at the provider, and none by our books'];
  const { customer, method } = there.card;
  return ours.customer === customer && ours.method === method
    ? []
    : [`left the card of ${customer} at the provider, of ${ours.customer} by our books`];
}
