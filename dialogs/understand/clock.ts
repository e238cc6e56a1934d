import type { DayPart } from './words/types.ts';

/** Minutes after local midnight. */
export type Minutes = number;

export interface SaidHour {
  readonly hour: number;
  readonly minutes: number;
  readonly half: 'am' | 'pm' | null;
  /** Written with a leading zero, as the 24-hour clock is: 07:45. */
  readonly zeroed: boolean;
}

/**
 * The time of day an hour means. Said without am or pm, the part of the day decides; without that, hours up
 * to `afternoonUntil` are in the afternoon, since a spa is closed before morning.
 */
export function timeOfDay(said: SaidHour, part: DayPart['kind'] | null, afternoonUntil: number): Minutes {
  return ((hourOfDay(said, part, afternoonUntil) % 24) * 60 + said.minutes + 1440) % 1440;
}

function hourOfDay(said: SaidHour, part: DayPart['kind'] | null, afternoonUntil: number): number {
  const { hour, half } = said;
  if (hour > 12) return hour;
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  if (hour === 0) return part === 'afternoon' ? 12 : 0;
  if (part) return hourInPart(hour, part);
  if (said.zeroed) return hour;
  return hour <= afternoonUntil ? hour + 12 : hour;
}

function hourInPart(hour: number, part: DayPart['kind']): number {
  if (hour === 12) return part === 'night' ? 0 : 12;
  if (part === 'morning') return hour;
  if (part === 'noon') return hour <= 4 ? hour + 12 : hour;
  // Two at night is after midnight, eight at night is not.
  if (part === 'night') return hour <= 4 ? hour : hour + 12;
  return hour + 12;
}

/** `HH:MM`. */
export function clockText(minutes: Minutes): string {
  const whole = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

export function minutesOf(clock: string): Minutes {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}
