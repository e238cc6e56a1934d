import { describe } from '@jest/globals';
import { visit } from './given.ts';
import { ids, sageHouse } from './sage-house.ts';
import { play, week } from './scenes.ts';

const lastMonth = visit('2026-02-05 12:00', {}, 'completed');
const been = { ...week, visits: [lastMonth] };
const withoutAna = {
  ...sageHouse,
  therapists: sageHouse.therapists.filter(({ id }) => id !== ids.ana),
};

describe('the same as last time', () => {
  play([
    [
      'is known but for the day, which is asked for',
      been,
      [
        'same as last time',
        'As last time: Deep tissue massage, 60 minutes with Ana. Which day would suit you?\n[Today, Mon 2 Mar]',
      ],
      ['friday at 5', '17:00 is free on Friday 6 March.\n[17:00 · Ana]', '~Ben'],
      ['/tap 1', 'Friday 6 March, 17:00 with Ana', 'Shall I book it?'],
    ],
    [
      'with day and time in one sentence',
      been,
      [
        'the usual on friday at 5',
        'Deep tissue massage, 60 minutes, €85.00. 17:00 is free on Friday 6 March.',
      ],
    ],
    [
      'but with somebody else',
      been,
      ['same as last time tomorrow but with ben', 'Free tomorrow (Tuesday 3 March):\n[13:00 · Ben]', '~Ana'],
    ],
    ['but longer', been, ['like last time but 90 minutes, tomorrow', '90 minutes, €115.00']],
    [
      'after day and time were said',
      been,
      ['friday at 5', 'Which treatment would you like?'],
      ['same as last time', '17:00 is free on Friday 6 March.\n[17:00 · Ana]'],
    ],
    [
      'without whoever left the house since',
      { ...been, house: withoutAna },
      ['same as last time', 'As last time: Deep tissue massage, 60 minutes. Which day'],
    ],
    [
      'without any visit yet begins at the beginning, with what was said',
      week,
      ['same as last time, tomorrow', 'I find no earlier visit of yours. Which treatment would you like?'],
      ['swedish', 'Free tomorrow (Tuesday 3 March)'],
    ],
  ]);
});
