import { In, IsNull, MoreThan } from 'typeorm';
import { UPCOMING } from '../booking/rules.ts';
import type { Id } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  FeedbackTable,
  SeriesTable,
  WaitlistTable,
} from '../database/entities/booking.ts';
import { ConversationTable, type GuestEntity, GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { MOST_VISITS, type Rhythm, rhythmDays } from './rhythm.ts';

/** The visit that another like it may be proposed after, and the rhythm of its guest. */
export interface Proposal {
  readonly last: BookingEntity;
  readonly rhythm: Rhythm;
}

/** Whoever gave fewer stars is not asked to come again. */
const UNHAPPY_UP_TO = 2;

/**
 * What may be proposed to a guest as things are now: to who said that they may be written to, has been there, was not unhappy,
 * and has nothing to come, to wait for or to pay. null for everybody else.
 */
export async function proposalFor(scope: Scope, book: HouseBook, guestId: Id): Promise<Proposal | null> {
  const guest = await scope.findOne(GuestTable, { id: guestId });
  const { rebookDays = null, quietHours: quiet = null } = book.house.tenant.policy;
  if (guest === null || rebookDays === null || !wantsProposals(guest)) return null;
  // What was given to somebody else says nothing of the guest's own rhythm.
  const given = await scope.find(BookingTable, {
    where: { guestId, status: 'completed', forName: IsNull() },
    order: { startsAt: 'DESC', id: 'DESC' },
    take: MOST_VISITS,
  });
  const [last] = given;
  const zone = last && book.location(last.locationId)?.location.timeZone;
  if (!last || !zone) return null;
  if ((await hasMore(scope, last)) || (await wasUnhappy(scope, last))) return null;
  const days = rhythmDays(
    given.map(({ startsAt }) => startsAt),
    rebookDays,
  );
  return { last, rhythm: { lastAt: last.startsAt, days, zone, quiet } };
}

function wantsProposals({ offers, messages, forgetAt, mergedInto, erasedAt }: GuestEntity): boolean {
  return offers === 'yes' && messages === 'all' && (forgetAt ?? mergedInto ?? erasedAt) === null;
}

/** A visit to come or to be paid, a recurring one, a place on the waiting list; or one since then that they did not come to. */
async function hasMore(scope: Scope, { guestId, startsAt }: BookingEntity): Promise<boolean> {
  const visits = { guestId, startsAt: MoreThan(startsAt), status: In([...UPCOMING, 'no-show']) };
  if ((await scope.find(BookingTable, { where: visits, take: 1 })).length > 0) return true;
  const series = { guestId, status: In(['held', 'running']) };
  if ((await scope.find(SeriesTable, { where: series, take: 1 })).length > 0) return true;
  const waits = { guestId, status: In(['waiting', 'offered']) };
  return (await scope.find(WaitlistTable, { where: waits, take: 1 })).length > 0;
}

async function wasUnhappy(scope: Scope, { id: bookingId }: BookingEntity): Promise<boolean> {
  const said = await scope.findOne(FeedbackTable, { bookingId });
  return said?.stars != null && said.stars <= UNHAPPY_UP_TO;
}

/** Somebody at the desk is awaited by the guest, or talks with them, in any of their chats. */
export async function isWithPerson(scope: Scope, guestId: Id): Promise<boolean> {
  const talks = await scope.find(ConversationTable, {
    where: { guestId, withPersonUntil: MoreThan(0) },
    take: 1,
  });
  return talks.length > 0;
}
