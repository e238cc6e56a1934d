import type { Id, ReceiptView } from '../contract.ts';
import type { Core } from '../core.ts';
import { PaymentTable } from '../database/entities/booking.ts';
import { CardFeeTable } from '../database/entities/cards.ts';
import { type DocumentEntity, DocumentTable } from '../database/entities/documents.ts';
import { tenantScope } from '../database/scope.ts';
import { receiptUrl } from './receipt/receipt-link.ts';
import { numberText } from './receipt/take-number.ts';

const AT_MOST = 10;

/** The receipts and credit notes of a guest, those issued last first. At most 10. */
export async function receipts(core: Core, tenantId: Id, guestId: Id): Promise<readonly ReceiptView[]> {
  const found = await core.database.run((db) =>
    tenantScope(db, tenantId).rows<{ id: Id }>(
      `SELECT issued_document.id FROM issued_document JOIN booking ON booking.id = issued_document.booking_id
        WHERE issued_document.tenant_id = ? AND booking.tenant_id = ? AND booking.guest_id = ?
        ORDER BY issued_document.issued_at DESC, issued_document.id DESC`,
      [tenantId, tenantId, guestId],
    ),
  );
  const documents = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const newest = found.slice(0, AT_MOST).map(({ id }) => scope.findOne(DocumentTable, { id }));
    return (await Promise.all(newest)).filter((one) => one !== null);
  });
  return Promise.all(documents.map((document) => receiptView(core, document)));
}

/** What was issued for a visit, first to last. */
export async function receiptsOfVisit(
  core: Core,
  tenantId: Id,
  bookingId: Id,
): Promise<readonly ReceiptView[]> {
  const documents = await core.database.run((db) =>
    tenantScope(db, tenantId).find(DocumentTable, {
      where: { bookingId },
      order: { issuedAt: 'ASC', id: 'ASC' },
    }),
  );
  return Promise.all(documents.map((document) => receiptView(core, document)));
}

async function receiptView(core: Core, document: DocumentEntity): Promise<ReceiptView> {
  const { id, tenantId, kind, bookingId, paymentId, issuedOn, content } = document;
  const { visit, payment } = content;
  const number = numberText(document);
  return {
    kind,
    number,
    bookingId,
    paymentId,
    code: visit.code,
    startsAt: new Date(visit.startsAt).toISOString(),
    timeZone: visit.timeZone,
    treatmentNames: [...new Set(visit.items.map(({ name }) => name))],
    currency: payment.currency,
    amountMinor: Math.abs(payment.amountMinor + payment.tipMinor),
    ...(kind === 'receipt' ? await feeOf(core, document) : {}),
    issuedOn,
    url: await receiptUrl(core, { tenantId, documentId: id }, number),
  };
}

/** The fee that a charge was, where it was one. */
async function feeOf(
  core: Core,
  { tenantId, bookingId, paymentId }: DocumentEntity,
): Promise<Pick<ReceiptView, 'fee'>> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const fee = await scope.findOne(CardFeeTable, { bookingId, state: 'paid' });
    const payment = fee && (await scope.findOne(PaymentTable, { id: paymentId }));
    return fee && payment && payment.providerReference === fee.reference ? { fee: fee.kind } : {};
  });
}
