import { describe, expect, test } from '@jest/globals';
import type { BookingView, DeviceNotice, StaffIdentity } from '../../../api/contract.ts';
import { wordAlert } from '../../../dialogs/notices/alerts.ts';
import { languages } from '../../../dialogs/texts/texts.ts';
import { visit } from './given.ts';
import { week } from './scenes.ts';
import { situationOf, talkWith } from './talk.ts';

const thursday = visit('2026-03-05 12:00');
const therapistId = thursday.items[0]?.therapistId ?? '';
const ana: StaffIdentity = { staffId: 's1', name: 'Ana', role: 'therapist', therapistId };

const toGuest = (about: 'confirmed' | 'moved' | 'cancelled' | 'soon'): DeviceNotice => ({
  ...{ kind: 'guest-alert', about, bookingId: thursday.id },
  startsAt: about === 'soon' ? thursday.startsAt : null,
});
const toStaff = (about: 'booked' | 'moved' | 'cancelled' | 'arrived' | 'late'): DeviceNotice => ({
  ...{ kind: 'staff-alert', about, bookingId: thursday.id },
});

function worded(
  notice: DeviceNotice,
  booking: BookingView = thursday,
  { locale = 'en', staff = null as StaffIdentity | null, now = null as string | null } = {},
) {
  const situation = situationOf(talkWith({ ...week, locale }));
  const guest = { id: thursday.guest.id, name: null };
  return wordAlert(notice, { booking, waits: true }, { ...situation, staff, guest, ...(now ? { now } : {}) });
}

describe('what is said on a lock screen', () => {
  test.each(languages)('names no treatment and no family name, in %s', (locale) => {
    const booking = { ...thursday, guest: { ...thursday.guest, name: 'Noor Vandersmissen' } };
    const all = [
      ...(['confirmed', 'moved', 'soon'] as const).map((about) =>
        worded(toGuest(about), booking, { locale }),
      ),
      worded(toGuest('cancelled'), { ...booking, status: 'cancelled' }, { locale }),
      ...(['booked', 'moved'] as const).map((about) =>
        worded(toStaff(about), booking, { locale, staff: ana }),
      ),
      worded(toStaff('cancelled'), { ...booking, status: 'cancelled' }, { locale, staff: ana }),
      worded(toStaff('arrived'), { ...booking, status: 'checked-in' }, { locale, staff: ana }),
      worded(toStaff('late'), { ...booking, lateMinutes: 15 }, { locale, staff: ana }),
    ];
    for (const reply of all) {
      expect(reply?.text).toBeTruthy();
      expect(reply?.text).not.toMatch(/Vandersmissen|massage/i);
      expect(reply?.alert?.tag).toMatch(/^[\w-]{1,32}$/);
    }
  });

  test('ends with the visit’s start, and that the guest comes late with its end', () => {
    expect(worded(toGuest('confirmed'))?.alert?.until).toBe(thursday.startsAt);
    const late = { ...thursday, lateMinutes: 15 };
    expect(worded(toStaff('late'), late, { staff: ana })?.alert?.until).toBe(thursday.endsAt);
  });

  test('ends, of a guest who is here, with the start, and half an hour after they came: they have been met by then', () => {
    const atMinute = (minutes: number) =>
      new Date(Date.parse(thursday.startsAt) + minutes * 60_000).toISOString();
    const said = (checkedInAt: string, now: string) =>
      worded(toStaff('arrived'), { ...thursday, status: 'checked-in', checkedInAt }, { staff: ana, now })
        ?.alert?.until ?? null;
    expect(said(atMinute(-50), atMinute(-49))).toBe(thursday.startsAt);
    expect(said(atMinute(5), atMinute(6))).toBe(atMinute(35));
    expect(said(atMinute(5), atMinute(35))).toBeNull();
    expect(said(atMinute(50), atMinute(51))).toBe(thursday.endsAt);
  });

  test.each<[string, DeviceNotice, Partial<BookingView>]>([
    ['a confirmation of what was cancelled', toGuest('confirmed'), { status: 'cancelled' }],
    ['a reminder of another time', toGuest('soon'), { startsAt: '2026-03-05T15:00:00.000Z' }],
    ['a cancellation of what stands', toGuest('cancelled'), {}],
    ['another guest’s visit', toGuest('confirmed'), { guest: { ...thursday.guest, id: 'another' } }],
    ['a visit that has begun', toGuest('moved'), { startsAt: '2026-03-01T10:00:00.000Z' }],
  ])('is not %s', (_what, notice, more) => {
    expect(worded(notice, { ...thursday, ...more })).toBeNull();
  });

  test('is of a therapist’s own visits, and for nobody who has left', () => {
    const other = { ...ana, therapistId: 'another' };
    expect(worded(toStaff('booked'), thursday, { staff: other })).toBeNull();
    expect(worded(toStaff('moved'), thursday, { staff: other })?.text).toMatch(/^No longer with you/);
    expect(worded(toStaff('booked'), thursday)).toBeNull();
  });
});
