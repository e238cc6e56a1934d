import type { Id } from '../contract.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import {
  emptyLane,
  freeAfter,
  freeBefore,
  isFree,
  keepCommon,
  type Lane,
  merge,
  open,
  runsOf,
} from './lanes.ts';
import type { ResourceLane, Space } from './space.ts';
import { TICK_MINUTES, tickStart } from './ticks.ts';
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

/** Finds who and where for a start, counted in ticks since the epoch on a day of the space; null when it cannot be. */
export type Planner = (start: number, day: number) => Plan | null;

/** Shorter than this no treatment fits: such a gap is lost time. */
const USEFUL_GAP_TICKS = 9;

/** Resources of one sort that a part may use, with the ticks from which each could be. */
interface Able {
  readonly of: ResourceLane;
  /** Bit t: free from t on for the part's whole time with buffers. */
  readonly runs: Lane;
}

interface PartPlanner {
  readonly need: PartNeed;
  readonly therapists: readonly Able[];
  readonly rooms: readonly Able[];
  /** By kind of equipment. */
  readonly equipment: readonly (readonly Able[])[];
}

/** Prepares a visit's search over a space: what then is asked for one start costs little, and for most nothing. */
export function makePlanner(space: Space, need: VisitNeed): Planner {
  const parts = need.parts.map((part) => partPlanner(space, part, need));
  const possible = possibleStarts(space, parts);
  return (start, day) =>
    isFree(possible, start - space.first) ? planAt({ space, need, parts, day }, start) : null;
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
  const place = part.roomBefore + part.length + part.roomAfter;
  const placesOf = (lanes: readonly ResourceLane[], fits: (resource: ResourceEntity) => boolean): Able[] =>
    lanes.filter((one) => fits(one.resource)).map((of) => ({ of, runs: runsOf(of.lane, place) }));
  return {
    need: part,
    therapists: space.therapists
      .filter((one) => suits(one.resource, part, need))
      .map((of) => ({ of, runs: runsOf(of.lane, part.before + part.length + part.after) })),
    rooms: placesOf(space.rooms, (room) => room.roomKind === part.treatment.roomKind),
    equipment: part.equipment.map((kind) =>
      placesOf(space.equipment, (piece) => piece.equipmentKind === kind),
    ),
  };
}

/** The starts at which each part has somebody and somewhere: most others are ruled out 32 at a time. */
function possibleStarts(space: Space, parts: readonly PartPlanner[]): Lane {
  const ticks = (space.therapists[0]?.lane.length ?? 0) << 5;
  const possible = emptyLane(ticks);
  open(possible, 0, ticks);
  for (const { need, therapists, rooms, equipment } of parts) {
    keepCommon(possible, startsOf(therapists, need.before - need.offset, ticks));
    for (const places of [rooms, ...equipment])
      keepCommon(possible, startsOf(places, need.roomBefore - need.offset, ticks));
  }
  return possible;
}

function startsOf(able: readonly Able[], by: number, ticks: number): Lane {
  const starts = emptyLane(ticks);
  for (const { runs } of able) merge(starts, runs, by);
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
    const choice = choosePart(planning, part, start + part.need.offset, chosen);
    if (choice === null) return null;
    chosen.push(choice);
  }
  return {
    startsAt: tickStart(start),
    endsAt: tickStart(start + need.length),
    items: chosen.flatMap((choice, part) => itemsOf(choice, part)),
    apart: chosen.filter(({ rooms }) => new Set(rooms).size > 1).length,
    leftoverMinutes: TICK_MINUTES * sum(chosen, ({ hands }) => sum(hands, (one) => one.leftover)),
    loadMinutes: TICK_MINUTES * sum(chosen, ({ hands }) => sum(hands, (one) => one.load)),
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
  earlier: readonly PartChoice[],
): PartChoice | null {
  const { people } = planning.need;
  const at = start - planning.space.first;
  const hands = chooseHands(planning, part, at, earlier);
  if (hands === null) return null;
  const rooms = chooseRooms(free(part.rooms, at - part.need.roomBefore), people, earlier.at(-1)?.rooms ?? []);
  if (rooms === null) return null;
  const equipment = part.equipment.map((kind) =>
    free(kind, at - part.need.roomBefore)
      .slice(0, people)
      .map((piece) => piece.id),
  );
  if (equipment.some((pieces) => pieces.length < people)) return null;
  return {
    startsAt: tickStart(start),
    endsAt: tickStart(start + part.need.length),
    hands,
    rooms,
    equipment,
  };
}

function free(able: readonly Able[], at: number): ResourceEntity[] {
  return able.filter(({ runs }) => isFree(runs, at)).map(({ of }) => of.resource);
}

/** A therapist for one start, with what it would cost the house. In ticks. */
interface Hands {
  readonly therapist: ResourceEntity;
  readonly leftover: number;
  readonly load: number;
}

/** A named one first, then those who have the guest already, then fewest leftover gaps, then the least work that day. */
function chooseHands(
  { need, day }: Planning,
  part: PartPlanner,
  at: number,
  earlier: readonly PartChoice[],
): Hands[] | null {
  const { before, after, length, therapistId: named } = part.need;
  const known = earlier.at(-1)?.hands.map((one) => one.therapist.id) ?? [];
  const most = Math.max(USEFUL_GAP_TICKS, need.minGap);
  const able = part.therapists.flatMap(({ of, runs }) => {
    if (!isFree(runs, at - before)) return [];
    const gaps = [freeBefore(of.lane, at - before, most), freeAfter(of.lane, at + length + after, most)];
    if (gaps.some((gap) => gap > 0 && gap < need.minGap)) return [];
    const leftover = sum(gaps, (gap) => (gap < USEFUL_GAP_TICKS ? gap : 0));
    return [{ therapist: of.resource, leftover, load: of.load[day] ?? 0 }];
  });
  if (able.length < need.people) return null;
  if (named !== null && !able.some(({ therapist }) => therapist.id === named)) return null;
  const rank = ({ therapist }: Hands): number =>
    therapist.id === named ? 0 : known.includes(therapist.id) ? 1 : 2;
  return able
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        a.leftover - b.leftover ||
        a.load - b.load ||
        a.therapist.position - b.therapist.position,
    )
    .slice(0, need.people);
}

/** The room that the guests are in already, else the smallest that takes everybody, else as few as can be. */
function chooseRooms(rooms: readonly ResourceEntity[], people: number, earlier: readonly Id[]): Id[] | null {
  const small = rooms.toSorted((a, b) => a.capacity - b.capacity || a.position - b.position);
  const together = small.filter((room) => room.capacity >= people);
  const room = together.find(({ id }) => earlier.includes(id)) ?? together[0];
  if (room) return Array.from({ length: people }, () => room.id);
  const spread = small.toReversed().flatMap(({ id, capacity }) => Array.from({ length: capacity }, () => id));
  return spread.length < people ? null : spread.slice(0, people);
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

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((total, one) => total + value(one), 0);
}
