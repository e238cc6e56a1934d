import type { Formats } from '../../app/formats.ts';
import type { Visit } from './columns.ts';
import { STATUS_WORDS } from './status-words.ts';

/** What to call somebody who has not said a name. */
export function guestName(guest: { readonly name: string | null; readonly phone: string | null }): string {
  return guest.name ?? guest.phone ?? 'Guest without a name';
}

/** One visit in one sentence, for a screen reader. */
export function visitSentence({ booking, item }: Visit, formats: Formats): string {
  return [
    guestName(booking.guest),
    item.treatmentName,
    formats.timeRange(item.startsAt, item.endsAt),
    `with ${item.therapistName}`,
    item.roomName,
    STATUS_WORDS[booking.status],
  ].join(', ');
}
