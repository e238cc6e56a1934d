import { In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { FailedMessage, FailedMessagePage, Id, RetryDoubt } from '../contract.ts';
import type { Core } from '../core.ts';
import type { BookingEntity } from '../database/entities/booking.ts';
import { LocationTable } from '../database/entities/house.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type GuestEntity,
  GuestTable,
  type InboxEntity,
  InboxTable,
  type OutboxEntity,
  OutboxTable,
} from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { wordsOf } from '../inbox/conversation-lines.ts';
import { lastSequence } from '../live/read-events.ts';
import { isoOf } from '../schedule/local-time.ts';
import { endOfUse, visitsOf, visitsOfNotices } from './end-of-use.ts';
import { whyGivenUp } from './why-given-up.ts';

/** What a guest meant by "tomorrow" is another day by then. */
const OLD_MS = 24 * 3_600_000;

export interface PageWish {
  /** The `next` of the page before; null for the first. */
  readonly before: Id | null;
  readonly limit: number;
}

/** A row of the inbox or the outbox that failed. */
export type FailedRow =
  | { readonly direction: 'in'; readonly row: InboxEntity }
  | { readonly direction: 'out'; readonly row: OutboxEntity };

/** Messages that were set aside or given up and that nobody has dealt with since, newest first. */
export async function failedMessages(
  core: Core,
  tenantId: Id,
  { before, limit }: PageWish,
): Promise<FailedMessagePage> {
  // Read first: what happens between the two is shown, and told once more.
  const sequence = await lastSequence(core, tenantId);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const found = await failedRows(scope, before, limit + 1);
    const rows = found.slice(0, limit);
    return {
      messages: await viewFailed(scope, rows, core.now()),
      total: await countFailed(scope),
      next: found.length > limit ? (rows.at(-1)?.row.id ?? null) : null,
      sequence,
    };
  });
}

/** Ids grow with time and are one kind for both tables: they are the order, and the place in it. */
async function failedRows(scope: Scope, before: Id | null, take: number): Promise<FailedRow[]> {
  const place = before === null ? {} : { id: LessThan(before) };
  const options = { order: { id: 'DESC' as const }, take };
  const received = await scope.find(InboxTable, {
    where: { status: 'set-aside', conversationId: Not(IsNull()), ...place },
    ...options,
  });
  const sent = await scope.find(OutboxTable, { where: { status: 'dead', ...place }, ...options });
  return [
    ...received.map((row): FailedRow => ({ direction: 'in', row })),
    ...sent.map((row): FailedRow => ({ direction: 'out', row })),
  ]
    .toSorted((one, other) => (one.row.id < other.row.id ? 1 : -1))
    .slice(0, take);
}

async function countFailed(scope: Scope): Promise<number> {
  const { tenantId } = scope;
  const [counted] = await scope.rows<{ n: number | string }>(
    `SELECT (SELECT COUNT(*) FROM "inbox" WHERE tenant_id = ? AND status = ? AND conversation_id IS NOT NULL)
      + (SELECT COUNT(*) FROM "outbox" WHERE tenant_id = ? AND status = ?) AS n`,
    [tenantId, 'set-aside', tenantId, 'dead'],
  );
  return Number(counted?.n ?? 0);
}

/** Rows as the desk sees them: whose they are, and what can be done. */
export async function viewFailed(
  scope: Scope,
  rows: readonly FailedRow[],
  now: number,
): Promise<FailedMessage[]> {
  if (rows.length === 0) return [];
  const talks = await talksOf(scope, rows);
  const visits = await visitsOfNotices(scope, rows.map(noticeOf));
  const zones = await zonesOf(scope, [...visits.values()]);
  const views: FailedMessage[] = [];
  for (const one of rows) {
    const talk = talks.get(one.row.conversationId ?? '');
    if (talk) views.push(await viewOne(scope, one, { ...talk, visits, zones, now }));
  }
  return views;
}

interface Talk {
  readonly conversation: ConversationEntity;
  readonly guest: GuestEntity | null;
}

async function talksOf(scope: Scope, rows: readonly FailedRow[]): Promise<Map<Id, Talk>> {
  const ids = [...new Set(rows.flatMap(({ row }) => row.conversationId ?? []))];
  const conversations = await scope.find(ConversationTable, { where: { id: In(ids) } });
  const guestIds = [...new Set(conversations.map(({ guestId }) => guestId))];
  const guests = await scope.find(GuestTable, { where: { id: In(guestIds) } });
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  return new Map(
    conversations.map((conversation) => [
      conversation.id,
      { conversation, guest: byId.get(conversation.guestId) ?? null },
    ]),
  );
}

function noticeOf(one: FailedRow): Pick<OutboxEntity, 'notice'> {
  return { notice: one.direction === 'out' ? one.row.notice : null };
}

async function zonesOf(scope: Scope, visits: readonly BookingEntity[]): Promise<Map<Id, string>> {
  if (visits.length === 0) return new Map();
  const ids = [...new Set(visits.map(({ locationId }) => locationId))];
  const locations = await scope.find(LocationTable, { where: { id: In(ids) } });
  return new Map(locations.map(({ id, timeZone }) => [id, timeZone]));
}

interface About extends Talk {
  readonly visits: ReadonlyMap<Id, BookingEntity>;
  readonly zones: ReadonlyMap<Id, string>;
  readonly now: number;
}

async function viewOne(scope: Scope, one: FailedRow, about: About): Promise<FailedMessage> {
  const { conversation, guest, visits, zones } = about;
  const { notice } = noticeOf(one);
  const visit = visits.get(visitsOf(notice)[0] ?? '');
  return {
    id: one.row.id,
    direction: one.direction,
    conversationId: conversation.id,
    channel: conversation.channel,
    guest: { id: conversation.guestId, name: guest?.name ?? null },
    at: isoOf(one.direction === 'in' ? one.row.receivedAt : one.row.createdAt),
    tries: one.row.attempts,
    reason: one.direction === 'in' ? 'not-handled' : whyGivenUp(one.row),
    text: textOf(one),
    notice: notice?.kind ?? null,
    visit: visit ? visitOf(visit, zones) : null,
    hindrance: hindranceOf(one, about),
    doubt: await doubtOf(scope, one, about.now),
  };
}

function textOf(one: FailedRow): string | null {
  if (one.direction === 'out') return one.row.content?.text ?? null;
  return one.row.body.kind === 'webhook' ? null : wordsOf(one.row.body);
}

function visitOf(
  { id, code, startsAt, locationId }: BookingEntity,
  zones: ReadonlyMap<Id, string>,
): FailedMessage['visit'] {
  return { id, code, startsAt: isoOf(startsAt), locationId, timeZone: zones.get(locationId) ?? 'UTC' };
}

function hindranceOf(
  one: FailedRow,
  { conversation, guest, visits, now }: About,
): FailedMessage['hindrance'] {
  // Nobody is there any more to whom it could be said.
  if (guest !== null && guest.erasedAt !== null) return 'unreachable';
  if (one.direction === 'in') return null;
  if (endOfUse(one.row, visits) <= now) return 'too-late';
  return conversation.unreachableSince === null ? null : 'unreachable';
}

/** A notice is worded when it is sent, from what is true then; what was said before is as it was. */
async function doubtOf(scope: Scope, one: FailedRow, now: number): Promise<RetryDoubt | null> {
  const { conversationId, position } = one.row;
  if (conversationId === null || noticeOf(one).notice !== null) return null;
  const [later] = await scope.find(InboxTable, {
    where: { conversationId, status: 'done', position: MoreThan(position) },
    take: 1,
  });
  if (later) return 'talk-went-on';
  return one.direction === 'in' && now - one.row.receivedAt > OLD_MS ? 'old' : null;
}
