import type { Id } from '../contract.ts';
import type { Scope } from '../database/scope.ts';
import { LONGEST_VISIT_MINUTES, ticksOf } from './visit-need.ts';

/** A run of ticks that one booking takes of one resource: [first, end). */
export interface Taking {
  readonly resourceId: Id;
  readonly first: number;
  readonly end: number;
}

export interface TakingOf extends Taking {
  readonly bookingId: Id;
}

/** Buffers before and after a visit add at most this. */
export const LONGEST_BUFFER_MINUTES = 4 * 60;
/** No taking is longer: what reaches into a window began at most this long before it. */
export const LONGEST_TICKS = ticksOf(LONGEST_VISIT_MINUTES + 2 * LONGEST_BUFFER_MINUTES);

/**
 * What is taken of some resources within [first, end) ticks, one row a visit and resource: a bounded read by key,
 * however many bookings there are. The takings of `ignoring` count as free.
 */
export async function takingsOf(
  scope: Scope,
  resourceIds: readonly Id[],
  window: { readonly first: number; readonly end: number },
  ignoring: Id | null,
): Promise<TakingOf[]> {
  if (resourceIds.length === 0) return [];
  const marks = resourceIds.map(() => '?').join(', ');
  const rows = await scope.rows<TakingRow>(
    `SELECT resource_id, first_tick, end_tick, booking_id FROM taking
      WHERE resource_id IN (${marks}) AND first_tick > ? AND first_tick < ? AND end_tick > ? AND tenant_id = ?${
        ignoring === null ? '' : ' AND booking_id <> ?'
      }`,
    [
      ...resourceIds,
      window.first - LONGEST_TICKS,
      window.end,
      window.first,
      scope.tenantId,
      ...(ignoring === null ? [] : [ignoring]),
    ],
  );
  return rows.map((row) => ({
    resourceId: row.resource_id,
    first: row.first_tick,
    end: row.end_tick,
    bookingId: row.booking_id,
  }));
}

interface TakingRow {
  readonly resource_id: Id;
  readonly first_tick: number;
  readonly end_tick: number;
  readonly booking_id: Id;
}
