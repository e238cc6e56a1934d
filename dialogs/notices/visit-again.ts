import type { BookingView } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { visitParts } from '../flows/visit.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Reply } from '../types.ts';

const weekMs = 7 * 24 * 3_600_000;

/** It is about time for the next visit, as often as this guest comes. */
export function visitAgain(scene: Scene, booking: BookingView): Reply {
  const { texts, situation } = scene;
  const passed = Date.parse(situation.now) - Date.parse(booking.startsAt);
  const since = texts('aboutWeeks', { count: Math.max(1, Math.round(passed / weekMs)) });
  const { what, who } = visitParts(scene, booking);
  const { id: bookingId } = booking;
  return say(texts('visitAgain', { since, what, who }), [
    choice(texts('button.findTime'), { kind: 'again', bookingId }),
    choice(texts('button.notNow'), { kind: 'not-now', bookingId }),
    choice(texts('button.neverAsk'), { kind: 'offers', yes: false }),
  ]);
}
