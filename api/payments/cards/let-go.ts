import { LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { UPCOMING } from '../../booking/rules.ts';
import { type BookingEntity, BookingTable } from '../../database/entities/booking.ts';
import {
  type CardFeeEntity,
  CardFeeTable,
  type KeptCardEntity,
  KeptCardTable,
} from '../../database/entities/cards.ts';
import { GuestTable } from '../../database/entities/people.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { isForgotten } from '../../people/is-forgotten.ts';
import { CASHIER } from '../cashier/cashier.ts';
import { inBatches } from '../in-batches.ts';
import { isOfProvider, ProviderAway } from '../provider.ts';
import { lookAfterFailures, PLANNED_FOR_MS } from '../sessions/session-rules.ts';
import { counterOf, type Till } from '../sessions/till.ts';
import { FOR_THE_DESK, UNDER_WAY } from './card-rules.ts';
import { lookForCharge } from './look-for-charge.ts';

const SYSTEM = { kind: 'system', name: 'payment' } as const;
/** Around the end of a visit, and while a bank is asked for its fee, it is looked so often whether its card may go. */
const LOOK_NEAR_MS = 3_600_000;
/** Before that, and while the desk makes up its mind, so often: a visit may have been moved to an earlier day. */
const LOOK_FAR_MS = 24 * 3_600_000;
/** How long the desk may make up its mind about a fee. */
const FEE_FOR_MS = 30 * 24 * 3_600_000;
const MOST_IN_A_ROUND = 100;
const AT_ONCE = 10;

/** Lets go of the cards that are needed no longer: the visit took place, or its fee was taken, waived or left alone. */
export async function letCardsGo(till: Till): Promise<number> {
  const { core } = till;
  const due = await core.database.run((db) =>
    db.find(KeptCardTable, {
      where: { lookAt: LessThanOrEqual(core.now()) },
      order: { lookAt: 'ASC', id: 'ASC' },
      take: MOST_IN_A_ROUND,
    }),
  );
  await inBatches(due, AT_ONCE, (card) => sweepOne(till, card));
  return due.length;
}

/** One process looks; should it not live to tell, another does a minute later. */
async function sweepOne(till: Till, card: KeptCardEntity): Promise<void> {
  const { core } = till;
  const { id, tenantId, lookAt } = card;
  if (lookAt === null) return;
  const mine = await core.database.run((db) =>
    tenantScope(db, tenantId).update(KeptCardTable, { id, lookAt }, { lookAt: core.now() + PLANNED_FOR_MS }),
  );
  if (mine === 1) await lookAtCard(till, card);
}

async function lookAtCard(till: Till, card: KeptCardEntity): Promise<void> {
  const { core } = till;
  const { id, tenantId, failures } = card;
  const write = (set: Partial<KeptCardEntity>): Promise<number> =>
    core.database.run((db) => tenantScope(db, tenantId).update(KeptCardTable, { id }, set));
  try {
    const isLeaving =
      card.state === 'leaving' || (await writeInTenant(core, tenantId, SYSTEM, (unit) => decide(unit, card)));
    if (!isLeaving) return;
    await lookBeforeGoing(till, card);
    await forget(till, card);
    await write({ state: 'gone', lookAt: null, failures: 0, error: null });
    await core.database.run((db) => forgetFigures(tenantScope(db, tenantId), card));
  } catch (error) {
    core.log[isOfProvider(error) ? 'warn' : 'error']({ err: error, card: id }, 'a card could not be let go');
    const words = (error instanceof Error ? error.message : String(error)).slice(0, 1000);
    await write({ failures: failures + 1, error: words, lookAt: lookAfterFailures(failures, core.now()) });
  }
}

/** Nothing is charged any more from here on; what was charged before, and nobody heard of, is booked while it can be found. */
async function lookBeforeGoing(till: Till, { tenantId, id: cardId }: KeptCardEntity): Promise<void> {
  const { database } = till.core;
  const fee = await database.run((db) => tenantScope(db, tenantId).findOne(CardFeeTable, { cardId }));
  if (fee !== null && (await lookForCharge(till, fee)))
    throw new ProviderAway(`fee ${fee.id} is under way still`);
}

/** By what its owner knows it, a card that is gone is known no longer; but for one that was charged, while its guest is known. */
async function forgetFigures(scope: Scope, { id, bookingId }: KeptCardEntity): Promise<void> {
  const fee = await scope.findOne(CardFeeTable, { bookingId });
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  if (fee?.state === 'paid' && booking !== null && !(await isForgotten(scope, booking.guestId))) return;
  await scope.update(KeptCardTable, { id }, { brand: '', lastFour: '' });
}

async function forget(
  till: Till,
  { tenantId, provider, accountId, customer }: KeptCardEntity,
): Promise<void> {
  if (provider === CASHIER || accountId === null) return;
  const counter = await counterOf(till, { tenantId, accountId });
  await counter.provider.forgetCard(counter.account, customer);
}

/** Whether it is to go. Written down before its provider is asked: from then on nothing is charged any more. */
async function decide(unit: Unit, { id, bookingId }: KeptCardEntity): Promise<boolean> {
  const booking = await lockBooking(unit, bookingId);
  const fee = await unit.findOne(CardFeeTable, { bookingId });
  const guest = await unit.findOne(GuestTable, { id: booking.guestId });
  if (isNeeded(booking, fee, guest?.erasedAt != null, unit.now)) {
    await unit.update(KeptCardTable, { id, state: 'kept' }, { lookAt: lookNext(booking, fee, unit.now) });
    return false;
  }
  if (fee !== null && FOR_THE_DESK.includes(fee.state))
    await unit.update(CardFeeTable, { id: fee.id }, { state: 'lapsed' });
  await unit.update(KeptCardTable, { id, state: 'kept' }, { state: 'leaving' });
  return true;
}

/** What ends a visit has its card looked at at once: this is for what nobody said. */
function lookNext({ endsAt }: BookingEntity, fee: CardFeeEntity | null, now: number): number {
  if (fee !== null && UNDER_WAY.includes(fee.state)) return now + LOOK_NEAR_MS;
  const mattersAt = fee === null ? endsAt : endsAt + FEE_FOR_MS;
  return Math.max(now + LOOK_NEAR_MS, Math.min(now + LOOK_FAR_MS, mattersAt));
}

function isNeeded(
  { status, endsAt }: BookingEntity,
  fee: CardFeeEntity | null,
  isForgotten: boolean,
  now: number,
): boolean {
  if (fee !== null && UNDER_WAY.includes(fee.state)) return true;
  if (isForgotten) return false;
  if (fee !== null && fee.state !== 'undone')
    return FOR_THE_DESK.includes(fee.state) && now < endsAt + FEE_FOR_MS;
  return UPCOMING.includes(status);
}
