import type { Core } from '../../core.ts';
import { drawReceipt } from '../../payments/receipt/draw-receipt.ts';
import { localeOfLink, readReceipt } from '../../payments/receipt/read-receipt.ts';
import { receiptLines } from '../../payments/receipt/receipt-lines.ts';
import { type ReceiptClaims, readLink } from '../../payments/receipt/receipt-link.ts';
import { receiptWords } from '../../payments/receipt/receipt-words.ts';
import { LeastRecentlyUsed } from '../../tenants/least-recently-used.ts';
import { messagePage } from '../pages/home.ts';
import { page, type Reply, type Route, route } from '../route.ts';
import { noSuchPage } from './pages.ts';

/** A page takes a tenth of a second to set: who opens theirs over and over is given the one that says the same. */
const KEPT = 50;

/** What was paid, as a file: made when it is asked for, so that it tells what is true then. */
export function receiptRoutes(core: Core): Route[] {
  const files = new LeastRecentlyUsed<string, Buffer>(KEPT);
  return [
    route({
      method: 'get',
      path: '/receipts/:token/:file',
      summary: 'A receipt as a PDF',
      permission: null,
      async handle({ params }) {
        const link = await readLink(core, params.token ?? '');
        if (link.ok) return receiptFile(core, files, link.claims, (params.file ?? '').replace(/\.pdf$/, ''));
        return link.reason === 'ended' ? endedPage(core, link.claims) : noSuchPage();
      },
    }),
  ];
}

async function receiptFile(
  core: Core,
  files: LeastRecentlyUsed<string, Buffer>,
  claims: ReceiptClaims,
  code: string,
): Promise<Reply> {
  const receipt = await readReceipt(core, claims, code);
  if (receipt === null) return noSuchPage();
  const says = JSON.stringify(receiptLines(receipt));
  const body = files.get(says) ?? (await drawReceipt(receipt));
  files.set(says, body);
  const name = `${receiptWords(receipt.locale).receipt} ${code}.pdf`;
  return {
    status: 200,
    type: 'application/pdf',
    body,
    headers: {
      'content-disposition': `inline; filename="${code}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      // A guest who is forgotten a minute later is on no copy that would be shown again.
      'cache-control': 'private, no-cache',
    },
  };
}

async function endedPage(core: Core, claims: ReceiptClaims): Promise<Reply> {
  const words = receiptWords(await localeOfLink(core, claims));
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
