import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { codeAmongWords, readCode } from '../../../../admin-web/src/features/door/read-code.ts';
import { shortCode } from '../../../../api/check-in/code-text.ts';
import { looksLikeToken, signToken } from '../../../../api/check-in/token.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const window = { opensAt: Date.UTC(2026, 2, 3, 14), closesAt: Date.UTC(2026, 2, 3, 16, 30) };
const claims = { bookingId: '1m82c2v4y1phrx4e', version: 3, window };
const token = signToken(claims, { id: '0123456789abcdef', privateKey });

describe('a check-in code', () => {
  it.each([
    ['k7m 4px', 'K7M4PX'],
    ['K7M-4PX', 'K7M4PX'],
    ['k7m.4p1', 'K7M4P1'],
    ['k7m4pl', 'K7M4P1'],
    ['K7MOIX', 'K7M01X'],
    ['https://spa.example/admin/check-in#K7M4PX', 'K7M4PX'],
    ['#k7m4px', 'K7M4PX'],
  ])('typed as %j is %s', (typed, code) => {
    expect(readCode(` ${typed} `)).toEqual({ kind: 'short', code });
  });

  it('keeps the case of a signed code, of either form', () => {
    const old = signToken({ ...claims, window: null }, { id: '0123456789abcdef', privateKey });
    for (const code of [token, old]) {
      expect(readCode(code)).toEqual({ kind: 'token', code });
      expect(readCode(`https://spa.example/admin/check-in#${code}`)).toEqual({ kind: 'token', code });
    }
  });

  it.each(['100 % sure', '   ', '4111 1111 1111 1111', '+31 6 1234 5678', 'K7M4PU', 'K7M4P', 'K7M4PXX'])(
    'is not what %j is: it is not sent or kept',
    (text) => {
      expect(readCode(text)).toEqual({ kind: 'other' });
    },
  );

  it('is read in the browser as by the server', () => {
    const texts = [token, `${token}=`, token.slice(1), 'k7m 4px', 'K7MOIL', 'u23456', '４１７ＭＰＸ', ''];
    for (const text of texts) {
      const read = readCode(text);
      expect(read.kind === 'token').toBe(looksLikeToken(text));
      expect(read.kind === 'short' ? read.code : null).toBe(shortCode(text));
    }
  });
});

describe('a field that is for words', () => {
  const token = `1m8evx32q37cbn28.mnfr9q.1m8evxddk1qr9xb9.${'A'.repeat(85)}Q`;

  it.each([token, `https://spa.example/admin/check-in#${token}`, 'N9PG0S', ' K7M4PX '])(
    'holds a code that a hand scanner wrote there: %s',
    (text) => expect(codeAmongWords(text)).toBe(text.trim()),
  );

  it.each(['family', '20 mins', '20mins', 'N9PG0', 'the train was late', 'FAMILY', ''])(
    'holds words: %j',
    (text) => expect(codeAmongWords(text)).toBeNull(),
  );
});
