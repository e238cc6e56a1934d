import type { Core } from '../core.ts';
import type { Scope } from '../database/scope.ts';
import { CASHIER } from './cashier/cashier.ts';
import { payingAccount } from './open-checkout.ts';
import { STRIPE } from './provider.ts';

/** Who takes a tenant's online payments now; null where nobody does: in production no cashier stands in for an account. */
export async function onlineProvider(
  { production }: Pick<Core, 'production'>,
  scope: Scope,
): Promise<string | null> {
  if ((await payingAccount(scope)) !== null) return STRIPE;
  return production ? null : CASHIER;
}
