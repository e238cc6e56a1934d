import { describe, expect, test } from '@jest/globals';
import type { BookingView, Notice } from '../../../api/contract.ts';
import { wordNotice } from '../../../dialogs/notices.ts';
import { visit } from './given.ts';
import { situationOf, talkWith } from './talk.ts';

const situation = situationOf(talkWith());
const code = { imageUrl: 'https://house/qr.png', text: 'sw1.token' };
const when = '2026-03-03 17:00';
const checkout = { token: 'tok', url: 'https://pay/tok', status: 'open', amountMinor: 8500 } as const;

type AboutVisit = Exclude<
  Notice['kind'],
  | 'visit-soon'
  | 'refunded'
  | 'refund-failed'
  | 'refund-taken-back'
  | 'payment-received'
  | 'card-fee-taken'
  | 'replanned'
  | 'waitlist-offer'
  | 'waitlist-open'
  | 'series-conflict'
  | 'feedback-wanted'
  | 'visit-again'
  | 'bot-returned'
  | 'therapist-late'
  | 'guest-late'
  | 'swap'
  | 'day-plan'
  | 'day-changed'
  | 'hours-changed'
  | 'house-day'
  | 'day-end'
  | 'other-times'
  | 'chats-joined'
  | 'chats-parted'
  | 'guest-alert'
  | 'staff-alert'
  | 'person-alert'
>;

const facts = (booking: BookingView | null, checkIn: typeof code | null = null) => ({
  bookings: booking ? [booking] : [],
  checkIn,
  waits: true,
  swap: null,
});

function word(kind: AboutVisit, booking: BookingView | null, checkIn: typeof code | null = null) {
  return wordNotice({ kind, bookingId: booking?.id ?? 'bkg' }, facts(booking, checkIn), situation);
}

test('a refund that was noted by mistake waits for its guest, or is withdrawn, with the receipt that says so', () => {
  const booking = visit(when);
  const takenBack = (waits: boolean) =>
    wordNotice(
      { kind: 'refund-taken-back', bookingId: booking.id, amountMinor: 2_000, paymentId: 'pay', waits },
      facts(booking),
      situation,
    )?.text;
  expect(takenBack(true)).toContain('€20.00');
  expect(takenBack(true)).toContain('still yours');
  expect(takenBack(false)).toContain('withdrawn');
});

describe('a confirmed visit', () => {
  test('says what may be taken from the card that is kept for it', () => {
    const guarded = { ...visit(when), dueMinor: 0, paidMinor: 0, cardFeeMinor: 4_750 };
    expect(word('booking-confirmed', guarded, code)?.text).toContain(
      'Your card is kept. It is charged only €47.50 if you cancel too late or do not come.',
    );
    const apart = { ...guarded, cardFees: { lateMinor: 2_000, noShowMinor: 4_750 } };
    expect(word('booking-confirmed', apart, code)?.text).toContain(
      'only €20.00 if you cancel too late; €47.50 if you do not come',
    );
    expect(word('card-late', { ...guarded, status: 'expired' })?.text).toContain('nothing was charged');
    expect(word('card-late', guarded)).toBeNull();
  });

  test('is told with its picture, its page and the code to say', () => {
    const reply = word('booking-confirmed', visit(when), code);
    expect(reply).toMatchObject({
      text: 'You are booked: Deep tissue massage, 60 minutes, Tuesday 3 March, 17:00 with Ana, Canal, Prinsengracht 1, Amsterdam.\nShow this code when you arrive, or say K7M4PX.',
      choices: [],
      link: null,
      image: { url: 'https://house/qr.png', alt: 'Check-in code K7M4PX', text: 'sw1.token' },
    });
  });

  test('of a recurring booking is told with the days and codes of the others', () => {
    const others = [
      visit('2026-03-10 17:00', { code: 'AAAAA1' }),
      visit('2026-03-17 17:00', { code: 'AAAAA2' }),
    ];
    const first = visit(when);
    const reply = wordNotice(
      { kind: 'booking-confirmed', bookingId: first.id },
      { ...facts(first), bookings: [first, ...others] },
      situation,
    );
    expect(reply?.text).toContain(
      '2 more visits are booked with it:\nTue 10 Mar, 17:00, code AAAAA1\nTue 17 Mar, 17:00, code AAAAA2\n',
    );
  });

  test('is told without a picture where there is none', () => {
    const reply = word('booking-confirmed', visit(when));
    expect(reply?.text).toContain('When you arrive, say K7M4PX.');
    expect(reply?.image).toBeNull();
  });

  test('is not told when it was cancelled meanwhile', () => {
    expect(word('booking-confirmed', visit(when, {}, 'cancelled'), code)).toBeNull();
  });
});

describe('a hold that ended', () => {
  test('is told with a way to look again', () => {
    const reply = word('hold-expired', visit(when, {}, 'expired'));
    expect(reply?.text).toContain('I could not keep Deep tissue massage, Tuesday 3 March, 17:00 any longer');
    expect(reply?.choices).toEqual([{ id: 'again.bkg202603031700', title: 'Look again' }]);
  });

  test('is not told when the visit was confirmed after all', () => {
    expect(word('hold-expired', visit(when))).toBeNull();
  });
});

describe('a payment', () => {
  test('that failed comes with the link again', () => {
    const heldUntil = '2026-03-02T08:15:00.000Z';
    const reply = word(
      'payment-failed',
      visit(when, { checkout, heldUntil, paidMinor: 0 }, 'awaiting-payment'),
    );
    expect(reply?.text).toContain('did not go through');
    expect(reply?.text).toContain('until 09:15');
    expect(reply?.link).toEqual({ url: 'https://pay/tok', label: 'Pay €85.00' });
  });

  test('that failed and then went through is not told', () => {
    expect(word('payment-failed', visit(when))).toBeNull();
  });

  test('that came late is told with the money on its way back', () => {
    const reply = word('payment-late', visit(when, {}, 'expired'));
    expect(reply?.text).toContain('you get €85.00 back');
    expect(reply?.choices).toHaveLength(1);
  });

  test('that came a second time is told with its own sum, and that the visit stands', () => {
    const twice = { kind: 'payment-late', bookingId: 'bkg', amountMinor: 4_250, currency: 'EUR' } as const;
    const told = (status: BookingView['status']) =>
      wordNotice(twice, facts(visit(when, {}, status)), situation);
    for (const status of ['confirmed', 'checked-in', 'completed'] as const) {
      expect(told(status)?.text).toBe(
        'Deep tissue massage, Tuesday 3 March, 17:00 was paid already, so you get €42.50 back. Nothing changes for your visit.',
      );
      expect(told(status)?.choices).toEqual([]);
    }
    expect(told('cancelled')?.text).toContain('you get €42.50 back. Shall I look for another time?');
    expect(told('awaiting-payment')).toBeNull();
  });

  test('that came late but still found its slot is not told', () => {
    expect(word('payment-late', visit(when))).toBeNull();
  });

  test('that is given back is told even when the visit is gone', () => {
    const notice = { kind: 'refunded', bookingId: 'bkg', amountMinor: 4250 } as const;
    expect(wordNotice(notice, facts(null), situation)?.text).toBe('€42.50 is on its way back to you.');
    expect(wordNotice(notice, facts(visit(when)), situation)?.text).toContain(
      'for Deep tissue massage, Tuesday 3 March, 17:00',
    );
  });

  test('that was handed out at the spa is told as such, and one that was refused leaves nobody in the dark', () => {
    const given = { kind: 'refunded', bookingId: 'bkg', amountMinor: 4250, atSpa: true } as const;
    expect(wordNotice(given, facts(visit(when)), situation)?.text).toBe(
      'You were given €42.50 back at the spa: Deep tissue massage, Tuesday 3 March, 17:00.',
    );
    const failed = { kind: 'refund-failed', bookingId: 'bkg', amountMinor: 4250 } as const;
    expect(wordNotice(failed, facts(visit(when)), situation)?.text).toBe(
      'We could not send €42.50 back the way you paid: Deep tissue massage, Tuesday 3 March, 17:00. The money is yours: our front desk is looking for another way and will write to you here.',
    );
    expect(wordNotice(failed, facts(null), situation)).toBeNull();
  });
});

describe('the house', () => {
  test('is sorry when it cancels, gives the reason, the money and another time', () => {
    const reply = word('cancelled-by-house', visit(when, { cancelReason: 'Ana is ill' }, 'cancelled'));
    expect(reply?.text).toBe(
      'We are sorry: we had to cancel Deep tissue massage, Tuesday 3 March, 17:00. The reason: Ana is ill. You get €85.00 back in full. Shall I find you another time?',
    );
    expect(reply?.choices[0]?.id).toBe('again.bkg202603031700');
  });

  test('welcomes by name who has checked in', () => {
    const guest = { id: 'gst', name: 'Maria', phone: null };
    expect(word('checked-in', visit(when, { guest }, 'checked-in'))?.text).toBe(
      'Welcome, Maria. You are checked in; Ana comes for you at 17:00.',
    );
  });

  test('leaves a notice that a newer version wrote to a process that knows it', () => {
    const unknown = JSON.parse('{"kind":"of-next-year"}');
    expect(() => wordNotice(unknown, facts(null), situation)).toThrow('of-next-year');
  });

  test('says nothing of a visit it does not know', () => {
    for (const kind of [
      'booking-confirmed',
      'hold-expired',
      'payment-failed',
      'payment-late',
      'checked-in',
    ] as const)
      expect(word(kind, null)).toBeNull();
  });
});
