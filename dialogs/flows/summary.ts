import type { BookingView, Choice } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { minutesUntil } from '../days.ts';
import { locationOf } from '../house.ts';
import { say, sayWithLink } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { isOneTreatment, partsOf } from '../slots.ts';
import { capital, timeWords, whenWords, whoWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';
import { visitCard } from './cards.ts';
import { atSpa, due, payLabel, priceLine, termsWords } from './payment-words.ts';
import { isAtBank, processingReply } from './processing.ts';
import { sentences } from './slot-list.ts';
import { eachPart, visitInShort, visitParts, whatOf } from './visit.ts';

/** Everything about a held visit, and the question whether to book it. */
export function summary(scene: Scene, booking: BookingView, lead = ''): Reply {
  const { texts } = scene;
  const whole = wholeVisit(scene, booking);
  // What is agreed to is told before the yes, whatever is paid first.
  const text = `${whole}\n${termsWords(scene, booking)}\n${texts('keptFor', kept(scene, booking))}`;
  const reply = say(lead === '' ? text : `${sentences(lead)}\n${text}`, agreeChoices(scene, booking));
  return { ...reply, cards: [visitCard(scene, booking, { key: 'summary', says: whole })] };
}

/** What, when, where and for how much; of several treatments each with its time. */
export function wholeVisit(scene: Scene, booking: BookingView): string {
  const { texts } = scene;
  const given = { ...visitParts(scene, booking), price: priceLine(scene, booking) };
  const whole =
    partsOf(booking.items).length > 1
      ? texts('summaryOfParts', { ...given, parts: eachPart(scene, booking).join('\n') })
      : texts('summary', given);
  return booking.forName ? `${texts('forGuest', { name: booking.forName })}\n${whole}` : whole;
}

/** Only what a correction changed, and the question again. */
export function changedSummary(scene: Scene, before: BookingView, booking: BookingView): Reply {
  const changes = differences(scene, before, booking);
  if (changes.length === 0) {
    const again = scene.texts('stillAgree', {
      what: visitInShort(scene, booking),
      until: kept(scene, booking).until,
    });
    return say(sentences(scene.texts('alreadySo'), again), agreeChoices(scene, booking));
  }
  const changed = capital(scene.texts('changedTo', { changes: changes.join(', ') }));
  const terms = termsWords(scene, booking);
  const other = terms === termsWords(scene, before) ? '' : `\n${terms}`;
  const text = `${changed}${other}\n${scene.texts('keptFor', kept(scene, booking))}`;
  return say(text, agreeChoices(scene, booking));
}

/** "Yes, book it" and the way to another time. */
export function agreeChoices({ texts }: Scene, booking: BookingView): Choice[] {
  return [
    choice(texts('button.yes'), { kind: 'yes', bookingId: booking.id }),
    choice(texts('button.anotherTime'), { kind: 'no', bookingId: booking.id }),
  ];
}

/** The link to pay, and how long the slot waits for it; that a bank is at it where it was paid already. */
export function payReply(scene: Scene, booking: BookingView, lead: string | null = null): Reply {
  const { texts } = scene;
  if (isAtBank(booking)) return processingReply(scene, booking);
  const others = booking.seriesId === null ? '' : texts('seriesOthersAtSpa');
  const text = lead ?? sentences(payWords(scene, booking), others);
  const url = booking.checkout?.url;
  return url ? sayWithLink(text, { url, label: payLabel(scene, booking) }) : say(text);
}

function payWords(scene: Scene, booking: BookingView): string {
  const { texts } = scene;
  if (booking.cardFeeMinor) return texts('cardToConfirm', kept(scene, booking));
  const amount = due(scene, booking);
  const later = atSpa(scene, booking);
  return later === null
    ? texts('payToConfirm', { price: amount, ...kept(scene, booking) })
    : texts('payPartToConfirm', {
        amount,
        parts: texts('nowAndAtSpa', { now: amount, later }),
        ...kept(scene, booking),
      });
}

/** For how long a slot is kept, and until when. */
export function kept({ texts, situation }: Scene, booking: BookingView) {
  const until = booking.heldUntil ?? situation.now;
  return {
    minutes: texts('minutes', { count: minutesUntil(situation.now, until) }),
    until: timeWords(texts, until, booking.timeZone),
  };
}

function differences(scene: Scene, before: BookingView, after: BookingView): string[] {
  const { texts, situation } = scene;
  const length = (booking: BookingView): string =>
    texts('minutes', { count: booking.items[0]?.durationMinutes ?? 0 });
  const isComposed = [before, after].some(({ items }) => !isOneTreatment(items));
  const parts: ((booking: BookingView) => string)[] = [
    (booking) => (isComposed ? whatOf(texts, booking) : (booking.items[0]?.treatmentName ?? '')),
    (booking) => (isComposed ? '' : length(booking)),
    (booking) => texts('forPeople', { people: texts('people', { count: booking.people }) }),
    (booking) => whenWords(texts, booking.startsAt, booking.timeZone),
    (booking) => whoWords(texts, booking),
    (booking) => texts('atPlace', { place: locationOf(situation.house, booking.locationId)?.name ?? '' }),
    (booking) => priceLine(scene, booking),
  ];
  return parts.filter((part) => part(before) !== part(after)).map((part) => part(after));
}
