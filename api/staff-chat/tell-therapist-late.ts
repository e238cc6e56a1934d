import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, Id, StaffVisit } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { localDate } from '../schedule/local-time.ts';
import { openBook } from '../tenants/house-book.ts';
import { mayPlan } from './block.ts';
import { staffDays } from './staff-visits.ts';

/** More is no delay, but a day that must be planned anew. */
const MOST_MINUTES = 240;
/** A visit that begins later than the delay and this is not hit: there is time to catch up. */
const SOON_MINUTES = 90;

interface Hit {
  readonly visit: StaffVisit;
  readonly minutes: number;
}

/**
 * Tells the guests of today who are hit when their therapist runs late: the next one always, those after as far as
 * the pause between two visits does not make up for it.
 */
export async function tellTherapistLate(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { therapistId, minutes }: { readonly therapistId: Id; readonly minutes: number },
  key: CallKey,
): Promise<readonly StaffVisit[]> {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) return [];
  if (!(await mayPlan(core, tenantId, actor, therapistId))) return [];
  const left = await visitsLeftToday(core, tenantId, therapistId);
  const soon = core.now() + (minutes + SOON_MINUTES) * 60_000;
  const isHit = left[0] !== undefined && Date.parse(left[0].startsAt) <= soon;
  const hits = isHit ? hitBy(left, minutes) : [];
  const call = callOf(key, 'therapist-late', { therapistId, minutes });
  const told = await writeOnce(core, tenantId, actor, call, async (unit) => {
    for (const hit of hits) await tell(unit, hit);
    return hits.map(({ visit }) => visit);
  });
  return told ?? [];
}

/** Who is late at two past is late for the visit of the hour: its guest is the one who waits. */
const JUST_BEGUN_MINUTES = 15;

async function visitsLeftToday(core: Core, tenantId: Id, therapistId: Id): Promise<StaffVisit[]> {
  const { house } = await openBook(core, tenantId);
  const dates = house.locations.map(({ timeZone }) => localDate(core.now(), timeZone)).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return [];
  const days = await staffDays(core, tenantId, therapistId, from, to);
  const begun = core.now() - JUST_BEGUN_MINUTES * 60_000;
  return days
    .filter(({ date, timeZone }) => date === localDate(core.now(), timeZone))
    .flatMap(({ visits }) => visits)
    .filter(({ status, startsAt }) => isAhead(status) && Date.parse(startsAt) >= begun)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

function isAhead(status: StaffVisit['status']): boolean {
  return status === 'confirmed' || status === 'checked-in';
}

/** Which visits begin later than booked, and by how much, each rounded up to five minutes. */
export function hitBy(visits: readonly StaffVisit[], minutes: number): readonly Hit[] {
  const hits: Hit[] = [];
  let endsAt = Number.NEGATIVE_INFINITY;
  for (const [place, visit] of visits.entries()) {
    const behind = (endsAt - Date.parse(visit.startsAt)) / 60_000;
    const delay = place === 0 ? minutes : Math.ceil(behind / 5) * 5;
    if (delay <= 0) break;
    hits.push({ visit, minutes: delay });
    endsAt = Date.parse(visit.endsAt) + delay * 60_000;
  }
  return hits;
}

async function tell(unit: Unit, { visit, minutes }: Hit): Promise<void> {
  const { bookingId } = visit;
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  unit.record({ type: 'therapist-late', bookingId, note: `${minutes} min` });
  if (booking?.conversationId)
    unit.tell({
      conversationId: booking.conversationId,
      notice: { kind: 'therapist-late', bookingId, minutes },
    });
}
