import { z } from 'zod';
import type { Core } from '../../core.ts';
import { BookingTable } from '../../database/entities/booking.ts';
import { tenantScope } from '../../database/scope.ts';
import { documentsCsv } from '../../payments/receipt/documents-csv.ts';
import { previewOf, sampleReceipt } from '../../payments/receipt/preview-receipt.ts';
import { type Receipt, readReceipt } from '../../payments/receipt/read-receipt.ts';
import { documentsOfDays, documentsOfVisit } from '../../payments/receipt/view-documents.ts';
import { daysBetween } from '../../schedule/local-time.ts';
import { BasisPoints } from '../../tenants/field-shapes.ts';
import { json, problem, type Reply, type Route, type RouteRequest, route, staffOn } from '../route.ts';
import type { ReceiptFiles } from './receipts.ts';
import { Day } from './visit-wish.ts';

/** A bookkeeper's year is the longest that anybody needs at once. */
const MOST_DAYS = 366;

const Days = z.object({ from: Day, to: Day });
type Days = z.output<typeof Days>;

/** Receipts and credit notes for the desk and for who keeps the books. */
export function documentRoutes(core: Core, files: ReceiptFiles): Route[] {
  return [
    visitRoute(core),
    listRoute(core),
    csvRoute(core),
    fileRoute(core, files),
    previewRoute(core),
    previewFileRoute(core, files),
  ];
}

/** A tax identity that is not saved yet, in an address. */
const Identity = z.object({
  legalName: z.string().trim().max(200).default(''),
  address: z.string().trim().max(300).default(''),
  vatId: z.string().trim().max(40).default(''),
  chargesVat: z.enum(['true', 'false']).default('false'),
  vatBasisPoints: z.coerce.number().pipe(BasisPoints).default(0),
});

function previewRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/documents/preview',
    summary: 'What would stand on a receipt with this tax identity; nothing is issued',
    permission: 'change-house',
    query: Identity,
    answers: 'Its lines in words, of a visit that is made up.',
    handle: async (request) => json(200, previewOf(await sampleOf(core, request))),
  });
}

function previewFileRoute(core: Core, files: ReceiptFiles): Route {
  return route({
    method: 'get',
    path: '/api/v1/documents/preview/file',
    summary: 'The same as a PDF',
    permission: 'change-house',
    query: Identity,
    answers: 'The PDF.',
    handle: async (request) => files(await sampleOf(core, request)),
  });
}

function sampleOf(core: Core, request: RouteRequest<unknown, z.output<typeof Identity>>): Promise<Receipt> {
  const { chargesVat, ...identity } = request.query;
  return sampleReceipt(core, staffOn(request).tenantId, { ...identity, chargesVat: chargesVat === 'true' });
}

function visitRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/bookings/:id/documents',
    summary: 'The receipts and credit notes of a visit',
    permission: 'see-money',
    where: 'visit',
    answers: 'First to last, each with its VAT by rate; sums of credit notes are less than nothing.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const bookingId = request.params.id ?? '';
      const booking = await core.database.run((db) =>
        tenantScope(db, tenantId).findOne(BookingTable, { id: bookingId }),
      );
      if (booking === null) return notFound('visit');
      return json(200, { documents: await documentsOfVisit(core, tenantId, bookingId) });
    },
  });
}

function listRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/documents',
    summary: 'The receipts and credit notes of some days, both included, at most a year',
    permission: 'see-money',
    where: 'theirs',
    query: Days,
    answers: 'First to last, each with its VAT by rate; sums of credit notes are less than nothing.',
    handle: (request) =>
      ofDays(request.query, async (days) =>
        json(200, { documents: await documentsOfDays(core, staffOn(request), days) }),
      ),
  });
}

function csvRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/documents.csv',
    summary: 'The same for a spreadsheet: a line for each rate of VAT, and one for a tip',
    permission: 'see-money',
    where: 'theirs',
    query: Days,
    answers: 'CSV in UTF-8, with a line of heads.',
    handle: (request) =>
      ofDays(request.query, async (days) => ({
        status: 200,
        type: 'text/csv; charset=utf-8',
        body: documentsCsv(await documentsOfDays(core, staffOn(request), days)),
        headers: {
          'content-disposition': `attachment; filename="documents ${days.from} to ${days.to}.csv"`,
          'cache-control': 'no-store',
        },
      })),
  });
}

function fileRoute(core: Core, files: ReceiptFiles): Route {
  return route({
    method: 'get',
    path: '/api/v1/documents/:id/file',
    summary: 'A receipt or credit note as the PDF that the guest has',
    permission: 'see-money',
    where: 'document',
    answers: 'The PDF.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const receipt = await readReceipt(core, { tenantId, documentId: request.params.id ?? '' });
      return receipt === null ? notFound('document') : files(receipt);
    },
  });
}

async function ofDays({ from, to }: Days, answer: (days: Days) => Promise<Reply>): Promise<Reply> {
  const count = to < from ? 0 : daysBetween(from, to).length;
  if (count > 0 && count <= MOST_DAYS) return answer({ from, to });
  const title = count === 0 ? 'The days end before they begin' : `At most ${MOST_DAYS} days at once`;
  return problem({ status: 422, title, reason: 'bad-range' });
}

function notFound(what: string): Reply {
  return problem({ status: 404, title: `There is no such ${what}`, reason: 'not-found' });
}
