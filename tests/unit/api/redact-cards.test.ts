import { describe, expect, test } from '@jest/globals';
import { redactCards } from '../../../api/inbox/redact-cards.ts';

describe('a card number in a message', () => {
  const kept = (text: string) => {
    const body = redactCards({ kind: 'text', text });
    return body.kind === 'text' ? body.text : '';
  };

  test.each([
    ['4111 1111 1111 1111', '[card number removed]'],
    ['4111-1111-1111-1111 please', '[card number removed] please'],
    ['4111.1111.1111.1111', '[card number removed]'],
    ['4111\u00a01111\u00a01111\u00a01111', '[card number removed]'],
    ['4111 1111 1111 1111 12/27 123', '[card number removed] 12/27 123'],
    ['4111111111111111 12 27', '[card number removed] 12 27'],
    ['for 2 4111 1111 1111 1111', 'for 2 [card number removed]'],
    ['378282246310005 and 5555555555554444', '[card number removed] and [card number removed]'],
  ])('%j is kept as %j', (text, without) => {
    expect(kept(text)).toBe(without);
  });

  test.each(['+31 6 1234 5678', 'tomorrow 17:00 or 2026-03-05', '4111 1111 1111 1112', '1234567890123456'])(
    '%j is none, and stays',
    (text) => {
      expect(kept(text)).toBe(text);
    },
  );

  test('is looked for in ten thousand digits without a pause', () => {
    const begun = performance.now();
    for (const text of ['1 '.repeat(5_000), '4'.repeat(10_000), '41 1'.repeat(2_500)]) kept(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
