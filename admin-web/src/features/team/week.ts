import type { Id, LocalDate, RotaDraft, RotaLine, WallTime, Weekday } from '../../../../api/contract.ts';
import { addDays } from '../calendar/zoned-time.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** From and to as a field for times has them: empty where nothing was chosen yet. */
export interface Hours {
  /** Names it on the page, however often its times change. */
  readonly key: string;
  readonly starts: string;
  readonly ends: string;
}

/** A stretch of work at one location, with its pauses. */
export interface Shift extends Hours {
  readonly locationId: Id;
  readonly breaks: readonly Hours[];
}

/** A therapist's week as it is edited: each day has its shifts, the earliest first. */
export type Week = Readonly<Record<Weekday, readonly Shift[]>>;

let keys = 0;

export function newKeyOf(what: string): string {
  keys += 1;
  return `${what}-${keys}`;
}

/** The lines of a rota as a week; a pause belongs to the shift that it begins in. */
export function weekOf(lines: readonly RotaLine[]): Week {
  const dayOf = (weekday: Weekday): Shift[] => {
    const own = lines.filter((line) => line.weekday === weekday);
    const breaks = own.filter(({ kind }) => kind === 'break');
    return own
      .filter(({ kind }) => kind === 'work')
      .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
      .map((work) => ({
        ...{ key: newKeyOf('shift'), locationId: work.locationId },
        ...{ starts: work.starts, ends: shownEnd(work.ends) },
        breaks: breaks
          .filter((one) => isIn(one, work))
          .map((one) => ({ key: newKeyOf('break'), starts: one.starts, ends: shownEnd(one.ends) })),
      }));
  };
  return { 1: dayOf(1), 2: dayOf(2), 3: dayOf(3), 4: dayOf(4), 5: dayOf(5), 6: dayOf(6), 7: dayOf(7) };
}

function isIn(one: RotaLine, work: RotaLine): boolean {
  return one.locationId === work.locationId && one.starts >= work.starts && one.starts < work.ends;
}

/** The week as lines, and for each line the key of what it was. */
export function linesOf(week: Week): { readonly lines: RotaLine[]; readonly keys: string[] } {
  const all = WEEKDAYS.flatMap((weekday) =>
    week[weekday].flatMap(({ locationId, breaks, ...work }) => {
      const line = (kind: RotaLine['kind'], { key, starts, ends }: Hours) => ({
        key,
        line: { kind, locationId, weekday, starts, ends: storedEnd(ends) },
      });
      return [line('work', work), ...breaks.map((one) => line('break', one))];
    }),
  );
  return { lines: all.map(({ line }) => line), keys: all.map(({ key }) => key) };
}

/** What is wrong with each shift and break, by its key. */
export function problemsByKey(problems: Readonly<Record<string, string>>, keys: readonly string[]) {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, said]) => {
      const place = /^lines\[(\d+)\]/.exec(field)?.[1];
      const key = place === undefined ? undefined : keys[Number(place)];
      return key === undefined ? [] : [[key, said]];
    }),
  );
}

/** A field for times knows no 24:00: the midnight that ends a day is the one that begins the next. */
export function shownEnd(ends: WallTime): string {
  return ends === '24:00' ? '00:00' : ends;
}

export function storedEnd(ends: string): WallTime {
  return ends === '00:00' ? '24:00' : ends;
}

/** "40 h 30 min" is 2430: work without its pauses. What is not a time yet counts nothing. */
export function minutesOfWeek(week: Week): number {
  return WEEKDAYS.flatMap((weekday) => week[weekday]).reduce(
    (sum, { breaks, ...shift }) =>
      sum + lengthOf(shift) - breaks.reduce((all, one) => all + lengthOf(one), 0),
    0,
  );
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function lengthOf({ starts, ends }: Hours): number {
  const length = minuteOf(storedEnd(ends)) - minuteOf(starts);
  return Number.isFinite(length) && starts !== '' && ends !== '' ? Math.max(0, length) : 0;
}

/** A stretch of days on which one week holds. */
export interface RotaStretch extends RotaDraft {
  readonly when: 'past' | 'now' | 'later';
}

/** A therapist's weeks, the earliest first. Two that say the same and meet are one. */
export function stretchesOf(rotas: readonly RotaDraft[], therapistId: Id, today: LocalDate): RotaStretch[] {
  const own = rotas
    .filter((rota) => rota.therapistId === therapistId)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const merged: RotaDraft[] = [];
  for (const rota of own) {
    const last = merged.at(-1);
    const goesOn = last !== undefined && last.validTo !== null && addDays(last.validTo, 1) === rota.validFrom;
    if (goesOn && sameLines(last.lines, rota.lines))
      merged[merged.length - 1] = { ...last, validTo: rota.validTo };
    else merged.push(rota);
  }
  return merged.map((rota) => ({ ...rota, when: whenOf(rota, today) }));
}

function whenOf({ validFrom, validTo }: RotaDraft, today: LocalDate): RotaStretch['when'] {
  if (validFrom > today) return 'later';
  return validTo !== null && validTo < today ? 'past' : 'now';
}

function sameLines(a: readonly RotaLine[], b: readonly RotaLine[]): boolean {
  const text = (lines: readonly RotaLine[]) =>
    lines
      .map((one) => `${one.weekday} ${one.starts} ${one.ends} ${one.kind} ${one.locationId}`)
      .toSorted()
      .join('\n');
  return text(a) === text(b);
}

/** The day before the first rota that begins after a day; null where none does. */
export function lastDayFrom(rotas: readonly RotaDraft[], therapistId: Id, from: LocalDate): LocalDate | null {
  const later = rotas
    .filter((rota) => rota.therapistId === therapistId && rota.validFrom > from)
    .map(({ validFrom }) => validFrom)
    .toSorted();
  return later[0] === undefined ? null : addDays(later[0], -1);
}
