import { Brackets, type EntityManager, type EntitySchema, In, Not, type SelectQueryBuilder } from 'typeorm';
import type { ChannelName, DeskConversation, DeskConversationPage, Id, TalkLines } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  GuestTable,
  type InboxEntity,
  InboxTable,
  type OutboxEntity,
  OutboxTable,
  StaffTable,
} from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { asTranscript, inOrder, lastLines, linesAfter } from '../inbox/conversation-lines.ts';
import { lastSequence } from '../live/read-events.ts';
import { isoOf } from '../schedule/local-time.ts';
import { patternsOf } from './name-patterns.ts';
import { isErased } from './with-person.ts';

/** Who waits is shown in full; whoever waits longer than two hundred others has another trouble. */
const MOST_WAITING = 200;
/** The end of a talk, or what came after or before a line. */
const LINES = 200;
/** WhatsApp takes free words for so long after the guest's last. */
const FREE_WORDS_MS = 24 * 3_600_000;

/** Nobody talks on a lock screen: a device is no chat of the guest's, or of the team's (decision 041). */
const IN_A_CHAT = { channel: Not<ChannelName>('push') };

/** For a person to take the talk, or for an answer of who has it. */
const WAITS = `talk.withPersonUntil > 0 AND (talk.personName IS NULL OR talk.heardPosition = talk.lastPosition)`;

export interface TalkWish {
  /** `with-person`: a person has them, or is awaited; `mine`: this person has them. */
  readonly show: 'all' | 'waiting' | 'mine' | 'with-person';
  /** Part of the guest's name; null is anybody. */
  readonly search: string | null;
  /** The `next` of the page before; null for the first. */
  readonly before: string | null;
  readonly limit: number;
  readonly staffId: Id;
}

/** Talks of all channels: who waits longest first, then those in which something was said last. */
export async function conversations(core: Core, tenantId: Id, wish: TalkWish): Promise<DeskConversationPage> {
  // Read first: what happens between the two is shown, and told once more.
  const sequence = await lastSequence(core, tenantId);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const first = wish.before === null ? await waitingTalks(db, tenantId, wish) : [];
    const rest = wish.show === 'waiting' ? [] : await restOfTalks(db, tenantId, wish);
    const page = rest.slice(0, wish.limit);
    const last = page.at(-1);
    return {
      conversations: await viewAll(db, scope, [...first, ...page]),
      next: rest.length > wish.limit && last ? `${last.lastAt}.${last.id}` : null,
      waiting: await talks(db, tenantId, { show: 'all', search: null, staffId: '' })
        .andWhere(WAITS)
        .getCount(),
      sequence,
    };
  });
}

async function waitingTalks(db: EntityManager, tenantId: Id, wish: TalkWish): Promise<ConversationEntity[]> {
  const rows = await talks(db, tenantId, wish)
    .andWhere(WAITS)
    .orderBy('talk.personWantedAt', 'ASC')
    .limit(MOST_WAITING)
    .getMany();
  return rows.toSorted((one, other) => (waitsSince(one) ?? 0) - (waitsSince(other) ?? 0));
}

function restOfTalks(db: EntityManager, tenantId: Id, wish: TalkWish): Promise<ConversationEntity[]> {
  const [at = '', id = ''] = wish.before?.split('.') ?? [];
  const query = talks(db, tenantId, wish).andWhere(`NOT (${WAITS})`);
  if (wish.before !== null)
    query.andWhere('(talk.lastAt < :at OR (talk.lastAt = :at AND talk.id < :id))', { at: Number(at), id });
  return query
    .orderBy('talk.lastAt', 'DESC')
    .addOrderBy('talk.id', 'DESC')
    .limit(wish.limit + 1)
    .getMany();
}

/** A tenant's talks that somebody can be written to in, as far as they are wished. */
function talks(
  db: EntityManager,
  tenantId: Id,
  { show, search, staffId }: Pick<TalkWish, 'show' | 'search' | 'staffId'>,
): SelectQueryBuilder<ConversationEntity> {
  const query = db
    .createQueryBuilder(ConversationTable, 'talk')
    .where('talk.tenantId = :tenantId AND talk.channel <> :device', { tenantId, device: 'push' })
    // Whoever was forgotten has no address any more.
    .andWhere("(talk.addressSealed IS NOT NULL OR talk.address <> '')");
  if (show === 'mine') query.andWhere('talk.personId = :staffId', { staffId });
  if (show === 'with-person') query.andWhere('talk.withPersonUntil > 0');
  if (search === null) return query;
  return query.innerJoin('guest', 'guest', 'guest.id = talk.guestId').andWhere(
    new Brackets((either) => {
      for (const [place, pattern] of patternsOf(search).entries())
        either.orWhere(`guest.name LIKE :name${place} ESCAPE '\\'`, { [`name${place}`]: pattern });
    }),
  );
}

/** One talk; null when there is none. */
export async function conversation(core: Core, tenantId: Id, id: Id): Promise<DeskConversation | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const row = await talkOf(scope, id);
    const [view] = row === null || isErased(row) ? [] : await viewAll(db, scope, [row]);
    return view ?? null;
  });
}

/** Positions in a talk. */
interface TalkPlace {
  readonly after?: number | null | undefined;
  readonly before?: number | null | undefined;
}

async function talkOf(scope: Scope, id: Id): Promise<ConversationEntity | null> {
  const [talk] = await scope.find(ConversationTable, { where: { ...IN_A_CHAT, id } });
  return talk ?? null;
}

/** The end of a talk, its lines after a position, or those before one, oldest first. null when there is no such conversation. */
export async function conversationLines(
  core: Core,
  tenantId: Id,
  conversationId: Id,
  { after = null, before = null }: TalkPlace = {},
): Promise<TalkLines | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    if ((await talkOf(scope, conversationId)) === null) return null;
    const lines =
      after === null
        ? await lastLines(scope, conversationId, LINES, before)
        : await linesAfter(scope, conversationId, after, LINES);
    const more = after === null && lines.length > 0 && (lines[0]?.position ?? 0) > 1 && lines.length >= LINES;
    return { lines: lines.map(asTranscript), more };
  });
}

async function viewAll(
  db: EntityManager,
  scope: Scope,
  rows: readonly ConversationEntity[],
): Promise<DeskConversation[]> {
  if (rows.length === 0) return [];
  const guests = await scope.find(GuestTable, { where: { id: In(rows.map(({ guestId }) => guestId)) } });
  const staffIds = rows.flatMap(({ staffId }) => staffId ?? []);
  const staff = staffIds.length === 0 ? [] : await scope.find(StaffTable, { where: { id: In(staffIds) } });
  const names = new Map(guests.map((guest) => [guest.id, guest.name]));
  const team = new Map(staff.map(({ id, name }) => [id, { id, name }]));
  const last = await lastLinesOf(db, scope, rows);
  return rows.map((row) => {
    const line = last.get(row.id);
    return {
      id: row.id,
      guest: { id: row.guestId, name: names.get(row.guestId) ?? null },
      channel: row.channel,
      staff: team.get(row.staffId ?? '') ?? null,
      withPerson: withPersonOf(row),
      waitsSince: instantOf(waitsSince(row)),
      unread: row.withPersonUntil > 0 && row.heardPosition > row.readPosition,
      lastLine: line ?? null,
      freeUntil: row.channel === 'whatsapp' && row.heardAt > 0 ? isoOf(row.heardAt + FREE_WORDS_MS) : null,
      hindrance: row.unreachableSince === null ? null : 'unreachable',
    };
  });
}

type LastLines = ReadonlyMap<Id, NonNullable<DeskConversation['lastLine']>>;

/** Of all at once; only where a notice that is not worded yet stands last is the talk looked at itself. */
async function lastLinesOf(
  db: EntityManager,
  scope: Scope,
  rows: readonly ConversationEntity[],
): Promise<LastLines> {
  const ids = rows.map(({ id }) => id);
  const received = await lastOf(db, InboxTable, ids);
  const sent = await lastOf(db, OutboxTable, ids);
  const found = new Map<Id, NonNullable<DeskConversation['lastLine']>>();
  for (const { id } of rows) {
    const own = <R extends { conversationId: Id | null }>(all: readonly R[]) =>
      all.filter(({ conversationId }) => conversationId === id);
    const line = inOrder(own(received), own(sent)).at(-1) ?? (await lastLines(scope, id, 5)).at(-1);
    if (line === undefined) continue;
    const { from, at, text, by } = asTranscript(line);
    found.set(id, { from, at, text, ...(by === undefined ? {} : { by }) });
  }
  return found;
}

/** Which of these tables' rows stand last in their talk; the ids are of one tenant's talks. */
function lastOf<Row extends InboxEntity | OutboxEntity>(
  db: EntityManager,
  table: EntitySchema<Row>,
  ids: readonly Id[],
): Promise<Row[]> {
  return db
    .createQueryBuilder(table, 'line')
    .innerJoin(
      'conversation',
      'talk',
      'talk.id = line.conversationId AND talk.lastPosition = line.position AND talk.tenantId = line.tenantId',
    )
    .where('talk.id IN (:...ids)', { ids })
    .getMany();
}

/** In milliseconds since the epoch. */
function waitsSince(row: ConversationEntity): number | null {
  const { withPersonUntil, personName, personWantedAt, createdAt, heardPosition, lastPosition, lastAt } = row;
  if (withPersonUntil === 0) return null;
  if (personName === null) return personWantedAt ?? createdAt;
  return heardPosition === lastPosition ? lastAt : null;
}

function instantOf(ms: number | null): string | null {
  return ms === null ? null : isoOf(ms);
}

function withPersonOf(row: ConversationEntity): DeskConversation['withPerson'] {
  const { withPersonUntil, personWantedAt, personReason, personName, personId } = row;
  if (withPersonUntil === 0) return null;
  return {
    since: isoOf(personWantedAt ?? row.createdAt),
    reason: personReason,
    name: personName,
    staffId: personId,
    until: isoOf(withPersonUntil),
  };
}
