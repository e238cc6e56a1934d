import { Between, In } from 'typeorm';
import type { Id } from '../contract.ts';
import { ClaimTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { type Occupied, tickRange } from './ticks.ts';

/** What an item takes: its therapist and its room, for its whole time with buffers. */
export interface Taking extends Occupied {
  readonly therapistId: Id;
  readonly roomId: Id;
}

export interface ClaimKey {
  readonly resourceId: Id;
  readonly tick: number;
}

/** The claims of a booking's items, each once (couples share a room), in the ledger's order. */
export function claimsOf(items: readonly Taking[]): ClaimKey[] {
  const keys = new Map<string, ClaimKey>();
  for (const item of items) {
    const { first, end } = tickRange(item);
    for (const resourceId of [item.therapistId, item.roomId]) {
      for (let tick = first; tick < end; tick += 1) keys.set(`${resourceId} ${tick}`, { resourceId, tick });
    }
  }
  // One order for everybody, so that two who want the same time do not wait for each other in a circle.
  return [...keys.values()].toSorted((a, b) =>
    a.resourceId < b.resourceId ? -1 : a.resourceId > b.resourceId ? 1 : a.tick - b.tick,
  );
}

/** Takes the time. A duplicate-key error means that somebody else has part of it: the transaction must end. */
export async function takeClaims(scope: Scope, bookingId: Id, items: readonly Taking[]): Promise<void> {
  await scope.insert(
    ClaimTable,
    claimsOf(items).map((claim) => ({ ...claim, bookingId })),
  );
}

/** Gives all of a booking's time back. */
export async function freeClaims(scope: Scope, bookingId: Id): Promise<void> {
  await scope.remove(ClaimTable, { bookingId });
}

/** Is all of the time of these items free at this moment? A hint only: the key decides. */
export async function isFree(scope: Scope, items: readonly Taking[]): Promise<boolean> {
  for (const item of items) {
    const { first, end } = tickRange(item);
    const taken = await scope.find(ClaimTable, {
      where: { resourceId: In([item.therapistId, item.roomId]), tick: Between(first, end - 1) },
      take: 1,
    });
    if (taken.length > 0) return false;
  }
  return true;
}
