import type { BookingView, Slot } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { priceLine, termsWords } from '../flows/payment-words.ts';
import { slotPlace, slotWho, slotWords } from '../flows/slot-sentence.ts';
import { slotChoice } from '../flows/slot-words.ts';
import { errandChoice } from '../flows/small-talk.ts';
import { visitParts } from '../flows/visit.ts';
import { zoneOf } from '../house.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { isOnePart } from '../slots.ts';
import { timeWords, whenWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';

/** Time came free and is kept for this guest: a held visit to agree to, or to let go of. */
export function waitlistOffer(scene: Scene, booking: BookingView): Reply | null {
  const { texts, situation } = scene;
  const until = booking.heldUntil;
  if (until === null || Date.parse(until) <= Date.parse(situation.now)) return null;
  const offer = texts('waitlistOffer', {
    visit: texts('summary', { ...visitParts(scene, booking), price: priceLine(scene, booking) }),
    until: timeWords(texts, until, booking.timeZone),
  });
  return say(`${offer}\n${termsWords(scene, booking)}`, [
    choice(texts('button.takeIt'), { kind: 'yes', bookingId: booking.id }),
    choice(texts('button.noThanks'), { kind: 'cancel', bookingId: booking.id }),
  ]);
}

/** Time came free for whoever is first. */
export function waitlistOpen(scene: Scene, slot: Slot): Reply | null {
  const { texts, situation } = scene;
  if (Date.parse(slot.startsAt) <= Date.parse(situation.now)) return null;
  const when = whenWords(texts, slot.startsAt, zoneOf(situation.house, slot.locationId));
  const what = slotWords(scene, slot);
  const parts = [what, `${when} ${slotWho(scene, slot)}`, slotPlace(scene, slot)];
  const text = texts('waitlistOpen', { visit: parts.filter((part) => part !== '').join(', ') });
  // A choice names one treatment: a longer visit is put together by a person.
  if (!isOnePart(slot)) return say(text, [errandChoice(scene, 'human')]);
  return say(text, [slotChoice(scene, slot, { day: true, place: false })]);
}
