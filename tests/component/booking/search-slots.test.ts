import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import type { SlotQuery } from '../../../api/contract.ts';
import { ClosureTable, TimeOffTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt, instant, ZONE } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { changeRows, makeSpa, part, query, type SpaOptions, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';

describe('a search for a slot', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const spaAt = (local: string, options?: SpaOptions) => makeSpa(database, clockAt(local), options);

  function search(spa: TestSpa, date: string, more: Partial<SlotQuery> = {}) {
    return spa.service.searchSlots(spa.tenantId, query(spa.treatmentId, date, more));
  }

  async function times(
    spa: TestSpa,
    date: string,
    more: Partial<SlotQuery> = {},
  ): Promise<string[] | string> {
    const found = await search(spa, date, more);
    return found.ok
      ? found.slots.map((slot) => DateTime.fromISO(slot.startsAt, { zone: ZONE }).toFormat('HH:mm'))
      : found.reason;
  }

  test('spreads its offers over the day, in order', async () => {
    const offered = await times(await spaAt(NOW), '2026-03-03');
    expect(offered).toHaveLength(4);
    expect(offered).toEqual([...offered].sort());
    expect(
      Number(String(offered.at(-1)).slice(0, 2)) - Number(String(offered[0]).slice(0, 2)),
    ).toBeGreaterThanOrEqual(4);
  });

  test('puts the very time that was asked for first, and the nearest beside it', async () => {
    const spa = await spaAt(NOW);
    await expect(times(spa, '2026-03-03', { near: '17:00' })).resolves.toEqual(
      expect.arrayContaining(['17:00']),
    );
    expect((await times(spa, '2026-03-03', { near: '17:00' }))[0]).toBe('17:00');
    await spa.held('2026-03-03T17:00');
    const beside = await times(spa, '2026-03-03', { near: '17:00' });
    expect(beside).not.toContain('17:00');
    expect(beside).toEqual(expect.arrayContaining(['15:45', '18:15']));
  });

  test('keeps to the range: the start lies within it, and the visit ends before closing', async () => {
    const spa = await spaAt(NOW);
    const evening = await times(spa, '2026-03-03', { timeFrom: '19:00', limit: 20 });
    expect([...evening].sort()).toEqual(['19:00', '19:15', '19:30', '19:45']);
    await expect(
      times(spa, '2026-03-03', { timeFrom: '10:00', timeTo: '10:30', limit: 20 }),
    ).resolves.toEqual(['10:00', '10:15', '10:30']);
  });

  test('says why there is nothing, as precisely as it can', async () => {
    const monday = { openingHours: [{ weekday: 1 as const, opens: '09:00', closes: '17:00' }] };
    const spa = await spaAt(NOW, monday);
    await expect(times(spa, '2026-03-01')).resolves.toBe('in-the-past');
    await expect(times(spa, '2026-03-03')).resolves.toBe('closed');
    await expect(times(spa, '2027-03-01')).resolves.toBe('beyond-horizon');
    await expect(times(spa, '2026-03-09', { timeFrom: '20:00' })).resolves.toBe('outside-hours');
    await expect(times(spa, '2026-03-02', { timeTo: '08:59' })).resolves.toBe('outside-hours');
    await expect(times(spa, '2026-03-09', { people: 5 })).resolves.toBe('too-many-people');
    await expect(
      times(spa, '2026-03-09', { parts: [part(spa.treatmentId, { gender: 'male' })] }),
    ).resolves.toBe('nobody-does-it');
    await expect(times(spa, '2026-03-09', { parts: [part('nothing')] })).resolves.toBe('nobody-does-it');
    await expect(
      times(await spaAt('2026-03-02T15:50', monday), '2026-03-02', { timeTo: '12:00' }),
    ).resolves.toBe('too-soon');
  });

  test('offers nobody who is away, and nothing on a day the house is closed', async () => {
    const spa = await spaAt(NOW);
    const [therapist = ''] = spa.therapistIds;
    const away = {
      id: newId(),
      resourceId: therapist,
      startsAt: instant('2026-03-03T00:00'),
      endsAt: instant('2026-03-04T00:00'),
      reason: 'holiday',
    };
    const closed = {
      id: newId(),
      locationId: spa.locationId,
      fromDate: '2026-03-05',
      toDate: '2026-03-06',
      opens: null,
      closes: null,
      reason: 'works',
    };
    await changeRows(spa, async (scope) => {
      await scope.insert(TimeOffTable, [away]);
      await scope.insert(ClosureTable, [closed]);
    });
    await expect(times(spa, '2026-03-03')).resolves.toBe('therapist-away');
    await expect(times(spa, '2026-03-06')).resolves.toBe('closed');
    await expect(times(spa, '2026-03-04')).resolves.toHaveLength(4);
  });

  test("treats the guest's own hold as free, and nobody else's", async () => {
    const spa = await spaAt(NOW);
    const { booking } = await spa.held('2026-03-03T17:00');
    const around = { timeFrom: '17:00', timeTo: '17:30', limit: 9 };
    await expect(times(spa, '2026-03-03', around)).resolves.toBe('fully-booked');
    await expect(times(spa, '2026-03-03', { ...around, ignoring: booking.id })).resolves.toEqual([
      '17:00',
      '17:15',
      '17:30',
    ]);
  });

  test('offers nobody in the hour that the clock skips, and the whole of the day it repeats', async () => {
    const allNight = {
      openingHours: [{ weekday: 7 as const, opens: '00:00', closes: '06:00' }],
      shift: { from: '00:00', to: '06:00' },
    };
    const spring = await spaAt('2026-03-27T09:00', allNight);
    const march = await times(spring, '2026-03-29', { limit: 99 });
    expect(march).not.toContain('02:00');
    expect(march).not.toContain('02:45');
    expect(march).toEqual(expect.arrayContaining(['01:45', '03:00']));
    const autumn = await spaAt('2026-10-23T09:00', allNight);
    const found = await search(autumn, '2026-10-25', { limit: 99 });
    // From midnight to 04:45 by the clock on the wall are 5 h 45 min that day: 24 starts, a quarter of an hour apart.
    expect(found.ok && new Set(found.slots.map((slot) => slot.startsAt)).size).toBe(24);
  });
});
