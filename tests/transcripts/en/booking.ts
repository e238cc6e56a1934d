import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { past } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

const maria = { ...week, guestName: 'Maria', visits: [past] };

/** Visits booked, paid and moved. */
export const booking: readonly Transcript[] = [
  ...happy('new', [
    [
      'books in one sentence, a tap and a yes',
      week,
      ['deep tissue tomorrow after 5 for one', '[17:00 · Ana]'],
      ['/tap 1', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
      ['/pay'],
    ],
    [
      'says hello first',
      week,
      ['hi', 'this is Sage House'],
      ['swedish massage on friday at 5', '17:00 is free on Friday 6 March'],
      ['/tap 1', 'Friday 6 March, 17:00 with Ana'],
      ['ok', '<Pay €75.00>'],
      ['/pay'],
    ],
    [
      'is asked for treatment and day',
      week,
      ['I want to book something', 'Which treatment'],
      ['swedish', 'Which day'],
      ['friday', '[17:00 · Ana]'],
      ['5pm', 'Shall I book it?'],
      ['sure', '<Pay €75.00>'],
      ['/pay'],
    ],
    [
      'wishes for somebody by name',
      week,
      ['deep tissue tomorrow with ben', '[13:00 · Ben]'],
      ['the first one', '13:00 with Ben'],
      ['go ahead', '<Pay'],
      ['/pay'],
    ],
    [
      'gives a name in the web chat',
      { ...week, channel: 'webchat' },
      ['deep tissue tomorrow at 5', '17:00 is free'],
      ['/tap 1', 'What name'],
      ['Maria Lopez', 'Thank you, Maria Lopez.'],
      ['yes', '<Pay €85.00>'],
      ['/pay'],
    ],
    [
      'comes with a friend',
      week,
      ['deep tissue for me and my friend on friday at 5', '€170.00'],
      ['/tap 1', 'for 2 people'],
      ['yes please', '<Pay €170.00>'],
      ['/pay'],
    ],
    [
      'types like on a phone',
      week,
      ['dep tisue tmrw 5pm pls', '17:00'],
      ['1', 'Shall I book it?'],
      ['yep', '<Pay €85.00>'],
      ['/pay'],
    ],
  ]),
  ...happy('returning', [
    [
      'takes the same as last time',
      maria,
      ['same as last time, friday after 5', '[17:00 · Ana]'],
      ['/tap 1', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
      ['/pay'],
    ],
    [
      'takes the usual',
      maria,
      ['the usual tomorrow at 5', '17:00 is free'],
      ['/tap 1', 'Shall I book it?'],
      ['yes', '<Pay'],
      ['/pay'],
    ],
    [
      'takes the usual on another day',
      maria,
      ['like last time, thursday at 5', '[17:00 · Ana]'],
      ['/tap 1', 'Thursday 5 March'],
      ['book it', '<Pay'],
      ['/pay'],
    ],
    [
      'says it all at once',
      maria,
      ['deep tissue friday at 5 with ana', '17:00'],
      ['/tap 1', 'with Ana'],
      ['yes', '<Pay'],
      ['/pay'],
    ],
    [
      'moves a visit in one sentence',
      { ...week, visits: [visit('2026-03-05 12:00')] },
      ['move my visit to friday at 5', '17:00'],
      ['/tap 1', '['],
    ],
  ]),
];
