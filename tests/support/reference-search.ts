import { DateTime } from 'luxon';
import type { Plan } from '../../api/booking/plan-visit.ts';
import type { Taking } from '../../api/booking/takings.ts';
import type { PartNeed, VisitNeed } from '../../api/booking/visit-need.ts';
import type { Id, LocalDate } from '../../api/contract.ts';
import type { ResourceEntity, RotaEntity } from '../../api/database/entities/house.ts';
import type { HouseRows } from '../../api/tenants/house-book.ts';

/**
 * A search as one would do it by hand, tick by tick, with nothing kept and nothing clever: slow, and easy to believe.
 * It shares no arithmetic with the search it is compared with; the clock is asked minute by minute.
 */
export interface Reference {
  /** Every start of a local day at which the visit can be, in ms since the epoch. */
  starts(date: LocalDate): number[];
  /** What is wrong with a plan; null when it can be carried out. */
  flawOf(plan: Plan): string | null;
}

const TICK_MS = 300_000;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a house is open and its people are at work, asked tick by tick: the first instants of five minutes. */
export interface ReferenceHours {
  isOpen(date: LocalDate, tick: number): boolean;
  /** By the rota of a local day, breaks cut out. */
  isAtWork(id: Id, date: LocalDate, tick: number): boolean;
  isAway(id: Id, tick: number): boolean;
  openOn(date: LocalDate): readonly Stretch[];
}

export function referenceHours(rows: HouseRows): ReferenceHours {
  const [location] = rows.locations;
  if (!location) throw new Error('a house without a location');
  const zone = location.timeZone;

  const at = (date: LocalDate, wall: string): number => {
    if (wall === '24:00') return at(next(date), '00:00');
    const shown = clockOf(date, zone).get(wall);
    if (shown !== undefined) return shown;
    // What the clock skips comes as long after midnight as on any other day.
    const [hours = 0, minutes = 0] = wall.split(':').map(Number);
    const [midnight = Number.NaN] = clockOf(date, zone).values();
    return midnight + (hours * 60 + minutes) * 60_000;
  };
  const weekday = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

  const openOn = once((date: LocalDate): Stretch[] => {
    const apart = rows.closures.filter((one) => one.fromDate <= date && date <= one.toDate);
    if (apart.some((one) => one.opens === null)) return [];
    const hours =
      apart.length > 0
        ? apart.map((one) => ({ opens: one.opens ?? '', closes: one.closes ?? '' }))
        : location.openingHours.filter((one) => one.weekday === weekday(date));
    return hours.map((one) => ({ from: at(date, one.opens), to: at(date, one.closes) }));
  });
  const linesOn = once((id: Id, date: LocalDate, kind: RotaEntity['kind']): Stretch[] =>
    rows.rota
      .filter((line) => line.resourceId === id && line.kind === kind && line.weekday === weekday(date))
      .filter((line) => line.validFrom <= date && (line.validTo === null || date <= line.validTo))
      .map((line) => ({ from: at(date, line.startsLocal), to: at(date, line.endsLocal) })),
  );
  const awayOf = once((id: Id): Stretch[] =>
    rows.timeOff
      .filter((one) => one.resourceId === id)
      .map((one) => ({ from: one.startsAt, to: one.endsAt })),
  );
  return {
    openOn,
    isOpen: (date, tick) => within(tick, openOn(date)),
    isAtWork: (id, date, tick) =>
      within(tick, openOn(date)) &&
      within(tick, linesOn(id, date, 'work')) &&
      !touches(tick, linesOn(id, date, 'break')),
    isAway: (id, tick) => touches(tick, awayOf(id)),
  };
}

function within(tick: number, stretches: readonly Stretch[]): boolean {
  return stretches.some((one) => one.from <= tick && tick + TICK_MS <= one.to);
}

function touches(tick: number, stretches: readonly Stretch[]): boolean {
  return stretches.some((one) => tick < one.to && one.from < tick + TICK_MS);
}

export function makeReference(
  rows: HouseRows,
  need: VisitNeed,
  taken: readonly Taking[],
  stepMinutes: number,
): Reference {
  const zone = rows.locations[0]?.timeZone ?? '';
  const { openOn, isAtWork, isAway } = referenceHours(rows);
  const takenBy = (id: Id): Stretch[] =>
    taken
      .filter((one) => one.resourceId === id)
      .map((one) => ({ from: one.first * TICK_MS, to: one.end * TICK_MS }));

  /** Is a therapist at work and free for one tick? A shift of the day before may reach past midnight. */
  const isTherapistFree = once((id: Id, tick: number): boolean => {
    const date = dateOf(tick, zone);
    const works = [previous(date), date].some((day) => isAtWork(id, day, tick));
    return works && !isAway(id, tick) && !touches(tick, takenBy(id));
  });
  const isPlaceFree = once(
    (id: Id, tick: number): boolean => !isAway(id, tick) && !touches(tick, takenBy(id)),
  );
  const all = (from: number, to: number, isFree: (tick: number) => boolean): boolean => {
    for (let tick = from; tick < to; tick += TICK_MS) if (!isFree(tick)) return false;
    return true;
  };
  const gap = (from: number, step: number, isFree: (tick: number) => boolean): number => {
    let count = 0;
    for (let tick = from; count < 60 && isFree(tick); tick += step) count += 1;
    return count;
  };

  const canGive = (part: PartNeed, therapist: ResourceEntity, start: number): boolean => {
    const end = start + part.length * TICK_MS;
    const from = start - part.before * TICK_MS;
    const to = end + part.after * TICK_MS;
    const isFree = (tick: number): boolean => isTherapistFree(therapist.id, tick);
    const gaps = [gap(from - TICK_MS, -TICK_MS, isFree), gap(to, TICK_MS, isFree)];
    return (
      part.treatment.skills.every((skill) => therapist.skills.includes(skill)) &&
      (part.gender === null || part.gender === therapist.gender) &&
      (part.therapistId === null || need.people > 1 || part.therapistId === therapist.id) &&
      !need.notTherapistIds.includes(therapist.id) &&
      all(from, to, isFree) &&
      gaps.every((one) => one === 0 || one >= need.minGap)
    );
  };
  const canHouse = (part: PartNeed, id: Id, start: number): boolean =>
    all(start - part.roomBefore * TICK_MS, start + (part.length + part.roomAfter) * TICK_MS, (tick) =>
      isPlaceFree(id, tick),
    );
  const of = (kind: ResourceEntity['kind']): ResourceEntity[] => {
    const here = rows.resources.filter((one) => one.kind === kind && one.active);
    return kind === 'therapist'
      ? here.filter((one) => rows.rota.some((line) => line.resourceId === one.id))
      : here;
  };

  const canBe = (part: PartNeed, start: number): boolean => {
    const hands = of('therapist').filter((one) => canGive(part, one, start));
    const rooms = of('room').filter(
      (one) => one.roomKind === part.treatment.roomKind && canHouse(part, one.id, start),
    );
    const beds = rooms.reduce((sum, one) => sum + one.capacity, 0);
    return (
      hands.length >= need.people &&
      (part.therapistId === null || hands.some((one) => one.id === part.therapistId)) &&
      beds >= need.people &&
      part.equipment.every(
        (kind) =>
          of('equipment').filter((one) => one.equipmentKind === kind && canHouse(part, one.id, start))
            .length >= need.people,
      )
    );
  };

  return {
    starts(date) {
      const found = new Set<number>();
      for (const span of merged(openOn(date))) {
        for (let start = span.from; start + need.length * TICK_MS <= span.to; start += stepMinutes * 60_000)
          if (need.parts.every((part) => canBe(part, start + part.offset * TICK_MS))) found.add(start);
      }
      return [...found].sort((a, b) => a - b);
    },
    flawOf(plan) {
      for (const [place, part] of need.parts.entries()) {
        const items = plan.items.filter((item) => item.part === place);
        const start = plan.startsAt + part.offset * TICK_MS;
        if (items.length !== need.people) return `part ${place} has ${items.length} items`;
        if (new Set(items.map((item) => item.therapistId)).size !== items.length)
          return 'one therapist for two';
        for (const item of items) {
          const therapist = rows.resources.find((one) => one.id === item.therapistId);
          if (item.startsAt !== start || item.endsAt !== start + part.length * TICK_MS) return 'another time';
          if (!therapist || !canGive(part, therapist, start)) return `${item.therapistId} cannot`;
          const room = rows.resources.find((one) => one.id === item.roomId);
          const guests = items.filter((one) => one.roomId === item.roomId).length;
          if (!room || room.roomKind !== part.treatment.roomKind || guests > room.capacity)
            return 'a wrong room';
          if (!canHouse(part, room.id, start)) return 'a room that is taken';
          if (item.equipmentIds.length !== part.equipment.length) return 'equipment is missing';
          if (item.equipmentIds.some((id) => !canHouse(part, id, start))) return 'equipment that is taken';
        }
        const pieces = items.flatMap((item) => item.equipmentIds);
        if (new Set(pieces).size !== pieces.length) return 'one piece for two';
        if (part.therapistId !== null && !items.some((item) => item.therapistId === part.therapistId))
          return 'not the therapist who was named';
      }
      return null;
    },
  };
}

/** Asked the same again, it says the same again: the only thing that is kept. */
function once<A extends readonly (string | number)[], T>(work: (...of: A) => T): (...of: A) => T {
  const known = new Map<string, { readonly value: T }>();
  return (...of) => {
    const key = of.join(' ');
    const kept = known.get(key) ?? { value: work(...of) };
    known.set(key, kept);
    return kept.value;
  };
}

const dateOf = once((tick: number, zone: string) => DateTime.fromMillis(tick, { zone }).toISODate() ?? '');

const clocks = new Map<string, Map<string, number>>();

/** What a clock on the wall shows on a local day, each time with the first instant at which it does. */
function clockOf(date: LocalDate, zone: string): Map<string, number> {
  const known = clocks.get(`${zone} ${date}`);
  if (known) return known;
  const shown = new Map<string, number>();
  const noon = DateTime.fromISO(`${date}T12:00`, { zone }).toMillis();
  for (let at = noon - 16 * 3_600_000; at < noon + 16 * 3_600_000; at += TICK_MS) {
    const local = DateTime.fromMillis(at, { zone });
    const wall = local.toFormat('HH:mm');
    if (local.toISODate() === date && !shown.has(wall)) shown.set(wall, at);
  }
  clocks.set(`${zone} ${date}`, shown);
  return shown;
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of stretches.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && one.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else out.push(one);
  }
  return out;
}

function next(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function previous(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
