import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  BookingTable,
  CheckoutTable,
  ClaimTable,
  type EventEntity,
  EventTable,
  ItemTable,
  PaymentTable,
  TakingTable,
} from '../database/entities/booking.ts';
import { DocumentSeriesTable, DocumentTable } from '../database/entities/documents.ts';
import { LedgerEntryTable } from '../database/entities/money.ts';
import { newBookingCode } from '../database/ids.ts';
import type { Scope } from '../database/scope.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { documentsOf, seriesOf } from './visit-documents.ts';
import type { VisitRows } from './visit-rows.ts';

/** What else stands in the log. */
export type DemoEvent = Omit<EventEntity, 'tenantId' | 'sequence'>;

/** What is written of visits: with their receipts, and all events numbered in the order in which they happened. */
export async function writeVisits(
  core: Core,
  scope: Scope,
  book: HouseBook,
  {
    visits,
    names,
    events = [],
  }: {
    readonly visits: readonly VisitRows[];
    /** Of guests, by id. */
    readonly names: ReadonlyMap<Id, string>;
    readonly events?: readonly DemoEvent[];
  },
): Promise<void> {
  await scope.insert(
    BookingTable,
    visits.map((row) => row.booking),
  );
  await scope.insert(
    ItemTable,
    visits.flatMap((row) => row.items),
  );
  await scope.insert(
    ClaimTable,
    visits.flatMap((row) => row.claims),
  );
  await scope.insert(
    TakingTable,
    visits.flatMap((row) => row.takings),
  );
  await scope.insert(
    CheckoutTable,
    visits.flatMap((row) => row.checkout ?? []),
  );
  await scope.insert(
    PaymentTable,
    visits.flatMap((row) => row.payments),
  );
  await scope.insert(
    LedgerEntryTable,
    visits.flatMap((row) => row.entries),
  );
  const documents = documentsOf(core.seals, scope.tenantId, book, visits, names);
  await scope.insert(DocumentTable, documents);
  await scope.insert(DocumentSeriesTable, seriesOf(documents));
  const log = [...visits.flatMap((row) => row.events), ...events]
    .toSorted((one, other) => one.at - other.at)
    .map((event, place) => ({ ...event, sequence: place + 1 }));
  await scope.insert(EventTable, log);
  await scope.change('UPDATE "tenant" SET last_sequence = ? WHERE id = ?', [log.length, scope.tenantId]);
}

/** That many, each another: a tenant has each code once. */
export function newCodes(count: number): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(newBookingCode());
  return [...codes];
}
