import type { ChannelAccount, WebhookAnswer, WebhookDoor, WebhookRequest } from '../../api/contract.ts';
import type { ProviderParts } from '../provider.ts';
import type { GuestPreference, TemplateNotice } from './notices.ts';
import { isSecret, isSigned } from './signature.ts';
import { type Change, type GuestMessage, readWebhook } from './webhook.ts';

const PATH = '/webhooks/whatsapp/:number';

/** Meta tries again for up to 7 days; what is older is somebody's replay. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** What Meta's challenge looks like. It is echoed, so nothing else is. */
const CHALLENGE = /^[\w.-]{1,200}$/;

type Heard = (account: ChannelAccount, message: GuestMessage) => void;

/** Where Meta proves that the address is ours, and where it delivers. `heard` is told of each message that is kept. */
export function whatsappDoors(parts: ProviderParts, heard: Heard): WebhookDoor[] {
  return [
    {
      method: 'get',
      path: PATH,
      summary: 'WhatsApp asks whether this address is ours',
      handle: (request) => verify(parts, request),
    },
    {
      method: 'post',
      path: PATH,
      summary: 'WhatsApp delivers messages and their statuses',
      handle: (request) => take(parts, heard, request),
    },
  ];
}

async function verify(parts: ProviderParts, { params, query }: WebhookRequest): Promise<WebhookAnswer> {
  const account = await parts.accounts.find('whatsapp', params.number ?? '');
  if (account === null) return refuse(parts, 404, 'unknown-number');
  const asked = query['hub.mode'] === 'subscribe';
  if (!asked || !isSecret(query['hub.verify_token'], account.secrets.verifyToken))
    return refuse(parts, 403, 'bad-verify-token');
  const challenge = query['hub.challenge'] ?? '';
  return CHALLENGE.test(challenge) ? answer(200, challenge) : refuse(parts, 400, 'malformed');
}

async function take(
  parts: ProviderParts,
  heard: Heard,
  { params, headers, raw }: WebhookRequest,
): Promise<WebhookAnswer> {
  const account = await parts.accounts.find('whatsapp', params.number ?? '');
  if (account === null) return refuse(parts, 404, 'unknown-number');
  if (!isSigned(raw, headers['x-hub-signature-256'], account.secrets.appSecret))
    return refuse(parts, 401, 'bad-signature');
  const read = readWebhook(raw);
  if (read === null) return refuse(parts, 400, 'malformed');
  const { changes, notices } = read;
  for (const notice of notices) tell(parts, account, notice);
  const failures: unknown[] = [];
  for (const change of changes) await takeChange(parts, heard, account, change, failures);
  // What was kept is known when it comes again; for the rest the 500 that this becomes makes Meta try again.
  if (failures.length > 0) throw new AggregateError(failures, 'not all of a webhook could be kept');
  return changes.some(({ unreadable }) => unreadable > 0) ? answer(400, 'malformed') : answer(200, '');
}

/** One that cannot be kept must not keep its neighbours away. */
async function takeChange(
  parts: ProviderParts,
  heard: Heard,
  door: ChannelAccount,
  change: Change,
  failures: unknown[],
): Promise<void> {
  for (let count = 0; count < change.unreadable; count += 1) parts.refused('whatsapp', 'malformed');
  const account = await accountOf(parts, door, change.numberId);
  if (account === null) return parts.refused('whatsapp', 'unknown-number');
  const failed = (error: unknown): unknown => failures.push(error);
  // Asked for together they are kept together, in the order of asking.
  await Promise.all(change.messages.map((message) => keep(parts, heard, account, message).catch(failed)));
  for (const status of change.statuses) await report(parts, account, status).catch(failed);
  for (const preference of change.preferences) await heed(parts, account, preference).catch(failed);
}

/** One app may have several numbers, and delivers for all of them here. The signature speaks for its own app only. */
async function accountOf(
  { accounts }: ProviderParts,
  door: ChannelAccount,
  numberId: string,
): Promise<ChannelAccount | null> {
  if (numberId === door.externalId) return door;
  const other = await accounts.find('whatsapp', numberId);
  return other && isSecret(other.secrets.appSecret, door.secrets.appSecret) ? other : null;
}

async function keep(
  parts: ProviderParts,
  heard: Heard,
  account: ChannelAccount,
  message: GuestMessage,
): Promise<void> {
  if (message.writtenAt < parts.now() - OLDEST_MS) return parts.refused('whatsapp', 'too-old');
  await parts.receive({
    tenantId: account.tenantId,
    channel: 'whatsapp',
    providerMessageId: message.id,
    accountId: account.id,
    address: message.address,
    profileName: message.profileName,
    locale: null,
    writtenAt: new Date(message.writtenAt).toISOString(),
    body: message.body,
  });
  heard(account, message);
}

async function report(
  { deliveries }: ProviderParts,
  { tenantId }: ChannelAccount,
  { id, ...told }: Change['statuses'][number],
): Promise<void> {
  await deliveries.report({ tenantId, channel: 'whatsapp', providerMessageId: id, ...told });
}

/** "Stop" and "resume" in WhatsApp's settings are the guest's "stop" and "start": the house knows but one wish. */
async function heed(
  { findConversation, setMessages }: ProviderParts,
  { tenantId }: ChannelAccount,
  { address, wanted, chosenAt }: GuestPreference,
): Promise<void> {
  const conversation = await findConversation(tenantId, 'whatsapp', address);
  // Who never wrote to this spa is sent nothing anyway.
  if (conversation === null) return;
  const { id: conversationId, guestId } = conversation;
  const actor = { kind: 'guest', guestId, conversationId } as const;
  const messages = wanted === 'stop' ? 'answers-only' : 'all';
  await setMessages(tenantId, actor, guestId, messages, new Date(chosenAt).toISOString());
}

/** Whether a template is approved decides what silent guests can be told, its category what that costs. */
function tell(parts: ProviderParts, { id }: ChannelAccount, { kind, ...notice }: TemplateNotice): void {
  parts.noticed('whatsapp', `template-${kind}`);
  parts.log.warn({ account: id, ...notice }, `Meta says of a WhatsApp template: ${kind}`);
}

function refuse(parts: ProviderParts, status: number, reason: string): WebhookAnswer {
  parts.refused('whatsapp', reason);
  return answer(status, reason);
}

function answer(status: number, body: string): WebhookAnswer {
  return { status, type: 'text/plain; charset=utf-8', body };
}
