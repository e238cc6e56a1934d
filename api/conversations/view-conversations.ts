import { In, MoreThan, Not } from 'typeorm';
import type { ChannelName, DeskConversation, Id, TranscriptLine } from '../contract.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable, GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { asTranscript, lastLines, linesAfter } from '../inbox/conversation-lines.ts';
import { isoOf } from '../schedule/local-time.ts';

/** A desk looks at these; whoever waits longer than a hundred others has another trouble. */
const AT_MOST = 100;
/** The end of a talk, or what came after a line. */
const LINES = 200;

/** Nobody talks on a lock screen: a device is no chat of the guest's, or of the team's (decision 041). */
const IN_A_CHAT = { channel: Not<ChannelName>('push') };

/** Talks that a person has or is awaited in, who waits longest first; or the newest of all. At most 100. */
export async function conversations(
  core: Core,
  tenantId: Id,
  which: 'waiting' | 'all',
): Promise<readonly DeskConversation[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const rows = await scope.find(ConversationTable, {
      ...(which === 'waiting'
        ? { where: { ...IN_A_CHAT, withPersonUntil: MoreThan(0) }, order: { personWantedAt: 'ASC' } }
        : { where: IN_A_CHAT, order: { createdAt: 'DESC' } }),
      take: AT_MOST,
    });
    return viewAll(scope, rows);
  });
}

/** The end of a talk, or its lines after a position, oldest first. null when there is no such conversation. */
export async function conversationLines(
  core: Core,
  tenantId: Id,
  conversationId: Id,
  after: number | null,
): Promise<readonly TranscriptLine[] | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const [talk] = await scope.find(ConversationTable, { where: { ...IN_A_CHAT, id: conversationId } });
    if (!talk) return null;
    const lines =
      after === null
        ? await lastLines(scope, conversationId, LINES)
        : await linesAfter(scope, conversationId, after, LINES);
    return lines.map(asTranscript);
  });
}

async function viewAll(scope: Scope, rows: readonly ConversationEntity[]): Promise<DeskConversation[]> {
  if (rows.length === 0) return [];
  const guestIds = [...new Set(rows.map((row) => row.guestId))];
  const guests = await scope.find(GuestTable, { where: { id: In(guestIds) } });
  const names = new Map(guests.map((guest) => [guest.id, guest.name]));
  const views: DeskConversation[] = [];
  for (const row of rows) {
    const [last] = await lastLines(scope, row.id, 1);
    const { id, channel, guestId } = row;
    views.push({
      id,
      guest: { id: guestId, name: names.get(guestId) ?? null },
      channel,
      withPerson: withPersonOf(row),
      lastLine: last ? { from: last.from, at: last.at, text: last.content.text } : null,
    });
  }
  return views;
}

function withPersonOf(row: ConversationEntity): DeskConversation['withPerson'] {
  const { withPersonUntil, personWantedAt, personReason, personName } = row;
  if (withPersonUntil === 0) return null;
  return {
    since: isoOf(personWantedAt ?? row.createdAt),
    reason: personReason,
    name: personName,
    until: isoOf(withPersonUntil),
  };
}
