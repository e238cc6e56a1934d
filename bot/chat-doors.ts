import type { ChannelAccount, ChannelAccounts, ChatDoor, Id } from '../api/contract.ts';
import type { Provider, ProviderParts } from './provider.ts';

/** In the order in which they are offered. Teams has no address that opens a chat for everybody. */
const CHANNELS: readonly ChatDoor['channel'][] = ['telegram', 'whatsapp'];

/** A name hardly ever changes; one that could not be learned is asked for again soon. */
const KNOWN_MS = 3_600_000;
const UNKNOWN_MS = 60_000;
/** A guest waits for it: without the name they get no link, but their answer. */
const PATIENCE_MS = 3_000;

/**
 * Where guests of a spa can open a chat with it by a link. A provider that does not tell its account's name is left
 * out, and it is logged: what the link would carry can be typed.
 */
export function makeChatDoors(
  accounts: Pick<ChannelAccounts, 'of'>,
  providers: readonly Provider[],
  { now, log }: { now(): number; readonly log: ProviderParts['log'] },
): (tenantId: Id) => Promise<readonly ChatDoor[]> {
  const known = new Map<Id, { readonly until: number; readonly name: string | null }>();
  const doorOf = async (tenantId: Id, channel: ChatDoor['channel']): Promise<ChatDoor[]> => {
    const provider = providers.find(({ name }) => name === channel);
    const account = await accounts.of({ tenantId, channel, accountId: null });
    if (!provider?.linkName || account === null) return [];
    const before = known.get(account.id);
    const isKnown = before !== undefined && before.until > now();
    const name = isKnown ? before.name : await linkName(provider.linkName, account, log);
    if (!isKnown) known.set(account.id, { name, until: now() + (name === null ? UNKNOWN_MS : KNOWN_MS) });
    return name === null ? [] : [{ channel, name }];
  };
  return async (tenantId) => (await Promise.all(CHANNELS.map((channel) => doorOf(tenantId, channel)))).flat();
}

async function linkName(
  ask: NonNullable<Provider['linkName']>,
  account: ChannelAccount,
  log: ProviderParts['log'],
): Promise<string | null> {
  try {
    return await ask(account, AbortSignal.timeout(PATIENCE_MS));
  } catch (error) {
    log.warn({ err: error, account: account.id }, 'a provider did not say where its account is reached');
    return null;
  }
}
