import type { BookingView } from '../../api/contract.ts';
import { visitCard } from '../flows/cards.ts';
import { withCode } from '../flows/code-reply.ts';
import { errandChoice } from '../flows/small-talk.ts';
import { visitParts } from '../flows/visit.ts';
import { visitActions } from '../flows/visit-actions.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { CheckInCode, Reply } from '../types.ts';
import { isUnpaid } from '../visit-status.ts';

/** A visit has another time, other hands or another place, by the desk or by the guest. The code sent before is void from then on. */
export function moved(scene: Scene, booking: BookingView, checkIn: CheckInCode | null): Reply | null {
  const { texts } = scene;
  if (!isToCome(scene, booking)) return null;
  const text = texts('visitMoved', visitParts(scene, booking));
  // Before it is paid a visit has no code that could be void.
  if (isUnpaid(booking)) return say(text);
  const reply = withCode(scene, `${text} ${texts('oldCodeVoid')}`, booking, checkIn);
  const card = visitCard(scene, booking, { key: 'visitMoved', says: '' }, visitActions(scene, booking));
  return { ...reply, cards: [card] };
}

/** Several visits of one guest were changed at once: one message with each as it is now. */
export function replanned(scene: Scene, bookings: readonly BookingView[]): Reply | null {
  const { texts } = scene;
  const coming = bookings
    .filter((booking) => isToCome(scene, booking))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  if (coming.length === 0) return null;
  const lines = coming.map((booking) => texts('visitLine', visitParts(scene, booking)));
  const text = [
    texts('replanned', { count: coming.length }),
    ...lines,
    texts('oldCodesVoid', { count: coming.length }),
  ];
  const cards = coming.map((booking, place) =>
    visitCard(scene, booking, { key: 'visitLine', says: lines[place] ?? '' }),
  );
  return { ...say(text.join('\n'), [errandChoice(scene, 'visits')]), cards };
}

function isToCome({ situation }: Scene, booking: BookingView): boolean {
  const ahead = Date.parse(booking.startsAt) > Date.parse(situation.now);
  return ahead && (booking.status === 'confirmed' || isUnpaid(booking));
}
