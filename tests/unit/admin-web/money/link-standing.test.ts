import { expect, test } from '@jest/globals';
import { linkStanding } from '../../../../admin-web/src/features/money/link-standing.ts';

const link = { checkoutId: 'link' };
const charge = (checkoutId: string | null, amountMinor: number) => ({
  ...{ kind: 'charge' as const, checkoutId, amountMinor },
});

test('a link waits while it is the open one, and is paid by money that came by it alone', () => {
  expect(linkStanding(link, link, [])).toBe('waits');
  expect(linkStanding(link, null, [charge(null, 1_000), charge('other', 9_000)])).toBe('ended');
  expect(linkStanding(link, { checkoutId: 'other' }, [])).toBe('ended');
  expect(linkStanding(link, null, [charge(null, 1_000), charge('link', 9_000)])).toBe('paid');
});

test('a link whose money came too late, and goes back, has ended', () => {
  const back = { kind: 'refund' as const, checkoutId: 'link', amountMinor: -9_000 };
  expect(linkStanding(link, null, [charge('link', 9_000), back])).toBe('ended');
});
