import type { ChannelAccount } from '../../api/contract.ts';
import { type BotApp, openBotApp } from '../framework/cloud-adapter.ts';
import { type AppToken, appToken } from './app-token.ts';
import { ConnectorError } from './errors.ts';
import { type BotFrameworkHosts, CHANNEL_ISSUER } from './hosts.ts';
import { ask } from './http.ts';
import type { Reference } from './reference.ts';
import type { TeamsActivity } from './wire-types.ts';

/** A tenant's app at the Bot Framework. */
export interface TeamsApp {
  isGenuine: BotApp['isGenuine'];
  /** The new activity's id. Throws `ConnectorError`. */
  say(reference: Reference, activity: TeamsActivity): Promise<string>;
}

/** The apps of all accounts, each opened once: with another secret it is opened anew. */
export function makeApps(hosts: BotFrameworkHosts): (account: ChannelAccount) => TeamsApp {
  const open = new Map<string, { readonly secret: string; readonly app: TeamsApp }>();
  return (account) => {
    const secret = JSON.stringify([account.externalId, account.secrets]);
    const known = open.get(account.id);
    if (known?.secret === secret) return known.app;
    const app = openApp(hosts, account);
    open.set(account.id, { secret, app });
    return app;
  };
}

/** An account's token from the login. */
export function tokenOf(
  { login }: BotFrameworkHosts,
  { externalId, secrets }: Pick<ChannelAccount, 'externalId' | 'secrets'>,
): AppToken {
  const { appPassword = '', tenantId = null } = secrets;
  return appToken(login, { appId: externalId, password: appPassword, tenantId });
}

function openApp(hosts: BotFrameworkHosts, account: ChannelAccount): TeamsApp {
  const token = tokenOf(hosts, account);
  const app = openBotApp({
    appId: account.externalId,
    openIdMetadata: hosts.openIdMetadata,
    issuer: CHANNEL_ISSUER,
    token: token.get,
    post: (url, headers, body) => ask('connector', url, { method: 'POST', headers, body }),
  });
  return {
    isGenuine: app.isGenuine,
    async say(reference, activity) {
      const to = asFramework(reference);
      try {
        return await app.say(to, activity);
      } catch (error) {
        // A token may be taken back before its time: one that was just asked for tells whether it is that.
        if (!(error instanceof ConnectorError && error.at === 'connector' && error.status === 401))
          throw error;
        token.drop();
        return app.say(to, activity);
      }
    },
  };
}

/** As the framework's types have it: what is not known is left out. */
function asFramework({ conversation, user, bot, ...rest }: Reference) {
  const { id, conversationType, tenantId } = conversation;
  return {
    ...rest,
    conversation: {
      id,
      isGroup: false,
      name: '',
      conversationType: conversationType ?? 'personal',
      ...(tenantId ? { tenantId } : {}),
    },
    user: partyOf(user),
    bot: partyOf(bot),
  };
}

function partyOf({ id, name, aadObjectId }: Reference['user']) {
  return { id, name: name ?? '', ...(aadObjectId ? { aadObjectId } : {}) };
}
