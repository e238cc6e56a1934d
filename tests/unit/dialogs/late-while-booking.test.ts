import { describe } from '@jest/globals';
import { visit } from './given.ts';
import { play } from './scenes.ts';

const given = {
  visits: [visit('2026-03-02 11:00')],
  free: ['2026-03-03 12:00 Ana', '2026-03-03 15:00 Ana'],
};

describe('a delay told while another visit is being booked', () => {
  play([
    [
      'leaves the time that is held as it is',
      given,
      ['deep tissue tomorrow at 12:00', '[12:00 · Ana]'],
      ['yes', "I'm keeping it for you"],
      ["I'm running 10 minutes late", '10 minutes', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'is asked for in between, and the held time is still there',
      given,
      ['deep tissue tomorrow at 12:00', '[12:00 · Ana]'],
      ['yes', "I'm keeping it for you"],
      ["I'm running late", '[10 minutes]'],
      ['15', '15 minutes'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'that is too long changes nothing of what is spoken of',
      given,
      ['deep tissue tomorrow at 12:00', '[12:00 · Ana]'],
      ['yes', "I'm keeping it for you"],
      ["I'm running 3 hours late", '3 hours', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
    ],
  ]);
});
