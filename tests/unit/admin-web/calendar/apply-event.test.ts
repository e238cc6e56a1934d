import { describe, expect, it } from '@jest/globals';
import { applyEvent, putBooking, replay } from '../../../../admin-web/src/features/calendar/apply-event.ts';
import { aBooking, aDay, anEvent, aVisit } from '../build.ts';

describe('a live event', () => {
  it('adds a booking of this day and location', () => {
    const day = applyEvent(aDay(), anEvent(101, aBooking()));
    expect(day.bookings).toHaveLength(1);
    expect(day.sequence).toBe(101);
  });

  it('changes nothing but the sequence for another day or location', () => {
    const elsewhere = aBooking({ locationId: 'hill' });
    const tomorrow = aVisit('2026-11-25T10:00:00Z', '2026-11-25T11:00:00Z');
    for (const booking of [elsewhere, tomorrow]) {
      expect(applyEvent(aDay(), anEvent(101, booking))).toEqual({ ...aDay(), sequence: 101 });
    }
  });

  it('about the house and no booking changes nothing but the sequence: the day is read again', () => {
    const day = aDay({ bookings: [aBooking()] });
    expect(applyEvent(day, anEvent(101, null))).toEqual({ ...day, sequence: 101 });
  });

  it('is passed over when the day contains it already', () => {
    const day = aDay({ bookings: [aBooking({ version: 3, status: 'checked-in' })] });
    expect(applyEvent(day, anEvent(100, aBooking({ version: 2 })))).toBe(day);
  });

  it.each(['cancelled', 'expired'] as const)('takes out a booking that is %s', (status) => {
    const day = applyEvent(aDay({ bookings: [aBooking()] }), anEvent(101, aBooking({ version: 2, status })));
    expect(day.bookings).toEqual([]);
  });

  it('moves a booking from one loaded day to another', () => {
    const moved = aVisit('2026-11-25T10:00:00Z', '2026-11-25T11:00:00Z', { version: 2 });
    const [from, to] = [aDay({ bookings: [aBooking()] }), aDay({ date: '2026-11-25' })];
    expect(applyEvent(from, anEvent(101, moved)).bookings).toEqual([]);
    expect(applyEvent(to, anEvent(101, moved)).bookings).toEqual([moved]);
  });

  it('keeps a visit across midnight on both days', () => {
    const late = aVisit('2026-11-24T23:30:00Z', '2026-11-25T00:30:00Z');
    expect(applyEvent(aDay(), anEvent(101, late)).bookings).toHaveLength(1);
    expect(applyEvent(aDay({ date: '2026-11-25' }), anEvent(101, late)).bookings).toHaveLength(1);
  });

  it('is replayed onto a day that was read before it', () => {
    const events = [
      anEvent(99, aBooking({ id: 'old' })),
      anEvent(101, aBooking()),
      anEvent(102, aBooking({ version: 2, status: 'checked-in' })),
    ];
    const day = replay(aDay(), events);
    expect(day.bookings.map(({ id, status }) => [id, status])).toEqual([['booking-1', 'checked-in']]);
    expect(day.sequence).toBe(102);
  });
});

describe('an answer of the server', () => {
  it('does not undo what a later event has shown', () => {
    const day = aDay({ bookings: [aBooking({ version: 3, status: 'in-treatment' })] });
    expect(putBooking(day, aBooking({ version: 2, status: 'checked-in' }))).toBe(day);
  });

  it('brings back a booking whose cancelling was refused', () => {
    const hoped = putBooking(aDay({ bookings: [aBooking()] }), aBooking({ status: 'cancelled' }));
    expect(hoped.bookings).toEqual([]);
    expect(putBooking(hoped, aBooking()).bookings).toEqual([aBooking()]);
  });
});
