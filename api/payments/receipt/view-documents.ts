import { Between, In } from 'typeorm';
import type { DocumentView, Id, LocalDate } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { BookingTable } from '../../database/entities/booking.ts';
import { type DocumentEntity, DocumentTable } from '../../database/entities/documents.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { isTheirs } from '../../people/permissions.ts';
import type { StaffMember } from '../../people/sessions.ts';
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
  asker: Pick<StaffMember, 'tenantId' | 'locationIds'>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly DocumentView[]> {
  const where = { issuedOn: Between(from, to) };
  return core.database.run(async (db) => {
    const scope = tenantScope(db, asker.tenantId);
    const rows = await scope.find(DocumentTable, { where, order: IN_ORDER });
    return (asker.locationIds === null ? rows : await atTheirs(scope, asker, rows)).map(viewDocument);
  });
}

async function atTheirs(
  scope: Scope,
  asker: Pick<StaffMember, 'locationIds'>,
  rows: readonly DocumentEntity[],
): Promise<DocumentEntity[]> {
  const ids = [...new Set(rows.map(({ bookingId }) => bookingId))];
  const theirs = new Set<Id>();
  // SQL Server takes 2,100 parameters a statement.
  for (let at = 0; at < ids.length; at += 500) {
    const visits = await scope.find(BookingTable, { where: { id: In(ids.slice(at, at + 500)) } });
    for (const { id, locationId } of visits) if (isTheirs(asker, locationId)) theirs.add(id);
  }
  return rows.filter(({ bookingId }) => theirs.has(bookingId));
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
