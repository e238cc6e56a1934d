import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../../../../admin-web/src/features/visit/visit-parts.ts';
import { aBooking, anItem } from '../build.ts';

describe('what a visit is looked for again as', () => {
  it('is one part for those who have it at once, without the time of add-ons, and with the pause between', () => {
    const addOn = { id: 'oil', name: 'Oil', durationMinutes: 15, priceMinor: 500, equipment: [] };
    const booking = aBooking({
      people: 2,
      items: [
        anItem({
          durationMinutes: 75,
          endsAt: '2026-11-24T11:15:00Z',
          addOns: [addOn],
          genderWish: 'female',
        }),
        anItem({ id: 'item-2', therapistId: 'rui', durationMinutes: 60 }),
        anItem({
          ...{ id: 'item-3', part: 1, treatmentId: 'facial', durationMinutes: 30 },
          ...{ startsAt: '2026-11-24T11:30:00Z', endsAt: '2026-11-24T12:00:00Z' },
        }),
      ],
    });
    const [massage, facial, ...more] = partsOf(booking, ({ therapistId }) => therapistId);
    expect(more).toEqual([]);
    expect(massage).toEqual({
      ...{ treatmentId: 'treatment-1', durationMinutes: 60, addOnIds: ['oil'], gapMinutes: 0 },
      ...{ therapistId: 'mara', gender: 'female' },
    });
    expect(facial).toMatchObject({ treatmentId: 'facial', durationMinutes: 30, gapMinutes: 15 });
  });
});
