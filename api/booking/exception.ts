import type { Actor, DeskException, Id } from '../contract.ts';
import { type ItemEntity, ItemTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { localDate } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { emptyLane, open } from './lanes.ts';
import { makePlanner, type Plan } from './plan-visit.ts';
import { makeSpace, resourceIds, type Space, windowOf } from './space.ts';
import { type Taking, takingsOf } from './takings.ts';
import { tickAfter, tickAt } from './ticks.ts';
import type { VisitNeed } from './visit-need.ts';

/** Shorter than this is no reason. */
const SHORTEST_REASON = 3;

/** May this person set these rules aside? Only staff, and only with a reason. */
export function exceptionRefusal(
  actor: Actor,
  exception: DeskException | null,
): 'not-allowed' | 'reason-missing' | null {
  if (exception === null) return null;
  if (actor.kind !== 'staff') return 'not-allowed';
  return exception.reason.trim().length < SHORTEST_REASON ? 'reason-missing' : null;
}

/** A start that the desk asks for: which hands and room it picked, and what it sets aside. */
export interface DeskStart {
  readonly location: LocationBook;
  readonly need: VisitNeed;
  readonly startsAt: number;
  readonly roomId: Id | null;
  readonly exception: DeskException | null;
  /** A booking whose own time counts as free. */
  readonly ignoring: Id | null;
}

export interface DeskPlan {
  readonly plan: Plan;
  readonly need: VisitNeed;
  /** What had to be set aside; null when no rule was in the way. */
  readonly exception: DeskException | null;
}

/** Who and where for a start as the desk may have it: by the rules if they allow it, else with the exception. */
export async function planByDesk(scope: Scope, start: DeskStart): Promise<DeskPlan | null> {
  const { location, need, exception } = start;
  const date = localDate(start.startsAt, location.location.timeZone);
  const window = windowOf(location, date, date);
  const ids = resourceIds(location);
  const takings = await takingsOf(scope, ids, window, start.ignoring);
  const space = inRoom(makeSpace(location, [date], window, takings), start.roomId);
  const plan = makePlanner(space, need).planAt(start.startsAt, 0);
  if (plan !== null) return { plan, need, exception: null };
  if (exception === null) return null;
  const cores = exception.overBuffers ? await coresOf(scope, ids, window, start.ignoring) : takings;
  const relaxed = exception.overBuffers ? withoutBuffers(need) : need;
  const wide = widened(inRoom(makeSpace(location, [date], window, cores), start.roomId), exception, cores);
  const exceptional = makePlanner(wide, { ...relaxed, minGap: 0 }).planAt(start.startsAt, 0);
  return exceptional && { plan: exceptional, need: relaxed, exception };
}

function inRoom(space: Space, roomId: Id | null): Space {
  if (roomId === null) return space;
  return { ...space, rooms: space.rooms.filter(({ resource }) => resource.id === roomId) };
}

function withoutBuffers(need: VisitNeed): VisitNeed {
  const parts = need.parts.map((part) => {
    const treatment = {
      ...part.treatment,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      roomBufferBeforeMinutes: 0,
      roomBufferAfterMinutes: 0,
    };
    return { ...part, treatment, before: 0, after: 0, roomBefore: 0, roomAfter: 0 };
  });
  return { ...need, parts };
}

/** The same space with the rules away that may be broken. What is taken by others stays taken. */
function widened(space: Space, exception: DeskException, takings: readonly Taking[]): Space {
  const therapists = exception.outsideHours
    ? space.therapists.map((one) => ({
        ...one,
        lane: wholeLane(space, one.lane.length, one.resource.id, takings),
      }))
    : space.therapists;
  const rooms = exception.overCapacity
    ? space.rooms.map((one) => ({ ...one, resource: { ...one.resource, capacity: Number.MAX_SAFE_INTEGER } }))
    : space.rooms;
  return { ...space, therapists, rooms };
}

function wholeLane(space: Space, words: number, resourceId: Id, takings: readonly Taking[]) {
  const lane = emptyLane(words << 5);
  let from = 0;
  const own = takings.filter((one) => one.resourceId === resourceId).toSorted((a, b) => a.first - b.first);
  for (const { first, end } of own) {
    open(lane, from, first - space.first);
    from = Math.max(from, end - space.first);
  }
  open(lane, from, words << 5);
  return lane;
}

/** What is taken by treatments alone, their buffers left out. */
async function coresOf(
  scope: Scope,
  ids: readonly Id[],
  window: { readonly first: number; readonly end: number },
  ignoring: Id | null,
): Promise<Taking[]> {
  const items = await neighbours(scope, ids, window, ignoring);
  return items.flatMap((item) =>
    [item.therapistId, item.roomId, ...item.equipmentIds].map((resourceId) => ({
      resourceId,
      first: tickAt(item.startsAt),
      end: tickAfter(item.endsAt),
    })),
  );
}

/** The items of all bookings that take some of these resources within a window of ticks. */
export async function neighbours(
  scope: Scope,
  ids: readonly Id[],
  window: { readonly first: number; readonly end: number },
  ignoring: Id | null,
): Promise<ItemEntity[]> {
  const bookingIds = new Set((await takingsOf(scope, ids, window, ignoring)).map((one) => one.bookingId));
  const items: ItemEntity[] = [];
  for (const bookingId of bookingIds) items.push(...(await scope.findAll(ItemTable, { bookingId })));
  return items;
}
