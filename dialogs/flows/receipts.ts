import type { ReceiptView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { localDay } from '../days.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { dayWords, moneyWords, whenWords } from '../texts/wording.ts';
import type { Flow, Memory } from '../types.ts';
import { receiptCard } from './cards.ts';
import { answeredAside } from './remind.ts';

const mostShown = 5;

/** "Send me the receipt again": what was paid for the guest's visits, and what went back, newest first. */
export function* receipts(scene: Scene, memory: Memory): Flow {
  const all = yield* ask({ kind: 'receipts' });
  if (all.length === 0) return answeredAside(scene, memory, [say(scene.texts('noReceipts'))]);
  const { texts, situation } = scene;
  const shown = all.slice(0, mostShown);
  const lines = shown.map((receipt) => lineOf(scene, receipt));
  const reply = say([texts('receipts', { house: situation.house.tenant.name }), ...lines].join('\n'));
  const cards = shown.map((receipt, place) => {
    const key = receipt.refundedMinor === 0 ? 'receiptLine' : 'receiptLineRefunded';
    return receiptCard(scene, receipt, { key, says: lines[place] ?? '' });
  });
  return answeredAside(scene, memory, [{ ...reply, cards }]);
}

function lineOf({ texts, today }: Scene, receipt: ReceiptView): string {
  const { code, startsAt, timeZone, treatmentNames, currency, paidMinor, refundedMinor, paidAt } = receipt;
  const given = {
    code,
    what: texts.list([...treatmentNames]),
    when: whenWords(texts, startsAt, timeZone),
    paid: moneyWords(texts, paidMinor, currency),
    day: dayWords(texts, localDay(paidAt, timeZone), today),
  };
  return refundedMinor === 0
    ? texts('receiptLine', given)
    : texts('receiptLineRefunded', { ...given, refunded: moneyWords(texts, refundedMinor, currency) });
}
