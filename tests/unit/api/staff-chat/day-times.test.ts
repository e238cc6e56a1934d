import { describe, expect, test } from '@jest/globals';
import type { StaffDay, StaffVisit } from '../../../../api/contract.ts';
import { isoOf } from '../../../../api/schedule/local-time.ts';
import { dayChanges, plannedDay } from '../../../../api/staff-chat/day-changes.ts';
import { dayPlanOf } from '../../../../api/staff-chat/day-times.ts';
import { instant, ZONE } from '../../../support/clock.ts';

const QUIET = { from: '21:00', to: '08:00' };
const stretch = (from: string, to: string, date = '2026-03-02') => ({
  startsAt: isoOf(instant(`${date}T${from}`)),
  endsAt: isoOf(instant(`${date}T${to}`)),
});

function visit(from: string, to: string, more: Partial<StaffVisit> = {}): StaffVisit {
  return {
    ...stretch(from, to),
    ...{ bookingId: from, code: 'K7M4PX', status: 'confirmed', treatmentName: 'Massage', addOnNames: [] },
    ...{ durationMinutes: 60, roomName: 'Willow', guestName: 'Maria', people: 1, lateMinutes: null },
    ...more,
  };
}

function day(more: Partial<StaffDay> = {}): StaffDay {
  const works = [stretch('10:00', '18:00')];
  return { date: '2026-03-02', locationId: 'loc', timeZone: ZONE, works, timeOff: [], visits: [], ...more };
}

describe('when a schedule is told', () => {
  const at = (days: readonly StaffDay[], quiet: typeof QUIET | null = QUIET) => {
    const plan = dayPlanOf(days, quiet);
    return plan && [isoOf(plan.tellAt), isoOf(plan.until)];
  };
  const times = (from: string, to: string) =>
    [instant(`2026-03-02T${from}`), instant(`2026-03-02T${to}`)].map(isoOf);

  test.each([
    ['10:00', '09:00'],
    ['09:00', '08:00'],
    // An hour before would be in the quiet hours.
    ['08:30', '08:00'],
    // Who begins before they are over is up by then.
    ['08:10', '07:55'],
    ['06:00', '05:45'],
  ])('work that begins at %s is told of at %s', (begins, told) => {
    expect(at([day({ works: [stretch(begins, '18:00')] })])).toEqual(times(told, '18:00'));
  });

  test('without quiet hours it is an hour before, at any time', () => {
    expect(at([day({ works: [stretch('06:00', '18:00')] })], null)).toEqual(times('05:00', '18:00'));
  });

  test('a visit before the shift and one after it count, and so do two houses', () => {
    const days = [day({ visits: [visit('18:00', '19:00')] }), day({ works: [stretch('08:00', '09:30')] })];
    expect(at(days, null)).toEqual(times('07:00', '19:00'));
  });

  test('a day off, a day of illness and a day on which only time is kept are not told', () => {
    const timeOff = [{ id: 'off', ...stretch('00:00', '23:00'), reason: 'leave' }];
    expect(at([])).toBeNull();
    expect(at([day({ works: [], timeOff, visits: [visit('11:00', '12:00')] })])).toBeNull();
    expect(at([day({ timeOff: [{ id: 'off', ...stretch('14:00', '18:00'), reason: 'sick' }] })])).toBeNull();
    expect(at([day({ works: [], visits: [visit('11:00', '12:00', { status: 'held' })] })])).toBeNull();
  });
});

describe('what has changed in a day', () => {
  const told = plannedDay([day({ visits: [visit('11:00', '12:00'), visit('15:00', '16:00')] })]);
  const changes = (visits: readonly StaffVisit[], now: string, more: Partial<StaffDay> = {}) =>
    dayChanges(told, plannedDay([day({ visits, ...more })]), instant(`2026-03-02T${now}`));
  const ids = (visits: readonly StaffVisit[], now = '09:00') =>
    changes(visits, now).visits.map(({ bookingId, was }) => [bookingId, was !== null]);

  test('keeps no name', () => {
    expect(JSON.stringify(told)).not.toContain('Maria');
  });

  test('is what came, went or is another, and nothing of what is as it was', () => {
    expect(ids([visit('11:00', '12:00'), visit('15:00', '16:00')])).toEqual([]);
    expect(ids([visit('11:00', '12:00')])).toEqual([['15:00', true]]);
    expect(ids([visit('11:00', '12:00', { roomName: 'Oak' }), visit('15:00', '16:00')])).toEqual([
      ['11:00', true],
    ]);
    expect(ids([visit('11:00', '12:15'), visit('15:00', '16:00'), visit('17:00', '18:00')])).toEqual([
      ['11:00', true],
      ['17:00', false],
    ]);
  });

  test('is no news once it has begun', () => {
    expect(ids([visit('11:00', '12:15'), visit('15:00', '16:00')], '11:00')).toEqual([]);
    expect(ids([visit('15:00', '16:00')], '11:30')).toEqual([]);
    expect(
      ids([visit('11:00', '12:00', stretch('17:00', '18:00')), visit('15:00', '16:00')], '11:30'),
    ).toEqual([['11:00', true]]);
  });

  test('says whether the hours are others', () => {
    const same = [visit('11:00', '12:00'), visit('15:00', '16:00')];
    expect(changes(same, '09:00').hours).toBe(false);
    expect(changes(same, '09:00', { works: [stretch('10:00', '16:00')] }).hours).toBe(true);
  });
});
