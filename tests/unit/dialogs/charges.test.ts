import { describe, expect, test } from '@jest/globals';
import type { ReceiptView } from '../../../api/contract.ts';
import { visit } from './given.ts';
import { onTerms } from './sage-house.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

const past = visit('2026-03-01 17:00', {
  id: 'bkgpast',
  status: 'completed',
  endsAt: '2026-03-01T17:00:00Z',
});
const booked = visit('2026-03-05 12:00', { id: 'bkgnext' });
const receipt: ReceiptView = {
  ...{ kind: 'receipt', number: '2026-000001', bookingId: 'bkgpast', paymentId: 'pay1', code: 'K7M4PX' },
  ...{ startsAt: '2026-03-01T16:00:00Z', timeZone: 'Europe/Amsterdam', currency: 'EUR', amountMinor: 8_500 },
  ...{ treatmentNames: ['Deep tissue massage'], issuedOn: '2026-03-01', url: 'https://house/r.pdf' },
};
const charged = { ...week, answers: { receipts: [receipt] } };
const fee = { ...week, answers: { receipts: [{ ...receipt, fee: 'no-show' as const, amountMinor: 4_250 }] } };

describe('why a card was charged', () => {
  play([
    [
      'is told with what was paid, when and for what',
      charged,
      [
        'why did you charge my card?',
        '€85.00 paid on',
        'Deep tissue massage',
        'Receipt 2026-000001.pdf',
        '~prices',
      ],
    ],
    [
      'is told of a fee as what it was',
      fee,
      ['what was I charged for?', '€42.50 from your card, because nobody came'],
    ],
    ['is that nothing was, where nothing was', week, ['why was I charged?', 'Nothing was charged']],
    [
      'is another question than what a treatment costs',
      charged,
      ['how much do you charge for a deep tissue massage?', '~Receipt', '€85.00'],
    ],
    [
      'is for a person where the guest is angry',
      charged,
      ['you charged me twice, this is a scam', '~Receipt'],
    ],
  ]);
});

describe('visits', () => {
  play([
    [
      'are listed when they need to be seen',
      { visits: [booked] },
      ['I need to see my visits', '5 March, 12:00'],
    ],
  ]);
});

describe('"cancel my visit" while a time is held', () => {
  const both = { ...week, visits: [booked] };
  play([
    [
      'asks which is meant where another is booked, and stops the booking',
      both,
      ['deep tissue tomorrow at 5'],
      ['/tap 1', 'Shall I book it?'],
      [
        'cancel my visit',
        'or a visit that is booked already?',
        '[Stop this booking]',
        '[Cancel Thu 5 Mar, 12:00]',
      ],
      ['/tap 1', "I've let go of", 'what you have booked stays.', '~Nothing is booked'],
    ],
    [
      'cancels the booked one where that is meant, and keeps the time',
      both,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['cancel my appointment', '[Stop this booking]'],
      ['/tap 2', 'Shall I cancel it?'],
    ],
    [
      'in Spanish, too',
      both,
      ['masaje de tejido profundo mañana a las 17:00'],
      ['/tap 1'],
      ['cancelar mi cita', '[Dejar esta reserva]', '~No hay nada reservado'],
    ],
    [
      'stops the booking at once where nothing else is booked',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['cancel my visit', 'Nothing is booked'],
    ],
  ]);
});

describe('stars with nothing to complain about', () => {
  test.each(['5 stars, nothing to complain about', '5 stars, no complaints at all', '★★★★★ can’t complain'])(
    '"%s" are taken with their words, and go to nobody',
    (words) => {
      const talk = talkWith({ ...week, visits: [past] });
      hear(talk, "I'd like to leave a review");
      hear(talk, words);
      expect(talk.asked.filter(({ kind }) => kind === 'give-feedback')).toMatchObject([
        { feedback: { stars: 5, words } },
      ]);
      expect(talk.withPerson).toBe(false);
    },
  );

  test('go to a person where there is something after all', () => {
    const talk = talkWith({ ...week, visits: [past] });
    hear(talk, "I'd like to leave a review");
    hear(talk, '5 stars, nothing to complain about, but the room was dirty');
    expect(talk.withPerson).toBe(true);
  });

  test('as the line that goes with the stars, they are kept', () => {
    const talk = talkWith({ ...week, visits: [past] });
    hear(talk, "I'd like to leave a review");
    hear(talk, '/tap 1');
    hear(talk, 'no complaints');
    expect(talk.asked.at(-2) ?? talk.asked.at(-1)).toBeDefined();
    expect(talk.asked.filter(({ kind }) => kind === 'give-feedback').at(-1)).toMatchObject({
      feedback: { stars: 5, words: 'no complaints' },
    });
    expect(talk.withPerson).toBe(false);
  });
});

describe('what is agreed to', () => {
  play([
    [
      'is told before the yes where all is paid beforehand, and not again after it',
      { ...week, house: onTerms({ lateFeePercent: 50 }) },
      ['deep tissue tomorrow at 5'],
      ['/tap 1', 'after that 50 % of the price is kept. If you do not come, it is 100 %.'],
      ['/tap 1', 'Pay €85.00', '~of the price'],
    ],
    [
      'is told before the yes where a deposit is',
      { ...week, house: onTerms({ depositPercent: 30 }) },
      ['deep tissue tomorrow at 5'],
      ['/tap 1', 'You can cancel free of charge until', 'Shall I book it?'],
    ],
  ]);
});
