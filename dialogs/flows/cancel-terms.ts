import type { BookingView, CancellationTerms } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { inFlow, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { moneyWords } from '../texts/wording.ts';
import type { Memory, Turned } from '../types.ts';
import { sentences } from './slot-list.ts';
import { visitInShort } from './visit.ts';

/** What cancelling costs and gives back, and whether it is meant. */
export function showTerms(
  scene: Scene,
  memory: Memory,
  visit: BookingView,
  terms: CancellationTerms,
  lead: string,
): Turned {
  const { texts } = scene;
  const text = sentences(
    lead,
    termsWords(scene, visit, terms),
    cardWords(scene, visit, terms),
    texts('shallICancel'),
  );
  const choices = [
    choice(texts('button.cancelIt'), {
      kind: 'sure',
      bookingId: visit.id,
      feeMinor: costOf(terms),
      version: visit.version,
    }),
    choice(texts('button.keepIt'), { kind: 'keep', bookingId: visit.id }),
  ];
  return turned(inFlow(memory, 'cancel'), 'sure', [say(text, choices)]);
}

/** All that cancelling costs, whichever way it is kept or taken. */
export function costOf({ feeMinor, cardMinor = 0 }: CancellationTerms): number {
  return feeMinor + cardMinor;
}

function cardWords(
  { texts }: Scene,
  { currency }: BookingView,
  { cardMinor = 0 }: CancellationTerms,
): string {
  return cardMinor === 0 ? '' : texts('cardFeeThen', { fee: moneyWords(texts, cardMinor, currency) });
}

function termsWords(scene: Scene, visit: BookingView, { refundMinor, feeMinor }: CancellationTerms): string {
  const { texts } = scene;
  const what = visitInShort(scene, visit);
  const money = (minor: number): string => moneyWords(texts, minor, visit.currency);
  if (refundMinor === 0 && feeMinor === 0) return texts('nothingPaid', { what });
  if (feeMinor === 0) return texts('refundInFull', { what, amount: money(refundMinor) });
  return refundMinor === 0
    ? texts('noRefund', { what, fee: money(feeMinor) })
    : texts('refundInPart', { what, refund: money(refundMinor), fee: money(feeMinor) });
}
