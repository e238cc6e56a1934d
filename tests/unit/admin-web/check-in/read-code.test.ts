import { describe, expect, it } from '@jest/globals';
import { readCode } from '../../../../admin-web/src/features/check-in/read-code.ts';

describe('a check-in code', () => {
  it('may be typed in any case, with spaces or dashes', () => {
    expect(readCode(' k7m 4px ')).toBe('K7M4PX');
    expect(readCode('K7M-4PX')).toBe('K7M4PX');
  });

  it('is found in the address of a QR picture and in the page’s own hash', () => {
    expect(readCode('https://spa.example/admin/check-in#K7M4PX')).toBe('K7M4PX');
    expect(readCode('#k7m4px')).toBe('K7M4PX');
  });

  it('keeps the case of a signed code', () => {
    expect(readCode('sw1.aGVsbG8.x-Y_z')).toBe('sw1.aGVsbG8.x-Y_z');
    expect(readCode('https://spa.example/admin/check-in#sw1.aB%2Bc')).toBe('sw1.aB+c');
  });

  it('survives text that is no code at all', () => {
    expect(readCode('100 % sure')).toBe('100 % sure');
    expect(readCode('   ')).toBe('');
  });
});
