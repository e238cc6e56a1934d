import { createHash } from 'node:crypto';
import { In, MoreThan } from 'typeorm';
import type { BookingStatus, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { calendarWords } from './calendar-words.ts';
import { chatPageOf } from './chat-page.ts';
import type { Feed, FeedSubject } from './feeds.ts';
import { toldVisits } from './told-visits.ts';
import { guestEvent, therapistEvent } from './visit-event.ts';
import { type CalendarEvent, writeCalendar } from './write-calendar.ts';

const DAY_MS = 86_400_000;
const PAST_DAYS = 30;
/** Of a therapist; a guest's are shown however far ahead. */
const AHEAD_DAYS = 90;
/** More than anybody has; a feed of more would be cut off where it is furthest ahead. */
const AT_MOST = 2_000;

/** What is left out is taken out of a calendar that looks again: cancelled visits, and what nobody agreed on. */
const SHOWN: readonly BookingStatus[] = ['confirmed', 'checked-in', 'in-treatment', 'completed', 'no-show'];

export interface FeedFile {
  readonly body: string;
  /** Of these words: the same until something in them changes. */
  readonly etag: string;
  /** When a visit or the calendar itself was last changed, in milliseconds since the epoch. */
  readonly changedAt: number;
}

/** A person's calendar as it stands now: the last 30 days and what is to come, of a therapist 90 days. */
export async function feedFile(core: Core, feed: Feed): Promise<FeedFile> {
  const { tenantId, subject } = feed;
  const book = await openBook(core, tenantId);
  const words = calendarWords(feed.locale);
  const told = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    return toldVisits(core, scope, await visitsOf(scope, book, subject, core.now()));
  });
  const events = told.flatMap((one): CalendarEvent[] => {
    const about = { ...one, book, words };
    if (subject.kind === 'guest') return [guestEvent(about, chatPageOf(core, book, one.booking.channel))];
    const event = therapistEvent(about, subject.therapistId);
    return event === null ? [] : [event];
  });
  const { locale } = words;
  const body = writeCalendar({ name: words.name(book.house.tenant.name), locale, events, method: null });
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`,
    changedAt: Math.max(feed.createdAt, ...events.map(({ changedAt }) => changedAt)),
  };
}

async function visitsOf(
  scope: Scope,
  book: HouseBook,
  subject: FeedSubject,
  now: number,
): Promise<readonly BookingEntity[]> {
  const since = now - PAST_DAYS * DAY_MS;
  if (subject.kind === 'guest') {
    const { guestId } = subject;
    return scope.find(BookingTable, {
      where: { guestId, startsAt: MoreThan(since), status: In([...SHOWN]) },
      order: { startsAt: 'ASC', id: 'ASC' },
      take: AT_MOST,
    });
  }
  const ids = await givenBy(scope, book, subject.therapistId, { from: since, to: now + AHEAD_DAYS * DAY_MS });
  return visitsById(scope, ids);
}

/** Visits that a therapist gives some of, soonest first, each location by the index of its days. */
async function givenBy(
  scope: Scope,
  { rows }: HouseBook,
  therapistId: Id,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly Id[]> {
  const places = rows.locations.map(({ id }) => id);
  if (places.length === 0) return [];
  const found = await scope.rows<{ id: Id }>(
    `SELECT b.id AS id FROM booking b WHERE b.tenant_id = ? AND b.location_id IN (${marks(places)})
      AND b.starts_at > ? AND b.starts_at < ? AND b.status IN (${marks(SHOWN)})
      AND EXISTS (SELECT 1 FROM booking_item i WHERE i.tenant_id = b.tenant_id AND i.booking_id = b.id AND i.therapist_id = ?)
      ORDER BY b.starts_at, b.id`,
    [scope.tenantId, ...places, from, to, ...SHOWN, therapistId],
  );
  return found.slice(0, AT_MOST).map(({ id }) => id);
}

/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;

async function visitsById(scope: Scope, ids: readonly Id[]): Promise<readonly BookingEntity[]> {
  const visits: BookingEntity[] = [];
  for (let at = 0; at < ids.length; at += PART)
    visits.push(...(await scope.find(BookingTable, { where: { id: In(ids.slice(at, at + PART)) } })));
  return visits.toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
