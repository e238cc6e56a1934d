import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readToken, signToken } from '../../../api/check-in/token.ts';

function newKey(id: string) {
  return {
    id,
    material: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

describe('a check-in token', () => {
  const key = newKey('0123456789abcdef');
  const claims = { bookingId: '1m82c2v4y1phrx4e', version: 37 };

  test('says what was signed, and is short enough for a small picture', () => {
    const token = signToken(claims, key);
    expect(readToken(token, [newKey('fedcba9876543210'), key])).toEqual(claims);
    expect(token.length).toBeLessThan(130);
  });

  test('is worth nothing under a key that is not ours, even one that borrows our name', () => {
    expect(readToken(signToken(claims, newKey('0123456789abcdef')), [key])).toBeNull();
    expect(readToken(signToken(claims, newKey('fedcba9876543210')), [key])).toBeNull();
  });

  test('is worth nothing when any one character is another', () => {
    const token = signToken(claims, key);
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(...'0aZ_-.'), (place, char) => {
        const altered = token.slice(0, place) + char + token.slice(place + 1);
        return altered === token || readToken(altered, [key]) === null;
      }),
      { numRuns: 500 },
    );
  });

  test('cannot be guessed', () => {
    for (let i = 0; i < 2_000; i += 1) {
      const guess = `${claims.bookingId}.11.${key.id}.${randomBytes(64).toString('base64url')}`;
      expect(readToken(guess, [key])).toBeNull();
    }
  });
});
