import type { Id } from '../contract.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import type { LocationDays } from '../schedule/load-days.ts';
import { covers, type Span } from '../schedule/stretches.ts';
import { TICK_MINUTES, tickRange, tickStart } from './ticks.ts';

/** What a visit needs, whoever gives it and wherever. */
export interface Need {
  readonly skill: string;
  readonly roomKind: string;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly people: number;
  readonly therapistId: Id | null;
  readonly gender: 'female' | 'male' | null;
}

/** A therapist on one day, with the stretches they can be booked in. */
export interface Worker {
  readonly therapist: ResourceEntity;
  readonly bookable: readonly Span[];
}

/** Who and where, for one start. */
export interface Plan {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly therapistIds: readonly Id[];
  readonly roomIds: readonly Id[];
  /** Minutes left over beside the visit in which nothing could be sold: fewer is better. */
  readonly leftoverMinutes: number;
  /** Minutes these therapists are taken already on that day: fewer is fairer. */
  readonly loadMinutes: number;
}

/** Shorter than this no treatment fits: such a gap is lost time. */
const USEFUL_GAP_MINUTES = 45;

/** May this therapist give the treatment, by skill and by what the guest asked for? */
export function suits(therapist: ResourceEntity, need: Need): boolean {
  return (
    therapist.skills.includes(need.skill) &&
    (need.gender === null || therapist.gender === need.gender) &&
    (need.therapistId === null || need.people > 1 || therapist.id === need.therapistId)
  );
}

/** The best therapists and rooms for a start; null when it cannot be done then. */
export function planVisit(
  startsAt: number,
  need: Need,
  days: LocationDays,
  workers: readonly Worker[],
): Plan | null {
  const endsAt = startsAt + need.durationMinutes * 60_000;
  const { first, end } = tickRange({ ...need, startsAt, endsAt });
  const free = workers.filter(
    (worker) =>
      covers(worker.bookable, tickStart(first), tickStart(end)) &&
      isFree(days, worker.therapist.id, first, end),
  );
  const chosen = chooseTherapists(free, need, days, first, end);
  const rooms = chooseRooms(days, need, first, end);
  if (chosen === null || rooms === null) return null;
  return {
    startsAt,
    endsAt,
    therapistIds: chosen.map((one) => one.worker.therapist.id),
    roomIds: rooms.map((room) => room.id),
    leftoverMinutes: sum(chosen.map((one) => one.leftover)),
    loadMinutes: sum(chosen.map((one) => one.load)),
  };
}

function isFree(days: LocationDays, resourceId: Id, first: number, end: number): boolean {
  const taken = days.taken.get(resourceId);
  if (!taken) return true;
  for (let tick = first; tick < end; tick += 1) if (taken.has(tick)) return false;
  return true;
}

interface Candidate {
  readonly worker: Worker;
  readonly leftover: number;
  readonly load: number;
}

/** Fewest leftover gaps first, then the therapist with the least work that day; a named one always first. */
function chooseTherapists(
  free: readonly Worker[],
  need: Need,
  days: LocationDays,
  first: number,
  end: number,
): Candidate[] | null {
  const named = need.therapistId;
  if (named !== null && !free.some((worker) => worker.therapist.id === named)) return null;
  const ranked = free
    .map((worker) => candidate(worker, days, first, end))
    .toSorted(
      (a, b) =>
        a.leftover - b.leftover ||
        a.load - b.load ||
        a.worker.therapist.position - b.worker.therapist.position,
    )
    .toSorted((a, b) => Number(b.worker.therapist.id === named) - Number(a.worker.therapist.id === named));
  return ranked.length < need.people ? null : ranked.slice(0, need.people);
}

function candidate(worker: Worker, days: LocationDays, first: number, end: number): Candidate {
  const taken = days.taken.get(worker.therapist.id) ?? new Set<number>();
  const span = worker.bookable.find((one) => one.from <= tickStart(first) && tickStart(end) <= one.to);
  return {
    worker,
    leftover: span ? wasted(gapBefore(first, span, taken)) + wasted(gapAfter(end, span, taken)) : 0,
    load: taken.size * TICK_MINUTES,
  };
}

function gapBefore(first: number, span: Span, taken: ReadonlySet<number>): number {
  let tick = first;
  while (tickStart(tick - 1) >= span.from && !taken.has(tick - 1)) tick -= 1;
  return (first - tick) * TICK_MINUTES;
}

function gapAfter(end: number, span: Span, taken: ReadonlySet<number>): number {
  let tick = end;
  while (tickStart(tick + 1) <= span.to && !taken.has(tick)) tick += 1;
  return (tick - end) * TICK_MINUTES;
}

function wasted(gapMinutes: number): number {
  return gapMinutes < USEFUL_GAP_MINUTES ? gapMinutes : 0;
}

/** The smallest room that takes everybody; else a room each. */
function chooseRooms(days: LocationDays, need: Need, first: number, end: number): ResourceEntity[] | null {
  const free = days.rooms
    .filter(
      (room) =>
        room.roomKind === need.roomKind &&
        isOpen(days, room.id, first, end) &&
        isFree(days, room.id, first, end),
    )
    .toSorted((a, b) => a.capacity - b.capacity || a.position - b.position);
  const together = free.find((room) => room.capacity >= need.people);
  if (together) return [together];
  return free.length < need.people ? null : free.slice(0, need.people);
}

function isOpen(days: LocationDays, roomId: Id, first: number, end: number): boolean {
  return !days.timeOff.some(
    (away) => away.resourceId === roomId && away.startsAt < tickStart(end) && tickStart(first) < away.endsAt,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
