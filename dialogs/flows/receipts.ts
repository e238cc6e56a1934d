import type { MessageDocument, ReceiptView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { dayWords, moneyWords, whenWords } from '../texts/wording.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { receiptCard } from './cards.ts';
import { answeredAside } from './remind.ts';
import { withBanks } from './under-way.ts';

/** A message each, and WhatsApp takes money for each. */
const mostShown = 3;

/** "Send me the receipt again": what was paid for the guest's visits and what went back, newest first, each as a file. */
export function* receipts(scene: Scene, memory: Memory): Flow {
  const all = yield* ask({ kind: 'receipts' });
  if (all.length === 0) return answeredAside(scene, memory, [say(scene.texts('noReceipts'))]);
  const shown = all.slice(0, mostShown);
  const replies = shown.map((receipt, place) => {
    const { key, says } = lineOf(scene, receipt);
    const house = scene.situation.house.tenant.name;
    const text = place === 0 ? [scene.texts('receipts', { house }), says].join('\n') : says;
    const cards = [receiptCard(scene, receipt, { key, says })];
    return { ...say(text), cards, document: receiptFile(scene, receipt) };
  });
  return answeredAside(scene, memory, all.length > shown.length ? [...replies, older(scene)] : replies);
}

/** "Why did you charge my card?": what banks are at, then what was paid, when and what for; or that nothing was. */
export function* charges(scene: Scene, memory: Memory): Flow {
  const atBank = yield* withBanks(scene, memory);
  if (atBank) return atBank;
  const all = yield* ask({ kind: 'receipts' });
  if (all.length > 0) return yield* receipts(scene, memory);
  return answeredAside(scene, memory, [say(scene.texts('nothingCharged'))]);
}

function older({ texts }: Scene): Reply {
  const human = choice(texts('button.errand.human'), { kind: 'go', errand: 'human' });
  return say(texts('olderReceipts'), [human]);
}

/** A receipt or credit note as the file that goes with a message. */
export function receiptFile({ texts }: Scene, { kind, number, url }: ReceiptView): MessageDocument {
  const name = kind === 'receipt' ? texts('receiptFile', { number }) : texts('creditNoteFile', { number });
  return { url, name, mediaType: 'application/pdf' };
}

function lineOf({ texts, today }: Scene, receipt: ReceiptView) {
  const { kind, code, startsAt, timeZone, treatmentNames, currency, amountMinor, issuedOn } = receipt;
  const given = {
    code,
    what: texts.list([...treatmentNames]),
    when: whenWords(texts, startsAt, timeZone),
    day: dayWords(texts, issuedOn, today),
  };
  const amount = moneyWords(texts, amountMinor, currency);
  if (receipt.fee)
    return { key: 'feeLine', says: feeLine(texts, receipt.fee, { ...given, paid: amount }) } as const;
  return kind === 'receipt'
    ? ({ key: 'receiptLine', says: texts('receiptLine', { ...given, paid: amount }) } as const)
    : ({ key: 'creditNoteLine', says: texts('creditNoteLine', { ...given, refunded: amount }) } as const);
}

function feeLine(
  texts: Scene['texts'],
  fee: NonNullable<ReceiptView['fee']>,
  {
    paid,
    ...given
  }: {
    readonly paid: string;
    readonly code: string;
    readonly what: string;
    readonly when: string;
    readonly day: string;
  },
): string {
  const why = texts(fee === 'no-show' ? 'feeNoShowTaken' : 'feeLateTaken', { fee: paid });
  return texts('feeLine', { ...given, why });
}
