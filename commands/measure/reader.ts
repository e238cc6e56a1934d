import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { genericVocabulary } from '../../dialogs/understand/generic-vocabulary.ts';
import type { Asked, Understood } from '../../dialogs/understand/types.ts';
import { understand } from '../../dialogs/understand/understand.ts';
import { askedValue } from '../asked-value.ts';

/** Reads labelled sentences and messages, and notes how long each message took, in milliseconds. */
export interface Reader {
  linesOf<T>(prefix: string, schema: z.ZodType<T>): T[];
  read(text: string, now: string, locale: string, asked: readonly Asked[]): Understood;
  readonly took: number[];
}

export function makeReader(folder: string): Reader {
  const took: number[] = [];
  return {
    took,
    linesOf: (prefix, schema) =>
      readdirSync(folder)
        .filter((name) => name.startsWith(prefix) && name.endsWith('.jsonl'))
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
        .filter((line) => line.trim() !== '')
        .map((line) => schema.parse(JSON.parse(line))),
    read(text, now, locale, asked) {
      const instant = DateTime.fromISO(now, { zone: 'utc' }).toISO() ?? now;
      const context = { now: instant, timezone: 'UTC', locale, asked, vocabulary: genericVocabulary };
      const start = performance.now();
      const result = understand(text, context);
      took.push(performance.now() - start);
      return result;
    },
  };
}

/** What the bot had just asked, as far as we know the words for it. */
export const askedFor = z
  .array(z.string())
  .transform((values) => values.flatMap((value) => askedValue.safeParse(value).data ?? []));

/** What was read, for a line about a failure. */
export const shown = (result: Understood): string =>
  JSON.stringify([
    result.acts.join('+'),
    result.date ?? result.dateRange ?? result.days,
    result.time ?? result.timeRange,
    result.people,
  ]);

export const dates = ({ date, dateRange }: Understood): (string | null | undefined)[] => [
  date,
  dateRange?.from,
  dateRange?.to,
];

export const times = ({ time, timeRange }: Understood): (string | null | undefined)[] => [
  time,
  timeRange?.from,
  timeRange?.to,
];

export const two = (value: number): string => String(value).padStart(2, '0');

/** The same place on the dial of a clock: half the labels do not say which half of the day is meant. */
export function sameOnDial(read: string | null | undefined, minutes: number): boolean {
  if (!read) return false;
  return (Number(read.slice(0, 2)) * 60 + Number(read.slice(3)) - minutes) % 720 === 0;
}
