import type { Core } from '../../core.ts';
import { drawReceipt } from '../../payments/receipt/draw-receipt.ts';
import { type Receipt, readReceipt } from '../../payments/receipt/read-receipt.ts';
import { receiptLines } from '../../payments/receipt/receipt-lines.ts';
import { type ReceiptClaims, readLink } from '../../payments/receipt/receipt-link.ts';
import { receiptWords } from '../../payments/receipt/receipt-words.ts';
import { numberText } from '../../payments/receipt/take-number.ts';
import { LeastRecentlyUsed } from '../../tenants/least-recently-used.ts';
import { messagePage } from '../pages/home.ts';
import { page, type Reply, type Route, route } from '../route.ts';
import { noSuchPage } from './pages.ts';

/** A page takes a tenth of a second to set: who opens theirs over and over is given the one that says the same. */
const KEPT = 50;

/** Draws a receipt as a file, or gives what was drawn of the same words. */
export type ReceiptFiles = (receipt: Receipt) => Promise<Reply>;

export function makeReceiptFiles(): ReceiptFiles {
  const files = new LeastRecentlyUsed<string, Buffer>(KEPT);
  return async (receipt) => {
    const lines = receiptLines(receipt);
    const says = JSON.stringify(lines);
    const body = files.get(says) ?? (await drawReceipt(lines, receipt.document.issuedAt));
    files.set(says, body);
    const number = numberText(receipt.document);
    const name = encodeURIComponent(`${lines.title} ${number}.pdf`);
    return {
      status: 200,
      type: 'application/pdf',
      body,
      headers: {
        'content-disposition': `inline; filename="${number}.pdf"; filename*=UTF-8''${name}`,
        // A guest who is forgotten a minute later is on no copy that would be shown again.
        'cache-control': 'private, no-cache',
      },
    };
  };
}

/** A receipt or credit note by its link, as it was issued; drawn anew, without the name of who was forgotten. */
export function receiptRoutes(core: Core, files: ReceiptFiles = makeReceiptFiles()): Route[] {
  return [
    route({
      method: 'get',
      path: '/receipts/:token/:file',
      summary: 'A receipt as a PDF',
      permission: null,
      async handle({ params }) {
        const link = await readLink(core, params.token ?? '');
        if (link.ok) return receiptFile(core, files, link.claims, params.file ?? '');
        return link.reason === 'ended' ? endedPage(core, link.claims) : noSuchPage();
      },
    }),
  ];
}

async function receiptFile(
  core: Core,
  files: ReceiptFiles,
  claims: ReceiptClaims,
  file: string,
): Promise<Reply> {
  const receipt = await readReceipt(core, claims);
  if (receipt === null || file !== `${numberText(receipt.document)}.pdf`) return noSuchPage();
  return files(receipt);
}

async function endedPage(core: Core, claims: ReceiptClaims): Promise<Reply> {
  const receipt = await readReceipt(core, claims);
  const words = receiptWords(receipt?.document.content.locale ?? 'en');
  return page(
    410,
    messagePage({
      title: words.linkEnded,
      detail: words.askAgain,
      status: 410,
      lang: words.locale,
      way: null,
    }),
  );
}
