import type { HouseSheet, Id, LocalDate, TimeOffDraft } from '../../../../api/contract.ts';
import { addDays, dateAt, instantAt, startOfDay, wallAt } from '../calendar/zoned-time.ts';

/** Time off as it is typed: whole days, or some hours of one day. */
export interface Absence {
  readonly whole: boolean;
  readonly from: LocalDate;
  /** Included. */
  readonly to: LocalDate;
  readonly starts: string;
  readonly ends: string;
  readonly reason: string;
}

export type TimeOff = HouseSheet['timeOff'][number];

/** Which of its fields say nothing yet; the server says the rest. */
export function gapsIn({ whole, from, to, starts, ends }: Absence): readonly (keyof Absence)[] {
  const needed = whole ? ({ from, to } as const) : ({ from, starts, ends } as const);
  return Object.entries(needed).flatMap(([name, text]) => (text === '' ? [name as keyof Absence] : []));
}

/** In the wall time of the location that they work at. */
export function draftOf(absence: Absence, resourceId: Id, timeZone: string): TimeOffDraft {
  const { whole, from, to, starts, ends, reason } = absence;
  const endOfDay = (date: LocalDate): number => startOfDay(addDays(date, 1), timeZone);
  const startsAt = whole ? startOfDay(from, timeZone) : instantAt(from, starts, timeZone);
  const endsAt = whole ? endOfDay(to) : ends === '00:00' ? endOfDay(from) : instantAt(from, ends, timeZone);
  const iso = (at: number): string => new Date(at).toISOString();
  return { resourceId, startsAt: iso(startsAt), endsAt: iso(endsAt), reason };
}

/** What is stored, as it is typed. */
export function absenceOf({ startsAt, endsAt, reason }: TimeOffDraft, timeZone: string): Absence {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  const first = dateAt(from, timeZone);
  const last = dateAt(to - 1, timeZone);
  const whole = from === startOfDay(first, timeZone) && to === startOfDay(addDays(last, 1), timeZone);
  const clock = (at: number): string => {
    const { hour, minute } = wallAt(at, timeZone);
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  };
  return { whole, from: first, to: last, starts: clock(from), ends: clock(to), reason };
}

/** Whole days, or hours of one: what a form can show. Others begin and end at hours of different days. */
export function isSimple({ whole, from, to }: Absence): boolean {
  return whole || from === to;
}
