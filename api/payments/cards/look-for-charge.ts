import { type CardFeeEntity, type KeptCardEntity, KeptCardTable } from '../../database/entities/cards.ts';
import { tenantScope } from '../../database/scope.ts';
import { BooksDiffer } from '../events/set-aside.ts';
import type { FeeAtProvider } from '../provider.ts';
import { counterOf, type Till } from '../sessions/till.ts';
import { settleOnce } from './settle-fee.ts';

type Counter = Awaited<ReturnType<typeof counterOf>>;

/**
 * Looks whether a fee that was thought to be over was charged after all, and books it: a provider that failed in the middle may have
 * charged a card later than it was asked about. Is something there still under way? Throws `ProviderAway` where nobody knows.
 */
export async function lookForCharge(till: Till, fee: CardFeeEntity): Promise<boolean> {
  if (fee.askedAt === null || fee.state === 'paid') return false;
  const found = await cardAndCounter(till, fee);
  if (found === null) return false;
  const known = await madeFor(found.counter, fee, found.card.customer);
  if (known?.status !== 'paid' && known?.status !== 'processing') return false;
  await settleOnce(till, fee, found.card, known);
  return known.status === 'processing';
}

/**
 * A charge of a fee that is paid, by another name than the one it was paid by. Throws `BooksDiffer` where the guest paid it twice: what
 * goes back of that is somebody's to say.
 */
export async function lookForSecondCharge(till: Till, fee: CardFeeEntity, reference: string): Promise<void> {
  if (fee.state !== 'paid' || fee.reference === reference) return;
  const found = await cardAndCounter(till, fee);
  if (found === null) return;
  const { account, provider } = found.counter;
  const other = (await provider.feesOf(account, found.card.customer)).find(
    (one) => one.reference === reference && one.feeId === fee.id,
  );
  if (other?.status === 'paid')
    throw new BooksDiffer(`fee ${fee.id} was charged twice at the provider: ${fee.reference}, ${reference}`);
}

/** Whatever was paid for this fee counts, by whichever try: nobody pays it twice. */
export async function madeFor(
  { account, provider }: Counter,
  { id, attempt }: CardFeeEntity,
  customer: string,
): Promise<FeeAtProvider | undefined> {
  const own = (await provider.feesOf(account, customer)).filter(({ feeId }) => feeId === id);
  const is = (wanted: FeeAtProvider['status']) => own.find(({ status }) => status === wanted);
  return is('paid') ?? is('processing') ?? own.find((one) => one.attempt === attempt);
}

/** null at the local cashier, which forgets nothing. */
async function cardAndCounter(
  till: Till,
  { id, tenantId, cardId }: CardFeeEntity,
): Promise<{ readonly card: KeptCardEntity; readonly counter: Counter } | null> {
  const card = await till.core.database.run((db) =>
    tenantScope(db, tenantId).findOne(KeptCardTable, { id: cardId }),
  );
  if (card === null) throw new Error(`fee ${id} is of no card`);
  const { accountId } = card;
  return accountId === null ? null : { card, counter: await counterOf(till, { tenantId, accountId }) };
}
