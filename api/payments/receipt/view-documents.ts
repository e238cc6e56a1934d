import { Between } from 'typeorm';
import type { DocumentView, Id, LocalDate } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type DocumentEntity, DocumentTable } from '../../database/entities/documents.ts';
import { tenantScope } from '../../database/scope.ts';
import { isoOf } from '../../schedule/local-time.ts';
import { numberText } from './take-number.ts';

const IN_ORDER = { issuedAt: 'ASC', id: 'ASC' } as const;

/** What was issued for a visit, first to last. */
export async function documentsOfVisit(
  core: Core,
  tenantId: Id,
  bookingId: Id,
): Promise<readonly DocumentView[]> {
  const rows = await core.database.run((db) =>
    tenantScope(db, tenantId).find(DocumentTable, { where: { bookingId }, order: IN_ORDER }),
  );
  return rows.map(viewDocument);
}

/** What was issued from one day to another, both included, first to last: what a bookkeeper asks for. */
export async function documentsOfDays(
  core: Core,
  tenantId: Id,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly DocumentView[]> {
  const where = { issuedOn: Between(from, to) };
  const rows = await core.database.run((db) =>
    tenantScope(db, tenantId).find(DocumentTable, { where, order: IN_ORDER }),
  );
  return rows.map(viewDocument);
}

/** As the books have it. */
export function viewDocument(document: DocumentEntity): DocumentView {
  const { id, kind, issuedOn, issuedAt, bookingId, content } = document;
  const { provider, currency, amountMinor, tipMinor, shares } = content.payment;
  return {
    ...{ id, kind, issuedOn, bookingId, provider, currency, amountMinor, tipMinor, shares },
    number: numberText(document),
    issuedAt: isoOf(issuedAt),
    bookingCode: content.visit.code,
    locationName: content.house.location?.name ?? '',
    corrects: content.corrects,
  };
}
