import { z } from 'zod';
import { askedFor, type Reader, sameOnDial, shown, times, two } from './reader.ts';
import type { Tallies } from './tallies.ts';

const spans = z.record(z.string(), z.tuple([z.number(), z.number()]));
const line = z.object({ text: z.string(), asked: askedFor, spans });

/** Restaurant tables are labelled with spans only: those in plain figures have a certain value. */
export function measureTables({ linesOf, read }: Reader, { count }: Tallies): void {
  for (const { text, asked, spans: labels } of linesOf('restaurant8k', line)) {
    const result = read(text, '2018-08-01T09:00', 'en', asked);
    const failure = (): string => `${text} | ${asked} | ${JSON.stringify(labels)} | ${shown(result)}`;
    const said = (name: string): string => (labels[name] ? text.slice(...labels[name]).toLowerCase() : '');
    const clock = clockRight(said('time'), times(result));
    if (clock !== null) count('restaurant8k clock', clock, failure);
    if (labels.time) count('restaurant8k any time', Boolean(result.time ?? result.timeRange), failure);
    if (labels.date)
      count('restaurant8k any date', Boolean(result.date ?? result.days[0] ?? result.dateRange), failure);
    if (!labels.time && !labels.date && !labels.people)
      count(
        'restaurant8k none seen',
        !result.date && result.days.length === 0 && !result.time && !result.people,
        failure,
      );
    const figure = /^(?:the |a )?(\d{1,2})(?: (?:people|persons?|adults?|guests?))?$/.exec(said('people'));
    if (figure) count('restaurant8k people', result.people === Number(figure[1]), failure);
    if (labels.people) count('restaurant8k any people', result.people !== null, failure);
    const company = labels.people && !/\d/.test(said('people')) ? companyOf(said('people')) : null;
    if (company) count('restaurant8k company', result.people === company, failure);
  }
}

/** Whether a time in figures was read; null when it was said in another way. */
function clockRight(said: string, read: readonly (string | null | undefined)[]): boolean | null {
  const time = /^(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])\.?m\.?)?\.?$/.exec(said);
  if (!time) return null;
  const minutes = Number(time[1]) * 60 + Number(time[2] ?? 0);
  if (!time[3]) return read.some((at) => sameOnDial(at, minutes));
  const exact = (minutes % 720) + (time[3] === 'p' ? 720 : 0);
  return read.includes(`${two(Math.floor(exact / 60))}:${two(exact % 60)}`);
}

function companyOf(said: string): number | null {
  if (/^(?:me|myself|just me)$/.test(said)) return 1;
  if (/^(?:(?:me|myself) and my \w+|my \w+ and (?:i|me|myself)|a couple)$/.test(said)) return 2;
  return null;
}
