import { Between, In, MoreThan } from 'typeorm';
import type { CalendarColumn, CalendarDay, Id, LocalDate, Stretch } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { lastSequence } from '../live/read-events.ts';
import { isoOf } from '../schedule/local-time.ts';
import { type LocationBook, type LocationDay, presentOf } from '../schedule/location-book.ts';
import type { Span } from '../schedule/stretches.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { therapistOf } from '../tenants/public-house.ts';
import { CLAIMING } from './rules.ts';
import { viewBookings } from './view-bookings.ts';
import { LONGEST_VISIT_MINUTES } from './visit-need.ts';

/** One day of a location for the desk; null when the tenant has no such location. */
export async function calendarDay(
  core: Core,
  tenantId: Id,
  locationId: Id,
  date: LocalDate,
): Promise<CalendarDay | null> {
  // Read first: what changes while the rest is read comes once more over the socket, never too little.
  const sequence = await lastSequence(core, tenantId);
  const book = await openBook(core, tenantId);
  const location = book.location(locationId);
  if (!location) return null;
  const day = location.day(date);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const bookings = await scope.find(BookingTable, {
      where: {
        locationId,
        // The lower bound keeps the read to a few days of the index, however old the house is.
        startsAt: Between(day.span.from - LONGEST_VISIT_MINUTES * 60_000, day.span.to - 1),
        endsAt: MoreThan(day.span.from),
        status: In([...CLAIMING, 'no-show']),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const views = await viewBookings(core, scope, bookings);
    const busy = new Set(views.flatMap((view) => view.items.map((item) => item.therapistId)));
    return {
      location: location.location,
      date,
      open: outerStretch(day.open),
      columns: columnsOf(book, location, day, busy),
      bookings: views,
      sequence,
    };
  });
}

/** Those at work that day, those away who would be, and whoever has a visit all the same. */
function columnsOf(
  book: HouseBook,
  location: LocationBook,
  day: LocationDay,
  busy: ReadonlySet<Id>,
): CalendarColumn[] {
  return book.rows.resources.flatMap((resource) => {
    if (resource.kind !== 'therapist') return [];
    const known = location.therapists.includes(resource) ? day.therapists.get(resource.id) : undefined;
    const present = known ? presentOf(known) : [];
    if (present.length === 0 && (known?.away.length ?? 0) === 0 && !busy.has(resource.id)) return [];
    return [
      {
        therapist: therapistOf(resource, book.rows.rota),
        works: present.map(stretchOf),
        breaks: (known?.breaks ?? []).map(stretchOf),
        timeOff: (known?.away ?? []).map(stretchOf),
      },
    ];
  });
}

function outerStretch(open: readonly Span[]): Stretch | null {
  const first = open.at(0);
  const last = open.at(-1);
  return first && last ? stretchOf({ from: first.from, to: last.to }) : null;
}

function stretchOf(span: Span): Stretch {
  return { startsAt: isoOf(span.from), endsAt: isoOf(span.to) };
}
