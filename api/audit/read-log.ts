import { In, Raw } from 'typeorm';
import type { Id, LogPage, LogWish } from '../contract.ts';
import type { Core } from '../core.ts';
import { type EventEntity, EventTable } from '../database/entities/booking.ts';
import { LocationTable } from '../database/entities/house.ts';
import { ConversationTable, StaffTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { ownRecords } from '../people/own-records.ts';
import { daySpan } from '../schedule/local-time.ts';
import { typesOf } from './log-kinds.ts';
import { viewEvents } from './view-log.ts';

/** The tenant's log, newest first: who did what, as it can be told now. */
export async function readLog(core: Core, tenantId: Id, wish: LogWish): Promise<LogPage> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    // One more than is shown says whether there is another page.
    const events = await eventsOf(scope, wish, wish.limit + 1);
    const shown = events.slice(0, wish.limit);
    return {
      entries: await viewEvents(scope, shown),
      next: events.length > wish.limit ? (shown.at(-1)?.sequence ?? null) : null,
      people: await people(scope),
    };
  });
}

async function eventsOf(scope: Scope, wish: LogWish, take: number): Promise<EventEntity[]> {
  const parts = [...(await days(scope, wish)), ...by(wish), ...ofKind(wish), ...(await ofGuest(scope, wish))];
  const values = [wish.before ?? Number.MAX_SAFE_INTEGER, ...parts.flatMap((part) => part.values)];
  let place = 0;
  const where = ['?', ...parts.map(({ sql }) => sql)].join(' AND ').replaceAll('?', () => {
    place += 1;
    return `:log${place}`;
  });
  const named = Object.fromEntries(values.map((value, at) => [`log${at + 1}`, value]));
  return scope.find(EventTable, {
    where: { sequence: Raw((column) => `${column} < ${where}`, named) },
    order: { sequence: 'DESC' },
    take,
  });
}

interface Part {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

function by(wish: LogWish): Part[] {
  if (wish.by === null) return [];
  if (wish.by === 'guests') return [{ sql: "actor_kind = 'guest'", values: [] }];
  if (wish.by === 'automatic') return [{ sql: "actor_kind = 'system'", values: [] }];
  return [{ sql: "actor_kind = 'staff' AND actor_id = ?", values: [wish.by] }];
}

function ofKind({ kind }: LogWish): Part[] {
  if (kind === null) return [];
  const { sql, types } = typesOf(kind);
  return [{ sql: `(${sql})`, values: types }];
}

/** Local days of the first location: the whole spa reads one log. */
async function days(scope: Scope, { from, to }: LogWish): Promise<Part[]> {
  if (from === null && to === null) return [];
  const [location] = await scope.find(LocationTable, { order: { id: 'ASC' }, take: 1 });
  const zone = location?.timeZone ?? 'UTC';
  return [
    ...(from === null ? [] : [{ sql: 'at >= ?', values: [daySpan(from, zone).from] }]),
    ...(to === null ? [] : [{ sql: 'at < ?', values: [daySpan(to, zone).to] }]),
  ];
}

/** What they did, what the desk did about them, their visits and their talks, with all records that are theirs. */
async function ofGuest(scope: Scope, { guestId }: LogWish): Promise<Part[]> {
  if (guestId === null) return [];
  const ids = await ownRecords(scope, guestId);
  const talks = await scope.find(ConversationTable, { where: { guestId: In(ids) } });
  const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
  const theirs = `(${marks(ids.length)})`;
  const inTalks = talks.length === 0 ? '' : ` OR conversation_id IN (${marks(talks.length)})`;
  return [
    {
      sql: `((actor_kind = 'guest' AND actor_id IN ${theirs}) OR guest_id IN ${theirs}
        OR booking_id IN (SELECT id FROM booking WHERE tenant_id = ? AND guest_id IN ${theirs})${inTalks})`,
      values: [...ids, ...ids, scope.tenantId, ...ids, ...talks.map(({ id }) => id)],
    },
  ];
}

async function people(scope: Scope): Promise<LogPage['people']> {
  const staff = await scope.find(StaffTable, { order: { name: 'ASC', id: 'ASC' } });
  return staff.map(({ id, name }) => ({ id, name }));
}
