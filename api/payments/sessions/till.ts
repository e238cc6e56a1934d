import type { AccountBook } from '../../channels/accounts.ts';
import type { ChannelAccount, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type PaymentProvider, ProviderAway } from '../provider.ts';

/** What it takes to speak with the providers of all tenants. */
export interface Till {
  readonly core: Core;
  readonly accounts: Pick<AccountBook, 'read' | 'all'>;
  /** By the kind of account. */
  readonly providers: Readonly<Record<string, PaymentProvider>>;
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
