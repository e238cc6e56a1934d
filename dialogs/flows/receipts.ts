import type { MessageDocument, ReceiptView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { localDay } from '../days.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { dayWords, moneyWords, whenWords } from '../texts/wording.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { receiptCard } from './cards.ts';
import { answeredAside } from './remind.ts';

/** A message each, and WhatsApp takes money for each. */
const mostShown = 3;

/** "Send me the receipt again": what was paid for the guest's visits and what went back, newest first, each as a file. */
export function* receipts(scene: Scene, memory: Memory): Flow {
  const all = yield* ask({ kind: 'receipts' });
  if (all.length === 0) return answeredAside(scene, memory, [say(scene.texts('noReceipts'))]);
  const shown = all.slice(0, mostShown);
  const replies = shown.map((receipt, place) => {
    const line = lineOf(scene, receipt);
    const house = scene.situation.house.tenant.name;
    const text = place === 0 ? [scene.texts('receipts', { house }), line].join('\n') : line;
    const key = receipt.refundedMinor === 0 ? 'receiptLine' : 'receiptLineRefunded';
    const cards = [receiptCard(scene, receipt, { key, says: line })];
    return { ...say(text), cards, document: fileOf(scene, receipt) };
  });
  return answeredAside(scene, memory, all.length > shown.length ? [...replies, older(scene)] : replies);
}

function older({ texts }: Scene): Reply {
  const human = choice(texts('button.errand.human'), { kind: 'go', errand: 'human' });
  return say(texts('olderReceipts'), [human]);
}

function fileOf({ texts }: Scene, { code, url }: ReceiptView): MessageDocument {
  return { url, name: texts('receiptFile', { code }), mediaType: 'application/pdf' };
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
