import { Between, In, LessThan, LessThanOrEqual, MoreThan, MoreThanOrEqual } from 'typeorm';
import { tickAfter, tickAt } from '../booking/ticks.ts';
import type { Id, LocalDate, Location } from '../contract.ts';
import { ClaimTable } from '../database/entities/booking.ts';
import {
  type ClosureEntity,
  ClosureTable,
  type ResourceEntity,
  ResourceTable,
  type RotaEntity,
  RotaTable,
  type TimeOffEntity,
  TimeOffTable,
} from '../database/entities/house.ts';
import type { Scope } from '../database/scope.ts';
import { daySpan } from './local-time.ts';
import type { Span } from './stretches.ts';

/** All that decides what is free at one location over some days: a bounded read, by index. */
export interface LocationDays {
  readonly location: Location;
  readonly closures: readonly ClosureEntity[];
  readonly rota: readonly RotaEntity[];
  readonly timeOff: readonly TimeOffEntity[];
  readonly therapists: readonly ResourceEntity[];
  readonly rooms: readonly ResourceEntity[];
  /** Ticks taken, by resource. */
  readonly taken: ReadonlyMap<Id, ReadonlySet<number>>;
}

/** Buffers and visits may reach past midnight. */
const MARGIN_MS = 4 * 3_600_000;

/** Reads what decides the days [from, to] of a location; claims of `ignoring` count as free. */
export async function loadDays(
  scope: Scope,
  location: Location,
  from: LocalDate,
  to: LocalDate,
  ignoring: Id | null = null,
): Promise<LocationDays> {
  const span = {
    from: daySpan(from, location.timeZone).from - MARGIN_MS,
    to: daySpan(to, location.timeZone).to + MARGIN_MS,
  };
  const rota = await scope.find(RotaTable, {
    where: { locationId: location.id, validFrom: LessThanOrEqual(to) },
  });
  const resources = await scope.find(ResourceTable, { where: { active: true }, order: { position: 'ASC' } });
  const onRota = new Set(rota.map((line) => line.resourceId));
  const therapists = resources.filter((one) => one.kind === 'therapist' && onRota.has(one.id));
  const rooms = resources.filter((one) => one.kind === 'room' && one.locationId === location.id);
  return {
    location,
    closures: await scope.find(ClosureTable, {
      where: { locationId: location.id, fromDate: LessThanOrEqual(to), toDate: MoreThanOrEqual(from) },
    }),
    rota: rota.filter((line) => line.validTo === null || line.validTo >= from),
    timeOff: await scope.find(TimeOffTable, {
      where: { startsAt: LessThan(span.to), endsAt: MoreThan(span.from) },
    }),
    therapists,
    rooms,
    taken: await takenTicks(
      scope,
      [...therapists, ...rooms].map((one) => one.id),
      span,
      ignoring,
    ),
  };
}

async function takenTicks(scope: Scope, resourceIds: readonly Id[], span: Span, ignoring: Id | null) {
  const taken = new Map<Id, Set<number>>();
  if (resourceIds.length === 0) return taken;
  const claims = await scope.find(ClaimTable, {
    where: { resourceId: In(resourceIds), tick: Between(tickAt(span.from), tickAfter(span.to)) },
  });
  for (const claim of claims) {
    if (claim.bookingId === ignoring) continue;
    const ticks = taken.get(claim.resourceId) ?? new Set<number>();
    taken.set(claim.resourceId, ticks.add(claim.tick));
  }
  return taken;
}
