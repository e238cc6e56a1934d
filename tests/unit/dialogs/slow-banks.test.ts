import { describe, expect, test } from '@jest/globals';
import type { BookingView, Notice } from '../../../api/contract.ts';
import { wordNotice } from '../../../dialogs/notices.ts';
import { visit } from './given.ts';
import { onTerms } from './sage-house.ts';
import { play, week } from './scenes.ts';
import { situationOf, talkWith } from './talk.ts';

const paid = ['deep tissue tomorrow at 5'] as const;
const atWork = 'Your bank is still working on your payment of €85.00 for Deep tissue massage';
const noNeed = 'You need not pay again.';

describe('a guest whose bank takes its time', () => {
  play([
    [
      'is told so at every question, and offered no second payment',
      week,
      [...paid],
      ['/tap 1'],
      ['/tap 1', '<Pay €85.00>'],
      ['/bank'],
      ['did you get my payment?', atWork, noNeed, 'If the bank says no, nothing is charged.', '~<Pay'],
      ['I paid', atWork, '~<Pay'],
      ['how do I get there?', atWork, '~<Pay'],
      ['/tap yes.bkg0000000000001', atWork, '~<Pay'],
      ['my visits', 'your bank is still working on the payment', '~<Pay'],
    ],
    [
      'is told the same when the hold has ended, and keeps no second time by an old yes',
      week,
      [...paid],
      ['/tap 1'],
      ['/tap 1'],
      ['/bank'],
      ['/expire'],
      ['did you get my payment?', atWork, noNeed, 'The time is open to others by now.', '~<Pay'],
      ['I paid', atWork, '~<Pay'],
      ['my visits', atWork],
      ['/tap yes.bkg0000000000001', atWork, '~Shall I book it?'],
      ['/tap again.bkg0000000000001', 'is still working on your payment', '[17:00'],
    ],
    [
      'who calls it off is told that the money goes back',
      week,
      [...paid],
      ['/tap 1'],
      ['/tap 1'],
      ['/bank'],
      ['cancel', 'if the money comes, all of it goes back to you', '~nothing to pay'],
    ],
    [
      'is told in their language',
      { ...week, house: onTerms({}) },
      ['Tiefengewebsmassage morgen um 17 Uhr'],
      ['/tap 1'],
      ['/tap 1'],
      ['/bank'],
      ['ist meine Zahlung angekommen?', 'Ihre Bank bearbeitet die Zahlung von'],
    ],
  ]);
});

const when = '2026-03-03 17:00';
const processing = { purpose: 'visit', amountMinor: 8500, since: '2026-03-02T09:00:00Z' } as const;

function told(notice: Notice, booking: BookingView) {
  const facts = { bookings: [booking], checkIn: null, waits: true, swap: null };
  return wordNotice(notice, facts, situationOf(talkWith()));
}

describe('what the house says of itself', () => {
  const { id: bookingId } = visit(when);
  const waiting = { ...visit(when), status: 'awaiting-payment', heldUntil: '2026-03-02T10:00:00Z' } as const;

  test('when a bank begins to take its time, as long as it does', () => {
    const notice = { kind: 'payment-processing', bookingId } as const;
    expect(told(notice, { ...waiting, processing })?.text).toContain(noNeed);
    expect(told(notice, waiting)).toBeNull();
    expect(told(notice, visit(when))).toBeNull();
  });

  test('when the hold ends meanwhile', () => {
    const gone = { ...waiting, status: 'expired', heldUntil: null, processing } as const;
    const reply = told({ kind: 'hold-expired', bookingId }, gone);
    expect(reply?.text).toContain(atWork);
    expect(reply?.text).not.toContain('Shall I look again?');
    expect(told({ kind: 'hold-expired', bookingId }, { ...gone, processing: null })?.text).toContain(
      'Shall I look again?',
    );
  });

  test('when the bank says no after the hold ended', () => {
    const gone = { ...waiting, status: 'expired', heldUntil: null } as const;
    const afterwards = { amountMinor: 8500 };
    const reply = told({ kind: 'payment-failed', bookingId, afterwards }, gone);
    expect(reply?.text).toContain('Your bank has not paid the €85.00 for Deep tissue massage');
    expect(reply?.choices.map(({ id }) => id)).toEqual([`again.${bookingId}`]);
    expect(told({ kind: 'payment-failed', bookingId }, gone)).toBeNull();
    expect(told({ kind: 'payment-failed', bookingId, afterwards }, visit(when))).toBeNull();
  });

  test('when the bank says no to what a booked visit still costs, with the link to pay again', () => {
    const facts = { bookings: [visit(when)], checkIn: null, waits: true, swap: null };
    const link = {
      ...({ checkoutId: 'chk', purpose: 'balance', url: 'https://pay/tok' } as const),
      ...{ amountMinor: 8500, currency: 'EUR', endsAt: '2026-03-03T09:00:00Z' },
    };
    const notice: Notice = {
      ...{ kind: 'payment-failed', bookingId, purpose: 'balance', afterwards: { amountMinor: 8500 } },
    };
    const situation = situationOf(talkWith());
    expect(wordNotice(notice, { ...facts, link }, situation)).toMatchObject({
      text: expect.stringContaining('Your bank has not paid the €85.00'),
      link: { url: 'https://pay/tok' },
    });
    expect(wordNotice(notice, { ...facts, link: null }, situation)?.link).toBeNull();
  });
});
