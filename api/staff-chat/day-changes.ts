import type { Id, PlannedDay, PlannedVisit, StaffDay, Stretch } from '../contract.ts';
import { standingVisits } from './day-times.ts';

/** One date of a therapist, of all the houses in which it is worked. Visits that are not booked for sure are none yet. */
export function plannedDay(days: readonly StaffDay[]): PlannedDay {
  const works = days.flatMap((day) => day.works.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })));
  const visits = standingVisits(days).map(
    ({ bookingId, startsAt, endsAt, treatmentName, addOnNames, roomName }) => ({
      bookingId,
      startsAt,
      endsAt,
      what: [treatmentName, ...addOnNames].join(' + '),
      roomName,
    }),
  );
  return { works: works.toSorted(byStart), visits: visits.toSorted(byStart) };
}

function byStart(a: Stretch, b: Stretch): number {
  return a.startsAt.localeCompare(b.startsAt);
}

/** A visit that came, went or became another; `was` is what the therapist knows of it. */
export interface VisitChange {
  readonly bookingId: Id;
  readonly was: PlannedVisit | null;
}

export interface DayChanges {
  readonly visits: readonly VisitChange[];
  readonly hours: boolean;
}

/**
 * What of a day has become different and is news at `now` (ms since the epoch): what is over, or has begun and stays at
 * its time, the therapist knows better than we do.
 */
export function dayChanges(told: PlannedDay, present: PlannedDay, now: number): DayChanges {
  const ids = [...new Set([...told.visits, ...present.visits].map(({ bookingId }) => bookingId))];
  const visits = ids.flatMap((bookingId) => {
    const [was, is] = [visitOf(told, bookingId), visitOf(present, bookingId)];
    const isNews = !isSame(was, is) && [was, is].some((one) => one && Date.parse(one.startsAt) > now);
    return isNews ? [{ bookingId, was }] : [];
  });
  return { visits, hours: JSON.stringify(told.works) !== JSON.stringify(present.works) };
}

function visitOf({ visits }: PlannedDay, id: Id): PlannedVisit | null {
  const found = visits.find(({ bookingId }) => bookingId === id);
  if (!found) return null;
  const { bookingId: _, ...visit } = found;
  return visit;
}

function isSame(a: PlannedVisit | null, b: PlannedVisit | null): boolean {
  if (a === null || b === null) return a === b;
  return a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.what === b.what && a.roomName === b.roomName;
}
