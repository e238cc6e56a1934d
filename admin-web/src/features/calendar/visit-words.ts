import { statusOf } from '../visit/status-words.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { Visit } from './columns.ts';

/** What the place and the looks of a visit in the grid tell, in words. */
export function spokenRest(words: CalendarWords, { booking, item }: Visit): string {
  return `${words.with(item.therapistName)}, ${statusOf(words, booking)}`;
}
