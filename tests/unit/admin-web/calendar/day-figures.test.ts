import { describe, expect, it } from '@jest/globals';
import {
  readAddress,
  visitAddress,
  writeAddress,
} from '../../../../admin-web/src/features/calendar/calendar-address.ts';
import { countdown } from '../../../../admin-web/src/features/calendar/countdown.ts';
import { summaryOf } from '../../../../admin-web/src/features/calendar/day-summary.ts';
import { aBooking, aDay, anItem, aVisit } from '../build.ts';

describe('the summary', () => {
  it('counts booked visits, their hours and their price', () => {
    const items = [anItem(), anItem({ id: 'item-2', durationMinutes: 90 })];
    const bookings = [
      aBooking({ items, totalMinor: 20_500 }),
      aBooking({ id: 'b', status: 'awaiting-payment' }),
    ];
    expect(summaryOf(aDay({ bookings }))).toEqual({ visits: 2, bookedMinutes: 210, expectedMinor: 28_500 });
  });

  it('does not count holds, and of a no-show only what was kept', () => {
    const bookings = [
      aBooking({ status: 'held', paidMinor: 0 }),
      aBooking({ id: 'b', status: 'no-show', paidMinor: 4000 }),
    ];
    expect(summaryOf(aDay({ bookings }))).toEqual({ visits: 0, bookedMinutes: 0, expectedMinor: 4000 });
  });

  it('counts a visit across midnight on the day it starts only', () => {
    const bookings = [aVisit('2026-11-24T23:30:00Z', '2026-11-25T00:30:00Z')];
    expect(summaryOf(aDay({ bookings })).visits).toBe(1);
    expect(summaryOf(aDay({ date: '2026-11-25', bookings })).visits).toBe(0);
  });
});

describe('the countdown of a hold', () => {
  it('shows minutes and seconds, hours when there are any, and ends at zero', () => {
    expect(countdown(605_000, 0)).toBe('10:05');
    expect(countdown(3_905_000, 0)).toBe('1:05:05');
    expect(countdown(500, 0)).toBe('0:01');
    expect(countdown(0, 5000)).toBe('0:00');
  });
});

describe('the calendar’s address', () => {
  it('is read as it was written', () => {
    const address = { locationId: 'harbour & co', date: '2026-11-24', visitId: 'booking-1' };
    expect(readAddress(new URL(writeAddress(address), 'http://desk').search)).toEqual(address);
  });

  it('leaves out what is not chosen and ignores a day that does not exist', () => {
    expect(writeAddress({ locationId: null, date: null, visitId: null })).toBe('/admin/');
    expect(readAddress('?date=2026-02-30')).toEqual({ locationId: null, date: null, visitId: null });
  });

  it('shows a visit on its day in its house, whatever the day is elsewhere', () => {
    const visit = { id: 'booking-1', locationId: 'harbour', timeZone: 'Europe/Amsterdam' };
    const day = { locationId: 'harbour', visitId: 'booking-1' };
    expect(visitAddress({ ...visit, startsAt: '2026-11-24T23:30:00Z' })).toBe(
      writeAddress({ ...day, date: '2026-11-25' }),
    );
  });
});
