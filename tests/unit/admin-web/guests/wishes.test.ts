import { expect, it } from '@jest/globals';
import { wishesOf } from '../../../../admin-web/src/features/guests/wishes.ts';
import { aBooking, anItem } from '../build.ts';

it('tells what a guest likes by what they had; gifts and visits that did not take place say nothing', () => {
  const sauna = anItem({ treatmentName: 'Seaweed wrap', therapistName: 'Elif', genderWish: 'female' });
  const visits = {
    coming: [aBooking({ items: [anItem()] })],
    past: [
      aBooking({ status: 'completed', items: [sauna] }),
      aBooking({ status: 'completed', items: [anItem({ genderWish: 'male' })] }),
      aBooking({ status: 'cancelled', items: [anItem({ treatmentName: 'Facial' })] }),
      aBooking({ status: 'completed', forName: 'Her niece', items: [anItem({ treatmentName: 'Facial' })] }),
    ],
  };
  expect(wishesOf(visits)).toEqual({
    treatments: [
      { name: 'Swedish massage', count: 2 },
      { name: 'Seaweed wrap', count: 1 },
    ],
    therapists: [
      { name: 'Mara', count: 2 },
      { name: 'Elif', count: 1 },
    ],
    // The newest wish holds.
    gender: 'female',
  });
  expect(wishesOf({ coming: [], past: [] })).toEqual({ treatments: [], therapists: [], gender: null });
});
