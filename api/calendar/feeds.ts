import { createHash, randomBytes } from 'node:crypto';
import { MoreThanOrEqual } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type CalendarFeedEntity,
  CalendarFeedTable,
  type CalendarOwner,
} from '../database/entities/calendar.ts';
import { ConversationTable, GuestTable, StaffTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { ownRecords } from '../people/own-records.ts';
import { staffIdentity } from '../staff-chat/staff-of.ts';
import type { PageClaims } from './calendar-link.ts';

/** 192 bits: nobody guesses an address. */
const TOKEN_BYTES = 24;
const FEED_TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** Whose visits a calendar shows, as the tables name them. */
export type FeedSubject =
  | { readonly kind: 'guest'; readonly guestId: Id }
  | { readonly kind: 'staff'; readonly therapistId: Id };

/**
 * Whose calendar is made from a chat, as that chat is now: of a therapist the visits that they give. Whoever of the staff gives none
 * may be a guest of the house, too. null where there is no such chat any more.
 */
export async function ownerIn(
  core: Core,
  { tenantId, conversationId: id }: Pick<PageClaims, 'tenantId' | 'conversationId'>,
): Promise<CalendarOwner | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const chat = await scope.findOne(ConversationTable, { id });
    if (chat === null) return null;
    const staff = await staffIdentity(scope, chat.staffId);
    return staff?.therapistId ? { kind: 'staff', id: staff.staffId } : { kind: 'guest', id: chat.guestId };
  });
}

/**
 * A calendar of their own for a guest or a therapist: its secret address, which is told this once and not kept. What they had before
 * ends. null for nobody, or who has no visits to show: forgotten, left, or giving no treatments.
 */
export async function newFeed(
  core: Core,
  tenantId: Id,
  { kind, id: personId }: CalendarOwner,
  locale: string,
): Promise<string | null> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const isMade = await writeInTenant(core, tenantId, ACTOR, async (unit) => {
    if ((await subjectOf(unit, { kind, personId })) === null) return false;
    const row = { kind, tokenHash: hashOf(token), locale, createdAt: unit.now };
    const isRenewed = (await unit.update(CalendarFeedTable, { personId }, row)) > 0;
    if (!isRenewed) await insertOrTakeOver(unit, { ...row, personId });
    return true;
  });
  return isMade ? feedUrl(core, token) : null;
}

const ACTOR: Actor = { kind: 'system', name: 'calendar' };

/** Made twice in one moment, the later one counts, as at any other time. */
async function insertOrTakeOver(scope: Scope, row: Omit<CalendarFeedEntity, 'tenantId'>): Promise<void> {
  try {
    await scope.insert(CalendarFeedTable, [row]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const { personId, ...set } = row;
    await scope.update(CalendarFeedTable, { personId }, set);
  }
}

/** Whether there was one to end. */
export async function endFeed(
  core: Core,
  tenantId: Id,
  { kind, id: personId }: CalendarOwner,
): Promise<boolean> {
  return core.database.run(
    async (db) => (await tenantScope(db, tenantId).remove(CalendarFeedTable, { personId, kind })) > 0,
  );
}

/**
 * Two that were one guest are two again: a calendar that was made meanwhile may be in the hands of the other. Each makes a new one.
 * What they had before they were one is theirs still.
 */
export async function endFeedsSince(scope: Scope, guestId: Id, since: number): Promise<void> {
  for (const personId of await ownRecords(scope, guestId))
    await scope.remove(CalendarFeedTable, { personId, createdAt: MoreThanOrEqual(since) });
}

/** Since when a person has a calendar, in milliseconds since the epoch; null where they have none, 'nobody' where there can be none. */
export async function feedSince(
  core: Core,
  tenantId: Id,
  { kind, id: personId }: CalendarOwner,
): Promise<number | null | 'nobody'> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    if ((await subjectOf(scope, { kind, personId })) === null) return 'nobody';
    return (await scope.findOne(CalendarFeedTable, { personId }))?.createdAt ?? null;
  });
}

export interface Feed {
  readonly tenantId: Id;
  readonly locale: string;
  readonly createdAt: number;
  readonly subject: FeedSubject;
}

/** The calendar of a secret address; null where there is none any more, or its person is gone. */
export async function findFeed(core: Core, token: string): Promise<Feed | null> {
  if (!FEED_TOKEN.test(token)) return null;
  return core.database.run(async (db) => {
    const feed = await db.findOneBy(CalendarFeedTable, { tokenHash: hashOf(token) });
    const subject = feed && (await subjectOf(tenantScope(db, feed.tenantId), feed));
    return feed && subject && { ...feed, subject };
  });
}

async function subjectOf(
  scope: Scope,
  { kind, personId }: Pick<CalendarFeedEntity, 'kind' | 'personId'>,
): Promise<FeedSubject | null> {
  if (kind === 'staff') {
    const person = await scope.findOne(StaffTable, { id: personId, active: true });
    return person?.resourceId ? { kind, therapistId: person.resourceId } : null;
  }
  const guestId = await keptRecord(scope, personId);
  return guestId === null ? null : { kind, guestId };
}

/** Longer than any chain of records that were found to be one guest's. */
const MOST_MERGES = 20;

/** The record that all of a guest's visits are on by now; null for who was forgotten, or asked to be. */
async function keptRecord(scope: Scope, guestId: Id, left = MOST_MERGES): Promise<Id | null> {
  const guest = await scope.findOne(GuestTable, { id: guestId });
  if (guest === null || (guest.erasedAt ?? guest.forgetAt) !== null || left === 0) return null;
  return guest.mergedInto === null ? guest.id : keptRecord(scope, guest.mergedInto, left - 1);
}

function feedUrl({ publicUrl }: Core, token: string): string {
  return `${publicUrl}/calendar/${token}.ics`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
