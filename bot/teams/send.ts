import type {
  ChannelAccount,
  Conversation,
  MessageContent,
  OutboxMessage,
  SendOutcome,
} from '../../api/contract.ts';
import type { Pace } from '../pace.ts';
import type { ProviderParts } from '../provider.ts';
import type { Channel } from '../send.ts';
import type { TeamsApp } from './apps.ts';
import { ConnectorError, remedyFor, SLOWLY } from './errors.ts';
import type { BotFrameworkHosts } from './hosts.ts';
import { messageIdOf, type Reference, readReference } from './reference.ts';
import { renderTeams } from './render.ts';

/** Teams' page on rate limits: 7 in a second and 60 in 30 seconds in one conversation, 50 a second for an app. */
const PER_CHAT = { perSecond: 1, burst: 6 };
const PER_APP = { perSecond: 50, burst: 50 };

export interface SendingParts extends Pick<ProviderParts, 'accounts' | 'deliveries' | 'log'> {
  readonly app: (account: ChannelAccount) => TeamsApp;
  readonly hosts: BotFrameworkHosts;
  readonly pace: Pace;
}

/** Sends messages of the house through the app that the guest last wrote to. */
export function teamsChannel(parts: SendingParts): Channel {
  return {
    rates: { perAccount: PER_APP, perGuest: PER_CHAT },
    async send(conversation, content, message) {
      const account = await parts.accounts.of(conversation);
      if (account === null) return { ...giveUp('no Teams app of the spa is on'), why: 'channel-off' };
      const reference = referenceOf(parts.hosts, conversation);
      if (reference === null) return giveUp('it is not known where to send it');
      return sendParts(parts, account, reference, conversation, content, message);
    },
  };
}

/** Where a conversation is written to; null when that is not known, or is no place for the app's token any more. */
export function referenceOf(hosts: BotFrameworkHosts, { replyTo }: Conversation): Reference | null {
  const reference = readReference(replyTo);
  return reference && hosts.mayServe(reference.serviceUrl) ? reference : null;
}

/** The connector knows no message twice: what was taken is written down at once, and not sent again after a failure. */
async function sendParts(
  parts: SendingParts,
  account: ChannelAccount,
  reference: Reference,
  conversation: Conversation,
  content: MessageContent,
  message: OutboxMessage,
): Promise<SendOutcome> {
  const app = parts.app(account);
  const activities = renderTeams(reference.channelId, content);
  if (activities.length === 0) return { ok: false, error: 'not-needed' };
  const taken = new Map(
    (await parts.deliveries.taken(message)).map((one) => [one.part, one.providerMessageId]),
  );
  let last: string | null = null;
  let requests = 0;
  for (const [part, activity] of activities.entries()) {
    const before = taken.get(part);
    last = before ?? last;
    if (before !== undefined) continue;
    const waitMs = parts.pace.ask(`${message.id}/${part}`, [
      [`${account.id}/${conversation.address}`, PER_CHAT],
      [account.id, PER_APP],
    ]);
    if (waitMs > 0)
      return { ok: false, error: 'retry', afterMs: waitMs, detail: 'enough for the moment', tooMuch: true };
    requests += 1;
    try {
      last = messageIdOf(conversation.address, await app.say(reference, activity));
    } catch (error) {
      return failed(parts, conversation, message, error);
    }
    await parts.deliveries.take(message, { part, providerMessageId: last, category: null });
  }
  return { ok: true, providerMessageId: last, content, ...(requests > 1 ? { requests } : {}) };
}

async function failed(
  { deliveries, log }: SendingParts,
  conversation: Conversation,
  message: OutboxMessage,
  error: unknown,
): Promise<SendOutcome> {
  if (!(error instanceof ConnectorError)) throw error;
  const remedy = remedyFor(error);
  if (remedy.act === 'lose') await deliveries.lose(conversation);
  if (remedy.act === 'give-up' || remedy === SLOWLY)
    log.warn({ outbox: message.id, reason: error.message }, 'Teams refused a message');
  if (remedy.act !== 'retry') return giveUp(error.message);
  const { afterMs, tooMuch } = remedy;
  return { ok: false, error: 'retry', afterMs, detail: error.message, tooMuch };
}

function giveUp(detail: string) {
  return { ok: false, error: 'give-up', detail } as const;
}
