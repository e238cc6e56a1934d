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

const stones = { id: 'addstone00000001', name: 'Hot stones', durationMinutes: 15, priceMinor: 2500 };

/** Each of two massages can have something else added. */
const ownAddOns = {
  ...sageHouse,
  treatments: sageHouse.treatments.map((one) => {
    const own = one.id === ids.deep ? [stones] : one.id === ids.swedish ? [scalp] : [];
    return { ...one, addOns: own.map((addOn) => ({ ...addOn, equipment: [] })) };
  }),
};

describe('an add-on', () => {
  play([
    [
      'that the treatment does not have leaves the treatment, and what it has is told',
      { house: ownAddOns, free: weekFree },
      [
        'swedish with hot stones on friday at 5',
        'Swedish massage does not come with Hot stones',
        'Scalp massage (15 minutes, €20.00)',
      ],
      ['no thanks, just the swedish', 'Swedish massage, 60 minutes'],
    ],
    [
      'is told of with the visit still to be agreed to',
      { house: ownAddOns, free: weekFree },
      ['a 60 minute swedish massage on friday at 5'],
      ['/tap 1', 'Shall I book it?'],
      ['what can I add?', 'Scalp massage', '[Yes, book it]', '[Scalp massage]'],
      ['/tap 1', '<Pay'],
    ],
  ]);
});

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
