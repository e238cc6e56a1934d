import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { genericVocabulary } from '../dialogs/understand/generic-vocabulary.ts';
import type { Asked, Understood } from '../dialogs/understand/types.ts';
import { understand } from '../dialogs/understand/understand.ts';
import { askedValue } from './asked-value.ts';

/**
 * Measures the recognisers against labelled sentences: `npx tsx commands/measure-understanding.ts FOLDER
 * [--show NAME] [--limit N]`. The folder holds JSON-lines files whose names begin with sgd, nlupp, restaurant8k
 * or recognizers; `--show` prints the sentences that fail the figure of that name.
 */
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, limit: { type: 'string', default: '40' } },
});
const folder = positionals[0];
if (folder === undefined) {
  process.stderr.write('measure-understanding: give the folder with the labelled sentences\n');
  process.exit(2);
}

const tallies = new Map<string, { right: number; total: number; failures: string[] }>();
const took: number[] = [];

function count(name: string, right: boolean, failure: () => string): void {
  const tally = tallies.get(name) ?? { right: 0, total: 0, failures: [] };
  tally.total += 1;
  if (right) tally.right += 1;
  else if (name === flags.show) tally.failures.push(failure());
  tallies.set(name, tally);
}

function read(text: string, now: string, locale: string, asked: readonly Asked[]): Understood {
  const instant = DateTime.fromISO(now, { zone: 'utc' }).toISO() ?? now;
  const start = performance.now();
  const result = understand(text, {
    now: instant,
    timezone: 'UTC',
    locale,
    asked,
    vocabulary: genericVocabulary,
  });
  took.push(performance.now() - start);
  return result;
}

function linesOf<T>(prefix: string, schema: z.ZodType<T>): T[] {
  const names = readdirSync(folder ?? '.').filter(
    (name) => name.startsWith(prefix) && name.endsWith('.jsonl'),
  );
  return names.flatMap((name) =>
    readFileSync(join(folder ?? '.', name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => schema.parse(JSON.parse(line))),
  );
}

const askedFor = z
  .array(z.string())
  .transform((values) => values.flatMap((value) => askedValue.safeParse(value).data ?? []));
const shown = (result: Understood): string =>
  JSON.stringify([
    result.acts.join('+'),
    result.date ?? result.dateRange,
    result.time ?? result.timeRange,
    result.people,
  ]);

const dates = ({ date, dateRange }: Understood): (string | null | undefined)[] => [
  date,
  dateRange?.from,
  dateRange?.to,
];
const times = ({ time, timeRange }: Understood): (string | null | undefined)[] => [
  time,
  timeRange?.from,
  timeRange?.to,
];

// Appointments: a day or time is right when it is the one read, also as the open end of "after 5".
const appointment = z.object({
  text: z.string(),
  asked: askedFor,
  acts: z.array(z.string()),
  date: z.string().optional(),
  time: z.string().optional(),
});
for (const { text, asked, acts, date, time } of linesOf('sgd', appointment)) {
  const result = read(text, '2019-03-01T09:00', 'en', asked);
  const failure = (): string => `${text} | ${asked} | ${acts} ${date ?? ''} ${time ?? ''} | ${shown(result)}`;
  if (date) count('sgd date', dates(result).includes(date), failure);
  if (time) count('sgd time', times(result).includes(time), failure);
  if (!date && !time) count('sgd none seen', !result.date && !result.time && !result.dateRange, failure);
  count('sgd main act', result.acts[0] === acts[0], failure);
  count('sgd all acts', [...acts].sort().join() === [...result.acts].sort().join(), failure);
}

const day = z.object({ day: z.number(), month: z.number(), year: z.number() });
const clock = z.object({ hour: z.number(), minute: z.number() });
const slots = z.record(z.string(), z.object({ value: z.unknown().optional() }).loose());
const two = (value: number): string => String(value).padStart(2, '0');
for (const { text, slots: labels } of linesOf('nlupp', z.object({ text: z.string(), slots }))) {
  const result = read(text, '2022-03-15T09:00', 'en', []);
  const failure = (): string => `${text} | ${JSON.stringify(labels)} | ${shown(result)}`;
  for (const [slot, { value }] of Object.entries(labels)) {
    const date = day.safeParse(value).data;
    const time = clock.safeParse(value).data;
    if (date)
      count(
        'nlupp date',
        dates(result).includes(`${date.year}-${two(date.month)}-${two(date.day)}`),
        failure,
      );
    if (time) count('nlupp time', times(result).includes(`${two(time.hour)}:${two(time.minute)}`), failure);
    if (time)
      count(
        'nlupp time, am or pm',
        times(result).some((read) => sameOnDial(read, time.hour * 60 + time.minute)),
        failure,
      );
    if (slot === 'people') count('nlupp people', result.people === value, failure);
  }
  const adults = labels.adults?.value;
  const kids = labels.kids?.value;
  if (typeof adults === 'number') {
    const all = adults + (typeof kids === 'number' ? kids : 0);
    count('nlupp adults and kids', result.people === all, failure);
  }
}

function sameOnDial(read: string | null | undefined, minutes: number): boolean {
  if (!read) return false;
  return (Number(read.slice(0, 2)) * 60 + Number(read.slice(3)) - minutes) % 720 === 0;
}

// Restaurant tables are labelled with spans only: those in plain figures have a certain value.
const spans = z.record(z.string(), z.tuple([z.number(), z.number()]));
for (const { text, asked, spans: labels } of linesOf(
  'restaurant8k',
  z.object({ text: z.string(), asked: askedFor, spans }),
)) {
  const result = read(text, '2018-08-01T09:00', 'en', asked);
  const failure = (): string => `${text} | ${asked} | ${JSON.stringify(labels)} | ${shown(result)}`;
  const said = (name: string): string => (labels[name] ? text.slice(...labels[name]).toLowerCase() : '');
  const time = /^(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])\.?m\.?)?\.?$/.exec(said('time'));
  if (time) {
    const minutes = Number(time[1]) * 60 + Number(time[2] ?? 0);
    const exact = time[3] ? (minutes % 720) + (time[3] === 'p' ? 720 : 0) : minutes;
    const right = times(result).some(
      (at) =>
        at && (time[3] ? at === `${two(Math.floor(exact / 60))}:${two(exact % 60)}` : sameOnDial(at, exact)),
    );
    count('restaurant8k clock', right, failure);
  }
  if (labels.time) count('restaurant8k any time', Boolean(result.time ?? result.timeRange), failure);
  if (labels.date) count('restaurant8k any date', Boolean(result.date ?? result.dateRange), failure);
  if (!labels.time && !labels.date && !labels.people)
    count('restaurant8k none seen', !result.date && !result.time && !result.people, failure);
  const people = /^(?:the |a )?(\d{1,2})(?: (?:people|persons?|adults?|guests?))?$/.exec(said('people'));
  if (people) count('restaurant8k people', result.people === Number(people[1]), failure);
  if (labels.people) count('restaurant8k any people', result.people !== null, failure);
  const spoken = labels.people && !/\d/.test(said('people')) ? companyOf(said('people')) : null;
  if (spoken) count('restaurant8k company', result.people === spoken, failure);
}

function companyOf(said: string): number | null {
  if (/^(?:me|myself|just me)$/.test(said)) return 1;
  if (/^(?:(?:me|myself) and my \w+|my \w+ and (?:i|me|myself)|a couple)$/.test(said)) return 2;
  return null;
}

const spec = z.object({
  locale: z.string(),
  kind: z.string(),
  text: z.string(),
  now: z.string(),
  expect: z.record(z.string(), z.unknown()),
});
for (const { locale, kind, text, now, expect } of linesOf('recognizers', spec)) {
  const result = read(text, now, locale, []);
  const wanted = Object.values(expect).map(String).join(' ').replace('T', ' ');
  const date = /\d{4}-\d\d-\d\d/.exec(wanted)?.[0];
  const time = /\d\d:\d\d/.exec(wanted)?.[0];
  const right =
    (kind === 'time' || dates(result).includes(date)) && (kind === 'date' || times(result).includes(time));
  count(`recognizers ${locale} ${kind}`, right, () => `${text} | ${now} | ${wanted} | ${shown(result)}`);
}

if (flags.show !== undefined) {
  const failures = tallies.get(flags.show)?.failures ?? [];
  process.stdout.write(`${failures.slice(0, Number(flags.limit)).join('\n')}\n\n`);
}
for (const [name, { right, total }] of tallies) {
  process.stdout.write(
    `${name.padEnd(28)} ${((100 * right) / total).toFixed(1).padStart(6)} %  ${right}/${total}\n`,
  );
}
took.sort((a, b) => a - b);
process.stdout.write(
  `${'p50 / p99 / longest ms'.padEnd(28)} ${[0.5, 0.99, 1].map((share) => (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(2)).join(' / ')}\n`,
);
