import { calendarDay } from '../booking/calendar-day.ts';
import type { BookingView, CalendarDay, Id, LocalDate, StaffDay, StaffVisit } from '../contract.ts';
import type { Core } from '../core.ts';
import { addDays, daySpan, daysBetween, isoOf } from '../schedule/local-time.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';

/** A therapist asks about a fortnight at most. */
const MOST_DAYS = 14;

/** What a therapist may read of a visit in chat: their own part of it, no contact, no notes, no money. */
export function staffVisit(booking: BookingView, therapistId: Id): StaffVisit | null {
  const own = booking.items
    .filter((item) => item.therapistId === therapistId)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return null;
  return {
    bookingId: booking.id,
    code: booking.code,
    status: booking.status,
    startsAt: first.startsAt,
    endsAt: last.endsAt,
    treatmentName: own.map(({ treatmentName }) => treatmentName).join(' + '),
    addOnNames: own.flatMap(({ addOns }) => addOns.map(({ name }) => name)),
    durationMinutes: own.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    roomName: first.roomName,
    guestName: booking.forName || booking.guest.name,
    people: booking.people,
    lateMinutes: booking.lateMinutes,
  };
}

/** A therapist's days, place by place; those without work, time off and visits are left out. */
export async function staffDays(
  core: Core,
  tenantId: Id,
  therapistId: Id,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly StaffDay[]> {
  return (await staffDaysOf(core, tenantId, [therapistId], { from, to })).get(therapistId) ?? [];
}

/** The same of several therapists, from one reading of each day. */
export async function staffDaysOf(
  core: Core,
  tenantId: Id,
  therapistIds: readonly Id[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<ReadonlyMap<Id, readonly StaffDay[]>> {
  const book = await openBook(core, tenantId);
  const last = addDays(from, MOST_DAYS - 1);
  const days = new Map<Id, StaffDay[]>(therapistIds.map((id) => [id, []]));
  for (const date of daysBetween(from, to < last ? to : last)) {
    for (const { id } of book.house.locations) {
      const day = await calendarDay(core, tenantId, id, date);
      for (const [therapistId, own] of days) {
        const staffDay = day && staffDayIn(day, book, therapistId, core.now());
        if (staffDay) own.push(staffDay);
      }
    }
  }
  return days;
}

function staffDayIn(day: CalendarDay, book: HouseBook, therapistId: Id, now: number): StaffDay | null {
  const column = day.columns.find(({ therapist }) => therapist.id === therapistId);
  if (!column) return null;
  const { date, location } = day;
  const visits = day.bookings
    .filter((booking) => isThere(booking, now))
    .flatMap((booking) => staffVisit(booking, therapistId) ?? [])
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    date,
    locationId: location.id,
    timeZone: location.timeZone,
    works: column.works,
    timeOff: timeOffOn(book, therapistId, date, location.timeZone),
    visits,
  };
}

// A hold that has run out, and that nobody has swept up yet, is no visit.
function isThere({ heldUntil }: BookingView, now: number): boolean {
  return heldUntil === null || Date.parse(heldUntil) > now;
}

function timeOffOn(book: HouseBook, therapistId: Id, date: LocalDate, zone: string): StaffDay['timeOff'] {
  const span = daySpan(date, zone);
  return book.rows.timeOff
    .filter((off) => off.resourceId === therapistId && off.startsAt < span.to && off.endsAt > span.from)
    .map(({ id, startsAt, endsAt, reason }) => ({
      id,
      startsAt: isoOf(startsAt),
      endsAt: isoOf(endsAt),
      reason,
    }));
}
