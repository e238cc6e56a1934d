import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { Id } from '../../contract.ts';
import { type BookingEntity, type CheckoutEntity, CheckoutTable } from '../../database/entities/booking.ts';
import {
  type CheckoutSessionEntity,
  CheckoutSessionTable,
} from '../../database/entities/checkout-session.ts';
import { isDuplicate } from '../../database/failures.ts';
import { tenantScope } from '../../database/scope.ts';
import { acceptCard } from '../cards/accept-card.ts';
import { isPayable } from '../open-checkout.ts';
import type { SessionStanding } from '../provider.ts';
import { acceptCharge, declined, declinedAfterwards } from '../receive-payment.ts';
import { beingProcessed } from '../under-way.ts';
import { openPlanned } from './open-planned.ts';
import { isFinal, nextLook, PROCESSING_LOOK_MS } from './session-rules.ts';
import { counterOf, type Till } from './till.ts';

/**
 * Reads a session back and acts on how it stands: the one road for webhooks, for the guest who comes back from the page,
 * and for whoever looks after sessions. One that nobody is to pay any more is ended there.
 */
export async function lookAtSession(till: Till, session: CheckoutSessionEntity): Promise<void> {
  const known = session.reference === null ? await openPlanned(till, session) : session;
  if (known === null || known.reference === null) return;
  const { account, provider } = await counterOf(till, known);
  const asked = await lookTimeOf(till, known);
  const standing = await provider.readSession(account, known.reference);
  const isWanted = standing.status !== 'open' || (await canBePaid(till, known));
  await settleStanding(
    till,
    known,
    isWanted ? standing : await provider.endSession(account, known.reference),
    asked,
  );
}

/** As it stands before the provider is asked. */
async function lookTimeOf({ core }: Till, { id, tenantId }: CheckoutSessionEntity): Promise<number | null> {
  const session = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(CheckoutSessionTable, { id }),
  );
  return session?.lookAt ?? null;
}

async function canBePaid({ core }: Till, { tenantId, checkoutId }: CheckoutSessionEntity): Promise<boolean> {
  const checkout = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(CheckoutTable, { id: checkoutId }),
  );
  return checkout !== null && isPayable(checkout, core.now());
}

/** A duplicate key means that somebody else settled the same, or took the freed time, in between: look again. */
async function settleStanding(
  { core }: Till,
  session: CheckoutSessionEntity,
  standing: SessionStanding,
  asked: number | null,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(core, session.tenantId, { kind: 'system', name: 'payment' }, (unit) =>
        settleWithin(unit, session, standing, asked),
      );
    } catch (error) {
      if (attempt >= 3 || !isDuplicate(error)) throw error;
    }
  }
}

async function settleWithin(
  unit: Unit,
  { id }: CheckoutSessionEntity,
  standing: SessionStanding,
  asked: number | null,
): Promise<void> {
  const locked = await lockSession(unit, id);
  if (locked === null) return;
  const { session, checkout, booking } = locked;
  if (standing.status === 'paid') {
    const { chargeReference: reference, amountMinor, currency } = standing;
    await acceptCharge(unit, checkout, booking, { reference, amountMinor, currency });
  }
  if (standing.status === 'kept') {
    const { card } = standing;
    await acceptCard(unit, checkout, booking, { ...card, accountId: session.accountId });
  }
  const wasProcessing = session.state === 'processing';
  if (standing.status === 'processing' && !wasProcessing) beingProcessed(unit, checkout, booking);
  if (standing.status === 'failed')
    await (wasProcessing ? declinedAfterwards : declined)(unit, checkout, booking);
  const { lookAt, ...set } = after(session, checkout, standing, unit.now);
  await unit.update(CheckoutSessionTable, { id }, set);
  // Whoever wanted another look while the provider was asked, as the end of a hold does, gets it.
  if (lookAt === null || asked === null) await unit.update(CheckoutSessionTable, { id }, { lookAt });
  else await unit.update(CheckoutSessionTable, { id, lookAt: asked }, { lookAt });
}

interface Locked {
  readonly session: CheckoutSessionEntity;
  readonly checkout: CheckoutEntity;
  readonly booking: BookingEntity;
}

/**
 * A session as it is behind its booking's lock: of two processes that were told the same one acts on it and tells the guest.
 * null when it is over.
 */
async function lockSession(unit: Unit, id: Id): Promise<Locked | null> {
  const read = await unit.findOne(CheckoutSessionTable, { id });
  if (read === null || isFinal(read)) return null;
  const checkout = await unit.findOne(CheckoutTable, { id: read.checkoutId });
  if (checkout === null) throw new Error(`session ${id} is of no checkout`);
  const booking = await lockBooking(unit, checkout.bookingId);
  const session = await unit.findOne(CheckoutSessionTable, { id });
  if (session === null || isFinal(session)) return null;
  return { session, checkout, booking };
}

function after(
  session: CheckoutSessionEntity,
  checkout: CheckoutEntity,
  standing: SessionStanding,
  now: number,
): Partial<CheckoutSessionEntity> & Pick<CheckoutSessionEntity, 'lookAt'> {
  const asked = { failures: 0, error: null };
  switch (standing.status) {
    case 'open':
      return { ...asked, lookAt: nextLook(checkout, session, now) };
    case 'processing':
      return {
        ...{ ...asked, state: 'processing', lookAt: now + PROCESSING_LOOK_MS },
        processingAt: session.processingAt ?? now,
      };
    case 'paid':
      return { ...asked, state: 'paid', chargeReference: standing.chargeReference, lookAt: null };
    case 'kept':
    case 'failed':
    case 'expired':
      return { ...asked, state: standing.status, lookAt: null };
  }
}
