import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

describe('how many come', () => {
  it.each([
    ['for two', 2],
    ['a massage for one', 1],
    ['party of 4', 4],
    ['there will be 3 of us', 3],
    ['me and my wife', 2],
    ['my husband and I', 2],
    ['2 adults and 3 kids', 5],
    ['me, my wife and two children', 4],
    ['myself and three others', 4],
    ['coming with my dad', 2],
    ['just me', 1],
    ['the two of us', 2],
    ['2 couples', 4],
    ['a table for 12.', 12],
    ['four of my friends and me', 5],
    ['from 8 people to 7 people, please change my booking', 7],
  ])('counts "%s" as %i', (text, expected) => {
    expect(read(text).people).toBe(expected);
  });

  it('takes a bare number for a party when people were asked', () => {
    expect(read('7', { asked: ['people'] }).people).toBe(7);
    expect(read('me', { asked: ['people'] }).people).toBe(1);
  });

  it.each([
    'for 90 minutes',
    'that works nicely for me',
    'my friend is allergic to nuts',
    'for 5 pm',
    'I need one',
  ])('counts nobody in "%s"', (text) => {
    expect(read(text).people).toBeNull();
  });
});

describe('how long it takes', () => {
  it.each([
    ['make it 90 minutes', 90],
    ['an hour', 60],
    ['an hour and a half', 90],
    ['2 hours', 120],
    ['half an hour is enough', 30],
    ['a 45 min facial', 45],
  ])('reads "%s" as %i minutes', (text, expected) => {
    expect(read(text).durationMinutes).toBe(expected);
  });

  it('does not take a moment from now for a length', () => {
    expect(read('in half an hour').durationMinutes).toBeNull();
  });
});
