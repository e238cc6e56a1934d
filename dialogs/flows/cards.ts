import type { BookingView, CardFact, Choice, MessageCard, ReceiptView } from '../../api/contract.ts';
import type { Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import type { MessageKey } from '../texts/catalogue.ts';
import { languageOf } from '../texts/texts.ts';
import { dayWords, moneyWords, whenWords } from '../texts/wording.ts';
import { priceLine } from './payment-words.ts';
import { eachPart, visitParts } from './visit.ts';

/** The words that a card can stand for, and the message that they are of. */
export interface InPlaceOf {
  readonly key: MessageKey;
  readonly says: string;
}

/** A visit as a card, with what can be done about it. */
export function visitCard(
  scene: Scene,
  booking: BookingView,
  inPlaceOf: InPlaceOf,
  actions: readonly Choice[] = [],
): MessageCard {
  const { what, when, where } = visitParts(scene, booking);
  return {
    kind: 'visit',
    says: wordsOf(scene, inPlaceOf),
    status: booking.status,
    title: what,
    facts: [
      ...forWhom(scene, booking),
      { kind: 'when', text: when },
      ...hands(scene, booking),
      ...(where === '' ? [] : [{ kind: 'where' as const, text: where }]),
      { kind: 'price', text: priceLine(scene, booking) },
    ],
    code: booking.code,
    actions,
  };
}

/** What was paid for a visit, or what of it went back. */
export function receiptCard(scene: Scene, receipt: ReceiptView, inPlaceOf: InPlaceOf): MessageCard {
  const { texts, today } = scene;
  const { kind, code, startsAt, timeZone, treatmentNames, currency, amountMinor, issuedOn } = receipt;
  const amount = moneyWords(texts, amountMinor, currency);
  const day = dayWords(texts, issuedOn, today);
  const facts: readonly CardFact[] =
    kind === 'receipt'
      ? [
          { kind: 'price', text: amount },
          { kind: 'paid-on', text: day },
        ]
      : [{ kind: 'refunded', text: amount }];
  return {
    kind: 'receipt',
    says: wordsOf(scene, inPlaceOf),
    status: null,
    title: texts.list([...treatmentNames]),
    facts: [{ kind: 'when', text: whenWords(texts, startsAt, timeZone) }, ...facts],
    code,
    actions: [],
  };
}

/** What a tenant says in words of its own is not left out for a drawing. */
function wordsOf({ situation }: Scene, { key, says }: InPlaceOf): string {
  const own = situation.house.texts[languageOf(situation.locale)];
  return own?.[key] === undefined ? says : '';
}

function forWhom({ texts }: Scene, { forName }: BookingView): CardFact[] {
  return forName === null ? [] : [{ kind: 'for', text: texts('forGuest', { name: forName }) }];
}

/** Who gives it; of several treatments each with its time. */
function hands(scene: Scene, booking: BookingView): CardFact[] {
  if (partsOf(booking.items).length > 1)
    return eachPart(scene, booking).map((text): CardFact => ({ kind: 'part', text }));
  const names = new Set(booking.items.map(({ therapistName }) => therapistName));
  return [{ kind: 'who', text: scene.texts.list([...names]) }];
}
