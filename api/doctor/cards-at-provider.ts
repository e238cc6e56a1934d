import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import {
  type CardFeeEntity,
  CardFeeTable,
  type KeptCardEntity,
  KeptCardTable,
} from '../database/entities/cards.ts';
import { tenantScope } from '../database/scope.ts';
import { inBatches } from '../payments/in-batches.ts';
import type { FeeAtProvider } from '../payments/provider.ts';
import { counterOf, type Till } from '../payments/sessions/till.ts';
import { disputesDiffer, paidDiffers, readOurs, refundsDiffer } from './differences.ts';
import type { Finding } from './examine.ts';

const CHECK = 'kept cards and their fees agree with their providers';
const AT_ONCE = 4;
/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;
/** What was not found out so long after its time will not be by itself. */
const LATE_MS = 15 * 60_000;

type Counter = Awaited<ReturnType<typeof counterOf>>;

/**
 * Asks the providers of every card that is kept, or was left or asked for a fee since then: whether it is still there, what was
 * charged to it, and what became of that. Nothing is changed.
 */
export async function compareCards(till: Till, since: number): Promise<Finding[]> {
  const cards = await cardsSince(till, since);
  return (await inBatches(cards, AT_ONCE, (card) => compare(till, card))).flat();
}

async function cardsSince({ core }: Till, since: number): Promise<KeptCardEntity[]> {
  return core.database.run(async (db) => {
    const atProvider = { accountId: Not(IsNull()) };
    const fees = await db.find(CardFeeTable, { where: { askedAt: MoreThanOrEqual(since) } });
    const ids = fees.map(({ cardId }) => cardId);
    const found = await db.find(KeptCardTable, {
      where: [
        { ...atProvider, createdAt: MoreThanOrEqual(since) },
        { ...atProvider, state: 'kept' },
      ],
    });
    for (let at = 0; at < ids.length; at += PART)
      found.push(
        ...(await db.find(KeptCardTable, { where: { ...atProvider, id: In(ids.slice(at, at + PART)) } })),
      );
    return [...new Map(found.map((card) => [card.id, card])).values()];
  });
}

async function compare(till: Till, card: KeptCardEntity): Promise<Finding[]> {
  const { tenantId, customer } = card;
  const finding = (detail: string): Finding => ({
    ...{ check: CHECK, tenantId },
    detail: `card of ${customer} ${detail}`,
  });
  try {
    const counter = await counterOf(till, { tenantId, accountId: card.accountId ?? '' });
    return [...(await cardDiffers(counter, card)), ...(await feesDiffer(till, counter, card))].map(finding);
  } catch (error) {
    return [finding(`could not be compared: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

/** One that is being let go is neither here nor there. */
async function cardDiffers(
  { account, provider }: Counter,
  { state, customer }: KeptCardEntity,
): Promise<string[]> {
  if (state === 'leaving') return [];
  const isThere = await provider.hasCard(account, customer);
  if (state === 'kept') return isThere ? [] : ['is kept by our books, and gone at the provider'];
  return isThere ? ['is gone by our books, and still kept at the provider'] : [];
}

async function feesDiffer(till: Till, counter: Counter, card: KeptCardEntity): Promise<string[]> {
  const fee = await till.core.database.run((db) =>
    tenantScope(db, card.tenantId).findOne(CardFeeTable, { cardId: card.id }),
  );
  // What is still found out by itself is left to that.
  if (fee?.lookAt != null && fee.lookAt + LATE_MS >= till.core.now()) return [];
  const there = await counter.provider.feesOf(counter.account, card.customer);
  const paid = there.filter(({ status }) => status === 'paid');
  const found = await Promise.all(paid.map((one) => paymentDiffers(till, counter, card, one)));
  return [...standingDiffers(fee, there), ...found.flat()];
}

function standingDiffers(fee: CardFeeEntity | null, there: readonly FeeAtProvider[]): string[] {
  const own = there.filter(({ feeId }) => feeId !== null && feeId === fee?.id);
  const isPaidThere = own.some(({ status, reference }) => status === 'paid' && reference === fee?.reference);
  if (fee?.state === 'paid' && !isPaidThere)
    return [`has the fee ${fee.reference} paid by our books, and not at the provider`];
  return fee !== null && fee.state !== 'paid' && own.some(({ status }) => status === 'paid')
    ? [`has a fee paid at the provider, which is ${fee.state} by our books`]
    : [];
}

async function paymentDiffers(
  till: Till,
  { account, provider }: Counter,
  { tenantId, bookingId }: KeptCardEntity,
  there: FeeAtProvider,
): Promise<string[]> {
  const { reference } = there;
  const refunds = await provider.refundsOf(account, reference);
  const disputes = await provider.disputesOf(account, reference);
  const ours = await till.core.database.run((db) =>
    readOurs(tenantScope(db, tenantId), { bookingId, providerReference: reference }),
  );
  return [
    ...paidDiffers(there, ours),
    ...refundsDiffer(refunds, ours),
    ...disputesDiffer(disputes, ours),
  ].map((what) => `has the charge ${reference}, which ${what}`);
}
