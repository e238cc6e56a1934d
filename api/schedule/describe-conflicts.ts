import { setImmediate as othersFirst } from 'node:timers/promises';
import { In } from 'typeorm';
import { UPCOMING } from '../booking/rules.ts';
import { viewBookings } from '../booking/view-bookings.ts';
import type { Id, VisitConflict } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { ALWAYS } from '../tenants/house-edits.ts';
import { makeFreeDays } from './free-days.ts';
import { optionsFor } from './replan-options.ts';
import { conflictsOf, type Visit, visitsToCome, withItems } from './visit-conflicts.ts';

/** SQL Server takes 2,100 parameters a statement: longer lists are read in parts. */
const PART = 500;

/**
 * Visits that a house (as stored, or as it would be) leaves without something, with what is free instead. Of the
 * ids given those that are no longer in conflict are left out.
 */
export async function describeConflicts(
  core: Core,
  book: HouseBook,
  ids: readonly Id[],
): Promise<VisitConflict[]> {
  const visits = await core.database.run(async (db) => {
    const scope = tenantScope(db, book.house.tenant.id);
    const bookings: BookingEntity[] = [];
    for (let at = 0; at < ids.length; at += PART)
      bookings.push(...(await scope.find(BookingTable, { where: { id: In(ids.slice(at, at + PART)) } })));
    return withItems(
      scope,
      bookings.filter((one) => UPCOMING.includes(one.status) && one.startsAt > core.now()),
    );
  });
  return describe(core, book, visits);
}

/** Every visit to come that the house as it is leaves without something. */
export async function allConflicts(core: Core, book: HouseBook): Promise<VisitConflict[]> {
  const locationIds = book.house.locations.map((one) => one.id);
  const visits = await core.database.run((db) =>
    visitsToCome(tenantScope(db, book.house.tenant.id), locationIds, core.now(), ALWAYS),
  );
  return describe(core, book, visits);
}

async function describe(core: Core, book: HouseBook, visits: readonly Visit[]): Promise<VisitConflict[]> {
  const hit = visits
    .map((visit) => ({ visit, reasons: conflictsOf(book, visit) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => a.visit.booking.startsAt - b.visit.booking.startsAt);
  const bookings = hit.map(({ visit }) => visit.booking);
  const views = await core.database.run((db) =>
    viewBookings(core, tenantScope(db, book.house.tenant.id), bookings),
  );
  const days = makeFreeDays(core, book);
  const conflicts: VisitConflict[] = [];
  for (const [place, { visit, reasons }] of hit.entries()) {
    const booking = views[place];
    if (!booking) continue;
    // A house that closes for a fortnight is a long sum: guests who write meanwhile are answered in between.
    await othersFirst();
    conflicts.push({ booking, reasons, options: await optionsFor(book, days, visit, core.now()) });
  }
  return conflicts;
}
