import { describe, expect, test } from '@jest/globals';
import { starsIn } from '../../../dialogs/flows/feedback.ts';
import { past } from '../../transcripts/facts.ts';
import { week } from './scenes.ts';
import { hear, talkWith, transcript } from './talk.ts';

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

  test('leaves it to the bot to carry out a tapped yes', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['/tap 1', 'Shall I book it?']]);
    const yes = talk.replies[0]?.choices[0];
    hear(talk, 'can I speak to a human');
    expect(hear(talk, `/tap ${yes?.id}`)).toContain('<Pay €85.00>');
    expect(talk.withPerson).toBe(true);
    expect(hear(talk, 'thank you')).toBe('');
  });

  test('is left by starting over, too', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['human']]);
    expect(hear(talk, 'start over')).toContain('We start afresh.');
    expect(talk.withPerson).toBe(false);
  });
});

describe('messages', () => {
  test('stop and start again at a word', () => {
    const talk = transcript(week, [['STOP', 'only about visits you booked']]);
    expect(talk.messages).toBe('answers-only');
    expect(hear(talk, 'start')).toContain('You get our messages again.');
    expect(talk.messages).toBe('all');
    expect(hear(talk, 'start')).toContain('this is Sage House');
  });

  test('stopped in the middle of a booking let the slot go as well', () => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], ['/tap 1'], ['stop', "I've let go of"]]);
    expect(talk.messages).toBe('answers-only');
  });
});

describe('forgetting', () => {
  test('leaves nothing in memory', () => {
    const talk = transcript(week, [['deep tissue tomorrow'], ['forget me'], ['yes']]);
    expect(talk.memory).toMatchObject({ draft: null, bookingId: null, question: null, choices: [] });
  });
});

describe('feedback', () => {
  test('keeps the words with their stars', () => {
    const talk = transcript({ visits: [past] }, [['feedback'], ['/tap 2'], ['very calm']]);
    const given = talk.asked.filter(({ kind }) => kind === 'give-feedback');
    expect(given).toEqual([
      { kind: 'give-feedback', feedback: { bookingId: past.id, stars: 4, words: null } },
      { kind: 'give-feedback', feedback: { bookingId: past.id, stars: 4, words: 'very calm' } },
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
  ])('%s is %s stars', (text, stars) => expect(starsIn(text, 'en')).toBe(stars));
});

describe('a card number', () => {
  test('alone is answered, too', () => {
    expect(hear(talkWith(week), '[card number removed]')).toContain('Please never send card details');
  });
});
