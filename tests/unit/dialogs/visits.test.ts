import { describe, expect, test } from '@jest/globals';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';
import { hear, transcript } from './talk.ts';

const thursday = visit('2026-03-05 12:00');
const monday = visit('2026-03-09 12:00');

describe('a guest sees and cancels visits', () => {
  play([
    [
      'that was told of is shown',
      { ...week, visits: [visit('2026-03-05 12:00')] },
      ['I have an appointment on thursday', 'Thursday 5 March, 12:00', '[Move'],
    ],
    ['with none, it is said so', week, ['cancel', 'You have no visits coming up.\n[Book a treatment]']],
    [
      'with one, the terms come first',
      { ...week, visits: [thursday] },
      [
        'cancel my visit',
        'Thursday 5 March, 12:00. You get €85.00 back in full. Shall I cancel it?\n[Yes, cancel it] [No, keep it]',
      ],
      ['/tap 1', 'Thursday 5 March, 12:00 is cancelled. You get €85.00 back.'],
      ['/tap sure.bkg202603051200.0', 'is cancelled already'],
    ],
    [
      'with a fee, the fee is said',
      { ...week, visits: [thursday], fee: 4250 },
      ['cancel', '€42.50 is kept and you get €42.50 back'],
      ['yes', 'is cancelled. You get €42.50 back.'],
    ],
    [
      'with nothing to be given back, that is said',
      { ...week, visits: [thursday], fee: 8500 },
      ['cancel', 'the €85.00 you paid cannot be given back'],
    ],
    [
      'with several, it is asked which, and a day is an answer',
      { ...week, visits: [thursday, monday] },
      [
        'cancel',
        'Which visit would you like to cancel?\n[Cancel Thu 5 Mar, 12:00] [Cancel Mon 9 Mar, 12:00]',
      ],
      ['the one on monday', 'Monday 9 March, 12:00. You get'],
      ['no', 'Monday 9 March, 12:00 stays as it is.'],
    ],
    [
      'with the day said at once',
      { ...week, visits: [thursday, monday] },
      ['cancel my visit on thursday', 'Thursday 5 March, 12:00. You get €85.00 back'],
    ],
    [
      "with don't, nothing is cancelled",
      { ...week, visits: [thursday] },
      ['cancel'],
      ["no, don't cancel it", 'stays as it is.'],
      ['my visits', 'Thursday 5 March, 12:00 with Ana'],
    ],
    [
      'in the middle of choosing, the draft goes',
      week,
      ['deep tissue tomorrow at 5'],
      ['cancel', 'I dropped that; nothing is booked.'],
    ],
    [
      'in the middle of choosing, with a visit booked, both are thought of',
      { ...week, visits: [thursday] },
      ['deep tissue tomorrow at 5'],
      ['cancel', 'I dropped that; nothing is booked. If you meant a visit', '[Cancel Thu 5 Mar, 12:00]'],
      ['/tap 1', 'You get €85.00 back'],
    ],
    [
      'while a slot is held, that one goes, and at once',
      { ...week, visits: [thursday] },
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['cancel', "I've let go of Deep tissue massage, Tuesday 3 March, 17:00."],
    ],
    [
      'while a payment is open, that one goes',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['cancel it please', "I've let go of"],
    ],
    [
      'after paying, the terms come first',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['/pay'],
      ['cancel', 'You get €85.00 back in full'],
    ],
    [
      'all of them, with where to be and what to say',
      { ...week, visits: [thursday, monday] },
      [
        'my visits',
        'Deep tissue massage, 60 minutes, Thursday 5 March, 12:00 with Ana, Canal, Prinsengracht 1, Amsterdam. Code K7M4PX',
        '[Cancel Mon 9 Mar, 12:00]',
      ],
    ],
    [
      'one not paid yet, with its link',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['my visits', 'not paid yet, kept until 09:15', '<Pay €85.00>'],
    ],
    ['stop, with nothing open', week, ['stop', 'I write to you only about visits you booked']],
  ]);

  test('terms that became worse since they were shown are shown again', () => {
    const talk = transcript({ ...week, visits: [thursday] }, [['cancel', 'in full']]);
    talk.given = { ...talk.given, fee: 4250 };
    expect(hear(talk, '/tap 1')).toContain('The terms have changed since I asked.');
    expect(talk.bookings.get(thursday.id)?.status).toBe('confirmed');
    expect(hear(talk, '/tap 1')).toContain('is cancelled');
  });

  test('a visit of somebody else cannot be cancelled by its id', () => {
    const other = visit('2026-03-05 15:00', { guest: { id: 'gstother', name: null, phone: null } });
    const talk = transcript({ ...week, visits: [other] }, [
      [`/tap sure.${other.id}.0`, 'You have no visits'],
    ]);
    expect(talk.bookings.get(other.id)?.status).toBe('confirmed');
  });
});

describe('starting over', () => {
  play([
    ['from nothing', week, ['start over', 'We start afresh.']],
    [
      'while choosing',
      week,
      ['deep tissue tomorrow at 5'],
      ['start over', 'We start afresh.'],
      ['friday', 'Which treatment'],
    ],
    [
      'while cancelling',
      { ...week, visits: [thursday] },
      ['cancel'],
      ['start over', 'We start afresh.'],
      ['yes', 'All right.'],
    ],
  ]);

  test('gives the held slot back', () => {
    const talk = transcript(week, [
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['start over', 'We start afresh.'],
    ]);
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('leaves a paid visit alone', () => {
    const talk = transcript(week, [
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['/pay'],
      ['start over'],
    ]);
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual(['confirmed']);
  });
});

describe('every visit at once', () => {
  const both = { ...week, visits: [thursday, monday] };
  play([
    [
      'is cancelled with one yes',
      both,
      [
        'cancel all of them',
        '2 visits: Thu 5 Mar, 12:00 and Mon 9 Mar, 12:00',
        '€170.00 back',
        '[Cancel all]',
      ],
      ['yes', '2 visits are cancelled.', 'You get €170.00 back.'],
      ['my visits', 'You have no visits'],
    ],
    ['is kept at a no', both, ['cancel everything'], ['no', 'All right'], ['my visits', 'Thursday 5 March']],
    [
      'is an answer to "which visit?"',
      both,
      ['cancel', 'Which visit'],
      ['both', 'Shall I cancel them all?'],
      ['/tap 1', '2 visits are cancelled.'],
    ],
    [
      'is heard in Spanish',
      { ...both, locale: 'es' },
      ['cancela todas mis citas', '2 citas'],
      ['sí', '2 citas canceladas'],
    ],
    [
      'is heard in German',
      { ...both, locale: 'de' },
      ['bitte alle Termine stornieren', '2 Termine'],
      ['ja', '2 Termine sind abgesagt'],
    ],
    [
      'is heard in French',
      { ...both, locale: 'fr' },
      ['annuler tous mes rendez-vous', '2 rendez-vous'],
      ['oui', '2 rendez-vous sont annulés'],
    ],
    [
      'is heard in Portuguese',
      { ...both, locale: 'pt' },
      ['cancelar todas as reservas', '2 reservas'],
      ['sim', '2 reservas canceladas'],
    ],
  ]);
});
