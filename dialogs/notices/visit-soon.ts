import type { BookingView, Notice } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { visitCard } from '../flows/cards.ts';
import { withCode } from '../flows/code-reply.ts';
import { cancellationWords } from '../flows/payment-words.ts';
import { sentences } from '../flows/slot-list.ts';
import { visitParts } from '../flows/visit.ts';
import type { Scene } from '../scene.ts';
import { whenWords } from '../texts/wording.ts';
import type { CheckInCode, Reply } from '../types.ts';

type VisitSoon = Extract<Notice, { kind: 'visit-soon' }>;

/** A visit comes closer. null where it is off, has another time by now, or has begun. */
export function visitSoon(
  scene: Scene,
  booking: BookingView,
  { startsAt, confirmBy }: VisitSoon,
  checkIn: CheckInCode | null,
): Reply | null {
  const { texts, situation } = scene;
  const begins = Date.parse(booking.startsAt);
  const isAsSaid = booking.status === 'confirmed' && begins === Date.parse(startsAt);
  if (!isAsSaid || begins <= Date.parse(situation.now)) return null;
  const says = texts('visitSoon', visitParts(scene, booking));
  const isAsked = confirmBy !== null && !booking.attendsAt;
  const asks = isAsked ? texts('confirmBy', { until: whenWords(texts, confirmBy, booking.timeZone) }) : '';
  const free = canCancelForFree(scene, booking) ? cancellationWords(scene, booking) : '';
  const { id: bookingId } = booking;
  const choices = [
    choice(texts('button.attend'), { kind: 'attend', bookingId }),
    choice(texts('button.moveVisit'), { kind: 'move', bookingId }),
    choice(texts('button.cancelVisit'), { kind: 'cancel', bookingId }),
  ];
  const reply = withCode(scene, sentences(says, free, asks), booking, checkIn);
  return { ...reply, choices, cards: [visitCard(scene, booking, { key: 'visitSoon', says })] };
}

/** Worth saying for as long as it is so, where it does not stay so. */
function canCancelForFree({ situation }: Scene, { startsAt, terms }: BookingView): boolean {
  const until = Date.parse(startsAt) - terms.freeCancellationHours * 3_600_000;
  return terms.lateFeePercent > 0 && terms.freeCancellationHours > 0 && until > Date.parse(situation.now);
}
