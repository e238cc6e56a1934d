import type { BookingView, Notice } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { starChoices } from '../flows/feedback.ts';
import { sentences } from '../flows/slot-list.ts';
import { visitInShort } from '../flows/visit.ts';
import { minutesLate } from '../flows/welcomed.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { timeWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';

type Care = Extract<
  Notice,
  { kind: 'feedback-wanted' | 'bot-returned' | 'therapist-late' | 'guest-late' | 'guest-arrived' }
>;

/** What is told around a visit that is booked; null when it is no longer true. */
export function careNotice(scene: Scene, notice: Care, booking: BookingView | null): Reply | null {
  if (notice.kind === 'bot-returned') return say(scene.texts('botReturned'));
  if (booking === null) return null;
  switch (notice.kind) {
    case 'feedback-wanted':
      return booking.status === 'completed' ? howWasIt(scene, booking) : null;
    case 'therapist-late':
      return isAhead(booking) ? therapistLate(scene, booking, notice.minutes) : null;
    case 'guest-late':
      return isAhead(booking) ? guestLate(scene, booking, notice.minutes) : null;
    case 'guest-arrived':
      return booking.status === 'checked-in' ? guestArrived(scene, booking) : null;
  }
}

function isAhead({ status }: BookingView): boolean {
  return status === 'confirmed' || status === 'checked-in';
}

function howWasIt(scene: Scene, booking: BookingView): Reply {
  const { texts } = scene;
  const asks = texts('howWasIt', { what: visitInShort(scene, booking) });
  return say(sentences(texts('thanksForVisit'), asks), starChoices(booking.id));
}

function therapistLate(scene: Scene, booking: BookingView, minutes: number): Reply {
  const { texts } = scene;
  const names = texts.list([...new Set(booking.items.map(({ therapistName }) => therapistName))]);
  const span = texts('minutes', { count: minutes });
  return say(texts('therapistLate', { therapist: names, minutes: span, what: visitInShort(scene, booking) }));
}

function guestLate({ texts }: Scene, booking: BookingView, count: number): Reply {
  const time = timeWords(texts, booking.startsAt, booking.timeZone);
  const minutes = texts('minutes', { count });
  const guest = booking.guest.name;
  return say(
    guest === null
      ? texts('guestLateUnnamed', { time, minutes })
      : texts('guestLate', { guest, time, minutes }),
  );
}

function guestArrived({ texts, situation }: Scene, booking: BookingView): Reply {
  const time = timeWords(texts, booking.startsAt, booking.timeZone);
  const count = minutesLate(booking);
  const late = count === 0 ? '' : texts('guestArrivedLate', { minutes: texts('minutes', { count }) });
  const guest = booking.forName ?? booking.guest.name;
  const own = situation.staff?.therapistId ?? null;
  if (situation.staff !== null && !booking.items.some(({ therapistId }) => therapistId === own)) {
    const therapist = texts.list([...new Set(booking.items.map(({ therapistName }) => therapistName))]);
    const named = { guest: guest ?? texts('staffGuest'), time, therapist };
    return say(sentences(texts('guestArrivedDesk', named), late));
  }
  const says =
    guest === null ? texts('guestArrivedUnnamed', { time }) : texts('guestArrived', { guest, time });
  return say(sentences(says, late), [
    choice(texts('button.staff.begin'), { kind: 'begin', bookingId: booking.id }),
  ]);
}
