import type { Conversation } from '../../api/contract.ts';
import { makePace } from '../pace.ts';
import type { Provider, ProviderParts } from '../provider.ts';
import { whatsappDoors } from './doors.ts';
import { openGraph } from './graph.ts';
import { makeSend, PER_GUEST, PER_NUMBER_BY_ALL } from './send-message.ts';
import { accountTemplates } from './templates/account-templates.ts';
import { openTemplateApi } from './templates/template-api.ts';
import { testWhatsapp } from './test-account.ts';

/** Of how many guests the last message is remembered. */
const MANY = 10_000;

/**
 * WhatsApp through Meta's Cloud API. An account's `externalId` is its phone_number_id; its secrets are `accessToken`
 * (a system user's, to send), `appSecret` (signs what is delivered) and `verifyToken` (proves the address).
 */
export function openWhatsapp(parts: ProviderParts, apiUrl: string): Provider {
  const graph = openGraph(apiUrl);
  // The typing indicator answers a message: the guest's last one that came to this process.
  const last = new Map<string, string>();
  const typing = async (conversation: Conversation): Promise<void> => {
    const messageId = last.get(`${conversation.accountId}/${conversation.address}`);
    const account = messageId === undefined ? null : await parts.accounts.of(conversation);
    if (account && messageId !== undefined) await graph.showTyping(account, messageId);
  };
  return {
    name: 'whatsapp',
    channel: {
      rates: { perAccount: PER_NUMBER_BY_ALL, perGuest: PER_GUEST },
      send: makeSend(parts, graph, makePace(parts.now)),
    },
    doors: whatsappDoors(parts, (account, { id, address }) => {
      if (last.size >= MANY) last.clear();
      last.set(`${account.id}/${address}`, id);
    }),
    tools: { test: testWhatsapp(graph), templates: accountTemplates(openTemplateApi(apiUrl)) },
    linkName: (account, signal) => graph.number(account, signal),
    typing(conversation) {
      // While a person has the conversation nobody answers for them, nor reads.
      if (conversation.withPerson) return;
      // Only a sign that would have been nice to see: the answer itself says whether the channel works.
      typing(conversation).catch(() => undefined);
    },
  };
}
