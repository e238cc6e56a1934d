import ICAL from 'ical.js';

/** A visit as a calendar program reads it. Instants are milliseconds since the epoch. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly stampedAt: number;
}

export interface ReadCalendar {
  readonly name: string;
  readonly method: string | null;
  readonly events: readonly ReadEvent[];
}

/** Reads an iCalendar file as strictly as the strictest program: lines that it could not take throw. */
export function readCalendar(file: string): ReadCalendar {
  checkLines(file);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const text = (of: InstanceType<typeof ICAL.Component>, property: string): string =>
    String(of.getFirstPropertyValue(property) ?? '');
  return {
    name: nameOf(file),
    method: text(calendar, 'method') || null,
    events: calendar.getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      return {
        uid: event.uid,
        sequence: Number(text(one, 'sequence')),
        status: text(one, 'status'),
        summary: event.summary ?? '',
        description: event.description ?? '',
        location: event.location ?? '',
        startsAt: event.startDate.toJSDate().getTime(),
        endsAt: event.endDate.toJSDate().getTime(),
        stampedAt: new Date(text(one, 'dtstamp')).getTime(),
      };
    }),
  };
}

/** RFC 7986 and, from before it, what most programs go by: the same text in both. The parser here knows neither. */
function nameOf(file: string): string {
  const folded = file.replaceAll('\r\n ', '');
  const [standard, usual] = [/^NAME:(.*)$/m, /^X-WR-CALNAME:(.*)$/m].map((line) => line.exec(folded)?.[1]);
  if (standard !== usual) throw new Error(`two names: ${standard} and ${usual}`);
  if (/(?<!\\)(?:\\\\)*[,;]/.test(standard ?? '')) throw new Error(`a name that is no text: ${standard}`);
  return (standard ?? '').replace(/\\([\\,;])/g, '$1');
}

/** RFC 5545, 3.1: lines end with CR LF and have at most 75 octets before it; nothing else controls anything. */
function checkLines(file: string): void {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end');
  for (const line of file.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (/[\p{Cc}\p{Cs}]/u.test(line)) throw new Error(`a control character or half a letter: ${line}`);
    if (line.trim() === '') throw new Error('an empty line');
  }
}
