import type { LiveEvent } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { guestName } from '../visit/status-words.ts';
import type { CalendarWords } from './calendar-words.ts';

/** An event as it is read out; empty for those that change nothing in the calendar. */
export function announcementOf({ type, booking }: LiveEvent, formats: Formats, words: CalendarWords): string {
  const happened = words.happened[type];
  if (happened === undefined || booking === null) return '';
  const first = booking.items[0];
  const what = first === undefined ? '' : `, ${first.treatmentName} ${words.with(first.therapistName)}`;
  return `${happened}: ${guestName(words, booking.guest)}${what}, ${formats.time(booking.startsAt)}`;
}
