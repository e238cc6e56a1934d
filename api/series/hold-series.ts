import type { Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import { guestOf } from '../booking/hold-slot.ts';
import { lastDay } from '../booking/starts.ts';
import { viewBookings } from '../booking/view-bookings.ts';
import { needOf } from '../booking/visit-need.ts';
import type {
  Actor,
  Id,
  LocalDate,
  SeriesConflict,
  SeriesOutcome,
  SeriesRefusal,
  SeriesRequest,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, SeriesTable } from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { isoOf } from '../schedule/local-time.ts';
import { openBook } from '../tenants/house-book.ts';
import { claimVisit, type SeriesPlan, startOn } from './claim-visit.ts';
import { findConflict } from './find-conflict.ts';
import { letGoOfFormer } from './former-series.ts';
import { isOffGrid, occurrences, refusalOf } from './rules.ts';

/**
 * Holds every visit of a recurring booking up to the horizon, in one transaction; days that cannot be had are told
 * one by one, with what is free instead. A series that the guest has not said yes to gives way to this one.
 */
export async function holdSeries(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: SeriesRequest,
): Promise<SeriesOutcome> {
  const { requestKey: key, ...body } = request;
  const call = { key, name: 'hold-series', body };
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => holdWithin(core, unit, request));
  return outcome ?? refused('key-reused');
}

async function holdWithin(core: Core, unit: Unit, request: SeriesRequest): Promise<SeriesOutcome> {
  const guestId = await lockGuest(unit, request.guestId);
  const plan = await planOf(core, unit, request, guestId);
  if (plan === null) return refused('no-such-slot');
  const { tenant } = plan.book.house;
  const zone = plan.location.location.timeZone;
  const refusal = refusalOf(plan.rule, tenant.policy, unit.now, zone);
  if (refusal !== null) return refused(refusal);
  const days = occurrences(plan.rule);
  const horizon = lastDay(tenant, unit.now, zone);
  const near = days.filter((day) => day <= horizon);
  const later = days.filter((day) => day > horizon);
  if (isOffGrid(plan.rule, near, plan.location, tenant.policy.slotStepMinutes))
    return refused('no-such-slot');
  if (near.length === 0) return refused('nothing-free', [beyond(plan, later[0] ?? plan.rule.from)]);
  if (!(await letGoOfFormer(unit, guestId))) return refused('too-many-holds');
  const { bookings, conflicts } = await holdDays(core, unit, plan, near);
  if (bookings.length === 0) return refused('nothing-free', conflicts);
  await keepSeries(unit, plan, near.at(-1) ?? '', days.at(-1) ?? '');
  const views = await viewBookings(core, unit, bookings);
  return { ok: true, series: { id: plan.seriesId, rule: plan.rule, bookings: views, conflicts, later } };
}

async function planOf(
  core: Core,
  unit: Unit,
  request: SeriesRequest,
  guestId: Id,
): Promise<SeriesPlan | null> {
  const book = await openBook(core, unit.tenantId);
  const location = book.location(request.locationId);
  const wish = { parts: request.parts, people: request.people };
  const need = needOf(book, wish);
  if (need === null || location === null || need.people > book.house.tenant.policy.maxPeople) return null;
  if ((await guestOf(unit, unit.actor, request)) === null) return null;
  const { everyWeeks, time, from, until, count } = request.rule;
  const rule = { everyWeeks, time, from, until, count };
  const { conversationId, channel } = request;
  const guest = { guestId, conversationId, channel };
  return { seriesId: newId(), book, location, wish, need, rule, guest };
}

interface Held {
  readonly bookings: readonly BookingEntity[];
  readonly conflicts: readonly SeriesConflict[];
}

async function holdDays(core: Core, unit: Unit, plan: SeriesPlan, days: readonly LocalDate[]): Promise<Held> {
  const heldUntil = unit.now + plan.book.house.tenant.policy.holdMinutes * 60_000;
  const bookings: BookingEntity[] = [];
  const missed: LocalDate[] = [];
  for (const day of days) {
    // Only the first is paid for beforehand.
    const due = bookings.length === 0 ? {} : { dueMinor: 0 };
    const booking = await claimVisit(unit, plan, day, { heldUntil, ...due });
    if (booking) bookings.push(booking);
    else missed.push(day);
  }
  // Afterwards: what the series itself holds is no alternative for one of its days.
  const conflicts: SeriesConflict[] = [];
  for (const day of missed) conflicts.push(await findConflict(core, plan, day));
  return { bookings, conflicts };
}

async function keepSeries(
  unit: Unit,
  plan: SeriesPlan,
  claimedTo: LocalDate,
  endsOn: LocalDate,
): Promise<void> {
  await unit.insert(SeriesTable, [
    {
      id: plan.seriesId,
      ...plan.guest,
      wish: { ...plan.wish, locationId: plan.location.location.id },
      rule: plan.rule,
      status: 'held',
      claimedTo,
      endsOn,
      createdAt: unit.now,
    },
  ]);
}

function beyond(plan: SeriesPlan, date: LocalDate): SeriesConflict {
  return { date, startsAt: isoOf(startOn(plan, date)), reason: 'beyond-horizon', alternatives: [] };
}

function refused(reason: SeriesRefusal, conflicts: readonly SeriesConflict[] = []): SeriesOutcome {
  return { ok: false, reason, conflicts };
}
