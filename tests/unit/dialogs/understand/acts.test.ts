import { describe, expect, it } from '@jest/globals';
import type { Act, Asked } from '../../../../dialogs/understand/types.ts';
import { wantsToStartOver } from '../../../../dialogs/understand/understand.ts';
import { read } from './reading.ts';

const table: [string, Asked[], Act[]][] = [
  ['hi there', [], ['greet']],
  ['I would like to book a massage on friday', [], ['book', 'inform']],
  ['deep tissue tomorrow after 5 for one', [], ['book', 'inform']],
  ['could I move my appointment to friday', [], ['move', 'inform']],
  ['I have to cancel my visit', [], ['cancel']],
  ["I can't make it on friday, is sunday free?", [], ['move', 'inform']],
  ["I can't make it", [], ['cancel']],
  ['book it', ['confirm'], ['affirm']],
  ['when is my appointment?', [], ['my-visits']],
  ["what's my next appointment", [], ['my-visits']],
  ['show my bookings', [], ['my-visits']],
  ['how much is a manicure?', [], ['ask', 'price', 'inform']],
  ['how long does it take?', [], ['ask', 'duration']],
  ['when do you open on sundays?', [], ['ask', 'hours', 'inform']],
  ['where are you?', [], ['ask', 'location']],
  ['let me talk to a person', [], ['human']],
  ['help', [], ['help']],
  ['STOP', [], ['stop']],
  ['thanks, bye', [], ['thanks', 'bye']],
  ['yes please', ['confirm'], ['affirm']],
  ['no, friday', ['confirm'], ['deny', 'inform']],
  ['actually make it 4 pm', ['confirm'], ['deny', 'inform']],
  ['not right now', ['confirm'], ['deny']],
  ['yes, and what is the address?', ['confirm'], ['affirm', 'ask', 'location']],
  ['sounds good', ['choice'], ['select']],
  ['the second one', ['choice'], ['select']],
  ['have you got anything else?', ['choice'], ['alternatives']],
  ['sounds good, book it', ['choice'], ['book', 'select']],
  ['no thanks, that was everything', ['anything-else'], ['deny', 'thanks']],
  ['thank you ever so much', ['done'], ['thanks']],
  ['friday', ['date'], ['inform']],
  ['😀😀', [], ['unknown']],
  ['qwrtzpsdf', [], ['unknown']],
  ['👍', ['confirm'], ['affirm']],
];

describe('what a message does', () => {
  it.each(table)('hears in "%s" after %j: %j', (text, asked, expected) => {
    expect(read(text, { asked }).acts).toEqual(expected);
  });
});

describe('a place in the list', () => {
  it.each([
    ['the second one', 2],
    ['number 3', 3],
    ['the last one', -1],
    ['2', 2],
  ])('reads "%s" as %i once a choice was asked', (text, expected) => {
    expect(read(text, { asked: ['choice'] }).ordinal).toBe(expected);
  });

  it('does not read a bare number as a choice when none was asked', () => {
    expect(read('2').ordinal).toBeNull();
  });
});

describe('starting over', () => {
  it.each([
    ['start over', 'en'],
    ["let's restart please", 'en'],
    ['empezar de nuevo', 'es'],
    ['von vorne', 'de'],
    ['recommencer', 'fr'],
    ['começar de novo', 'pt'],
  ])('is heard in "%s"', (text, locale) => {
    expect(wantsToStartOver(text, locale)).toBe(true);
  });

  it.each(['can we start at 5', 'the class starts over there at noon'])('is not heard in "%s"', (text) => {
    expect(wantsToStartOver(text, 'en')).toBe(false);
  });
});
