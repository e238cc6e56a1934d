import type { Conversation } from '../../api/contract.ts';
import { makePace } from '../pace.ts';
import type { Provider, ProviderParts } from '../provider.ts';
import { makeApps } from './apps.ts';
import { teamsDoor } from './door.ts';
import { botFrameworkHosts } from './hosts.ts';
import { referenceOf, teamsChannel } from './send.ts';
import { teamsTools } from './tools.ts';

/**
 * Teams and Direct Line through the Bot Framework. An account's external id is its app id (in Entra, "application
 * (client) ID"); its secrets are `appPassword` (a client secret's value) and, for an app of one tenant, `tenantId`.
 */
export function openTeams(parts: ProviderParts, apiUrl: string | null): Provider {
  const hosts = botFrameworkHosts(apiUrl);
  const app = makeApps(hosts);
  const typing = async (conversation: Conversation): Promise<void> => {
    const [account, reference] = [await parts.accounts.of(conversation), referenceOf(hosts, conversation)];
    if (account && reference) await app(account).say(reference, { type: 'typing' });
  };
  return {
    name: 'teams',
    channel: teamsChannel({ ...parts, hosts, app, pace: makePace(parts.now) }),
    doors: [teamsDoor({ ...parts, hosts, app })],
    tools: teamsTools(parts, hosts),
    typing(conversation) {
      // While a person has the conversation nobody answers for them.
      if (conversation.withPerson) return;
      typing(conversation).catch((error: unknown) =>
        parts.log.warn(
          { account: conversation.accountId, reason: String(error) },
          'typing could not be shown on Teams',
        ),
      );
    },
  };
}
