import type { Core } from '../../core.ts';
import { drawReceipt } from '../../payments/receipt/draw-receipt.ts';
import { localeOfLink, readReceipt } from '../../payments/receipt/read-receipt.ts';
import { type ReceiptClaims, readLink } from '../../payments/receipt/receipt-link.ts';
import { receiptWords } from '../../payments/receipt/receipt-words.ts';
import { messagePage } from '../pages/home.ts';
import { page, type Reply, type Route, route } from '../route.ts';
import { noSuchPage } from './pages.ts';

/** What was paid, as a file: made when it is asked for, so that it tells what is true then. */
export function receiptRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/receipts/:token/:file',
      summary: 'A receipt as a PDF',
      permission: null,
      async handle({ params }) {
        const link = await readLink(core, params.token ?? '');
        if (link.ok) return receiptFile(core, link.claims, (params.file ?? '').replace(/\.pdf$/, ''));
        return link.reason === 'ended' ? endedPage(core, link.claims) : noSuchPage();
      },
    }),
  ];
}

async function receiptFile(core: Core, claims: ReceiptClaims, code: string): Promise<Reply> {
  const receipt = await readReceipt(core, claims, code);
  if (receipt === null) return noSuchPage();
  const name = `${receiptWords(receipt.locale).receipt} ${code}.pdf`;
  return {
    status: 200,
    type: 'application/pdf',
    body: await drawReceipt(receipt),
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
