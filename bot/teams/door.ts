import type { ChannelAccount, WebhookAnswer, WebhookDoor, WebhookRequest } from '../../api/contract.ts';
import type { ProviderParts } from '../provider.ts';
import { type Activity, eventOf, readActivity, type TeamsEvent } from './activity.ts';
import type { TeamsApp } from './apps.ts';
import { type BotFrameworkHosts, CHANNEL_ISSUER } from './hosts.ts';
import { messageIdOf } from './reference.ts';
import { claimsOf } from './token-claims.ts';

/** Where the Bot Framework's channels deliver for all apps: an Azure bot's "messaging endpoint". */
export const MESSAGES_PATH = '/api/messages';

/** Teams' messages have at most about 100 kB, attachments by address. */
const MAX_BODY_BYTES = 256 * 1024;

export interface DoorParts
  extends Pick<ProviderParts, 'accounts' | 'receive' | 'findConversation' | 'deliveries' | 'refused'> {
  readonly hosts: BotFrameworkHosts;
  readonly app: (account: ChannelAccount) => TeamsApp;
}

/**
 * The token names the app, and with it account and tenant; who sent it is checked by that app. The check needs two
 * fields of the body (channel and service), so the body is parsed before; nothing of it is used until then.
 */
export function teamsDoor(parts: DoorParts): WebhookDoor {
  return {
    method: 'post',
    path: MESSAGES_PATH,
    summary: 'Activities of Teams and Direct Line',
    handle: (request) => take(parts, request),
  };
}

async function take(parts: DoorParts, { headers, raw }: WebhookRequest): Promise<WebhookAnswer> {
  const { authorization } = headers;
  const claims = claimsOf(authorization);
  // Emulators and other bots have other issuers, and are checked more loosely: nobody of them writes here.
  if (authorization === undefined || claims?.iss !== CHANNEL_ISSUER) return refuse(parts, 401, 'no-token');
  const account = await parts.accounts.find('teams', claims.aud);
  if (account === null) return refuse(parts, 401, 'unknown-app');
  if (Buffer.byteLength(raw) > MAX_BODY_BYTES) return refuse(parts, 413, 'too-large');
  const activity = readActivity(raw);
  if (activity === null) return refuse(parts, 400, 'malformed');
  if (!parts.hosts.mayServe(activity.serviceUrl)) return refuse(parts, 403, 'bad-service');
  if (!(await parts.app(account).isGenuine(activity, authorization))) return refuse(parts, 401, 'bad-token');
  return takeGenuine(parts, account, activity);
}

async function takeGenuine(
  parts: DoorParts,
  account: ChannelAccount,
  activity: Activity,
): Promise<WebhookAnswer> {
  const event = eventOf(activity);
  if (event === null) return refuse(parts, 400, 'malformed');
  switch (event.kind) {
    case 'said':
      await keep(parts, account, event);
      return answer(200);
    case 'left':
      await lose(parts, account, event);
      return answer(200);
    case 'invoke':
      // As the framework's own adapter answers what a bot has no use for.
      return answer(501);
    case 'ignored':
      if (event.reason === 'group') parts.refused('teams', 'group');
      return answer(200);
  }
}

async function keep(
  { receive }: DoorParts,
  account: ChannelAccount,
  said: Extract<TeamsEvent, { kind: 'said' }>,
): Promise<void> {
  await receive({
    tenantId: account.tenantId,
    channel: 'teams',
    providerMessageId: messageIdOf(said.address, said.activityId),
    accountId: account.id,
    address: said.address,
    replyTo: JSON.stringify(said.reference),
    profileName: said.name,
    locale: said.locale,
    ...(said.writtenAt === null ? {} : { writtenAt: said.writtenAt }),
    body: said.body,
  });
}

/** What came late tells of a time before the guest's last message. */
async function lose(
  { findConversation, deliveries }: DoorParts,
  account: ChannelAccount,
  { address, atMs }: Extract<TeamsEvent, { kind: 'left' }>,
): Promise<void> {
  const conversation = await findConversation(account.tenantId, 'teams', address);
  if (conversation === null || conversation.accountId !== account.id) return;
  const { heardAt } = conversation;
  const heardSince = atMs !== null && heardAt !== null && Date.parse(heardAt) > atMs;
  if (!heardSince) await deliveries.lose(conversation);
}

function refuse({ refused }: DoorParts, status: number, reason: string): WebhookAnswer {
  refused('teams', reason);
  return answer(status);
}

function answer(status: number): WebhookAnswer {
  return { status, type: 'text/plain', body: '' };
}
