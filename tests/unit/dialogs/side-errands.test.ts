import { describe, expect, test } from '@jest/globals';
import type { ReceiptView } from '../../../api/contract.ts';
import { starsIn } from '../../../dialogs/flows/feedback.ts';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith, transcript } from './talk.ts';

/** Now is Monday 2 March, 10:00 in Amsterdam. */
const today = visit('2026-03-02 12:00');
const yesterday = visit('2026-03-01 12:00', {}, 'completed');

const receipt: ReceiptView = {
  bookingId: yesterday.id,
  code: 'K7M4PX',
  startsAt: yesterday.startsAt,
  timeZone: 'Europe/Amsterdam',
  treatmentNames: ['Deep tissue massage'],
  currency: 'EUR',
  paidMinor: 8500,
  refundedMinor: 0,
  paidAt: '2026-02-27T10:00:00Z',
};

describe('a person', () => {
  test('takes the conversation: the bot is silent until the guest says bot, and goes on where it was', () => {
    const talk = transcript(week, [
      ['deep tissue tomorrow at 5'],
      ['/tap 1', 'Shall I book it?'],
      ['can I speak to a human', 'A person at our desk takes over'],
    ]);
    expect(hear(talk, 'are you there?')).toBe('');
    expect(hear(talk, 'yes')).toBe('');
    expect(hear(talk, '/tap go.prices')).toBe('');
    expect(hear(talk, 'back to the bot')).toContain('Shall I book it?');
    expect(hear(talk, 'yes')).toContain('<Pay €85.00>');
  });

  test('is left by starting over, too', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['human']]);
    expect(hear(talk, 'start over')).toContain('We start afresh.');
    expect(talk.withPerson).toBe(false);
  });

  play([
    ['is there at once for somebody who is upset', week, ['this is unacceptable', 'I am sorry to hear that']],
    [
      'is not called because of a sore neck that a massage is wished for',
      week,
      ['my neck is awful, massage tomorrow', '~I am sorry to hear that'],
    ],
  ]);
});

describe('arriving', () => {
  play([
    ['by words', { visits: [today] }, ["I'm here", 'You are checked in; Ana']],
    ['with nothing booked', {}, ["I'm here", 'no visits', '[Book a treatment]']],
    [
      'too early',
      {
        visits: [today],
        answers: { arrive: { ok: false, reason: 'too-early', booking: today } },
      },
      ['we have just arrived', 'I can check you in from'],
    ],
    [
      'without having paid',
      { visits: [today], answers: { arrive: { ok: false, reason: 'not-paid', booking: today } } },
      ['here', 'is not paid yet'],
    ],
    [
      'twice',
      { visits: [today], answers: { arrive: { ok: false, reason: 'already-used', booking: today } } },
      ["I'm outside", 'checked in already'],
    ],
    [
      'too late, with who can help',
      { visits: [today], answers: { arrive: { ok: false, reason: 'too-late', booking: today } } },
      ['I have arrived', 'speak to the desk', '+31 20 555 0101', '[Talk to a person]'],
    ],
  ]);
});

describe('running late', () => {
  play([
    ['with the minutes said', { visits: [today] }, ["I'm running 15 minutes late", '15 minutes later']],
    [
      'without them',
      { visits: [today] },
      ['stuck in traffic, sorry', 'How late will you be?', '[10 minutes]'],
      ['/tap 2', '10 minutes later'],
    ],
    ['answered by a number', { visits: [today] }, ['I will be late'], ['about 20', '20 minutes later']],
    ['by hours', { visits: [today] }, ['I am running 3 hours late', 'too long', '[Move the visit]']],
    [
      'for a visit next week',
      {
        visits: [today],
        answers: { 'tell-late': { ok: false, reason: 'too-early', booking: today } },
      },
      ['running 10 min late', 'not the time to tell', '+31 20 555 0101'],
    ],
    ['with nothing booked', {}, ["I'm running late", 'no visits']],
    ['is not said by a late afternoon', week, ['I am free late afternoon tomorrow', '~How late']],
    ['never mind', { visits: [today] }, ['I will be late'], ['no', 'All right.'], ['hello', 'Sage House']],
  ]);
});

describe('receipts', () => {
  play([
    [
      'are sent again',
      { answers: { receipts: [receipt] } },
      ['can I have my receipt again?', 'K7M4PX: Deep tissue massage', '€85.00 paid on Friday 27 February.'],
    ],
    [
      'tell what went back',
      { answers: { receipts: [{ ...receipt, refundedMinor: 4250 }] } },
      ['invoice please', '€42.50 given back'],
    ],
    ['of nothing', {}, ['receipt', 'no payment of yours yet']],
  ]);
});

describe('messages', () => {
  test('stop and start again at a word', () => {
    const talk = transcript(week, [['STOP', 'only about visits you booked']]);
    expect(talk.messages).toBe('answers-only');
    expect(hear(talk, 'start')).toContain('You get all our messages again.');
    expect(talk.messages).toBe('all');
    expect(hear(talk, 'start')).toContain('this is Sage House');
  });

  test('stopped in the middle of a booking let the slot go as well', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['/tap 1'], ['stop', "I've let go of"]]);
    expect(talk.messages).toBe('answers-only');
  });
});

describe('forgetting', () => {
  play([
    ['is asked about once', week, ['delete my data', 'cannot be undone'], ['yes', 'is being deleted now']],
    ['by tap', week, ['forget me'], ['/tap 1', 'is being deleted now']],
    ['is not done on a no', week, ['forget me'], ['no', 'everything stays as it is']],
    ['is not done on anything else', week, ['forget me'], ['hmm what', '~is being deleted']],
    [
      'waits for visits',
      { answers: { 'forget-guest': { ok: false, reason: 'has-visits' } } },
      ['forget me'],
      ['yes', 'visits coming up', '[My visits]'],
    ],
    [
      'waits for money',
      { answers: { 'forget-guest': { ok: false, reason: 'refund-open' } } },
      ['forget me'],
      ['yes', 'still on its way back'],
    ],
  ]);

  test('leaves nothing in memory', () => {
    const talk = transcript(week, [['deep tissue tomorrow'], ['forget me'], ['yes']]);
    expect(talk.memory).toMatchObject({ draft: null, bookingId: null, question: null, choices: [] });
  });
});

describe('feedback', () => {
  play([
    [
      'stars, then a line',
      { visits: [yesterday] },
      ["I'd like to leave a review", 'How was Deep tissue massage', '[★★★★★]'],
      ['/tap 1', 'add a line'],
      ['Ana has golden hands', 'passed it on'],
    ],
    ['stars alone', { visits: [yesterday] }, ['feedback'], ['4', 'add a line'], ['no', 'passed it on']],
    [
      'few stars bring a person at once',
      { visits: [yesterday] },
      ['feedback'],
      ['2 stars', 'I am sorry to hear that', 'right away'],
    ],
    [
      'an angry line does, too',
      { visits: [yesterday] },
      ['feedback'],
      ['4'],
      ['the desk was rude', 'I am sorry to hear that'],
    ],
    ['stars as an answer to the message after the visit', { visits: [yesterday] }, ['★★★★', 'add a line']],
    ['of no visit', {}, ['feedback', 'I find no visit of yours', '[Talk to a person]']],
    [
      'is left for another errand',
      { ...week, visits: [yesterday] },
      ['feedback'],
      ['book deep tissue tomorrow', 'Free tomorrow'],
    ],
  ]);

  test('keeps the words with their stars', () => {
    const talk = transcript({ visits: [yesterday] }, [['feedback'], ['/tap 2'], ['very calm']]);
    const given = talk.asked.filter(({ kind }) => kind === 'give-feedback');
    expect(given).toEqual([
      { kind: 'give-feedback', feedback: { bookingId: yesterday.id, stars: 4, words: null } },
      { kind: 'give-feedback', feedback: { bookingId: yesterday.id, stars: 4, words: 'very calm' } },
    ]);
  });

  test.each([
    ['5', 5],
    ['4 stars', 4],
    ['I give 3', 3],
    ['4/5', 4],
    ['⭐⭐⭐', 3],
    ['six', null],
    ['17:00', null],
    ['15', null],
    ['0', null],
  ])('%s is %s stars', (text, stars) => expect(starsIn(text)).toBe(stars));
});

describe('a card number', () => {
  play([
    [
      'that was typed is removed, and the guest told why',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['yes my card is [card number removed] 12/28', 'Please never send card details', '<Pay €85.00>'],
    ],
  ]);

  test('alone is answered, too', () => {
    expect(hear(talkWith(week), '[card number removed]')).toContain('Please never send card details');
  });
});
