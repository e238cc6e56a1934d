import { describe, expect, test } from '@jest/globals';
import { twoPlaces } from './sage-house.ts';
import { play, week } from './scenes.ts';
import { hear, transcript } from './talk.ts';

const slots = '[17:00 · Ana]';

describe('a question beside the booking is answered, and the open question comes again', () => {
  play([
    [
      'hours',
      week,
      ['deep tissue tomorrow at 5'],
      [
        'what are your opening hours?',
        'Canal: Mon–Fri 10:00 to 21:00, Sat 10:00 to 18:00, Sun closed',
        'Which of these times would you like?',
        slots,
      ],
      ['1', 'Shall I book it?'],
    ],
    ['hours of one day', week, ['are you open on sunday?', 'On Sunday 8 March:\nCanal: closed']],
    [
      'the way there',
      { ...week, house: twoPlaces },
      ['where are you?', 'Canal: Prinsengracht 1, Amsterdam', 'East: Javastraat 9'],
    ],
    [
      'prices',
      week,
      ['how much is a deep tissue massage?', '60 minutes €85.00, 90 minutes €115.00', '[Book this]'],
      ['/tap 1', 'Which day'],
    ],
    [
      'all prices',
      week,
      ['price list please', 'Swedish massage: 60 minutes €75.00', 'Glow facial: 45 minutes €65.00'],
    ],
    [
      'what a treatment is',
      week,
      ['what is a glow facial?', 'Glow facial by practised hands.', '45 minutes €65.00'],
    ],
    [
      'the price of what is held',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['how much is it?', '€85.00', 'Shall I book it?\n[Yes, book it]'],
    ],
    ['help', week, ['deep tissue tomorrow at 5'], ['help', 'in one sentence', slots]],
    [
      'a person',
      week,
      ['deep tissue tomorrow at 5'],
      ['can I talk to a person', '+31 20 555 0101', 'say "bot"'],
      ['bot', 'I am back', slots],
    ],
    ['hello', week, ['hello', 'this is Sage House', '[Book a treatment] [My visits]']],
    ['hello by name', { ...week, guestName: 'Maria' }, ['hi', 'Hello Maria, this is Sage House']],
    [
      'hello in the middle',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['hello', 'Sage House', 'Shall I book it?'],
    ],
    ['thanks in the middle', week, ['deep tissue tomorrow at 5'], ['thanks', 'You are welcome.', slots]],
    ['bye', week, ['bye', 'Goodbye']],
    [
      'my visits in the middle',
      week,
      ['deep tissue tomorrow at 5'],
      ['my visits', 'You have no visits coming up.', slots],
    ],
    [
      'a question while the name is asked for',
      { ...week, channel: 'webchat' },
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['where are you?', 'Prinsengracht', 'And what name'],
    ],
    [
      'a question while the payment is open',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['/tap 1'],
      ['where are you?', 'Prinsengracht', 'is kept for you until 09:15', '<Pay €85.00>'],
    ],
    [
      'a menu choice',
      week,
      ['hello'],
      ['/tap go.hours', 'Mon–Fri 10:00 to 21:00'],
      ['/tap go.address', 'Prinsengracht'],
      ['/tap go.prices', '€75.00'],
      ['/tap go.help', 'one sentence'],
      ['/tap go.visits', 'no visits'],
      ['/tap go.book', 'Which treatment'],
      ['/tap go.human', 'desk'],
    ],
  ]);

  test('and the draft is what it was', () => {
    const talk = transcript(week, [['deep tissue tomorrow after 5 with Ana']]);
    const { draft } = talk.memory;
    for (const aside of [
      'help',
      'where are you?',
      'how much is a facial?',
      'thanks',
      'are you open on sunday?',
      'my visits',
    ])
      hear(talk, aside);
    expect(talk.memory.draft).toEqual(draft);
  });
});
