import { describe, expect, test } from '@jest/globals';
import { play, week } from './scenes.ts';
import { transcript } from './talk.ts';

const held = ['deep tissue tomorrow at 5', '/tap 1'].map((line) => [line] as const);

describe('a guest changes their mind', () => {
  play([
    [
      'about the day, and keeps the hour',
      week,
      ...held,
      [
        'no, friday',
        'Changed: Friday 6 March, 17:00. The rest stays as it was.',
        '[Yes, book it]',
        '~€85.00',
      ],
    ],
    [
      'about the length',
      week,
      ...held,
      ['make it 90 minutes', 'Changed: 90 minutes, €115.00. The rest', '~17:00'],
    ],
    [
      'about the length before the treatment is known, and hears when it is not sold',
      week,
      ['a massage tomorrow'],
      ['make it 75 minutes'],
      ['deep tissue', 'Deep tissue massage takes 60 minutes or 90 minutes, not'],
    ],
    [
      'about who',
      week,
      ...held,
      ['with a man', '17:00 is not free', '[17:15 · Ben]', '[Keep Tue 3 Mar, 17:00]'],
    ],
    [
      'about who, to somebody it is already',
      week,
      ...held,
      ['with Ana please', 'That is so already.', 'Shall I book it?'],
    ],
    ['about how many', week, ...held, ['for two', 'Changed: for 2 people, with Ana and Ben, €170.00']],
    ['about the hour, in one bare number', week, ...held, ['actually 4', 'Changed: Tuesday 3 March, 16:00']],
    ['about the treatment', week, ...held, ['the swedish one instead', 'Changed: Swedish massage, €75.00']],
    [
      'after the payment link was sent',
      week,
      ...held,
      ['yes', '<Pay €85.00>'],
      ['sorry, friday at 6pm', 'Changed: Friday 6 March, 18:00', '[Yes, book it]'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'to a time that is taken, and may keep what is held',
      week,
      ...held,
      [
        '12:00',
        '12:00 is not free tomorrow (Tuesday 3 March). The nearest I have:',
        '[Keep Tue 3 Mar, 17:00]',
      ],
      ['keep tue 3 mar, 17:00', '<Pay €85.00>'],
    ],
    [
      'with a plain no, and is asked what to change',
      week,
      ...held,
      ['no', 'What would you like to change?', '[17:15 · Ben]', '[Another day]', '[Keep Tue 3 Mar, 17:00]'],
      ['/tap 1', 'Changed: Tuesday 3 March, 17:15, with Ben.'],
    ],
    [
      'while choosing a time',
      week,
      ['deep tissue tomorrow after 5', '[17:00 · Ana]'],
      ['with Ben', 'With Ben. Free tomorrow (Tuesday 3 March) from 17:00:\n[17:15 · Ben]', '~Ana'],
      ['anyone', '[17:00 · Ana]'],
      [
        'friday or saturday',
        'Free on Friday 6 March or Saturday 7 March from 17:00:',
        '[Fri 17:00 · Ana]',
        '[Sat 17:00 · Ana]',
      ],
    ],
    [
      'to earlier the same day',
      week,
      ...held,
      ['anything earlier?', 'Earlier tomorrow (Tuesday 3 March):\n[16:00 · Ana] [11:00 · Ana]'],
    ],
    [
      'several times over',
      week,
      ...held,
      ['no, friday'],
      ['make it 90 minutes'],
      ['actually 4', 'Changed: Friday 6 March, 16:00'],
      ['yes', '<Pay €115.00>'],
    ],
  ]);

  test('and each new hold takes the place of the one before', () => {
    const talk = transcript(week, [...held, ['no, friday'], ['make it 90 minutes']]);
    const holds = talk.asked.flatMap((request) =>
      request.kind === 'hold-slot' ? [request.hold.replaces] : [],
    );
    expect(holds).toEqual([null, 'bkg0000000000001', 'bkg0000000000002']);
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual([
      'cancelled',
      'cancelled',
      'held',
    ]);
  });

  test('and what is held stays held while other times are looked at', () => {
    const talk = transcript(week, [...held, ['no'], ['12:00']]);
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual(['held']);
  });
});
