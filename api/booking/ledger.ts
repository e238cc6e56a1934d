import type { Id } from '../contract.ts';
import { type ClaimEntity, ClaimTable, type ItemEntity, TakingTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { type Taking, takingsOf } from './takings.ts';
import { tickRange } from './ticks.ts';

/** What an item takes: its therapist, its room and its equipment, for its whole time with their buffers. */
export type Claimant = Pick<
  ItemEntity,
  | 'therapistId'
  | 'roomId'
  | 'equipmentIds'
  | 'startsAt'
  | 'endsAt'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'roomBufferBeforeMinutes'
  | 'roomBufferAfterMinutes'
>;

export type ClaimKey = Pick<ClaimEntity, 'resourceId' | 'tick'>;

/**
 * What a booking's items take, each tick of a resource once (couples share a room, the same hands go on after a
 * short pause), as runs in the ledger's order.
 */
export function takingsOfItems(items: readonly Claimant[]): Taking[] {
  const all = items
    .flatMap(rangesOf)
    .toSorted((a, b) =>
      a.resourceId < b.resourceId ? -1 : a.resourceId > b.resourceId ? 1 : a.first - b.first,
    );
  const runs: Taking[] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last && last.resourceId === one.resourceId && one.first <= last.end)
      runs[runs.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else runs.push(one);
  }
  return runs;
}

function rangesOf(item: Claimant): Taking[] {
  const therapist = { resourceId: item.therapistId, ...tickRange(item) };
  const place = tickRange({
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    bufferBeforeMinutes: item.roomBufferBeforeMinutes,
    bufferAfterMinutes: item.roomBufferAfterMinutes,
  });
  return [therapist, ...[item.roomId, ...item.equipmentIds].map((resourceId) => ({ resourceId, ...place }))];
}

/** The claims of a booking's items in the ledger's order, which is the same for everybody: nobody waits in a circle. */
export function claimsOf(items: readonly Claimant[]): ClaimKey[] {
  return takingsOfItems(items).flatMap(ticksOfRun);
}

function ticksOfRun({ resourceId, first, end }: Taking): ClaimKey[] {
  return Array.from({ length: end - first }, (_, place) => ({ resourceId, tick: first + place }));
}

/** Takes the time. A duplicate-key error means that somebody else has part of it: the transaction must end. */
export async function takeClaims(scope: Scope, bookingId: Id, items: readonly Claimant[]): Promise<void> {
  await write(scope, bookingId, takingsOfItems(items));
}

async function write(scope: Scope, bookingId: Id, runs: readonly Taking[]): Promise<void> {
  await scope.insert(
    ClaimTable,
    runs.flatMap(ticksOfRun).map((claim) => ({ ...claim, bookingId })),
  );
  await scope.insert(
    TakingTable,
    runs.map(({ resourceId, first, end }) => ({ resourceId, firstTick: first, endTick: end, bookingId })),
  );
}

/** Gives all of a booking's time back. */
export async function freeClaims(scope: Scope, bookingId: Id): Promise<void> {
  for (const taking of await scope.findAll(TakingTable, { bookingId }))
    await freeRun(scope, bookingId, {
      resourceId: taking.resourceId,
      first: taking.firstTick,
      end: taking.endTick,
    });
  await scope.remove(TakingTable, { bookingId });
}

async function freeRun(scope: Scope, bookingId: Id, { resourceId, first, end }: Taking): Promise<void> {
  await scope.change(
    'DELETE FROM claim WHERE resource_id = ? AND tick >= ? AND tick < ? AND booking_id = ? AND tenant_id = ?',
    [resourceId, first, end, bookingId, scope.tenantId],
  );
}

/**
 * Takes the time of a booking's new items, then gives back what the old ones had and the new ones do not need. A
 * duplicate-key error means that somebody else has part of the new time.
 */
export async function moveClaims(
  scope: Scope,
  bookingId: Id,
  before: readonly Claimant[],
  after: readonly Claimant[],
): Promise<void> {
  const [old, wanted] = [claimsOf(before), claimsOf(after)];
  const [had, needed] = [keysOf(old), keysOf(wanted)];
  await scope.insert(
    ClaimTable,
    wanted.filter((one) => !had.has(keyOf(one))).map((claim) => ({ ...claim, bookingId })),
  );
  for (const run of runsOfClaims(old.filter((one) => !needed.has(keyOf(one)))))
    await freeRun(scope, bookingId, run);
  await scope.remove(TakingTable, { bookingId });
  await scope.insert(
    TakingTable,
    takingsOfItems(after).map(({ resourceId, first, end }) => ({
      resourceId,
      firstTick: first,
      endTick: end,
      bookingId,
    })),
  );
}

/** Is all of the time of these items free at this moment? A hint only: the key decides. */
export async function isFree(scope: Scope, items: readonly Claimant[]): Promise<boolean> {
  for (const run of takingsOfItems(items)) {
    if ((await takingsOf(scope, [run.resourceId], run, null)).length > 0) return false;
  }
  return true;
}

function keysOf(claims: readonly ClaimKey[]): ReadonlySet<string> {
  return new Set(claims.map(keyOf));
}

function keyOf({ resourceId, tick }: ClaimKey): string {
  return `${resourceId} ${tick}`;
}

function runsOfClaims(claims: readonly ClaimKey[]): Taking[] {
  const runs: Taking[] = [];
  for (const { resourceId, tick } of claims) {
    const last = runs.at(-1);
    if (last && last.resourceId === resourceId && last.end === tick)
      runs[runs.length - 1] = { ...last, end: tick + 1 };
    else runs.push({ resourceId, first: tick, end: tick + 1 });
  }
  return runs;
}
