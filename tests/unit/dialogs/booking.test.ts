import { describe, expect, test } from '@jest/globals';
import { draftView } from '../../../dialogs/draft-view.ts';
import { ids, sageHouse, twoPlaces } from './sage-house.ts';
import { play, week, weekFree } from './scenes.ts';
import { hear, talkWith, transcript } from './talk.ts';

describe('a visit is booked', () => {
  play([
    [
      'on either of two days, and never between them',
      week,
      [
        'deep tissue on thursday or tuesday at 5',
        'Free on Tuesday 3 March or Thursday 5 March:\n[Tue 17:00 · Ana] [Thu 17:00 · Ana]',
        '~Wed',
      ],
      ['thursday', '17:00 is free on Thursday 5 March', '~Tue'],
    ],
    [
      'as soon as possible rather than on either of two days',
      week,
      ['deep tissue tuesday or thursday', '~Wed'],
      ['as soon as possible', 'today', '~Thursday'],
    ],
    [
      'on the days around, where neither of the two has room',
      { free: weekFree.filter((start) => /-0[46] /.test(start)) },
      ['deep tissue tuesday or thursday at 5', '[Wed 17:00 · Ana]'],
    ],
    [
      'from one sentence to the payment link in two taps',
      week,
      [
        'deep tissue tomorrow after 5 for one',
        'Deep tissue massage, 60 minutes, €85.00. Free tomorrow (Tuesday 3 March) from 17:00:\n[17:00 · Ana]',
        '[Another day]',
      ],
      [
        '/tap 1',
        'Deep tissue massage, 60 minutes\nTuesday 3 March, 17:00 with Ana\nCanal, Prinsengracht 1, Amsterdam\n€85.00',
        'cancel free of charge until Monday 2 March, 17:00',
        'for 10 minutes, until 09:10. Shall I book it?\n[Yes, book it] [Another time]',
      ],
      ['/tap 1', 'Pay €85.00 and it is yours', 'until 09:15', '<Pay €85.00>'],
      ['/pay'],
      ['thanks', 'See you Tuesday 3 March, 17:00'],
    ],
    [
      'by asking for what is missing, one thing at a time',
      week,
      ['I would like to book', 'Which treatment would you like?\n[Deep tissue massage]'],
      [
        'swedish',
        'Swedish massage. Which day would suit you?\n[Today, Mon 2 Mar] [Tomorrow, Tue 3 Mar]',
        '[The soonest you have]',
      ],
      ['friday', 'Swedish massage, 60 minutes, €75.00. Free on Friday 6 March:\n[10:00 · Ana]'],
      ['the second one', 'Friday 6 March, 15:00 with Ben', 'Shall I book it?'],
      ['yes please', '<Pay €75.00>'],
    ],
    [
      'with the length, the therapist and the time all in one sentence',
      week,
      [
        '90 minutes deep tissue with Ben on thursday at 3pm',
        '90 minutes, €115.00. 15:00 is free on Thursday 5 March.\n[15:00 · Ben]',
      ],
      ['that works', 'Thursday 5 March, 15:00 with Ben', '€115.00'],
    ],
    [
      'for a party, with all therapists named',
      week,
      ['deep tissue for 2 tomorrow at 5', 'for 2 people, €170.00', '[17:00 · Ana & Ben]'],
      ['1', 'Deep tissue massage, 60 minutes for 2 people\nTuesday 3 March, 17:00 with Ana and Ben'],
    ],
    [
      'for two without asking when the treatment is made for two',
      week,
      ['couples massage friday', 'for 2 people'],
    ],
    [
      'by naming the time instead of pressing it',
      week,
      ['deep tissue tomorrow after 4', '[16:00 · Ana]'],
      ['5 works', 'Tuesday 3 March, 17:00 with Ana'],
    ],
    [
      'by naming a free time that was not on the list',
      week,
      ['deep tissue tomorrow after 3', '~[19:00'],
      ['7pm', 'Tuesday 3 March, 19:00 with Ben', 'Shall I book it?'],
    ],
    [
      'by the number of the choice, where a channel shows no buttons',
      week,
      ['deep tissue tomorrow after 5', '[17:00 · Ana]'],
      ['1', 'Shall I book it?'],
      ['1', '<Pay €85.00>'],
    ],
    [
      'at the soonest there is',
      week,
      ['deep tissue', 'Which day would suit you?'],
      ['/tap more.soonest', 'The soonest I have:\n[Mon 10:00 · Ana] [Mon 11:00 · Ana]'],
    ],
    [
      'after looking at later times and another day, both without saying the wish again',
      week,
      ['swedish tomorrow morning', '[10:00 · Ana] [11:00 · Ana]'],
      ['later', 'Later tomorrow (Tuesday 3 March):\n[13:00 · Ben]'],
      ['another day', 'Which day would suit you better?'],
      ['friday', 'Free on Friday 6 March'],
    ],
    [
      'at one of two places, which the choices name',
      { house: twoPlaces, free: ['2026-03-03 17:00 Ana East', '2026-03-03 17:30 Ben'] },
      ['deep tissue tomorrow after 5', '[17:00 · Ana · East] [17:30 · Ben · Canal]'],
      ['/tap 1', 'East, Javastraat 9, Amsterdam'],
    ],
    [
      'at the one place that was named, without repeating it in every choice',
      { house: twoPlaces, free: ['2026-03-03 17:00 Ana East', '2026-03-03 17:30 Ben'] },
      ['deep tissue at east tomorrow after 5', '[17:00 · Ana] [', '~Canal'],
    ],
    [
      'under a name that a web guest is asked for once',
      { ...week, channel: 'webchat' },
      ['deep tissue tomorrow at 5', '[17:00 · Ana]'],
      [
        '/tap 1',
        "I'm keeping Tuesday 3 March, 17:00 for you for 10 minutes. What name shall I put the visit under?",
      ],
      ["I'm Maria Lopez", 'Thank you, Maria Lopez.', 'Shall I book it?'],
      ['no, friday', 'Changed: Friday 6 March, 17:00', '~name'],
    ],
    [
      'without a name when a web guest would rather not say it',
      { ...week, channel: 'webchat' },
      ['deep tissue tomorrow at 5'],
      ['/tap 1', 'What name'],
      ['no thanks', 'Shall I book it?', '~Thank you'],
    ],
    [
      'without asking for a name that the channel tells',
      { ...week, channel: 'webchat', guestName: 'Maria' },
      ['deep tissue tomorrow at 5'],
      ['/tap 1', 'Shall I book it?', '~What name'],
    ],
  ]);

  test('keeps everything said in one sentence', () => {
    const talk = transcript(week, [
      ['90 min deep tissue with a woman at canal tomorrow between 3 and 6 for 2 people'],
    ]);
    expect(draftView(talk.memory, sageHouse)).toEqual({
      treatment: 'Deep tissue massage',
      durationMinutes: 90,
      date: '2026-03-03',
      dateRange: null,
      time: null,
      timeRange: { from: '15:00', to: '18:00' },
      people: 2,
      location: 'Canal',
      therapist: null,
      gender: 'female',
    });
  });

  test('remembers a name by telling the service', () => {
    const talk = transcript({ ...week, channel: 'webchat' }, [
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['my name is Zoë de Wit.'],
    ]);
    expect(talk.asked).toContainEqual({ kind: 'name-guest', name: 'Zoë de Wit' });
  });

  test('holds the slot that was tapped, with its therapist', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['/tap 1']]);
    expect(talk.asked).toContainEqual({
      kind: 'hold-slot',
      hold: {
        parts: [
          {
            treatmentId: ids.deep,
            durationMinutes: 60,
            addOnIds: [],
            gapMinutes: 0,
            therapistId: ids.ana,
            gender: null,
          },
        ],
        people: 1,
        locationId: ids.canal,
        startsAt: '2026-03-03T16:00:00.000Z',
        replaces: null,
      },
    });
  });

  test('holds once when a guest taps twice', () => {
    const talk = talkWith(week);
    hear(talk, 'deep tissue tomorrow at 5');
    const [slot] = talk.memory.choices;
    hear(talk, `/tap ${slot?.id}`);
    hear(talk, `/tap ${slot?.id}`);
    expect(talk.asked.filter(({ kind }) => kind === 'hold-slot')).toHaveLength(1);
  });
});
