import { describe, expect, test } from '@jest/globals';
import { readAmount, writeAmount } from '../../../../admin-web/src/features/money/amount.ts';
import { waitsForDesk } from '../../../../admin-web/src/features/money/refund-waits.ts';
import type { PaymentView } from '../../../../api/contract.ts';

describe('an amount that somebody types', () => {
  test.each([
    ['12', 'EUR', 1_200],
    ['12.5', 'EUR', 1_250],
    ['12,50', 'EUR', 1_250],
    [' 1 250,00 ', 'EUR', 125_000],
    ['0', 'EUR', 0],
    ['0,05', 'EUR', 5],
    ['8000', 'JPY', 8_000],
    ['1.234', 'KWD', 1_234],
    ['19.99', 'USD', 1_999],
  ])('%s %s is read without a float', (text, currency, minor) => {
    expect(readAmount(text, currency)).toBe(minor);
  });

  test.each([
    ['', 'EUR'],
    ['-5', 'EUR'],
    ['ten', 'EUR'],
    ['1.234', 'EUR'],
    ['1,234.50', 'EUR'],
    ['12.', 'EUR'],
    ['12.5', 'JPY'],
    ['1e3', 'EUR'],
  ])('%s %s is not guessed at', (text, currency) => {
    expect(readAmount(text, currency)).toBeNull();
  });

  test('is written as the spa’s language writes it, and read again', () => {
    expect(writeAmount(1_250, 'EUR', 'en')).toBe('12.50');
    expect(writeAmount(1_250, 'EUR', 'de')).toBe('12,50');
    expect(writeAmount(5, 'EUR', 'fr')).toBe('0,05');
    expect(writeAmount(8_000, 'JPY', 'en')).toBe('8000');
    for (const minor of [0, 1, 99, 100, 123_456_789])
      expect(readAmount(writeAmount(minor, 'EUR', 'pt'), 'EUR')).toBe(minor);
  });
});

describe('a refund', () => {
  const refund: PaymentView = {
    ...{
      id: 'r',
      checkoutId: 'c',
      chargeId: 'p',
      kind: 'refund',
      provider: 'stripe',
      amountMinor: -100,
      tipMinor: 0,
      currency: 'EUR',
    },
    ...{ status: 'requested', at: '', byName: null, reason: null, note: null, failure: null },
  };

  test('waits for the desk when it failed, or is to be handed out', () => {
    expect(waitsForDesk(refund)).toBe(false);
    expect(waitsForDesk({ ...refund, status: 'failed' })).toBe(true);
    expect(waitsForDesk({ ...refund, provider: 'cash' })).toBe(true);
    expect(waitsForDesk({ ...refund, provider: 'cash', status: 'settled' })).toBe(false);
    expect(waitsForDesk({ ...refund, kind: 'charge', provider: 'cash' })).toBe(false);
  });
});
