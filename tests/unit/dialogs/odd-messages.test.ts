import { describe } from '@jest/globals';
import { play, week } from './scenes.ts';

describe('odd messages get a kind answer', () => {
  play([
    ['nothing at all', week, ['', 'I am glad to help: tell me in words']],
    ['only emoji', week, ['😀🎉', 'I am glad to help: tell me in words']],
    [
      'a thumb up to a summary is a yes',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['👍', '<Pay €85.00>'],
    ],
    ['ten thousand letters of nothing', week, ['x'.repeat(10_000), 'That is more than I can read at once.']],
    // A reader that tries every way to split it would never come back, and with it no guest of this server.
    ...['マ', 'é ', '- ', '5 ', 'ok, ', 'не-'].map(
      (part): [string, typeof week, [string], [string, string]] => [
        `ten thousand times "${part}"`,
        week,
        [part.repeat(10_000)],
        ['deep tissue tomorrow at 5', '17:00'],
      ],
    ),
    [
      'a very long message with the wish in its beginning',
      week,
      [
        `deep tissue tomorrow at 5 ${'because I am so tired '.repeat(500)}`,
        'That was long, so I took what I found',
        '17:00 is free tomorrow',
      ],
    ],
    ['right to left', week, ['שלום מה שלומך', 'Sorry, I did not follow "שלום מה שלומך"']],
    [
      'something that looks like SQL',
      week,
      ["'; DROP TABLE bookings; --", 'Sorry, I did not follow that.', '~DROP'],
    ],
    [
      'something that looks like HTML',
      week,
      ['<script>alert(1)</script>', 'Sorry, I did not follow that.', '~script'],
    ],
    [
      'a treatment nobody sells',
      week,
      ['book'],
      ['tarot reading', 'I do not find "tarot reading" with us. Here is what we do:\n[Deep tissue massage]'],
    ],
    [
      'two that are not understood in a row lead to help and a person',
      week,
      ['asdf', 'Sorry, I did not follow "asdf".'],
      ['qwer', 'I still do not follow, sorry.', '+31 20 555 0101', '[Talk to a person]'],
    ],
    [
      'two in a row keep the open question and its choices',
      week,
      ['deep tissue tomorrow at 5'],
      ['asdf', '[17:00 · Ana]'],
      ['qwer', 'A person at our desk', '[17:00 · Ana]', '[Talk to a person]'],
      ['the first one', 'Shall I book it?'],
    ],
    [
      'a question nobody wrote an answer for',
      week,
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['do you give student discounts?', 'a person at our desk can', 'Shall I book it?'],
    ],
    ['ok, when nothing was asked', week, ['ok', 'All right. I am here when you need me.']],
    [
      'never mind, in the middle',
      week,
      ['deep tissue tomorrow at 5'],
      ['never mind', 'I dropped that; nothing is booked.'],
    ],
  ]);
});
