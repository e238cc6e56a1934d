import { z } from 'zod';
import type { TaxIdentity } from '../contract.ts';
import { BasisPoints, Flag, text } from './field-shapes.ts';
import { type PlanResult, taxIdentityChanged } from './house-edits.ts';
import { problem } from './house-problems.ts';

export const TaxIdentityShape: z.ZodType<TaxIdentity> = z.object({
  legalName: text(200, 0),
  address: text(300, 0),
  vatId: text(40, 0),
  chargesVat: Flag,
  vatBasisPoints: BasisPoints,
});

/** All of it, in place of what there was. Receipts that were issued stay as they are. */
export function planTaxIdentity(draft: TaxIdentity): PlanResult {
  if (draft.chargesVat && draft.vatId === '')
    return {
      ok: false,
      problems: [problem('vatId', 'empty', 'Who charges VAT must say under which number.')],
    };
  return { ok: true, id: null, edits: [taxIdentityChanged(draft)], reach: null, frees: false };
}
