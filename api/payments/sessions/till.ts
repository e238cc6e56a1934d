import type { AccountBook } from '../../channels/accounts.ts';
import type { ChannelAccount, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { KeptCardTable } from '../../database/entities/cards.ts';
import { CheckoutSessionTable } from '../../database/entities/checkout-session.ts';
import type { Scope } from '../../database/scope.ts';
import { type PaymentProvider, ProviderAway } from '../provider.ts';

/** What it takes to speak with the providers of all tenants. */
export interface Till {
  readonly core: Core;
  readonly accounts: Pick<AccountBook, 'read' | 'all'>;
  /** By the kind of account. */
  readonly providers: Readonly<Record<string, PaymentProvider>>;
}

/**
 * The account that a charge came in by: that of the page it was paid on, or of the card that it was taken from. null where it is of
 * neither.
 */
export async function accountOfCharge(
  scope: Scope,
  checkoutId: Id | null,
  chargeReference: string,
): Promise<{ readonly tenantId: Id; readonly accountId: Id } | null> {
  if (checkoutId === null) return null;
  const session = await scope.findOne(CheckoutSessionTable, { checkoutId, chargeReference });
  if (session !== null) return session;
  const card = await scope.findOne(KeptCardTable, { checkoutId });
  return card?.accountId ? { tenantId: card.tenantId, accountId: card.accountId } : null;
}

/** A tenant's account with its provider, also where it was turned off since: what was paid in it can only go back there. */
export async function counterOf(
  { accounts, providers }: Till,
  { tenantId, accountId }: { readonly tenantId: Id; readonly accountId: Id },
): Promise<{ readonly account: ChannelAccount; readonly provider: PaymentProvider }> {
  const account = await accounts.read(tenantId, accountId);
  const provider = account && providers[account.channel];
  if (!account || !provider) throw new ProviderAway(`account ${accountId} cannot be reached`);
  return { account, provider };
}
