import { LessThan, MoreThan } from 'typeorm';
import type { ConversationLine, Id, InboundBody, MessageContent, TranscriptLine } from '../contract.ts';
import { type InboxEntity, InboxTable, type OutboxEntity, OutboxTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

/** Both sides of a conversation after a position, oldest first. */
export async function linesAfter(
  scope: Scope,
  conversationId: Id,
  after: number,
  limit: number,
): Promise<ConversationLine[]> {
  const options = {
    where: { conversationId, position: MoreThan(after) },
    order: { position: 'ASC' as const },
    take: limit,
  };
  const sent = await scope.find(OutboxTable, options);
  // A notice not worded yet will come at its place: what stands after it waits, or a reader would skip it.
  const open =
    sent.find((row) => row.status === 'pending' && row.content === null)?.position ??
    Number.POSITIVE_INFINITY;
  return inOrder(await scope.find(InboxTable, options), sent)
    .filter((line) => line.position < open)
    .slice(0, limit);
}

/** The end of a conversation, oldest first. */
export async function lastLines(
  scope: Scope,
  conversationId: Id,
  limit: number,
  /** Only what stands before this place. */
  before: number | null = null,
): Promise<ConversationLine[]> {
  const where = { conversationId, ...(before === null ? {} : { position: LessThan(before) }) };
  const options = { where, order: { position: 'DESC' as const }, take: limit };
  return inOrder(await scope.find(InboxTable, options), await scope.find(OutboxTable, options)).slice(-limit);
}

/** A line as the desk reads it. */
export function asTranscript({ position, from, at, content, by, became }: ConversationLine): TranscriptLine {
  return {
    ...{ position, from, at, text: content.text, choices: content.choices },
    ...(by ? { by } : {}),
    ...(became ? { became } : {}),
  };
}

export function inOrder(received: readonly InboxEntity[], sent: readonly OutboxEntity[]): ConversationLine[] {
  return [...received.flatMap(guestLine), ...sent.flatMap(houseLine)].toSorted(
    (a, b) => a.position - b.position,
  );
}

function guestLine({ position, providerMessageId, body, receivedAt }: InboxEntity): ConversationLine[] {
  if (body.kind === 'webhook') return [];
  const content = plain(wordsOf(body));
  return [{ position, from: 'guest', providerMessageId, content, at: isoOf(receivedAt) }];
}

/** What a guest wrote or tapped, as the conversation shows it. */
export function wordsOf(body: InboundBody): string {
  if (body.kind === 'phone') return '[contact]';
  if (body.kind === 'other') return `[${body.what}]`;
  return body.kind === 'text' ? body.text : body.title;
}

function houseLine({ position, content, createdAt, byName, status }: OutboxEntity): ConversationLine[] {
  if (content === null) return [];
  const at = isoOf(createdAt);
  const line = { position, from: 'house', providerMessageId: null, content, at } as const;
  return [{ ...line, ...(byName === null ? {} : { by: byName }), became: BECAME[status] }];
}

const BECAME = {
  pending: 'waits',
  sent: 'sent',
  dropped: 'not-needed',
  dead: 'failed',
  'put-away': 'failed',
} as const satisfies Record<OutboxEntity['status'], TranscriptLine['became']>;

function plain(text: string): MessageContent {
  return { text, choices: [], link: null, image: null };
}
