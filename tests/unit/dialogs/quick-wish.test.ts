import { describe, expect, test } from '@jest/globals';
import { readQuickWish } from '../../../dialogs/quick-wish.ts';
import { sageHouse } from './sage-house.ts';

/** A monday; the calendar shows the wednesday. */
const NOW = '2026-03-02T08:00:00Z';
const SHOWN = '2026-03-04';

function read(text: string, locale = 'en') {
  const house = { ...sageHouse, tenant: { ...sageHouse.tenant, locale } };
  const locationId = house.locations[0]?.id ?? '';
  return readQuickWish(text, { house, now: NOW, locationId, date: SHOWN });
}

const named = (ids: readonly string[]) =>
  ids.map((id) => sageHouse.treatments.find((one) => one.id === id)?.name);

describe('what a desk types to book', () => {
  test('is read as a guest’s message is, the day on the screen where none is named', () => {
    const wish = read('deep tissue fri 5');
    expect(named(wish.treatmentIds)).toEqual(['Deep tissue massage']);
    expect(wish).toMatchObject({
      from: '2026-03-06',
      to: '2026-03-06',
      near: '17:00',
      people: 1,
      therapistId: null,
    });
    expect(wish.durationMinutes).toBe(60);
    expect(read('deep tissue 16:30')).toMatchObject({ from: SHOWN, to: SHOWN, near: '16:30' });
    expect(read('deep tissue 90 min tomorrow after 5')).toMatchObject({
      ...{ from: '2026-03-03', timeFrom: '17:00', durationMinutes: 90 },
    });
  });

  test('names a therapist, and how many come', () => {
    const ben = sageHouse.therapists[0];
    expect(read(`deep tissue for 2 fri 5 with ${ben?.name}`)).toMatchObject({
      people: 2,
      therapistId: ben?.id,
    });
  });

  test('is understood in English, too, where the house speaks another language', () => {
    expect(read('deep tissue fri 5', 'pt')).toMatchObject({ from: '2026-03-06', near: '17:00' });
  });

  test('leaves open what was not said, and never fails', () => {
    for (const text of ['fri 5', 'x', '😀', 'massage', '}{'.repeat(100)]) {
      const wish = read(text);
      expect(wish.durationMinutes === null).toBe(wish.treatmentIds.length !== 1);
      expect(wish.from <= wish.to).toBe(true);
    }
  });
});
