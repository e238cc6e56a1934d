import { test } from '@jest/globals';
import type { Given } from './given.ts';
import { transcript } from './talk.ts';

/** What the guest does, then parts of what must be answered. A part that starts with `~` must not be in it. */
export type Line = readonly [guest: string, ...house: string[]];

/** One conversation: its name is a sentence about what the guest gets. */
export type Played = readonly [name: string, given: Given, ...lines: Line[]];

/** Each conversation is a test. */
export function play(table: readonly Played[]): void {
  for (const [name, given, ...lines] of table) test(name, () => void transcript(given, lines));
}

/** Ana and Ben on the days of the first week, at the times a spa is asked for. */
export const weekFree: readonly string[] = ['02', '03', '04', '05', '06', '07'].flatMap((day) =>
  [
    '10:00 Ana',
    '11:00 Ana',
    '13:00 Ben',
    '15:00 Ben',
    '16:00 Ana',
    '17:00 Ana',
    '17:15 Ben',
    '18:00 Ana',
    '19:00 Ben',
  ].map((start) => `2026-03-${day} ${start}`),
);

export const week: Given = { free: weekFree };
