import { describe, expect, test } from '@jest/globals';
import { sageHouse, twoPlaces } from './sage-house.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith, transcript } from './talk.ts';

const five = '2026-03-03T16:00:00.000Z';

describe('what cannot be is said with its reason and a way on', () => {
  play([
    [
      'when the exact time is taken, the nearest are shown',
      week,
      [
        'deep tissue tomorrow at 12:00',
        '12:00 is not free tomorrow (Tuesday 3 March). The nearest I have:\n[11:00 · Ana] [10:00 · Ana]',
      ],
    ],
    [
      'when one house is full, it is named: the other may be free at that hour',
      { ...week, house: twoPlaces },
      [
        'deep tissue tomorrow after 8pm at east',
        'There is nothing left tomorrow (Tuesday 3 March) from 20:00 at East.',
      ],
    ],
    [
      'when the spa is closed that day, other days are shown',
      { ...week, why: 'closed' },
      ['deep tissue on sunday', 'We are closed on Sunday 8 March. The nearest I have:\n[Sat 10:00 · Ana]'],
    ],
    [
      'when it is before opening, the hours are said',
      week,
      [
        'deep tissue tomorrow at 7 am',
        'We are open 10:00 to 21:00 tomorrow (Tuesday 3 March). The nearest I have:\n[10:00 · Ana]',
      ],
    ],
    [
      'when it is after closing, the hours are said and the last starts shown',
      { ...week, why: 'outside-hours' },
      ['deep tissue tomorrow after 9pm', 'We are open 10:00 to 21:00 tomorrow', '[19:00 · Ben]'],
    ],
    [
      'when the day has been, another is asked for',
      week,
      [
        'deep tissue yesterday at 5',
        'Sunday 1 March has already been. Which day would suit you?\n[Today, Mon 2 Mar]',
      ],
      ['tomorrow', '17:00 is free tomorrow'],
    ],
    [
      'when the hour has been, the rest of today is shown',
      week,
      [
        'deep tissue today at 8am',
        '08:00 today (Monday 2 March) has already been. The nearest I have:\n[10:00 · Ana]',
      ],
    ],
    [
      'when it is too soon, the notice needed is said',
      { free: ['2026-03-02 11:00 Ana'], why: 'too-soon' },
      [
        'deep tissue today before 10',
        'We need 1 hour to get ready for you. The nearest I have:\n[11:00 · Ana]',
      ],
    ],
    [
      'when it is too far ahead, the last day is said',
      { free: ['2026-04-30 10:00 Ana'], why: 'beyond-horizon' },
      [
        'deep tissue on 24 december',
        'We take bookings until Friday 1 May. The nearest I have:',
        '10:00 · Ana]',
      ],
    ],
    [
      'when a therapist is away, her other days and others that day are shown',
      { free: ['2026-03-04 10:00 Ana', '2026-03-05 11:00 Ben'], why: 'therapist-away' },
      [
        'deep tissue thursday with ana',
        'Ana is not in on Thursday 5 March. The nearest I have:\n[Wed 10:00 · Ana] [Thu 11:00 · Ben]',
      ],
      ['/tap 2', 'Thursday 5 March, 11:00 with Ben'],
    ],
    [
      'when the evening is full, other hours and other days are shown',
      { free: ['2026-03-03 12:00 Ana', '2026-03-04 18:00 Ben'] },
      [
        'deep tissue tomorrow after 5',
        'There is nothing left tomorrow (Tuesday 3 March) from 17:00.',
        '[Tue 12:00 · Ana] [Wed 18:00 · Ben]',
      ],
    ],
    [
      'when there is nothing at all, days and a person are offered',
      { free: [] },
      ['deep tissue tomorrow', 'There is nothing left tomorrow', '+31 20 555 0101', '[Talk to a person]'],
    ],
    [
      'when a length is not sold, those that are are offered',
      week,
      ['swedish for 90 minutes', 'takes 60 minutes, not 90 minutes', '[60 minutes]'],
    ],
    [
      'when a therapist does not do it, those who do are offered',
      week,
      [
        'facial with ben tomorrow',
        'Ben does not do Glow facial; Cleo and Anouk would be glad to. Who would you like to see?\n[Cleo] [Anouk] [Anyone who is free]',
      ],
    ],
    [
      'when no man does it, those who do are offered',
      week,
      ['facial tomorrow, a male therapist please', 'We have no man for Glow facial', '[Cleo]'],
    ],
    [
      'when nobody does it any more, something else is offered',
      week,
      ['hammam tomorrow', 'Nobody here does Hammam ritual at the moment.', '[Deep tissue massage]'],
    ],
    [
      'when a name fits several, it is asked which',
      week,
      [
        'a massage tomorrow at 5',
        'Did you mean Deep tissue massage, Swedish massage or Couples massage?\n[Deep tissue massage]',
      ],
      ['/tap 2', 'Swedish massage, 60 minutes, €75.00. 17:00 is free tomorrow'],
    ],
    [
      'when two therapists fit, it is asked which',
      week,
      ['deep tissue tomorrow with ana or anouk', 'Did you mean Ana or Anouk?\n[Ana] [Anouk]'],
      ['ana', 'Free tomorrow (Tuesday 3 March)'],
    ],
    [
      'when both the day and the treatment need a word, both get one',
      week,
      ['a massage yesterday', 'Sunday 1 March has already been. Did you mean'],
    ],
    [
      'when eleven come, a person takes it, and the rest is kept',
      week,
      [
        'deep tissue friday at 5 for eleven people',
        'For 11 people our desk plans it with you: +31 20 555 0101.',
        'up to 4 people. Shall a person take over here?\n[Talk to a person] [Here, for 4 people]',
      ],
      ['ok then for 4', 'for 4 people, €340.00. 17:00 is free on Friday 6 March'],
    ],
    [
      'and who it is passed on to reads what is known of it',
      week,
      ['we are six people and want massages on saturday at 2pm', 'For 6 people our desk plans it'],
      ['swedish', 'For 6 people', '~€'],
      ['how much is it for one?', '€75.00', 'Shall a person take over here?'],
      [
        'yes please',
        'Noted for our desk: Swedish massage, on Saturday 7 March at 14:00 for 6 people.',
        'A person at our desk takes over',
      ],
    ],
    [
      'in German, after a time was held for one',
      { ...week, locale: 'de' },
      ['Deep Tissue morgen um 17 Uhr'],
      ['/tap 1', 'Darf ich ihn buchen?'],
      ['wir sind doch zu sechst', 'Für 6 Personen plant unser Empfang gern mit Ihnen'],
      [
        'ja',
        'Für unseren Empfang notiert: Deep tissue massage, morgen (Dienstag, 3. März) um 17:00 Uhr 60 Minuten für 6 Personen am Standort Canal',
      ],
    ],
    [
      'in Spanish, and fewer come after all',
      { ...week, locale: 'es' },
      ['masaje sueco mañana a las 17 para 7 personas', '[Aquí, para 4 personas]'],
      ['/tap 2', '~Le paso'],
    ],
    [
      'what only one can have at a time is offered one after the other, at no hour that nobody named',
      { free: ['2026-03-07 10:00 Cleo'], why: 'nobody-does-it', oneAtATime: true },
      [
        'glow facial for two people saturday',
        'We cannot give that to 2 people at once, but to one after the other',
        '[10:00 · Cleo]',
        '~is not free',
      ],
      ['/tap 1', 'Glow facial, 45 minutes\nSaturday 7 March, 10:00 with Cleo', '€65.00'],
    ],
    [
      'so it is in French',
      { free: ['2026-03-07 10:00 Cleo'], why: 'nobody-does-it', oneAtATime: true, locale: 'fr' },
      [
        'un glow facial pour deux personnes samedi',
        'pas le proposer à 2 personnes en même temps',
        '[10:00 · Cleo]',
      ],
    ],
    [
      'when somebody was faster, others are shown at once',
      { ...week, taken: [five] },
      ['deep tissue tomorrow at 5'],
      ['/tap 1', '17:00 tomorrow (Tuesday 3 March) has just been taken. The nearest I have:'],
    ],
    [
      'when the hold ended, the same time is taken again if it is free',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/expire'],
      ['yes', 'had gone back, but it was still free, so I took it again', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'when the hold ended a moment ago and the sweep has not come by, too',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/wait 20m'],
      ['yes', 'I took it again'],
    ],
    [
      'when the hold ended and a question comes first, looking again is offered',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/expire'],
      [
        'where are you?',
        'Prinsengracht',
        'The time I kept for you has gone back. Shall I look again?\n[Look again]',
      ],
      ['/tap 1', '17:00 is free tomorrow'],
    ],
    [
      'when it was paid in the meantime, an old yes is not booked twice',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['/pay'],
      ['/tap yes.bkg0000000000001', 'Tuesday 3 March, 17:00 is booked and paid.'],
      ['/tap no.bkg0000000000001', 'is booked and paid.'],
    ],
    [
      'when the payment has not arrived, the link stays at hand',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['I paid', 'I have not seen the payment yet', 'until 09:15', '<Pay €85.00>'],
    ],
  ]);

  test('an old "Look again" lets go of nothing that is held meanwhile: starting over gives it back', () => {
    const talk = transcript(week, [
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/expire'],
      ['yes'],
      ['/tap 1'],
    ]);
    const [gone = ''] = [...talk.bookings.keys()];
    hear(talk, `/tap again.${gone}`);
    hear(talk, 'start over');
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual(['expired', 'cancelled']);
  });

  test('when the hold ended and somebody else took it, the nearest are shown', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['/tap 1'], ['/expire']]);
    talk.given = { ...week, taken: [five] };
    expect(hear(talk, 'yes')).toContain('has gone back. I looked again. The nearest I have:');
  });

  test('when the guest holds too many already, their visits are shown', () => {
    const talk = talkWith(week);
    hear(talk, 'deep tissue tomorrow at 5');
    talk.given = { ...week, tooManyHolds: true };
    expect(hear(talk, '/tap 1')).toContain('Pay or cancel one of them first.\n[My visits]');
  });

  test('when the search itself says there are too many, a person takes it', () => {
    const talk = talkWith({ free: [], why: 'too-many-people', house: sageHouse });
    expect(hear(talk, 'deep tissue tomorrow for 3 people')).toContain('For 3 people our desk plans it');
  });
});

describe('a tap on an old choice is checked against the present', () => {
  play([
    [
      'a time that is still free is held, without any draft',
      week,
      ['/tap at.hko20.1o.1.trtdeeptissue001.loccanal00000001.-', 'has passed'],
    ],
    [
      'a treatment no longer sold leads to those that are',
      week,
      ['/tap treat.gone', 'Which treatment would you like?'],
    ],
    [
      'a day that has been leads to those to come',
      week,
      ['/tap day.2026-02-01', 'Sunday 1 February has already been.', '[Today, Mon 2 Mar]'],
    ],
    [
      'a yes to a visit of somebody else says nothing about it',
      week,
      ['/tap yes.bkgother', 'There is nothing open to book'],
    ],
    ['a choice nobody made is read by its words', week, ['/tap nonsense', 'I did not follow "nonsense"']],
    [
      'later, with nothing on the table, begins at the beginning',
      week,
      ['/tap more.later', 'Which treatment'],
    ],
  ]);
});
