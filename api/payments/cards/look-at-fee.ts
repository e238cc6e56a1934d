import { LessThanOrEqual } from 'typeorm';
import { viewBooking } from '../../booking/view-bookings.ts';
import type { BookingView } from '../../contract.ts';
import {
  type CardFeeEntity,
  CardFeeTable,
  type KeptCardEntity,
  KeptCardTable,
} from '../../database/entities/cards.ts';
import { tenantScope } from '../../database/scope.ts';
import { CASHIER } from '../cashier/cashier.ts';
import { inBatches } from '../in-batches.ts';
import { type FeeOrder, isOfProvider, ProviderAway, ProviderFailed, ProviderRefused } from '../provider.ts';
import { lookAfterFailures, PLANNED_FOR_MS } from '../sessions/session-rules.ts';
import { counterOf, type Till } from '../sessions/till.ts';
import { feeKey, isUndone, UNDER_WAY } from './card-rules.ts';
import { madeFor } from './look-for-charge.ts';
import { type Standing, settleOnce } from './settle-fee.ts';

/** Providers keep an idempotency key for a day: what is older is looked for before it is asked for again. */
const KEY_IS_KNOWN_MS = 20 * 3_600_000;
const MOST_IN_A_ROUND = 100;
const AT_ONCE = 10;

/**
 * Asks for a fee that the desk wants, or what became of it, and writes that down: the one road for the desk's press, for events, and
 * for whoever looks after fees. What is not under way is left alone. Throws `ProviderAway` where nobody knows yet.
 */
export async function lookAtFee(till: Till, fee: CardFeeEntity): Promise<void> {
  if (!UNDER_WAY.includes(fee.state)) return;
  const found = await till.core.database.run(async (db) => {
    const scope = tenantScope(db, fee.tenantId);
    const card = await scope.findOne(KeptCardTable, { id: fee.cardId });
    const visit = await viewBooking(till.core, scope, fee.bookingId);
    return card && visit && { card, visit };
  });
  if (!found) throw new Error(`fee ${fee.id} is of no card`);
  const standing = await standingOf(till, fee, found.card, found.visit);
  await settleOnce(till, fee, found.card, standing);
}

async function standingOf(
  till: Till,
  fee: CardFeeEntity,
  card: KeptCardEntity,
  visit: BookingView,
): Promise<Standing> {
  const { tenantId, attempt, amountMinor } = fee;
  const { accountId, customer } = card;
  if (card.provider === CASHIER)
    return { status: 'paid', reference: `fee_${feeKey(fee)}`, amountMinor, code: null };
  if (accountId === null) throw new Error(`card ${card.id} is kept in no account`);
  const counter = await counterOf(till, { tenantId, accountId });
  const { account, provider } = counter;
  const made = () => madeFor(counter, fee, customer);
  const isOld = till.core.now() - (fee.askedAt ?? 0) > KEY_IS_KNOWN_MS;
  if (fee.state === 'processing' || attempt > 0 || fee.failures > 0 || isOld) {
    const known = await listed(made);
    if (known) return known;
    if (fee.state === 'processing') throw new ProviderAway(`fee ${fee.id} is not listed any more`);
  }
  // The guest came after all: what never got there is asked for no more.
  if (isUndone(fee, visit))
    return (await listed(made)) ?? { status: 'declined', reference: null, amountMinor, code: null };
  try {
    return await provider.chargeCard(account, orderOf(fee, card, visit));
  } catch (error) {
    // The key is answered from memory: nothing is at it any more.
    const isOver = error instanceof ProviderFailed && error.message.slice(0, 200) === fee.failure;
    if (!(error instanceof ProviderRefused || isOver)) throw error;
    const code = error instanceof ProviderRefused ? error.code : 'provider_failed';
    return (await listed(made)) ?? { status: 'declined', reference: null, amountMinor, code };
  }
}

/** That no list could be had says nothing of how the key was answered: only a charge fails as `ProviderFailed`. */
async function listed<T>(list: () => Promise<T>): Promise<T> {
  try {
    return await list();
  } catch (error) {
    if (!(error instanceof ProviderFailed)) throw error;
    throw new ProviderAway(`what was charged could not be listed: ${error.message}`, { cause: error });
  }
}

function orderOf(fee: CardFeeEntity, { customer, method }: KeptCardEntity, visit: BookingView): FeeOrder {
  const { id, attempt, amountMinor, currency, tenantId, bookingId } = fee;
  const names = [...new Set(visit.items.map(({ treatmentName }) => treatmentName))].join(', ').slice(0, 200);
  return {
    ...{ idempotencyKey: feeKey(fee), feeId: id, attempt, card: { customer, method }, amountMinor, currency },
    description: `${names} · ${visit.code}`,
    metadata: { tenant: tenantId, booking: bookingId },
  };
}

/** Asks what became of fees that nobody heard of: an answer that was lost, a process that died, a bank that took its time. */
export async function sweepFees(till: Till): Promise<number> {
  const { core } = till;
  const due = await core.database.run((db) =>
    db.find(CardFeeTable, {
      where: { lookAt: LessThanOrEqual(core.now()) },
      order: { lookAt: 'ASC', id: 'ASC' },
      take: MOST_IN_A_ROUND,
    }),
  );
  await inBatches(due, AT_ONCE, (fee) => sweepOne(till, fee));
  return due.length;
}

/** One process looks; should it not live to tell, another does a minute later. */
async function sweepOne(till: Till, fee: CardFeeEntity): Promise<void> {
  const { core } = till;
  const { id, tenantId, attempt, lookAt } = fee;
  if (lookAt === null) return;
  const mine = await core.database.run((db) =>
    tenantScope(db, tenantId).update(
      CardFeeTable,
      { id, attempt, lookAt },
      { lookAt: core.now() + PLANNED_FOR_MS },
    ),
  );
  if (mine === 1) await tryToLook(till, fee);
}

/** Looks, and where that fails writes down why, and when it is tried again. */
export async function tryToLook(till: Till, fee: CardFeeEntity): Promise<void> {
  const { core } = till;
  const { id, tenantId, attempt, state } = fee;
  try {
    await lookAtFee(till, fee);
  } catch (error) {
    core.log[isOfProvider(error) ? 'warn' : 'error']({ err: error, fee: id }, 'a fee could not be asked for');
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    const failures = fee.failures + 1;
    const lookAt = lookAfterFailures(fee.failures, core.now());
    await core.database.run((db) =>
      tenantScope(db, tenantId).update(CardFeeTable, { id, attempt, state }, { failure, failures, lookAt }),
    );
  }
}
