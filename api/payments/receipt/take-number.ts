import type { DocumentKind } from '../../contract.ts';
import { DocumentSeriesTable } from '../../database/entities/documents.ts';
import type { Scope } from '../../database/scope.ts';

/** A place in a series. */
export interface DocumentNumber {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly number: number;
}

/** As people read it: `2026-000123`; a credit note's is `C2026-000004`. */
export function numberText({ kind, year, number }: DocumentNumber): string {
  return `${kind === 'credit-note' ? 'C' : ''}${year}-${String(number).padStart(6, '0')}`;
}

type Series = Omit<DocumentNumber, 'number'>;

/**
 * The next number of a series. Its row is locked to the end of the transaction: nobody takes the one after before this
 * one is sure, and one that is rolled back is taken by the next.
 */
export async function takeNumber(unit: Scope, series: Series): Promise<DocumentNumber> {
  if (!(await moveOn(unit, series))) await begin(unit, series);
  const row = await unit.findOne(DocumentSeriesTable, series);
  if (row === null) throw new Error(`no series of ${series.kind} ${series.year} in ${unit.tenantId}`);
  return { ...series, number: row.lastNumber };
}

async function moveOn(unit: Scope, { kind, year }: Series): Promise<boolean> {
  const moved = await unit.change(
    'UPDATE "document_series" SET "last_number" = "last_number" + 1 WHERE "tenant_id" = ? AND "kind" = ? AND "year" = ?',
    [unit.tenantId, kind, year],
  );
  return moved === 1;
}

/** Two that begin a year at once wait for each other at the tenant's row: at the key alone one of them would fail. */
async function begin(unit: Scope, series: Series): Promise<void> {
  await unit.change('UPDATE "tenant" SET last_sequence = last_sequence WHERE id = ?', [unit.tenantId]);
  if (!(await moveOn(unit, series))) await unit.insert(DocumentSeriesTable, [{ ...series, lastNumber: 1 }]);
}
