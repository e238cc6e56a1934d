import type { Core } from '../../core.ts';
import { type DocumentEntity, DocumentTable } from '../../database/entities/documents.ts';
import { tenantScope } from '../../database/scope.ts';
import { openPeople, type PeopleOnIt } from './people-on-it.ts';
import type { ReceiptClaims } from './receipt-link.ts';

/** A receipt or credit note as it was issued; whoever was forgotten has no name on it any more. */
export interface Receipt {
  readonly document: DocumentEntity;
  readonly people: PeopleOnIt;
}

/** null where the tenant has no such document. */
export async function readReceipt(
  core: Core,
  { tenantId, documentId }: ReceiptClaims,
): Promise<Receipt | null> {
  const document = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(DocumentTable, { id: documentId }),
  );
  return document && { document, people: openPeople(core.seals, document) };
}
