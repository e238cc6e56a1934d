import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';
import { isForgotten } from '../people/is-forgotten.ts';
import { openBook } from '../tenants/house-book.ts';
import type { FileClaims } from './calendar-link.ts';
import { type CalendarWords, calendarWords } from './calendar-words.ts';
import { chatPageOf } from './chat-page.ts';
import { toldVisits } from './told-visits.ts';
import { guestEvent } from './visit-event.ts';
import { visitsIn } from './visits-in.ts';
import { writeCalendar } from './write-calendar.ts';

export interface VisitsFile {
  readonly words: CalendarWords;
  /** Of the first of its visits, as the file is named. */
  readonly code: string;
  readonly body: string;
}

/**
 * The visits of a link as they stand now; what is off is told as cancelled, under the number that calendars know it by.
 * null where they, or their guest, are not there any more.
 */
export async function visitsFile(
  core: Core,
  { tenantId, bookingIds }: FileClaims,
): Promise<VisitsFile | null> {
  const book = await openBook(core, tenantId);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const visits = await visitsIn(scope, bookingIds);
    const [named] = visits.filter(({ id }) => id === bookingIds[0]);
    if (!named || (await isForgotten(scope, named.guestId))) return null;
    const told = await toldVisits(
      core,
      scope,
      // Parted since: what is another guest's by now is not told with it.
      visits.filter(({ guestId }) => guestId === named.guestId),
    );
    const words = calendarWords(
      told.find(({ booking }) => booking.id === named.id)?.booking.guest.locale ?? book.house.tenant.locale,
    );
    const events = told.map((one) =>
      guestEvent({ ...one, book, words }, chatPageOf(core, book, one.booking.channel)),
    );
    const isOff = events.every(({ status }) => status === 'cancelled');
    const name = words.name(book.house.tenant.name);
    const { locale } = words;
    const body = writeCalendar({ name, locale, events, method: isOff ? 'cancel' : 'publish' });
    return { words, code: named.code, body };
  });
}
