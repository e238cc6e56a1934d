import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, CannedAnswer, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { CannedAnswerTable } from '../database/entities/canned-answers.ts';
import { newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';

/** More than these nobody finds. */
const AT_MOST = 200;

export type CannedOutcome =
  | { readonly ok: true; readonly id: Id }
  | { readonly ok: false; readonly reason: 'not-found' | 'title-taken' | 'too-many' };

/** A house's own answers by their titles. */
export async function cannedAnswers(core: Core, tenantId: Id): Promise<CannedAnswer[]> {
  const rows = await core.database.run((db) => tenantScope(db, tenantId).findAll(CannedAnswerTable, {}));
  return rows
    .map(({ id, title, body }) => ({ id, title, text: body }))
    .toSorted((one, other) => one.title.localeCompare(other.title));
}

/** Keeps one, a new one where there is no id. */
export async function saveCannedAnswer(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { id, title, text }: { readonly id: Id | null; readonly title: string; readonly text: string },
): Promise<CannedOutcome> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    await lockAnswers(unit);
    const all = await unit.findAll(CannedAnswerTable, {});
    if (id !== null && !all.some((one) => one.id === id)) return { ok: false, reason: 'not-found' };
    if (all.some((one) => one.id !== id && sameTitle(one.title, title)))
      return { ok: false, reason: 'title-taken' };
    if (id === null && all.length >= AT_MOST) return { ok: false, reason: 'too-many' };
    const changed = { title, body: text, changedAt: unit.now, changedBy: nameOf(actor) };
    const kept = id ?? newId();
    if (id === null) await unit.insert(CannedAnswerTable, [{ id: kept, ...changed }]);
    else await unit.update(CannedAnswerTable, { id }, changed);
    unit.record({ type: 'canned-answers-changed', bookingId: null });
    return { ok: true, id: kept };
  });
}

export async function removeCannedAnswer(
  core: Core,
  tenantId: Id,
  actor: Actor,
  id: Id,
): Promise<CannedOutcome> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    if ((await unit.remove(CannedAnswerTable, { id })) === 0) return { ok: false, reason: 'not-found' };
    unit.record({ type: 'canned-answers-changed', bookingId: null });
    return { ok: true, id };
  });
}

/** Two who save at once do it one after the other: the tenant's row is locked. */
async function lockAnswers(unit: Unit): Promise<void> {
  await unit.change('UPDATE "tenant" SET last_sequence = last_sequence WHERE id = ?', [unit.tenantId]);
}

function sameTitle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function nameOf(actor: Actor): string {
  return actor.kind === 'guest' ? '' : actor.name;
}
