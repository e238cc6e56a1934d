import { generateKeyPairSync, type KeyObject, randomBytes, randomInt } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  looksLikeToken,
  readToken,
  signToken,
  type TokenClaims,
  type TokenSigner,
} from '../../../api/check-in/token.ts';
import { instant } from '../../support/clock.ts';

interface TestKey extends TokenSigner {
  readonly publicKey: KeyObject;
}

function newKey(id: string): TestKey {
  return { id, ...generateKeyPairSync('ed25519') };
}

const KEY = newKey('0123456789abcdef');
const CLAIMS: TokenClaims = {
  bookingId: '1m82c2v4y1phrx4e',
  version: 37,
  window: { opensAt: instant('2026-03-03T15:00'), closesAt: instant('2026-03-03T17:30') },
};

function read(token: string, ...keys: readonly TestKey[]) {
  return readToken(token, (id) => keys.find((key) => key.id === id)?.publicKey);
}

describe('a check-in token', () => {
  test('says what was signed, and is short enough for a small picture', () => {
    const token = signToken(CLAIMS, KEY);
    expect(read(token, newKey('fedcba9876543210'), KEY)).toEqual({ ...CLAIMS, keyId: KEY.id });
    expect(token.length).toBeLessThan(136);
  });

  test('of the older form, which said no window, is still read', () => {
    const token = signToken({ ...CLAIMS, window: null }, KEY);
    expect(token.split('.')).toHaveLength(4);
    expect(read(token, KEY)).toEqual({ ...CLAIMS, window: null, keyId: KEY.id });
  });

  test('cannot be given another window, or have it taken away', () => {
    const [id, version, opens, open, key, signature] = signToken(CLAIMS, KEY).split('.');
    expect(read([id, version, key, signature].join('.'), KEY)).toBeNull();
    expect(read([id, version, opens, 'zzz', key, signature].join('.'), KEY)).toBeNull();
    expect(read([id, version, '0', open, key, signature].join('.'), KEY)).toBeNull();
  });

  test('is worth nothing under a key that is not ours, even one that borrows our name', () => {
    expect(read(signToken(CLAIMS, newKey(KEY.id)), KEY)).toBeNull();
    expect(read(signToken(CLAIMS, newKey('fedcba9876543210')), KEY)).toBeNull();
  });

  test('has one spelling: the unused bits of its last letter make no second code of it', () => {
    const token = signToken(CLAIMS, KEY);
    const bytes = Buffer.from(token.slice(-86), 'base64url');
    const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
      .map((last) => token.slice(0, -1) + last)
      .filter((other) => Buffer.from(other.slice(-86), 'base64url').equals(bytes));
    expect(spellings).toHaveLength(16);
    expect(spellings.filter((other) => read(other, KEY) !== null)).toEqual([token]);
    for (const other of [`${token}=`, `${token}==`, token.replaceAll('-', '+').replaceAll('_', '/')])
      expect(other === token || read(other, KEY) === null).toBe(true);
  });

  test('is worth nothing when any one character is another', () => {
    const token = signToken(CLAIMS, KEY);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0aZ_-.g'), (place, char) => {
        const altered = token.slice(0, place) + char + token.slice(place + 1);
        return altered === token || read(altered, KEY) === null;
      }),
      { numRuns: 500 },
    );
  });
});

/** `TOKEN_RUNS=1000000` for all of them; a machine that is busy is spared by the smaller number. */
const RUNS = Number(process.env.TOKEN_RUNS ?? 60_000);
const ALPHABETS = [
  '0123456789abcdefghjkmnpqrstvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=',
  '0123456789ABCDEF.',
  ' .,#%\0\n\täßЖ中😀',
];

/** What an attacker may try, one a kind. */
const FORGERIES: Readonly<Record<string, (genuine: string) => string>> = {
  'random bytes': () => randomBytes(randomInt(1, 160)).toString('latin1'),
  'other alphabets': () => {
    const letters = [...(ALPHABETS[randomInt(ALPHABETS.length)] ?? '')];
    return Array.from({ length: randomInt(1, 160) }, () => letters[randomInt(letters.length)]).join('');
  },
  'a flipped bit': (genuine) => {
    const bytes = Buffer.from(genuine);
    const place = randomInt(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << randomInt(8));
    return bytes.toString('latin1');
  },
  'a flipped bit of the signature': (genuine) => {
    const signature = Buffer.from(genuine.slice(-86), 'base64url');
    const place = randomInt(64);
    signature[place] = (signature[place] ?? 0) ^ (1 << randomInt(8));
    return genuine.slice(0, -86) + signature.toString('base64url');
  },
  truncated: (genuine) => genuine.slice(randomInt(0, 2) * randomInt(1, 20), -randomInt(1, genuine.length)),
  'genuine words under a random signature': (genuine) =>
    genuine.slice(0, -86) + randomBytes(64).toString('base64url'),
  "another's signature": (genuine) => signToken(CLAIMS, STRANGER).slice(0, -86) + genuine.slice(-86),
  'another booking under the genuine signature': (genuine) =>
    randomBytes(8).toString('hex') + genuine.slice(16),
};
const STRANGER = newKey('0123456789abcdeg');

test(`of ${RUNS.toLocaleString('en')} forged tokens none is accepted`, () => {
  const genuine = [CLAIMS, { ...CLAIMS, window: null }].map((claims) => signToken(claims, KEY));
  const kinds = Object.entries(FORGERIES);
  const accepted: string[] = [];
  let verified = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const original = genuine[run % genuine.length] ?? '';
    const [kind, forge] = kinds[Math.floor(run / 2) % kinds.length] ?? ['', () => ''];
    const forged = forge(original);
    if (genuine.includes(forged)) continue;
    if (looksLikeToken(forged)) verified += 1;
    if (read(forged, KEY) !== null) accepted.push(`${kind}: ${forged}`);
  }
  expect(accepted).toEqual([]);
  // Not only the form turned them away: a good part went through the signature's verification.
  expect(verified).toBeGreaterThan(RUNS / 4);
}, 600_000);
