import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

describe('a time that a guest names', () => {
  it.each([
    ['at 5', '17:00'],
    ['at 9', '09:00'],
    ['at 12', '12:00'],
    ['five pm', '17:00'],
    ['half past 3', '15:30'],
    ['half past ten in the morning', '10:30'],
    ['quarter to 4 in the afternoon', '15:45'],
    ['20 past 6', '18:20'],
    ['ten to eight in the evening', '19:50'],
    ['evening 6', '18:00'],
    ['afternoon 1:30', '13:30'],
    ['4 o"clock', '16:00'],
    ['14:45', '14:45'],
    ['07:45', '07:45'],
    ['730pm', '19:30'],
    ['18 45 please', '18:45'],
    ['seven thirty am', '07:30'],
    ['5ish', '17:00'],
    ['around noon', '12:00'],
    ['in two hours', '11:00'],
    ['in half an hour', '09:30'],
    ['friday 5', '17:00'],
    ['march 9th 11:15', '11:15'],
    ['tonight at 7', '19:00'],
    ['at one in the early afternoon', '13:00'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(read(text).time).toBe(expected);
  });

  it.each([
    ['after 5', '17:00', null],
    ['before noon', null, '12:00'],
    ['by 6', null, '18:00'],
    ['between 2 and 4 pm', '14:00', '16:00'],
    ['from 10 to 12', '10:00', '12:00'],
    ['2-4pm', '14:00', '16:00'],
    ['between 11 and 1', '11:00', '13:00'],
    ['in the morning', '06:00', '12:00'],
    ['anything after lunch', '13:00', null],
  ])('reads "%s" as a range', (text, from, to) => {
    const result = read(text);
    expect(result.time).toBeNull();
    expect(result.timeRange).toEqual({ from, to });
  });

  it('understands that any time will do', () => {
    expect(read('any time', { asked: ['time'] }).timeRange).toEqual({ from: null, to: null });
    expect(read('any time tomorrow').timeRange).toEqual({ from: null, to: null });
  });

  it('does not take the number of guests for the hour of the morning that follows', () => {
    expect(read('we are two, saturday morning')).toMatchObject({ people: 2, time: null });
  });

  it('takes a bare number for an hour only when the time was asked', () => {
    expect(read('7', { asked: ['time'] }).time).toBe('19:00');
    expect(read('1830', { asked: ['time'] }).time).toBe('18:30');
    expect(read('7').time).toBeNull();
  });

  it('makes it tomorrow when hours from now pass midnight', () => {
    const late = { now: '2026-03-02T22:30:00Z' };
    expect(read('in two hours', late)).toMatchObject({ date: '2026-03-03', time: '00:30' });
  });

  it.each([
    'good morning',
    'for 2 people',
    'a 60 minute massage',
    'two adults',
    'is it 20 euros',
    'good evening!',
  ])('sees no time in "%s"', (text) => {
    const result = read(text);
    expect([result.time, result.timeRange]).toEqual([null, null]);
  });
});
