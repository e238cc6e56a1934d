import type { BookingView, Id } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { locationOf } from '../house.ts';
import type { Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import { partWords, timeWords, visitWords, whatWords, whenWords, whoWords } from '../texts/wording.ts';

/** A visit of this guest as it stands now. Ids travel through the guest's hands, so others' visits are null. */
export function* guestsVisit(
  { situation }: Pick<Scene, 'situation'>,
  bookingId: Id,
): Step<BookingView | null> {
  const booking = yield* ask({ kind: 'booking', bookingId });
  return booking && booking.guest.id === situation.guest.id ? booking : null;
}

/** A visit's parts, ready to be put in a sentence. */
export function visitParts({ situation, texts }: Scene, booking: BookingView): VisitParts {
  const place = locationOf(situation.house, booking.locationId);
  return {
    what: whatOf(texts, booking),
    when: whenWords(texts, booking.startsAt, booking.timeZone),
    who: whoWords(texts, booking),
    where: place ? texts('placeAndAddress', { place: place.name, address: place.address }) : '',
    code: booking.code,
  };
}

/** "Deep tissue massage, 60 minutes": every treatment of a visit. */
export function whatOf(texts: Scene['texts'], { items, people }: BookingView): string {
  const parts = partsOf(items).map(({ treatmentName: name, addOns, durationMinutes: minutes }) =>
    partWords(texts, { name, addOns, minutes }),
  );
  return whatWords(texts, parts, people);
}

export interface VisitParts {
  readonly what: string;
  readonly when: string;
  readonly who: string;
  readonly where: string;
  readonly code: string;
}

/** "Deep tissue massage, Tue 3 Mar, 17:00". */
export function visitInShort({ texts }: Scene, booking: BookingView): string {
  return visitWords(texts, booking);
}

/** "17:00 Glow facial, 45 minutes with Cleo", a line for each treatment. */
export function eachPart({ texts }: Scene, { items, timeZone, people }: BookingView): string[] {
  return partsOf(items).map(({ part, startsAt, treatmentName: name, addOns, durationMinutes: minutes }) => {
    const hands = [...new Set(items.filter((one) => one.part === part).map((one) => one.therapistName))];
    const what = whatWords(texts, [partWords(texts, { name, addOns, minutes })], people);
    const who = texts('withName', { name: texts.list(hands) });
    return texts('partAt', { time: timeWords(texts, startsAt, timeZone), what, who });
  });
}
