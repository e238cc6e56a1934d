import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Coordinates } from '../contract.ts';

/** One visit as it stands in somebody's calendar. Instants are milliseconds since the epoch. */
export interface CalendarEvent {
  /** The same for as long as the visit exists: a calendar finds by it what it has already. */
  readonly uid: string;
  /** Grows with each change: what is older is not taken over what is newer. */
  readonly sequence: number;
  readonly changedAt: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly startsAt: number;
  readonly endsAt: number;
  readonly summary: string;
  readonly place: {
    readonly name: string;
    readonly address: string;
    readonly coordinates: Coordinates | null;
  };
  /** A line each. */
  readonly description: readonly string[];
  readonly url: string | null;
}

export interface CalendarFile {
  readonly name: string;
  /** BCP 47. */
  readonly locale: string;
  readonly events: readonly CalendarEvent[];
  /** What a file tells that is opened once; null for a calendar that is subscribed to. */
  readonly method: 'publish' | 'cancel' | null;
}

/** How often a calendar that subscribes is asked to look again, in seconds. */
const LOOK_AGAIN = 3_600;

const METHODS = { publish: ICalCalendarMethod.PUBLISH, cancel: ICalCalendarMethod.CANCEL } as const;
const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * An iCalendar file (RFC 5545). Instants are written in UTC: each visit is one of its own, also of a recurring booking, so there
 * is no rule that a calendar would have to carry through a change of the clocks with zones of its own.
 */
export function writeCalendar({ name, locale, events, method }: CalendarFile): string {
  const calendar = ical({
    prodId: { company: 'Stillwater', product: 'Front desk', language: locale.slice(0, 2).toUpperCase() },
    name: asText(plain(name)),
    ...(method === null ? { ttl: LOOK_AGAIN } : { method: METHODS[method] }),
  });
  for (const event of events) {
    const { uid, sequence, url, place } = event;
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      start: new Date(event.startsAt),
      end: new Date(event.endsAt),
      status: STATUSES[event.status],
      summary: plain(event.summary),
      description: { plain: event.description.map(plain).join('\n') },
      location: {
        title: plain(place.name),
        address: plain(place.address),
        ...(place.coordinates
          ? { geo: { lat: place.coordinates.latitude, lon: place.coordinates.longitude } }
          : {}),
      },
      ...(url === null ? {} : { url }),
    });
  }
  // The library leaves the last line without its end.
  return `${calendar.toString()}\r\n`;
}

/** On one line, and without what a calendar program may choke on: control characters and halves of letters. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}

/** RFC 5545, 3.3.11. The library does so with all but the calendar's own name. */
function asText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}
