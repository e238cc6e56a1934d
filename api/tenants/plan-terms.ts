import type { Actor, BookingPolicy, TermsDraft } from '../contract.ts';
import type { TermsEntity } from '../database/entities/house.ts';
import { newId } from '../database/ids.ts';
import type { HouseRows } from './house-book.ts';
import { added, type PlanResult, policyChanged, TERMS } from './house-edits.ts';
import { noSuch, problem } from './house-problems.ts';

const HAS_NONE = problem(
  'terms',
  'missing',
  'All treatments have nothing else to follow: their terms can only be changed.',
);

/**
 * Another version of the terms, or a treatment's last: from then on it follows those of all. Those before it stay: visits were
 * agreed to under them.
 */
export function planTerms(rows: HouseRows, draft: TermsDraft, now: number, actor: Actor): PlanResult {
  const { treatmentId, terms } = draft;
  // All treatments have nothing else to follow.
  if (treatmentId === null && terms === null) return { ok: false, problems: [HAS_NONE] };
  if (treatmentId !== null && !rows.treatments.some((one) => one.id === treatmentId))
    return { ok: false, problems: [noSuch('treatmentId', 'treatment')] };
  const row: TermsEntity = {
    ...draft,
    id: newId(),
    tenantId: rows.tenant.id,
    version: 1 + Math.max(0, ...rows.terms.map((one) => one.version)),
    createdAt: now,
    createdBy: actor.kind === 'guest' ? '' : actor.name.slice(0, 120),
  };
  return { ok: true, id: row.id, edits: [added(TERMS, [row])], reach: null, frees: false };
}

export function planPolicy(policy: BookingPolicy): PlanResult {
  return { ok: true, id: null, edits: [policyChanged(policy)], reach: null, frees: true };
}
