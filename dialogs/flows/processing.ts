import type { BookingView, ProcessingPayment } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { moneyWords, timeWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';
import { sentences } from './slot-list.ts';
import { visitInShort } from './visit.ts';

/** A visit of which a payment is with a bank. */
export type PaidAtBank = BookingView & { readonly processing: ProcessingPayment };

export function isAtBank(visit: BookingView): visit is PaidAtBank {
  return Boolean(visit.processing);
}

/** A bank takes its time: the guest need not pay again, and what happens when the money comes or does not. */
export function processingWords(scene: Scene, visit: PaidAtBank): string {
  const amount = moneyWords(scene.texts, visit.processing.amountMinor, visit.currency);
  const what = visitInShort(scene, visit);
  return sentences(scene.texts('processing', { amount, what }), whatThen(scene, visit));
}

function whatThen({ texts, situation }: Scene, visit: PaidAtBank): string {
  const { status, processing, heldUntil, timeZone } = visit;
  if (status === 'awaiting-payment')
    return texts('processingKept', { until: timeWords(texts, heldUntil ?? situation.now, timeZone) });
  if (status === 'expired') return texts('processingGone');
  const isOff = status === 'cancelled' || status === 'no-show';
  return texts(processing.purpose === 'balance' && !isOff ? 'processingBalance' : 'processingGoesBack');
}

/** The same as a message; whose time has gone back may be looked for again, by whoever does not want to wait. */
export function processingReply(scene: Scene, visit: PaidAtBank): Reply {
  const again = choice(scene.texts('button.lookAgain'), { kind: 'again', bookingId: visit.id });
  return say(processingWords(scene, visit), visit.status === 'expired' ? [again] : []);
}
