import { z } from 'zod';
import { askedFor, dates, type Reader, shown, times } from './reader.ts';
import type { Tallies } from './tallies.ts';

const line = z.object({
  text: z.string(),
  asked: askedFor,
  acts: z.array(z.string()),
  date: z.string().optional(),
  time: z.string().optional(),
});

/** Appointments: a day or time is right when it is the one read, also as the open end of "after 5". */
export function measureAppointments({ linesOf, read }: Reader, { count }: Tallies): void {
  for (const { text, asked, acts, date, time } of linesOf('sgd', line)) {
    const result = read(text, '2019-03-01T09:00', 'en', asked);
    const failure = (): string =>
      `${text} | ${asked} | ${acts} ${date ?? ''} ${time ?? ''} | ${shown(result)}`;
    if (date) count('sgd date', dates(result).includes(date), failure);
    if (time) count('sgd time', times(result).includes(time), failure);
    if (!date && !time)
      count(
        'sgd none seen',
        !result.date && result.days.length === 0 && !result.time && !result.dateRange,
        failure,
      );
    count('sgd main act', result.acts[0] === acts[0], failure);
    count('sgd all acts', [...acts].sort().join() === [...result.acts].sort().join(), failure);
  }
}
