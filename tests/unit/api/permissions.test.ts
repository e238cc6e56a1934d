import { expect, test } from '@jest/globals';
import { seenBy } from '../../../api/people/permissions.ts';
import { visit } from '../dialogs/given.ts';

test('a therapist reads no sum of money in a visit of theirs, whatever is paid, owed or on its way', () => {
  const minor = 77_077;
  const one = visit('2026-03-03 17:00', {
    ...{ totalMinor: minor, dueMinor: minor, paidMinor: minor, cardFeeMinor: minor },
    cardFees: { lateMinor: minor, noShowMinor: minor },
    processing: { purpose: 'visit', amountMinor: minor, since: '2026-03-02T09:00:00.000Z' },
  });
  const seen = seenBy(
    {
      ...{ id: 'stf', tenantId: 'tnt', name: 'Ana', email: '', role: 'therapist', kiosk: null },
      therapistId: one.items[0]?.therapistId ?? null,
      locationIds: null,
    },
    one,
  );
  expect(seen).toMatchObject({ id: one.id });
  expect(JSON.stringify(seen)).not.toContain(String(minor));
});
