import { writeInTenant } from '../../audit/write-in-tenant.ts';
import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { PaymentTable } from '../../database/entities/booking.ts';
import { DocumentTable } from '../../database/entities/documents.ts';
import { selectRows } from '../../database/plain-sql.ts';
import { issueDocument, lockVisit } from './issue-document.ts';

/** One transaction numbers so many: others have their turn between two. */
const BATCH = 100;

export interface IssueMissing {
  /** Of one tenant alone; null is all. */
  readonly tenantId?: Id | null;
  /** The day of a document: that on which it is issued, or that of its payment. */
  readonly dated?: 'today' | 'when-paid';
}

/**
 * Numbers what an earlier release took or gave back, oldest first. Beside a process that does the same, and again after
 * one that was killed, each payment gets one document but for what cannot be numbered. How many; mostly there are none.
 */
export async function issueMissing(
  core: Core,
  { tenantId: only = null, dated = 'today' }: IssueMissing = {},
): Promise<number> {
  const rows = await core.database.run((db) =>
    selectRows<Missing>(
      db,
      `SELECT payment.id, payment.tenant_id FROM payment WHERE payment.status = 'settled' AND NOT EXISTS (
        SELECT 1 FROM issued_document WHERE issued_document.tenant_id = payment.tenant_id
          AND issued_document.payment_id = payment.id)${only === null ? '' : ' AND payment.tenant_id = ?'}
        ORDER BY payment.tenant_id, payment.created_at, payment.id`,
      only === null ? [] : [only],
    ),
  );
  let issued = 0;
  for (let at = 0; at < rows.length; ) {
    const tenantId = rows[at]?.tenant_id ?? '';
    const batch = rows.slice(at, at + BATCH).filter((row) => row.tenant_id === tenantId);
    issued += await issueAll(core, tenantId, batch, dated);
    at += batch.length;
  }
  return issued;
}

interface Missing {
  readonly id: Id;
  readonly tenant_id: Id;
}

/** Those of a batch that fails by themselves: one that cannot be numbered must not keep the house from opening. The doctor names it. */
async function issueAll(
  core: Core,
  tenantId: Id,
  batch: readonly Missing[],
  dated: IssueMissing['dated'],
): Promise<number> {
  try {
    return await issueBatch(core, tenantId, batch, dated);
  } catch (error) {
    if (batch.length === 1) {
      core.log.error(
        { err: error, payment: batch[0]?.id },
        'a payment of an earlier release could not be numbered',
      );
      return 0;
    }
    let issued = 0;
    for (const one of batch) issued += await issueAll(core, tenantId, [one], dated);
    return issued;
  }
}

function issueBatch(
  core: Core,
  tenantId: Id,
  batch: readonly Missing[],
  dated: IssueMissing['dated'],
): Promise<number> {
  return writeInTenant(core, tenantId, { kind: 'system', name: 'receipts' }, async (unit) => {
    let issued = 0;
    for (const { id } of batch) {
      const payment = await unit.findOne(PaymentTable, { id, status: 'settled' });
      if (payment === null) continue;
      // Who does the same waits here, and then finds that it is done.
      await lockVisit(unit, payment);
      if ((await unit.findAll(DocumentTable, { paymentId: id })).length > 0) continue;
      const kind = payment.kind === 'charge' ? 'receipt' : 'credit-note';
      const at = dated === 'when-paid' ? payment.createdAt : unit.now;
      await issueDocument(core, unit, { payment, kind, movedAt: payment.createdAt, at });
      issued += 1;
    }
    return issued;
  });
}
