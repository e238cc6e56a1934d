import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { type CalendarEvent, writeCalendar } from '../../../../api/calendar/write-calendar.ts';
import { instantOf } from '../../../../api/schedule/local-time.ts';
import { readCalendar } from '../../../support/read-calendar.ts';

/** Both halves of the world, by an hour and by half of one; and one that leaves its clocks alone. */
const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
];

const visit: CalendarEvent = {
  uid: 'bkg0000000000001@tnt0000000000001',
  sequence: 3,
  changedAt: Date.parse('2026-03-01T12:00:00Z'),
  status: 'confirmed',
  startsAt: Date.parse('2026-03-03T16:00:00Z'),
  endsAt: Date.parse('2026-03-03T17:00:00Z'),
  summary: 'Massage · Test Spa',
  place: { name: 'House', address: 'Street 1', coordinates: null },
  description: ['With Ana', 'Your code at the desk: K7M4PX'],
  url: null,
};

function written(
  events: readonly CalendarEvent[],
  method: 'publish' | 'cancel' | null = 'publish',
  name = 'Visits at Test Spa',
) {
  return writeCalendar({ name, locale: 'en-GB', events, method });
}

describe('a calendar file', () => {
  test('has a visit under its own id and version, with what is said of it', () => {
    const { name, method, events } = readCalendar(written([visit]));
    expect([name, method]).toEqual(['Visits at Test Spa', 'PUBLISH']);
    expect(events).toEqual([
      {
        uid: visit.uid,
        sequence: 3,
        status: 'CONFIRMED',
        summary: 'Massage · Test Spa',
        description: 'With Ana\nYour code at the desk: K7M4PX',
        location: 'House\nStreet 1',
        startsAt: visit.startsAt,
        endsAt: visit.endsAt,
        stampedAt: visit.changedAt,
      },
    ]);
  });

  test('calls off what is off, under the same id', () => {
    const off = { ...visit, sequence: 4, status: 'cancelled' as const };
    const { method, events } = readCalendar(written([off], 'cancel'));
    expect(method).toBe('CANCEL');
    expect(events).toMatchObject([{ uid: visit.uid, sequence: 4, status: 'CANCELLED' }]);
  });

  test('that is subscribed to asks nothing of who reads it, and is looked at again within the hour', () => {
    const file = written([visit], null);
    expect(readCalendar(file).method).toBeNull();
    expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  });

  test('has a visit at its wall time on any day of a year, in any zone, both changes of the clocks included', () => {
    const start = fc.record({
      zone: fc.constantFrom(...ZONES),
      day: fc.integer({ min: 0, max: 365 }),
      quarter: fc.integer({ min: 0, max: 95 }),
      minutes: fc.constantFrom(30, 60, 90, 120),
    });
    fc.assert(
      fc.property(fc.array(start, { minLength: 1, maxLength: 20 }), (starts) => {
        const events = starts.map(({ zone, day, quarter, minutes }, place) => {
          const date = DateTime.fromISO('2026-01-01').plus({ days: day }).toISODate() ?? '';
          const time = DateTime.fromISO('2026-01-01T00:00')
            .plus({ minutes: quarter * 15 })
            .toFormat('HH:mm');
          const startsAt = instantOf(date, time, zone);
          return { ...visit, uid: `bkg${place}@tnt`, startsAt, endsAt: startsAt + minutes * 60_000 };
        });
        const read = readCalendar(written(events)).events;
        expect(read.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
          events.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
        );
        for (const [place, { zone }] of starts.entries()) {
          const [meant, found] = [events[place]?.startsAt ?? 0, read[place]?.startsAt ?? 0];
          expect(DateTime.fromMillis(found, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")).toBe(
            DateTime.fromMillis(meant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
          );
        }
      }),
    );
  });

  test('keeps a weekly visit at five o’clock through both changes of the clocks, each week on its own', () => {
    for (const zone of ZONES) {
      const days = Array.from(
        { length: 53 },
        (_, week) => DateTime.fromISO('2026-01-07').plus({ weeks: week }).toISODate() ?? '',
      );
      const events = days.map((date, week) => {
        const startsAt = instantOf(date, '17:00', zone);
        return { ...visit, uid: `bkg${week}@tnt`, startsAt, endsAt: startsAt + 3_600_000 };
      });
      const walls = readCalendar(written(events)).events.map(({ startsAt }) =>
        DateTime.fromMillis(startsAt, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
      );
      expect(walls).toEqual(days.map((date) => `${date}T17:00`));
    }
  });

  test('takes any words: folded at 75 octets, with nothing that could begin a line of its own', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        'a;b,c\\d"e',
        'x\r\nBEGIN:VEVENT\r\nUID:evil',
        'Müller–Ünal 👩‍👩‍👧 '.repeat(12),
        '\ud83d',
        'END:VCALENDAR',
      ),
    );
    fc.assert(
      fc.property(words, words, words, words, (summary, address, line, spa) => {
        const place = { ...visit.place, address };
        const file = written(
          [{ ...visit, summary, place, description: [line, 'K7M4PX'] }],
          null,
          `At ${spa}`,
        );
        const { events, name } = readCalendar(file);
        expect(events).toHaveLength(1);
        const plain = (text: string) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
        expect(name).toBe(plain(`At ${spa}`));
        expect(events[0]?.uid).toBe(visit.uid);
        expect(events[0]?.summary).toBe(plain(summary));
        expect(events[0]?.description).toBe(`${plain(line)}\nK7M4PX`);
      }),
    );
  });
});
