import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { today } from '../facts.ts';
import { type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };

/** Bookings in which something goes another way. */
export const misfortunes: readonly Transcript[] = unhappy('new', [
  [
    'changes the day and the hour of what is held',
    week,
    ['deep tissue tomorrow at 5'],
    ['/tap 1', 'Shall I book it?'],
    ['no, friday', 'Friday 6 March, 17:00'],
    ['actually 4', 'Friday 6 March, 16:00'],
    ['yes', '<Pay'],
  ],
  [
    'takes back a booking at the last question',
    week,
    ['deep tissue tomorrow at 5'],
    ['/tap 1'],
    ['cancel', 'nothing to pay'],
  ],
  ['types nonsense twice', week, ['asdfgh', 'did not follow'], ['qwerty', '+31 20 555 0101']],
  ['starts over', week, ['deep tissue tomorrow'], ['start over', 'We start afresh.']],
  ['taps a button of last year', week, ['/tap yes.bkg0000000000001', 'nothing open to book']],
  ['taps a button nobody made', week, ['/tap no.such.thing.at.all', '~undefined']],
  ['asks for a day that has been', week, ['deep tissue yesterday', 'has already been']],
  [
    'asks for a party of eleven',
    week,
    ['deep tissue tomorrow for eleven people', '11 people', '+31 20 555 0101'],
  ],
  ['asks for what nobody does', week, ['can I get a haircut tomorrow', '[Deep tissue massage]']],
  ['asks for a sunday', week, ['deep tissue on sunday', 'Sunday 8 March']],
  ['means one of several massages', week, ['a massage please', 'Did you mean']],
  ['asks too late to move', { ...week, ...visits }, ['move my visit to friday', 'it could be moved up to']],
  ['thinks better of cancelling', visits, ['cancel my visit', 'Shall I cancel it?'], ['no', '~is cancelled']],
  ['cancels', visits, ['cancel my visit', '€85.00'], ['yes', 'is cancelled']],
  [
    'comes back after the hold has ended',
    week,
    ['deep tissue tomorrow at 5'],
    ['/tap 1'],
    ['/expire'],
    ['yes', 'it was still free'],
  ],
  [
    'finds the slot just taken',
    { ...week, taken: ['2026-03-03T16:00:00.000Z'] },
    ['deep tissue tomorrow at 5'],
    ['/tap 1', 'has just been taken'],
  ],
  [
    'asks something in the middle',
    week,
    ['deep tissue tomorrow at 5'],
    ['/tap 1'],
    ['do you have parking?', 'Shall I book it?'],
    ['yes', '<Pay'],
  ],
  ['swears', week, ['you stupid bot', '~undefined']],
  ['sends only emoji', week, ['😀😀', 'tell me in words']],
  [
    'wants to wait for a full day',
    { free: [] },
    ['deep tissue tomorrow', '[Tell me when something comes free]'],
    ['tell me when something is free', 'watching for'],
  ],
  [
    'cancels one of two',
    { visits: [visit('2026-03-05 12:00'), visit('2026-03-09 12:00')] },
    ['cancel', 'Which visit'],
    ['the second one', 'Shall I cancel it?'],
    ['yes', 'is cancelled'],
  ],
]);
