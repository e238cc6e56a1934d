import type { BookingView, Slot } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { visitInShort } from '../flows/visit.ts';
import { zoneOf } from '../house.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { moneyWords, shortWhen, timeWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';

/** Paid after the time had gone back: the money is good for one of these. null when it is no more. */
export function otherTimes(
  scene: Scene,
  visit: BookingView,
  starts: readonly Pick<Slot, 'startsAt' | 'locationId'>[],
): Reply | null {
  const { texts, situation } = scene;
  const now = Date.parse(situation.now);
  const { rebookUntil, version, id: bookingId } = visit;
  if (visit.status !== 'expired' || !rebookUntil || Date.parse(rebookUntil) <= now) return null;
  const text = texts('otherTimes', {
    what: visitInShort(scene, visit),
    until: timeWords(texts, rebookUntil, visit.timeZone),
    amount: moneyWords(texts, visit.paidMinor, visit.currency),
  });
  const choices = starts.map(({ startsAt, locationId }) =>
    choice(shortWhen(texts, startsAt, zoneOf(situation.house, locationId)), {
      kind: 'move-sure',
      bookingId,
      startsAt,
      locationId,
      therapistId: null,
      version,
    }),
  );
  return say(text, choices);
}
