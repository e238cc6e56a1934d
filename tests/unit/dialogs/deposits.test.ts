import { describe } from '@jest/globals';
import { onTerms } from './sage-house.ts';
import { play, week } from './scenes.ts';

const deposit = { ...week, house: onTerms({ depositPercent: 30, lateFeePercent: 50 }) };
const atSpa = { ...week, house: onTerms({ depositPercent: 0, lateFeePercent: 50 }) };
const free = { ...week, house: onTerms({ lateFeePercent: 0 }) };

describe('what is to be paid, and when', () => {
  play([
    [
      'is said in two where part of it is paid at the spa',
      deposit,
      ['deep tissue tomorrow at 5'],
      [
        '/tap 1',
        '€85.00: €25.50 now, €59.50 at the spa',
        'You can cancel free of charge until Monday 2 March, 17:00; after that 50 % of the price is kept.',
        'Shall I book it?',
      ],
      ['/tap 1', 'It is €25.50 now, €59.50 at the spa. Pay €25.50 and it is yours.', '<Pay €25.50>'],
      ['my visits', '<Pay €25.50>'],
      ['/pay'],
      ['/tap yes.bkg0000000000001', 'is booked. You pay €59.50 at the spa.', '~booked and paid'],
    ],
    [
      'is nothing now where all is paid at the spa, with the terms before the yes',
      atSpa,
      ['deep tissue tomorrow at 5'],
      [
        '/tap 1',
        '€85.00, paid at the spa; no payment is needed now\nYou can cancel free of charge until Monday 2 March, 17:00; after that 50 % of the price is kept.',
      ],
      ['/tap 1', 'is booked. You pay €85.00 at the spa.', '~<Pay'],
    ],
    [
      'can be given back at any time where cancelling is free',
      free,
      ['deep tissue tomorrow at 5'],
      ['/tap 1', '€85.00\n', 'You can cancel free of charge at any time.'],
      ['/tap 1', 'Pay €85.00 and it is yours'],
    ],
    [
      'costs a part when it is so soon that cancelling is not free any more',
      deposit,
      ['deep tissue today at 5'],
      ['/tap 1', 'It is so soon that cancelling would cost 50 % of the price.'],
    ],
  ]);
});

describe('a yes that books at once', () => {
  play(
    ['ok wait', 'yes? no', 'yeah no', 'yes tomorrow I decide', 'ok thanks'].map((line) => [
      `is not ${line}`,
      atSpa,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      [line, '~is booked'],
    ]),
  );
  play(
    ['yes please', 'ok', 'perfect, book it', 'yes, I take it'].map((line) => [
      `is ${line}`,
      atSpa,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      [line, 'is booked'],
    ]),
  );
});

describe('questions about terms', () => {
  play([
    [
      'are answered by what is meant',
      deposit,
      ['can I cancel later?', 'until 1 day before your visit, after that 50 % of the price is kept'],
      ['how do I pay?', 'You pay 30 % by a link I send you here when you book, and the rest at the spa.'],
    ],
    ['where nothing is paid beforehand', atSpa, ['how do I pay?', 'You pay at the spa when you come']],
    ['where cancelling is free', free, ['can I cancel later?', 'free of charge at any time']],
    [
      'where all is paid beforehand',
      week,
      ['can I cancel later?', 'until 1 day before your visit; just tell me here'],
      ['how do I pay?', 'You pay by a link'],
    ],
  ]);
});
