import { In, MoreThan } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { EventType, Id, Notice, StaffDay, Stretch } from '../contract.ts';
import type { Core } from '../core.ts';
import { type EventEntity, EventTable } from '../database/entities/booking.ts';
import { StaffTable } from '../database/entities/people.ts';
import { type StaffDayEntity, StaffDayTable, SwapTable } from '../database/entities/staff-chat.ts';
import { lastSequence } from '../live/read-events.ts';
import { isoOf } from '../schedule/local-time.ts';
import { type DayChanges, dayChanges, plannedDay, type VisitChange } from './day-changes.ts';
import { isSick } from './day-times.ts';
import { chatKey, chatsOf } from './staff-of.ts';
import { staffDaysOf } from './staff-visits.ts';
import { planKey } from './tell-days.ts';

const ACTOR = { kind: 'system', name: 'day-changes' } as const;

/**
 * Tells therapists whose schedule went out what of the day has become different since: booked, moved, cancelled, in other hands, other
 * hours; a message for each. Not found where it is changed but by comparing, so that no road of changing a visit is
 * forgotten, what came and went meanwhile is not told, and an outage loses nothing.
 */
export function makeDayChangeSweep(core: Core): () => Promise<void> {
  // Of each day what was there when it was last looked at: without an event since nothing is different.
  let seen = new Map<string, number>();
  return async () => {
    const next = new Map<string, number>();
    for (const [tenantId, rows] of await openDays(core)) {
      const sequence = await lastSequence(core, tenantId);
      const news = rows.filter((row) => seen.get(nameOf(row)) !== sequence);
      const looked = await lookOrLog(core, tenantId, news);
      for (const row of rows) if (looked || !news.includes(row)) next.set(nameOf(row), sequence);
    }
    seen = next;
  };
}

function nameOf({ tenantId, therapistId, day }: StaffDayEntity): string {
  return `${tenantId} ${therapistId} ${day}`;
}

/** Days whose schedule is in the outbox or went out, and that are not over; by tenant. */
async function openDays(core: Core): Promise<ReadonlyMap<Id, readonly StaffDayEntity[]>> {
  const rows = await core.database.run((db) =>
    db.find(StaffDayTable, { where: { endsAt: MoreThan(core.now()) } }),
  );
  return groupedBy(rows, ({ tenantId }) => tenantId);
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** One tenant's trouble is no reason to tell nobody. */
async function lookOrLog(core: Core, tenantId: Id, rows: readonly StaffDayEntity[]): Promise<boolean> {
  try {
    for (const [date, ofDate] of groupedBy(rows, (row) => row.day)) {
      const therapistIds = ofDate.map((row) => row.therapistId);
      const days = await staffDaysOf(core, tenantId, therapistIds, { from: date, to: date });
      for (const row of ofDate) await lookAt(core, row, days.get(row.therapistId) ?? []);
    }
    return true;
  } catch (error) {
    core.log.error({ err: error, tenant: tenantId }, 'therapists could not be told what has changed');
    return false;
  }
}

async function lookAt(core: Core, row: StaffDayEntity, days: readonly StaffDay[]): Promise<void> {
  const present = plannedDay(days);
  if (JSON.stringify(present) === JSON.stringify(row.told)) return;
  const changes = dayChanges(row.told, present, core.now());
  const { tenantId, therapistId, day, version } = row;
  await writeInTenant(core, tenantId, ACTOR, async (unit) => {
    const endsAt = Math.max(row.endsAt, ...[...present.works, ...present.visits].map(endOf));
    const set = { told: present, version: version + 1, toldAt: unit.now, endsAt };
    // Who changes the row as it was read has the telling.
    if ((await unit.update(StaffDayTable, { therapistId, day, version }, set)) !== 1) return;
    const chats = await chatsThatKnow(unit, row);
    if (chats.length === 0 || isSick(days)) return;
    for (const notice of await noticesOf(unit, { ...row, endsAt }, changes)) {
      const about = newsOf(notice);
      const waits = await chatsWithWaiting(unit, about);
      for (const conversationId of chats.filter((id) => !waits.has(id)))
        unit.tell({ conversationId, notice, dedupe: chatKey(`${about}${version}`, conversationId) });
    }
  });
}

function endOf({ endsAt }: Stretch): number {
  return Date.parse(endsAt);
}

type News = Extract<Notice, { kind: 'day-changed' | 'hours-changed' }>;

/** What the keys of all news of one visit, or of the hours, begin with. */
function newsOf(notice: News): string {
  const day = `${notice.kind} ${notice.therapistId} ${notice.date} `;
  return notice.kind === 'day-changed' ? `${day}${notice.bookingId} ` : day;
}

/** The chats in which earlier news of the same still wait for their channel: they will say what is there by then. Kept waiting until this is written. */
async function chatsWithWaiting(unit: Unit, about: string): Promise<ReadonlySet<Id>> {
  const those = `tenant_id = ? AND dedupe LIKE ? AND status = 'pending'`;
  const its = [unit.tenantId, `${about}%`];
  await unit.change(`UPDATE "outbox" SET priority = priority WHERE ${those}`, its);
  const rows = await unit.rows<{ conversation_id: Id }>(
    `SELECT conversation_id FROM "outbox" WHERE ${those} AND leased_until <= ?`,
    [...its, unit.now],
  );
  return new Set(rows.map((row) => row.conversation_id));
}

/**
 * The chats that the schedule was sent to, or is being sent to now: one that still waits will say what is there then. It is kept
 * waiting until this is written, so that a change is told by one of the two.
 */
async function chatsThatKnow(unit: Unit, { therapistId, day }: StaffDayEntity): Promise<readonly Id[]> {
  const chats = await chatsOf(unit, therapistId);
  if (chats.length === 0) return [];
  const keys = chats.map((id) => chatKey(planKey(therapistId, day), id));
  const marks = keys.map(() => '?').join(', ');
  const those = `tenant_id = ? AND dedupe IN (${marks})`;
  await unit.change(`UPDATE "outbox" SET priority = priority WHERE ${those} AND status = 'pending'`, [
    unit.tenantId,
    ...keys,
  ]);
  const rows = await unit.rows<{ conversation_id: Id }>(
    `SELECT conversation_id FROM "outbox"
      WHERE ${those} AND (status = 'sent' OR (status = 'pending' AND leased_until > ?))`,
    [unit.tenantId, ...keys, unit.now],
  );
  return rows.map((row) => row.conversation_id);
}

async function noticesOf(unit: Unit, row: StaffDayEntity, { visits, hours }: DayChanges): Promise<News[]> {
  const { therapistId, day: date } = row;
  const people = await unit.findAll(StaffTable, { resourceId: therapistId });
  const own = new Set(people.map(({ id }) => id));
  const about = { therapistId, date, until: isoOf(row.endsAt) };
  const notices: News[] = [];
  if (hours && !(await isOwnHours(unit, own))) notices.push({ kind: 'hours-changed', ...about });
  for (const change of visits)
    if (!(await isKnown(unit, own, change))) notices.push({ kind: 'day-changed', ...about, ...change });
  return notices;
}

/** Other hours that the therapist saw to themselves. */
async function isOwnHours(unit: Unit, own: ReadonlySet<Id>): Promise<boolean> {
  // Those of the house are about no booking.
  const [last] = await newestEvents(unit, '', ['house-changed']);
  return isBy(own, last);
}

/** What decides where, when and by whom a visit is given. */
const DECIDING: readonly EventType[] = [
  'booking-confirmed',
  'booking-moved',
  'booking-cancelled',
  'booking-no-show-undone',
];

/** Done by the therapist themselves, or told as a swap: not what was done with the visit after that. */
async function isKnown(unit: Unit, own: ReadonlySet<Id>, { bookingId }: VisitChange): Promise<boolean> {
  const [last, before] = await newestEvents(unit, bookingId, [...DECIDING, 'swap-changed']);
  if (last?.type === 'swap-changed' && last.data.note === 'done') return true;
  // It is settled a moment before its visit changes hands, and said to be done a moment after.
  if (last?.type === 'booking-moved' && before?.type === 'swap-changed' && before.data.note === 'agreed') {
    const settled = await unit.findAll(SwapTable, { bookingId, status: 'done' });
    if (settled.some(({ updatedAt }) => updatedAt >= before.at)) return true;
  }
  const [decided] = await newestEvents(unit, bookingId, DECIDING);
  return isBy(own, decided);
}

function isBy(own: ReadonlySet<Id>, event: EventEntity | undefined): boolean {
  return event?.actorKind === 'staff' && own.has(event.actorId);
}

/** The last two of some kinds, the newest first. */
function newestEvents(
  unit: Unit,
  bookingId: Id | '',
  types: readonly EventType[],
): Promise<readonly EventEntity[]> {
  return unit.find(EventTable, {
    where: { bookingId, type: In([...types]) },
    order: { sequence: 'DESC' },
    take: 2,
  });
}
