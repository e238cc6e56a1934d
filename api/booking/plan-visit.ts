import type { Id } from '../contract.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import {
  emptyLane,
  freeAfter,
  freeBefore,
  isAllFree,
  isFree,
  keepCommon,
  type Lane,
  merge,
  open,
  runsOf,
} from './lanes.ts';
import type { ResourceLane, Space } from './space.ts';
import { TICK_MINUTES, tickAt, tickStart } from './ticks.ts';
import { type PartNeed, suits, type VisitNeed } from './visit-need.ts';

/** One treatment of one person within a plan. */
export interface PlanItem {
  readonly part: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly therapistId: Id;
  readonly roomId: Id;
  readonly equipmentIds: readonly Id[];
}

/** Who and where, for one start. */
export interface Plan {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Part by part, one a person. */
  readonly items: readonly PlanItem[];
  /** Parts in which a party has to spread over several rooms: fewer is better. */
  readonly apart: number;
  /** Minutes left over beside the visit in which nothing could be sold: fewer is better. */
  readonly leftoverMinutes: number;
  /** Minutes these therapists are taken already on that day: fewer is fairer. */
  readonly loadMinutes: number;
}

/** Finds who and where. Starts are in ms since the epoch, a day is its place in the space. */
export interface Planner {
  /** null when it cannot be then. */
  planAt(start: number, day: number): Plan | null;
  /** Those of a day's starts at which it can be. */
  plansOn(starts: readonly number[], day: number): Plan[];
}

/** Shorter than this no treatment fits: such a gap is lost time. */
const USEFUL_GAP_TICKS = 9;

interface PartPlanner {
  readonly need: PartNeed;
  readonly therapists: readonly ResourceLane[];
  /** Smallest first. */
  readonly rooms: readonly ResourceLane[];
  /** By kind of equipment. */
  readonly equipment: readonly (readonly ResourceLane[])[];
}

/** Prepares a visit's search over a space. */
export function makePlanner(space: Space, need: VisitNeed): Planner {
  const parts = need.parts.map((part) => partPlanner(space, part, need));
  // Worked out for all days at once, when the first of them is searched: one start alone costs less without.
  let possible: Lane | null = null;
  return {
    planAt: (start, day) => planAt({ space, need, parts, day }, tickAt(start)),
    plansOn(starts, day) {
      possible ??= possibleStarts(space, parts);
      const planning = { space, need, parts, day };
      const plans: Plan[] = [];
      for (const start of starts) {
        const tick = tickAt(start);
        const plan = isFree(possible, tick - space.first) ? planAt(planning, tick) : null;
        if (plan !== null) plans.push(plan);
      }
      return plans;
    },
  };
}

/** Does anybody here have the skills, and is there such a room and such equipment at all? */
export function isAble(space: Pick<Space, 'therapists' | 'rooms' | 'equipment'>, need: VisitNeed): boolean {
  return need.parts.every(
    (part) =>
      space.therapists.filter(({ resource }) => suits(resource, part, need)).length >= need.people &&
      space.rooms
        .filter(({ resource }) => resource.roomKind === part.treatment.roomKind)
        .reduce((sum, { resource }) => sum + resource.capacity, 0) >= need.people &&
      part.equipment.every(
        (kind) =>
          space.equipment.filter(({ resource }) => resource.equipmentKind === kind).length >= need.people,
      ),
  );
}

function partPlanner(space: Space, part: PartNeed, need: VisitNeed): PartPlanner {
  return {
    need: part,
    therapists: space.therapists.filter((one) => suits(one.resource, part, need)),
    rooms: space.rooms
      .filter(({ resource }) => resource.roomKind === part.treatment.roomKind && isIn(part, resource.id))
      .toSorted(smallestFirst),
    equipment: part.equipment.map((kind) =>
      space.equipment.filter(({ resource }) => resource.equipmentKind === kind),
    ),
  };
}

function isIn({ roomId }: PartNeed, id: Id): boolean {
  return roomId === undefined || roomId === null || roomId === id;
}

function smallestFirst({ resource: a }: ResourceLane, { resource: b }: ResourceLane): number {
  return a.capacity - b.capacity || a.position - b.position;
}

/** The starts at which each part has somebody and somewhere: most others are ruled out 32 at a time. */
function possibleStarts(space: Space, parts: readonly PartPlanner[]): Lane {
  const ticks = (space.therapists[0]?.lane.length ?? 0) << 5;
  const possible = emptyLane(ticks);
  open(possible, 0, ticks);
  for (const { need, therapists, rooms, equipment } of parts) {
    const { before, length, after, roomBefore, roomAfter, offset } = need;
    keepCommon(possible, startsOf(therapists, before + length + after, before - offset, ticks));
    for (const places of [rooms, ...equipment])
      keepCommon(possible, startsOf(places, roomBefore + length + roomAfter, roomBefore - offset, ticks));
  }
  return possible;
}

/** Where any of these is free for so many ticks in a row, moved by the buffer before the start. */
function startsOf(lanes: readonly ResourceLane[], length: number, by: number, ticks: number): Lane {
  const starts = emptyLane(ticks);
  for (const { lane } of lanes) merge(starts, runsOf(lane, length), by);
  return starts;
}

interface Planning {
  readonly space: Space;
  readonly need: VisitNeed;
  readonly parts: readonly PartPlanner[];
  readonly day: number;
}

function planAt(planning: Planning, start: number): Plan | null {
  const { need, parts } = planning;
  const chosen: PartChoice[] = [];
  for (const part of parts) {
    const choice = choosePart(planning, part, start + part.need.offset, chosen.at(-1) ?? null);
    if (choice === null) return null;
    chosen.push(choice);
  }
  let [apart, leftover, load] = [0, 0, 0];
  for (const { hands, rooms } of chosen) {
    if (rooms.some((room) => room !== rooms[0])) apart += 1;
    for (const one of hands) {
      leftover += one.leftover;
      load += one.load;
    }
  }
  return {
    startsAt: tickStart(start),
    endsAt: tickStart(start + need.length),
    items: chosen.flatMap(itemsOf),
    apart,
    leftoverMinutes: leftover * TICK_MINUTES,
    loadMinutes: load * TICK_MINUTES,
  };
}

interface PartChoice {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly hands: readonly Hands[];
  /** One a person; the same room several times when it is shared. */
  readonly rooms: readonly Id[];
  /** By kind, one a person. */
  readonly equipment: readonly (readonly Id[])[];
}

function choosePart(
  planning: Planning,
  part: PartPlanner,
  start: number,
  before: PartChoice | null,
): PartChoice | null {
  const { people } = planning.need;
  const at = start - planning.space.first;
  const hands = chooseHands(planning, part, at, before);
  // Before rooms are looked at: the desk may wish for any number, and a room over its capacity takes as many.
  if (hands === null) return null;
  const rooms = chooseRooms(part, at, people, before);
  if (rooms === null) return null;
  const equipment = part.equipment.map((kind) => piecesOf(kind, part.need, at, people));
  if (equipment.some((pieces) => pieces.length < people)) return null;
  return {
    startsAt: tickStart(start),
    endsAt: tickStart(start + part.need.length),
    hands,
    rooms,
    equipment,
  };
}

function piecesOf(kind: readonly ResourceLane[], part: PartNeed, at: number, people: number): Id[] {
  const pieces: Id[] = [];
  for (const one of kind) {
    if (pieces.length === people) break;
    if (isPlaceFree(one, part, at)) pieces.push(one.resource.id);
  }
  return pieces;
}

/** Is a room or a piece of equipment free for a part that begins so many ticks into the space? */
function isPlaceFree({ lane }: ResourceLane, part: PartNeed, at: number): boolean {
  return isAllFree(lane, at - part.roomBefore, at + part.length + part.roomAfter);
}

/** A therapist for one start, with what it would cost the house. In ticks. */
interface Hands {
  readonly therapist: ResourceEntity;
  /** 0 was asked for by name, 1 has the guest already, 2 is anybody else. */
  readonly rank: number;
  readonly leftover: number;
  readonly load: number;
}

/** A named one first, then those who have the guest already, then fewest leftover gaps, then the least work that day. */
function chooseHands(
  { need, day }: Planning,
  { need: part, therapists }: PartPlanner,
  at: number,
  before: PartChoice | null,
): Hands[] | null {
  const able: Hands[] = [];
  for (const of of therapists) {
    if (!isAllFree(of.lane, at - part.before, at + part.length + part.after)) continue;
    const leftover = leftoverOf(of, part, at, need.minGap);
    if (leftover === null) continue;
    able.push({ therapist: of.resource, rank: rankOf(of, part, before), leftover, load: of.load[day] ?? 0 });
  }
  if (able.length < need.people) return null;
  if (able.length > 1) able.sort(byMerit);
  if (part.therapistId !== null && able[0]?.rank !== 0) return null;
  return able.slice(0, need.people);
}

function rankOf(
  { resource: { id } }: ResourceLane,
  { therapistId }: PartNeed,
  before: PartChoice | null,
): number {
  if (id === therapistId) return 0;
  return before?.hands.some((one) => one.therapist.id === id) ? 1 : 2;
}

function byMerit(a: Hands, b: Hands): number {
  return (
    a.rank - b.rank ||
    a.leftover - b.leftover ||
    a.load - b.load ||
    a.therapist.position - b.therapist.position
  );
}

/** Ticks beside a visit in which nothing could be sold; null when a gap would be shorter than the house allows. */
function leftoverOf({ lane }: ResourceLane, part: PartNeed, at: number, minGap: number): number | null {
  const most = Math.max(USEFUL_GAP_TICKS, minGap);
  const before = freeBefore(lane, at - part.before, most);
  const after = freeAfter(lane, at + part.length + part.after, most);
  if ((before > 0 && before < minGap) || (after > 0 && after < minGap)) return null;
  return (before < USEFUL_GAP_TICKS ? before : 0) + (after < USEFUL_GAP_TICKS ? after : 0);
}

/** The room that the guests are in already, else the smallest that takes everybody, else as few as can be. */
function chooseRooms(
  { rooms, need }: PartPlanner,
  at: number,
  people: number,
  before: PartChoice | null,
): readonly Id[] | null {
  let together: Id | null = null;
  for (const room of rooms) {
    const { id, capacity } = room.resource;
    if (capacity < people || !isPlaceFree(room, need, at)) continue;
    if (before?.rooms.includes(id)) return sharedBy(people, id);
    together ??= id;
  }
  if (together !== null) return sharedBy(people, together);
  const spread = rooms
    .toReversed()
    .filter((room) => isPlaceFree(room, need, at))
    .flatMap(({ resource }) => sharedBy(Math.min(people, resource.capacity), resource.id));
  return spread.length < people ? null : spread.slice(0, people);
}

function sharedBy(people: number, id: Id): Id[] {
  return people === 1 ? [id] : Array.from({ length: people }, () => id);
}

function itemsOf({ startsAt, endsAt, hands, rooms, equipment }: PartChoice, part: number): PlanItem[] {
  return hands.map(({ therapist }, person) => ({
    part,
    startsAt,
    endsAt,
    therapistId: therapist.id,
    roomId: rooms[person] ?? '',
    equipmentIds: equipment.flatMap((pieces) => pieces[person] ?? []),
  }));
}
