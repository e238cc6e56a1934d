import { describe, expect, it } from '@jest/globals';
import {
  addOnWords,
  depositMinor,
  exceptionWords,
  inOrder,
  partCount,
} from '../../../../admin-web/src/features/visit/visit-details.ts';
import { visitWords } from '../../../../admin-web/src/features/visit/visit-words.ts';
import { aBooking, anItem } from '../build.ts';

const { words } = visitWords('en');

describe('what the desk reads in a visit’s panel', () => {
  it('has the treatments in the order they follow each other, and how many they are', () => {
    const items = [
      anItem({ id: 'b', part: 1, therapistName: 'Ana' }),
      anItem({ id: 'a2', part: 0, therapistName: 'Mara' }),
      anItem({ id: 'a1', part: 0, therapistName: 'Ben' }),
    ];
    expect(inOrder(items).map(({ id }) => id)).toEqual(['a1', 'a2', 'b']);
    expect(partCount({ items })).toBe(2);
  });

  it('names what was added to a treatment', () => {
    const addOn = { id: 'x', name: 'hot stones', durationMinutes: 15, priceMinor: 1500, equipment: [] };
    expect(addOnWords(words, { addOns: [addOn, { ...addOn, name: 'aroma oil' }] })).toBe(
      'with hot stones, aroma oil',
    );
    expect(addOnWords(words, { addOns: [] })).toBe('');
  });

  it('tells the deposit only where it is not the whole price', () => {
    expect(depositMinor(aBooking())).toBeNull();
    expect(depositMinor(aBooking({ dueMinor: 2500 }))).toBe(2500);
    expect(depositMinor(aBooking({ dueMinor: 0 }))).toBe(0);
  });

  it('counts moves as people do', () => {
    expect([1, 2, 3].map(words.times)).toEqual(['once', 'twice', '3 times']);
  });

  it('says which rules were set aside', () => {
    const exception = { reason: 'VIP', outsideHours: true, overBuffers: true, overCapacity: false };
    expect(exceptionWords(words, exception)).toBe('Exception, outside working hours, over preparation time');
    expect(exceptionWords(words, { ...exception, outsideHours: false, overBuffers: false })).toBe(
      'Exception',
    );
  });
});
