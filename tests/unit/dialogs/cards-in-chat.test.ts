import { describe } from '@jest/globals';
import { play, week } from './scenes.ts';

describe('card details move no visit', () => {
  play([
    [
      'an expiry date is no day to come, and the link to pay is there again',
      week,
      ['deep tissue friday 3pm for one'],
      ['/tap 1'],
      ['yes', '<Pay €85.00>'],
      [
        'my card number is [card number removed] expires 04/27 cvc ***',
        'Please never send card details',
        '<Pay €85.00>',
        '~27 April',
      ],
      ['visa [card number removed] 12/27 123', 'Please never', '<Pay €85.00>', '~did not follow'],
      ['exp 04/27 cvc 123', 'never send card details', '<Pay €85.00>', '~27 April'],
    ],
    [
      'in German too',
      { ...week, locale: 'de' },
      ['Deep Tissue Massage Freitag um 15 Uhr für eine Person'],
      ['/tap 1'],
      ['meine Karte ist [card number removed] gültig bis 04/27 CVC 123', 'nie Kartendaten', '6. März'],
    ],
    [
      'in Portuguese too',
      { ...week, locale: 'pt' },
      ['deep tissue sexta às 15h para uma pessoa'],
      ['/tap 1'],
      ['meu cartão [card number removed] validade 04/27 cvv 123', 'cartão', '6 de março'],
    ],
  ]);
});

describe('a figure where days are offered', () => {
  play([
    [
      'is the place in the list',
      week,
      ['deep tissue massage for one', 'Which day'],
      ['3', 'Wednesday 4 March', '~April'],
    ],
    ['in French too', { ...week, locale: 'fr' }, ['Swedish massage'], ['2', 'mardi 3 mars']],
    ['"the 5th" is a day', week, ['deep tissue massage for one'], ['the 5th', 'Thursday 5 March']],
    ['"on 5" is a day', week, ['deep tissue massage for one'], ['on 5', 'Thursday 5 March']],
    ['a figure beyond the list is a day', week, ['deep tissue massage for one'], ['7', 'Saturday 7 March']],
    [
      'the last of them is the soonest',
      { ...week, locale: 'es' },
      ['Swedish massage'],
      ['5', 'Lo más pronto'],
    ],
  ]);
});
