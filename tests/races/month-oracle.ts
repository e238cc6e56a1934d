import { DateTime } from 'luxon';
import type { QuietHours } from '../../api/contract.ts';

/** When a house reminds its guests, and asks them how it was. */
export interface MonthRules {
  readonly hours: readonly number[];
  readonly quiet: QuietHours | null;
  readonly zone: string;
  /** Until so long before the start cancelling is free. */
  readonly freeHours: number;
}

const HOUR = 3_600_000;

/** A visit at one time: from when its guest knows of that, until that is no more so. In ms since the epoch. */
export interface Standing {
  readonly startsAt: number;
  readonly from: number;
  readonly until: number;
}

/**
 * When its guest is to be reminded, from decision 040 and a calendar's wall times alone: nothing here is the house's own
 * code.
 */
export function remindersOf(rules: MonthRules, { startsAt, from, until }: Standing): number[] {
  const moments = rules.hours
    .map((hours) => ({ hours, at: momentOf(rules, hours, startsAt) }))
    .toSorted((one, other) => one.at - other.at);
  const due: number[] = [];
  let toldAt = from;
  for (const { hours, at } of moments) {
    if (at <= toldAt + (hours * HOUR) / 4 || at >= until || at >= startsAt) continue;
    due.push(at);
    toldAt = at;
  }
  return due;
}

function momentOf({ quiet, zone, freeHours }: MonthRules, hours: number, startsAt: number): number {
  const [free, meant] = [startsAt - freeHours * HOUR, startsAt - hours * HOUR];
  const isTooLate = meant >= free && meant < free + 2 * HOUR;
  const due = isTooLate ? free - 2 * HOUR : meant;
  const night = nightOf(quiet, due, zone);
  if (night === null) return due;
  const morning = night.ends.toMillis();
  if (startsAt - morning >= (hours * HOUR) / 2 && !(isTooLate && morning >= free)) return morning;
  return night.begins.minus({ minutes: 30 }).toMillis();
}

/** An hour after its end, in the morning where that is at night. */
export function feedbackDue({ quiet, zone }: MonthRules, endedAt: number): number {
  const due = endedAt + HOUR;
  return nightOf(quiet, due, zone)?.ends.toMillis() ?? due;
}

export function isQuiet({ quiet, zone }: MonthRules, at: number): boolean {
  return nightOf(quiet, at, zone) !== null;
}

/** The night that a time lies in; null by day. */
function nightOf(quiet: QuietHours | null, at: number, zone: string) {
  if (quiet === null) return null;
  const wall = DateTime.fromMillis(at, { zone });
  const said = wall.toFormat('HH:mm');
  if (said < quiet.from && said >= quiet.to) return null;
  const isMorning = said < quiet.to;
  return {
    begins: onDay(isMorning ? wall.minus({ days: 1 }) : wall, quiet.from),
    ends: onDay(isMorning ? wall : wall.plus({ days: 1 }), quiet.to),
  };
}

function onDay(day: DateTime, local: string): DateTime {
  const [hour = 0, minute = 0] = local.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}
