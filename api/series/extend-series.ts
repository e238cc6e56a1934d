import { MoreThan } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import { applyChange } from '../booking/change-booking.ts';
import { claims } from '../booking/rules.ts';
import { lastDay } from '../booking/starts.ts';
import type { Id, LocalDate } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, type SeriesEntity, SeriesTable } from '../database/entities/booking.ts';
import { changeRows } from '../database/plain-sql.ts';
import { openBook } from '../tenants/house-book.ts';
import { claimVisit, type SeriesPlan, startOn } from './claim-visit.ts';
import { findConflict } from './find-conflict.ts';
import { visitsOf } from './former-series.ts';
import { planOfSeries } from './plan-of-series.ts';
import { occurrences } from './rules.ts';

const ACTOR = { kind: 'system', name: 'series' } as const;
const PAGE = 200;
/** A series that nobody said yes to is over when its holds are; money on its way is given this long. */
const FORGOTTEN_MS = 86_400_000;

/**
 * Claims the visits of running series that have come within the horizon, and tells their guests of those that could
 * not be had. Safe beside another process that does the same. How many visits were dealt with.
 */
export async function extendSeries(core: Core): Promise<number> {
  await forgetUnaccepted(core);
  let done = 0;
  for (let after: Id = ''; ; ) {
    const page = await core.database.run((db) =>
      db.find(SeriesTable, {
        where: { status: 'running', id: MoreThan(after) },
        order: { id: 'ASC' },
        take: PAGE,
      }),
    );
    for (const series of page) done += await extendOrLog(core, series);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return done;
    after = last.id;
  }
}

/** One guest's trouble is no reason to leave the others without their visit. */
async function extendOrLog(core: Core, series: SeriesEntity): Promise<number> {
  try {
    return await extendOne(core, series);
  } catch (error) {
    core.log.error({ err: error, series: series.id }, 'a series could not be carried on');
    return 0;
  }
}

async function extendOne(core: Core, series: SeriesEntity): Promise<number> {
  const book = await openBook(core, series.tenantId);
  const zone = book.location(series.wish.locationId)?.location.timeZone ?? 'UTC';
  const horizon = lastDay(book.house.tenant, core.now(), zone);
  const due = occurrences(series.rule).filter((day) => series.claimedTo < day && day <= horizon);
  let { claimedTo } = series;
  let done = 0;
  for (const day of due) {
    const step = { from: claimedTo, to: day };
    const mine = await writeOnce(core, series.tenantId, ACTOR, null, (unit) =>
      goOn(core, unit, series, step),
    );
    if (!mine) break;
    claimedTo = day;
    done += 1;
  }
  return done;
}

interface Step {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One visit, one transaction. False when another process was faster or the series is over. */
async function goOn(core: Core, unit: Unit, series: SeriesEntity, { from, to }: Step): Promise<boolean> {
  const isLast = to >= series.endsOn;
  const mine = await unit.update(
    SeriesTable,
    { id: series.id, status: 'running', claimedTo: from },
    { claimedTo: to, status: isLast ? 'ended' : 'running' },
  );
  if (mine !== 1) return false;
  // Its guest may have become one with another since it was looked for, or two again.
  const present = (await unit.findOne(SeriesTable, { id: series.id })) ?? series;
  const visits = await visitsOf(unit, present);
  const plan = await planOfSeries(core, unit, present, visits);
  // Who has cancelled every visit there was, or whose house is gone, wants no more of them.
  if (plan === null || !visits.some((one) => claims(one.status))) {
    await unit.update(SeriesTable, { id: series.id }, { status: 'ended' });
    return false;
  }
  await claimOrTell(core, unit, plan, { date: to, agreed: visits[0] });
  return true;
}

async function claimOrTell(
  core: Core,
  unit: Unit,
  plan: SeriesPlan,
  { date, agreed }: { readonly date: LocalDate; readonly agreed: BookingEntity | undefined },
): Promise<void> {
  const held = await claimVisit(unit, plan, date, { heldUntil: unit.now, dueMinor: 0 });
  if (held) {
    await confirmVisit(unit, held, agreed);
    return;
  }
  const { conversationId } = plan.guest;
  // Of a day that went by while nobody was here to claim it there is nothing left to choose.
  if (conversationId === null || startOn(plan, date) <= unit.now) return;
  const conflict = await findConflict(core, plan, date);
  unit.tell({ conversationId, notice: { kind: 'series-conflict', seriesId: plan.seriesId, conflict } });
}

/** It was agreed to with the whole series. */
async function confirmVisit(
  unit: Unit,
  held: BookingEntity,
  agreed: BookingEntity | undefined,
): Promise<void> {
  const accepted = await applyChange(unit, held, 'accept', {
    acceptedAt: agreed?.acceptedAt ?? unit.now,
    acceptedThrough: agreed?.acceptedThrough ?? null,
  });
  const confirmed = accepted && (await applyChange(unit, accepted, 'confirm', { heldUntil: null }));
  if (!confirmed) throw new Error(`booking ${held.id} was changed within its own transaction`);
}

async function forgetUnaccepted(core: Core): Promise<void> {
  await core.database.run((db) =>
    changeRows(
      db,
      `UPDATE booking_series SET status = 'ended' WHERE status = 'held' AND created_at < ? AND NOT EXISTS
        (SELECT 1 FROM booking WHERE booking.tenant_id = booking_series.tenant_id
          AND booking.series_id = booking_series.id AND booking.status IN ('held', 'awaiting-payment'))`,
      [core.now() - FORGOTTEN_MS],
    ),
  );
}
