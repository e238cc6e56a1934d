import { asking } from './en-asking.ts';
import { notices } from './en-notices.ts';
import { refusing } from './en-refusing.ts';
import { telling } from './en-telling.ts';

/** Everything the house says in English. Names, days and sums arrive ready to be read. */
export const en = {
  formats: { locale: 'en', day: 'ccc d LLL', dayAndYear: 'ccc d LLL yyyy', time: 'HH:mm', weekday: 'ccc' },
  ...asking,
  ...telling,
  ...refusing,
  ...notices,
};
