import type { BookingView, Notice } from '../api/contract.ts';
import { choice } from './choices.ts';
import { sentences } from './flows/slot-list.ts';
import { payReply, price } from './flows/summary.ts';
import { visitInShort, visitParts } from './flows/visit.ts';
import { emptyMemory } from './memory.ts';
import { say } from './reply.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene.ts';
import { moneyWords, timeWords } from './texts/wording.ts';
import type { Reply, Situation } from './types.ts';

/** The picture of a visit's signed code, and what a scanner reads in it. */
export interface CheckInCode {
  readonly imageUrl: string;
  readonly text: string;
}

/**
 * Words what the house sends unasked, from the visit as it stands when it is sent. null when it is no longer
 * true: a hold that ended and was booked after all, a payment that failed and then went through.
 */
export function wordNotice(
  notice: Notice,
  booking: BookingView | null,
  situation: Situation,
  checkIn: CheckInCode | null,
): Reply | null {
  const scene = sceneOf(situation, emptyMemory, booking);
  if (notice.kind === 'refunded') return refunded(scene, booking, notice.amountMinor);
  if (!booking) return null;
  switch (notice.kind) {
    case 'booking-confirmed':
      return booking.status === 'confirmed' ? confirmed(scene, booking, checkIn) : null;
    case 'hold-expired':
      return booking.status === 'expired' ? holdExpired(scene, booking) : null;
    case 'payment-failed':
      return booking.status === 'awaiting-payment' ? paymentFailed(scene, booking) : null;
    case 'payment-late':
      return booking.status === 'expired' || booking.status === 'cancelled'
        ? paymentLate(scene, booking)
        : null;
    case 'cancelled-by-house':
      return booking.status === 'cancelled' ? cancelledByHouse(scene, booking) : null;
    case 'checked-in':
      return booking.status === 'checked-in' ? checkedIn(scene, booking) : null;
  }
}

function confirmed(scene: Scene, booking: BookingView, checkIn: CheckInCode | null): Reply {
  const { texts } = scene;
  const { code } = booking;
  const text = [
    texts.confirmed(visitParts(scene, booking)),
    checkIn ? texts.showCode(code) : texts.sayCode(code),
  ];
  const reply = say(text.join('\n'));
  if (!checkIn) return reply;
  return { ...reply, image: { url: checkIn.imageUrl, alt: texts.codeAlt(code), text: checkIn.text } };
}

function holdExpired(scene: Scene, booking: BookingView): Reply {
  return say(scene.texts.holdGone(visitInShort(scene, booking)), [againChoice(scene, booking)]);
}

function paymentFailed(scene: Scene, booking: BookingView): Reply {
  const until = timeWords(scene.texts, booking.heldUntil ?? scene.situation.now, booking.timeZone);
  return payReply(scene, booking, scene.texts.paymentFailed(visitInShort(scene, booking), until));
}

function paymentLate(scene: Scene, booking: BookingView): Reply {
  const text = scene.texts.paymentLate(visitInShort(scene, booking), price(scene, booking));
  return say(text, [againChoice(scene, booking)]);
}

function cancelledByHouse(scene: Scene, booking: BookingView): Reply {
  const { texts } = scene;
  const reason = booking.cancelReason ? texts.because(booking.cancelReason) : '';
  const paid =
    booking.paidMinor > 0 ? texts.fullRefund(moneyWords(texts, booking.paidMinor, booking.currency)) : '';
  const text = sentences(
    texts.cancelledByHouse(visitInShort(scene, booking)),
    reason,
    paid,
    texts.findAnother,
  );
  return say(text, [againChoice(scene, booking)]);
}

function refunded(scene: Scene, booking: BookingView | null, amountMinor: number): Reply {
  const { texts, situation } = scene;
  const amount = moneyWords(texts, amountMinor, booking?.currency ?? situation.house.tenant.currency);
  return say(booking ? texts.refunded(amount, visitInShort(scene, booking)) : texts.refundedPlain(amount));
}

function checkedIn({ texts }: Scene, booking: BookingView): Reply {
  const names = texts.list([...new Set(booking.items.map((item) => item.therapistName))]);
  return say(
    texts.checkedIn(booking.guest.name, names, timeWords(texts, booking.startsAt, booking.timeZone)),
  );
}

function againChoice({ texts }: Scene, booking: BookingView) {
  return choice(texts.button.lookAgain, { kind: 'again', bookingId: booking.id });
}
