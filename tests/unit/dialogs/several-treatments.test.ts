import { describe } from '@jest/globals';
import { ids, sageHouse } from './sage-house.ts';
import { play, weekFree } from './scenes.ts';

const scalp = { id: 'addscalp00000001', name: 'Scalp massage', durationMinutes: 15, priceMinor: 2000 };

/** The same spa, whose deep tissue massage can have something added that is called a massage, too. */
const house = {
  ...sageHouse,
  treatments: sageHouse.treatments.map((one) =>
    one.id === ids.deep ? { ...one, addOns: [{ ...scalp, equipment: [] }] } : one,
  ),
};

describe('a visit of several treatments', () => {
  play([
    [
      'is asked about where the second is any massage, which is no add-on of that name',
      { house, free: weekFree },
      ['a facial and then a massage on friday', 'Deep tissue massage', '~does not come with'],
    ],
    [
      'is offered whole when both are clear',
      { house, free: [...weekFree, '2026-03-06 14:00 Anouk'] },
      [
        'a facial and then a 60 minute swedish massage on friday',
        'Glow facial, 45 minutes; then Swedish massage, 60 minutes',
      ],
    ],
  ]);
});
