import { randomBytes } from 'node:crypto';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, type CheckoutEntity, CheckoutTable } from '../database/entities/booking.ts';
import { type ChannelAccountEntity, ChannelAccountTable } from '../database/entities/channels.ts';
import { newId } from '../database/ids.ts';
import type { Scope } from '../database/scope.ts';
import { listTenants, type PublicTenant } from '../tenants/load-house.ts';
import { STRIPE } from './provider.ts';

/** One checkout a booking, for what is still due before it is confirmed. `standIn` takes it where the tenant has no account. */
export async function openCheckout(
  unit: Unit,
  booking: BookingEntity,
  standIn: string,
  expiresAt: number,
): Promise<void> {
  await unit.insert(CheckoutTable, [
    {
      id: newId(),
      bookingId: booking.id,
      provider: (await payingAccount(unit)) === null ? standIn : STRIPE,
      token: randomBytes(24).toString('base64url'),
      status: 'open',
      amountMinor: booking.dueMinor - booking.paidMinor,
      currency: booking.currency,
      createdAt: unit.now,
      expiresAt,
    },
  ]);
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

/** Can it be paid at this moment? What was declined can be tried again. */
export function isPayable({ status, expiresAt }: CheckoutEntity, now: number): boolean {
  return (status === 'open' || status === 'failed') && expiresAt > now;
}

/**
 * The booking is no longer waiting: its payment page says so, and the provider's is ended by who looks after those
 * (`sessions/sweep-sessions.ts`). Money that comes all the same is dealt with on arrival.
 */
export async function expireCheckout(unit: Unit, bookingId: Id): Promise<void> {
  for (const status of ['open', 'failed'] as const) {
    await unit.update(CheckoutTable, { bookingId, status }, { status: 'expired' });
  }
  await unit.change(
    `UPDATE checkout_session SET look_at = ? WHERE tenant_id = ? AND state IN ('planned', 'open')
      AND checkout_id IN (SELECT id FROM checkout WHERE tenant_id = ? AND booking_id = ?)`,
    [unit.now, unit.tenantId, unit.tenantId, bookingId],
  );
}
