import { randomBytes } from 'node:crypto';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { CheckoutPurpose, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, type CheckoutEntity, CheckoutTable } from '../database/entities/booking.ts';
import { type ChannelAccountEntity, ChannelAccountTable } from '../database/entities/channels.ts';
import { newId } from '../database/ids.ts';
import type { Scope } from '../database/scope.ts';
import { listTenants, type PublicTenant } from '../tenants/load-house.ts';
import { STRIPE } from './provider.ts';

/** The first checkout of a booking, for what is still due before it is confirmed. `standIn` takes it where the tenant has no account. */
export async function openCheckout(
  unit: Unit,
  booking: BookingEntity,
  standIn: string,
  expiresAt: number,
): Promise<void> {
  const amountMinor = booking.dueMinor - booking.paidMinor;
  await addCheckout(unit, booking, standIn, { purpose: 'visit', amountMinor, expiresAt });
}

/** The first checkout of a booking of which nothing is due: a card is left there, and nothing is charged. */
export async function openCardPage(
  unit: Unit,
  booking: BookingEntity,
  standIn: string,
  expiresAt: number,
): Promise<void> {
  await addCheckout(unit, booking, standIn, { purpose: 'card', amountMinor: 0, expiresAt });
}

/** A page where a guest can pay. The caller sees to it that no other of the same purpose can be paid. */
export async function addCheckout(
  unit: Unit,
  booking: Pick<BookingEntity, 'id' | 'currency'>,
  standIn: string,
  terms: Pick<CheckoutEntity, 'purpose' | 'amountMinor' | 'expiresAt'>,
): Promise<CheckoutEntity> {
  const checkout = {
    id: newId(),
    bookingId: booking.id,
    provider: (await payingAccount(unit)) === null ? standIn : STRIPE,
    token: randomBytes(24).toString('base64url'),
    status: 'open' as const,
    currency: booking.currency,
    createdAt: unit.now,
    ...terms,
  };
  await unit.insert(CheckoutTable, [checkout]);
  return { ...checkout, tenantId: unit.tenantId };
}

/** The account that takes a tenant's money now: the oldest that is turned on. null where there is none. */
export async function payingAccount(scope: Scope): Promise<ChannelAccountEntity | null> {
  const [account = null] = await scope.find(ChannelAccountTable, {
    where: { channel: STRIPE, active: true },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: 1,
  });
  return account;
}

/** The spas whose guests can pay nowhere but at the local cashier. */
export async function tenantsWithoutAccount(core: Pick<Core, 'database'>): Promise<readonly PublicTenant[]> {
  const tenants = await listTenants(core);
  const accounts = await core.database.run((db) =>
    db.find(ChannelAccountTable, { where: { channel: STRIPE, active: true } }),
  );
  return tenants.filter(({ id }) => !accounts.some(({ tenantId }) => tenantId === id));
}

/** Is it the one that confirms a visit, whose time is kept meanwhile? */
export function isFirst({ purpose }: Pick<CheckoutEntity, 'purpose'>): boolean {
  return purpose === 'visit' || purpose === 'card';
}

/** Can it be paid at this moment? What was declined can be tried again. */
export function isPayable({ status, expiresAt }: CheckoutEntity, now: number): boolean {
  return (status === 'open' || status === 'failed') && expiresAt > now;
}

const PURPOSES: readonly CheckoutPurpose[] = ['visit', 'card', 'balance', 'tip'];

/**
 * Nothing is to be paid any more for these purposes, all where none is named: the payment pages say so, and the
 * provider's are ended by who looks after those (`sessions/sweep-sessions.ts`). Money that comes all the same is dealt with
 * on arrival.
 */
export async function expireCheckout(
  unit: Unit,
  bookingId: Id,
  purposes: readonly CheckoutPurpose[] = PURPOSES,
): Promise<void> {
  for (const purpose of purposes) {
    for (const status of ['open', 'failed'] as const)
      await unit.update(CheckoutTable, { bookingId, purpose, status }, { status: 'expired' });
  }
  await unit.change(
    `UPDATE checkout_session SET look_at = ? WHERE tenant_id = ? AND state IN ('planned', 'open')
      AND checkout_id IN (SELECT id FROM checkout WHERE tenant_id = ? AND booking_id = ?)`,
    [unit.now, unit.tenantId, unit.tenantId, bookingId],
  );
}
