import { z } from 'zod';
import { dates, type Reader, shown, times } from './reader.ts';
import type { Tallies } from './tallies.ts';

const line = z.object({
  locale: z.string(),
  kind: z.string(),
  text: z.string(),
  now: z.string(),
  expect: z.record(z.string(), z.unknown()),
});

/** Dates and times by themselves, in five languages. */
export function measureExpressions({ linesOf, read }: Reader, { count }: Tallies): void {
  for (const { locale, kind, text, now, expect } of linesOf('recognizers', line)) {
    const result = read(text, now, locale, []);
    const wanted = Object.values(expect).map(String).join(' ').replace('T', ' ');
    const date = /\d{4}-\d\d-\d\d/.exec(wanted)?.[0];
    const time = /\d\d:\d\d/.exec(wanted)?.[0];
    const right =
      (kind === 'time' || dates(result).includes(date)) && (kind === 'date' || times(result).includes(time));
    count(`recognizers ${locale} ${kind}`, right, () => `${text} | ${now} | ${wanted} | ${shown(result)}`);
  }
}
