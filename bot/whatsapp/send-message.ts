import type {
  ChannelAccount,
  Conversation,
  DeliveredPart,
  MessageContent,
  OutboxMessage,
  SendOutcome,
} from '../../api/contract.ts';
import type { Pace } from '../pace.ts';
import type { ProviderParts } from '../provider.ts';
import type { Channel } from '../send.ts';
import { GraphError, type Remedy, remedyFor, WHEN_STATUS_CAME } from './errors.ts';
import type { Graph } from './graph.ts';
import { listButton } from './list-button.ts';
import { renderWhatsapp } from './render.ts';
import { sentAs } from './sent-as.ts';
import { bestTemplate, plainTemplate } from './templates/fill.ts';
import type { WhatsappBody, WhatsappTemplateBody } from './wire-types.ts';

/** 80 messages a second for one number (Meta's throughput levels). */
export const PER_NUMBER = { perSecond: 80, burst: 80 };
/** The same for all processes: half of what may go at once is left for what is late on its way. */
export const PER_NUMBER_BY_ALL = { perSecond: 80, burst: 40 };
/** One message in 6 seconds to one guest, and ten ahead of that (pair rate limit, error 131056). */
export const PER_GUEST = { perSecond: 1 / 6, burst: 10 };

/** Free words are taken for 24 hours after the guest's last message; a minute less, for the way there. */
const WINDOW_MS = 24 * 3_600_000 - 60_000;

/**
 * The place of the template among the parts of a message: behind any that free words could take, so that what was
 * taken of them before the window closed is not mistaken for it.
 */
const TEMPLATE_PART = 1000;

/**
 * What a message that was begun before waits for after a start of this process: the statuses that nobody was there to
 * take. Meta repeats them within seconds.
 */
const SETTLING_MS = 15_000;

interface Tools {
  readonly parts: ProviderParts;
  readonly graph: Graph;
  readonly pace: Pace;
}

/** One message on its way. */
interface Errand {
  readonly account: ChannelAccount;
  readonly conversation: Conversation;
  readonly content: MessageContent;
  readonly message: OutboxMessage;
  /** Grows with each part that is taken. */
  readonly taken: DeliveredPart[];
  /** As many of them were taken before this try. */
  readonly takenBefore: number;
}

/** Why a part was not taken, and what to do about it. */
interface Refused {
  readonly remedy: Remedy | { readonly act: 'wait'; readonly afterMs: number };
  readonly words: string;
}

/**
 * Sends a message in as many requests as it needs. A request that was taken is written down before the next, and
 * not sent again: not after a crash either, since its statuses name it by what was sent along (`sentAs`).
 */
export function makeSend(parts: ProviderParts, graph: Graph, pace: Pace): Channel['send'] {
  const settled = parts.now() + SETTLING_MS;
  return async (conversation, content, message) => {
    const afterMs = settled - parts.now();
    if (message.attempts > 0 && afterMs > 0)
      return { ok: false, error: 'retry', afterMs, detail: 'its status may still come' };
    const account = await parts.accounts.of(conversation);
    if (account === null) return { ...giveUp('no WhatsApp number of the spa is on'), why: 'channel-off' };
    const taken = [...(await parts.deliveries.taken(message))];
    return sendMessage(
      { parts, graph, pace },
      { account, conversation, content, message, taken, takenBefore: taken.length },
    );
  };
}

async function sendMessage(tools: Tools, errand: Errand): Promise<SendOutcome> {
  const { conversation, content, taken } = errand;
  const to = { to: conversation.address, listButton: listButton(conversation.locale) };
  const bodies = [...renderWhatsapp(to, content).entries()];
  if (bodies.length === 0) return { ok: false, error: 'not-needed' };
  const arrived = taken.filter(({ failed }) => failed === undefined);
  if (arrived.some(({ part }) => part === TEMPLATE_PART)) return sent(errand);
  // Taken, and said later to have come too late: all of it goes once more, as a template.
  const isTemplate = taken.some(({ part, failed }) => failed === 'window-closed' || part === TEMPLATE_PART);
  if (isTemplate) return sendTemplate(tools, errand);
  // What failed on its way goes again, and the rest of its message does not.
  const left = bodies.filter(([part]) => !arrived.some((before) => before.part === part));
  if (left.length === 0) return sent(errand);
  if (!isWindowOpen(conversation, tools.parts.now())) return sendTemplate(tools, errand);
  for (const [part, body] of left) {
    const refused = await sendPart(tools, errand, part, body);
    if (refused?.remedy.act === 'template') return sendTemplate(tools, errand);
    if (refused) return settle(tools, errand, refused);
  }
  return sent(errand);
}

/** Read when it is sent: a message may have waited while the window closed, or the guest may have opened it again. */
function isWindowOpen({ heardAt }: Conversation, now: number): boolean {
  return heardAt === null || now - Date.parse(heardAt) < WINDOW_MS;
}

async function sendTemplate(tools: Tools, errand: Errand): Promise<SendOutcome> {
  const { content, message, conversation } = errand;
  const wish = { notice: message.notice, content, locale: conversation.locale };
  const best = bestTemplate(wish);
  const refused = await sendPart(tools, errand, TEMPLATE_PART, best);
  if (refused?.remedy.act !== 'plain-template')
    return refused ? settle(tools, errand, refused) : sent(errand);
  tools.parts.log.warn({ template: best.template, why: refused.words }, 'a WhatsApp template was refused');
  const plain = plainTemplate(wish);
  if (plain.template.name === best.template.name) return giveUp(refused.words);
  const again = await sendPart(tools, errand, TEMPLATE_PART, plain);
  return again ? settle(tools, errand, again) : sent(errand);
}

/** Sends one request and writes down that it was taken; what came instead when it was not. */
async function sendPart(
  { parts, graph, pace }: Tools,
  { account, conversation, message, taken }: Errand,
  part: number,
  body: WhatsappBody | WhatsappTemplateBody,
): Promise<Refused | null> {
  const afterMs = pace.ask(`${message.id}/${part}`, [
    [`${account.id}/${conversation.address}`, PER_GUEST],
    [account.id, PER_NUMBER],
  ]);
  if (afterMs > 0) return { remedy: { act: 'wait', afterMs }, words: 'the pace that WhatsApp allows' };
  const to = conversation.address;
  const id = await graph.send(account, { to, body, sentAs: sentAs(message.id, part) }).catch(refusalOf);
  if (typeof id !== 'string') return id;
  const delivered = { part, providerMessageId: id, category: null };
  taken.push(delivered);
  // Not written down it would be sent again at the next try; by then its status has written it down.
  return parts.deliveries.take(message, delivered).then(
    () => null,
    (error) => ({ remedy: WHEN_STATUS_CAME, words: `sent, and not written down: ${String(error)}` }),
  );
}

function refusalOf(error: unknown): Refused {
  if (error instanceof GraphError) return { remedy: remedyFor(error), words: error.message };
  throw error;
}

async function settle({ parts }: Tools, errand: Errand, { remedy, words }: Refused): Promise<SendOutcome> {
  const { account, conversation, message } = errand;
  if ('warn' in remedy && remedy.warn)
    parts.log.warn({ account: account.id, outbox: message.id, why: words }, 'WhatsApp refused a message');
  switch (remedy.act) {
    case 'wait':
      return { ok: false, error: 'retry', afterMs: remedy.afterMs, detail: words, tooMuch: true };
    case 'retry': {
      const { afterMs, tooMuch } = remedy;
      return { ok: false, error: 'retry', afterMs, detail: words, tooMuch };
    }
    case 'lose':
      await parts.deliveries.lose(conversation);
      return { ...giveUp(words), why: 'unreachable' };
    case 'give-up':
      return remedy.why ? { ...giveUp(words), why: remedy.why } : giveUp(words);
    default:
      return giveUp(words);
  }
}

function sent({ content, taken, takenBefore }: Errand): SendOutcome {
  const requests = taken.length - takenBefore;
  const providerMessageId = taken[0]?.providerMessageId ?? null;
  return { ok: true, providerMessageId, content, ...(requests > 1 ? { requests } : {}) };
}

function giveUp(detail: string) {
  return { ok: false, error: 'give-up', detail } as const;
}
