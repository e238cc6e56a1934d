import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DataKey, newDataKey, newKeyMaterial } from '../../../../api/keys/data-keys.ts';
import { keyringOf } from '../../../../api/keys/keyring.ts';
import { keyIdOf, makeSeals, type Place, SealError } from '../../../../api/keys/sealed-text.ts';

const PLACE: Place = { tenantId: 't1', table: 'guest', column: 'phone_sealed', rowId: 'g1' };
const material = newKeyMaterial();
const seals = makeSeals(keyringOf(material));

/** The text, or why it was not opened. */
function outcome(open: () => string): string {
  try {
    return `opened: ${open()}`;
  } catch (error) {
    return error instanceof SealError ? error.reason : `another error: ${error}`;
  }
}

describe('a sealed text', () => {
  test('opens where it was sealed, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(seals.open(seals.seal(text, PLACE), PLACE)).toBe(text);
      }),
    );
  });

  test('names its key and its form, and is another each time', () => {
    const sealed = seals.seal('+31612345678', PLACE);
    expect(sealed).toMatch(/^s1:k\d{8}-[0-9a-f]{4}:[A-Za-z0-9_-]+$/);
    expect(keyIdOf(sealed)).toBe(seals.sealsWith());
    expect(seals.seal('+31612345678', PLACE)).not.toBe(sealed);
  });

  test('does not open when any one letter of it is changed', () => {
    const letters = 'ABCYZabcyz0189-_:s. é';
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.constantFrom(...letters), (text, at, letter) => {
        const sealed = seals.seal(text, PLACE);
        const place = at % sealed.length;
        fc.pre(sealed[place] !== letter);
        const tampered = sealed.slice(0, place) + letter + sealed.slice(place + 1);
        expect(outcome(() => seals.open(tampered, PLACE))).toMatch(
          /^(not-sealed|unknown-key|does-not-open)$/,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('does not open when any one bit of it is turned, nor when it is cut or grown', () => {
    const [head = '', id = '', body = ''] = seals.seal('anna@example.com', PLACE).split(':');
    const bytes = Buffer.from(body, 'base64url');
    const again = (changed: Buffer): string => `${head}:${id}:${changed.toString('base64url')}`;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(outcome(() => seals.open(again(turned), PLACE))).toBe('does-not-open');
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect(outcome(() => seals.open(again(bytes.subarray(0, length)), PLACE))).toMatch(
        /^(not-sealed|does-not-open)$/,
      );
    expect(outcome(() => seals.open(again(Buffer.concat([bytes, bytes])), PLACE))).toBe('does-not-open');
  });

  test.each([
    ['tenant', { tenantId: 't2' }],
    ['table', { table: 'conversation' }],
    ['column', { column: 'email_sealed' }],
    ['row', { rowId: 'g2' }],
    ['place that is written alike', { tenantId: 't1","guest', table: '' }],
  ])('does not open in another %s', (_, elsewhere) => {
    const sealed = seals.seal('+31612345678', PLACE);
    expect(outcome(() => seals.open(sealed, { ...PLACE, ...elsewhere }))).toBe('does-not-open');
  });

  test('is opened by an older key too, and not without its key or with another of that name', () => {
    const [old] = material.keys;
    const sealed = seals.seal('+31612345678', PLACE);
    const with_ = (...keys: [DataKey, ...DataKey[]]) =>
      makeSeals(keyringOf({ keys, hashKey: material.hashKey }));
    expect(with_(newDataKey(), old).open(sealed, PLACE)).toBe('+31612345678');
    expect(outcome(() => with_(newDataKey()).open(sealed, PLACE))).toBe('unknown-key');
    const sameName = { ...newDataKey(), id: old.id };
    expect(outcome(() => with_(sameName).open(sealed, PLACE))).toBe('does-not-open');
  });

  test('fails with where it stands and without what it says', () => {
    const sealed = seals.seal('+31612345678', PLACE);
    const failure = (text: string): string => {
      try {
        return makeSeals(keyringOf(newKeyMaterial())).open(text, PLACE);
      } catch (error) {
        return `${error} ${JSON.stringify(error)}`;
      }
    };
    expect(failure(sealed)).toContain('guest.phone_sealed of g1');
    expect(failure('+31612345678')).toContain('guest.phone_sealed of g1');
    expect(`${failure(sealed)}${failure('+31612345678')}`).not.toContain('31612345678');
    expect(failure(sealed)).not.toContain(sealed.split(':')[2]);
  });

  test.each(['', 'plain', 's1:', 's1:k:', 's1:k:AAAA', 's2:k:AAAA'])(
    'is told from what is none: %j',
    (text) => {
      expect(keyIdOf(text)).toBeNull();
      expect(outcome(() => seals.open(text, PLACE))).toBe('not-sealed');
    },
  );
});

describe('a look-up hash', () => {
  test('is the same for the same, another in another tenant, of another kind or value', () => {
    const hash = seals.hash('t1', 'phone', '+31612345678');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(seals.hash('t1', 'phone', '+31612345678')).toBe(hash);
    const others = [
      seals.hash('t2', 'phone', '+31612345678'),
      seals.hash('t1', 'email', '+31612345678'),
      seals.hash('t1', 'phone', '+31612345679'),
      makeSeals(keyringOf(newKeyMaterial())).hash('t1', 'phone', '+31612345678'),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });

  test('outlives the keys that seal', () => {
    const rotated = makeSeals(
      keyringOf({ keys: [newDataKey(), ...material.keys], hashKey: material.hashKey }),
    );
    expect(rotated.hash('t1', 'phone', '+1')).toBe(seals.hash('t1', 'phone', '+1'));
  });
});
