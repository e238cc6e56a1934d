import { Between, In, MoreThan } from 'typeorm';
import type { CalendarColumn, CalendarDay, Id, LocalDate, Stretch } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { type ResourceEntity, TenantTable } from '../database/entities/house.ts';
import { tenantScope } from '../database/scope.ts';
import { type LocationDays, loadDays } from '../schedule/load-days.ts';
import { daySpan, isoOf } from '../schedule/local-time.ts';
import { intersect, type Span, subtract, union } from '../schedule/stretches.ts';
import { awayOf, openOn, rotaOn } from '../schedule/working-time.ts';
import { loadHouse, therapistOf } from '../tenants/load-house.ts';
import { CLAIMING } from './rules.ts';
import { viewBookings } from './view-bookings.ts';

/** No visit lasts longer than this. */
const LONGEST_VISIT_MS = 24 * 3_600_000;

/** One day of a location for the desk; null when the tenant has no such location. */
export async function calendarDay(
  core: Core,
  tenantId: Id,
  locationId: Id,
  date: LocalDate,
): Promise<CalendarDay | null> {
  const house = await loadHouse(core, tenantId);
  const location = house.locations.find((one) => one.id === locationId);
  if (!location) return null;
  const day = daySpan(date, location.timeZone);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    // Read first: what changes while the rest is read comes once more over the socket, never too little.
    const tenant = await db.findOneByOrFail(TenantTable, { id: tenantId });
    const days = await loadDays(scope, location, date, date);
    const bookings = await scope.find(BookingTable, {
      where: {
        locationId,
        // The lower bound keeps the read to a few days of the index, however old the house is.
        startsAt: Between(day.from - LONGEST_VISIT_MS, day.to - 1),
        endsAt: MoreThan(day.from),
        status: In([...CLAIMING, 'no-show']),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const open = openOn(date, location, days.closures);
    const views = await viewBookings(core.publicUrl, scope, bookings);
    const busy = new Set(views.flatMap((view) => view.items.map((item) => item.therapistId)));
    return {
      location,
      date,
      open: outerStretch(open),
      columns: days.therapists
        .map((therapist) => column(therapist, date, days, open, day))
        .filter((one) => one.works.length > 0 || one.timeOff.length > 0 || busy.has(one.therapist.id)),
      bookings: views,
      sequence: tenant.lastSequence,
    };
  });
}

function column(
  therapist: ResourceEntity,
  date: LocalDate,
  days: LocationDays,
  open: readonly Span[],
  day: Span,
): CalendarColumn {
  const rota = days.rota.filter((line) => line.resourceId === therapist.id);
  const zone = days.location.timeZone;
  const breaks = rotaOn(date, zone, rota, 'break');
  const atWork = intersect(rotaOn(date, zone, rota, 'work'), open);
  const away = intersect(union(awayOf(therapist.id, days.timeOff)), [day]);
  return {
    therapist: therapistOf(therapist, days.rota),
    works: subtract(atWork, [...breaks, ...away]).map(stretchOf),
    breaks: breaks.map(stretchOf),
    timeOff: away.map(stretchOf),
  };
}

function outerStretch(open: readonly Span[]): Stretch | null {
  const first = open.at(0);
  const last = open.at(-1);
  return first && last ? stretchOf({ from: first.from, to: last.to }) : null;
}

function stretchOf(span: Span): Stretch {
  return { startsAt: isoOf(span.from), endsAt: isoOf(span.to) };
}
