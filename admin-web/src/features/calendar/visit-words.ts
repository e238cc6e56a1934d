import type { Visit } from './columns.ts';
import { statusWords } from './status-words.ts';

/** What to call somebody who has not said a name. */
export function guestName(guest: { readonly name: string | null; readonly phone: string | null }): string {
  return guest.name ?? guest.phone ?? 'Guest without a name';
}

/** What the place and the looks of a visit in the grid tell, in words. */
export function spokenRest({ booking, item }: Visit): string {
  return `with ${item.therapistName}, ${statusWords(booking)}`;
}
