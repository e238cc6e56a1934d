import type { Actor, HouseChange, HouseEditor, HouseOutcome, HouseProblem, TextsDraft } from '../contract.ts';
import type { Core } from '../core.ts';
import { allConflicts } from '../schedule/describe-conflicts.ts';
import { replanVisits } from '../schedule/replan-visits.ts';
import { isAllowed, makeChange, previewChange } from './change-house.ts';
import { openBook } from './house-book.ts';
import { houseChanges } from './house-changes.ts';
import { problem } from './house-problems.ts';
import { sheetOf } from './house-sheet.ts';
import { readChange } from './read-change.ts';

/** What keeps a tenant's own words from being said in a language; the words themselves are the dialogs'. */
export type CheckTexts = (language: string, texts: TextsDraft['texts']) => readonly HouseProblem[];

const nothingCanBeSaid: CheckTexts = () => [problem('language', 'unknown-value')];

/** The manager's side of the service. Without a check of own words none are taken. */
export function makeHouseEditor(core: Core, checkTexts: CheckTexts = nothingCanBeSaid): HouseEditor {
  return {
    sheet: async (tenantId) => sheetOf(await openBook(core, tenantId)),
    changes: (tenantId) => houseChanges(core, tenantId),
    change: async (tenantId, actor, change, key) =>
      unsayable(checkTexts, actor, change) ?? makeChange(core, tenantId, actor, change, key),
    preview: async (tenantId, actor, change) =>
      unsayable(checkTexts, actor, change) ?? previewChange(core, tenantId, actor, change),
    conflicts: async (tenantId) => allConflicts(core, await openBook(core, tenantId)),
    async replan(tenantId, actor, moves, key) {
      return isAllowed(actor, 'change-rota')
        ? replanVisits(core, tenantId, actor, moves, key)
        : { ok: false, reason: 'not-allowed', refused: [] };
    },
  };
}

/** Why own words of good shape cannot be said; null leaves the answer to the change itself. */
function unsayable(check: CheckTexts, actor: Actor, input: HouseChange): HouseOutcome | null {
  const read = readChange(input);
  if (!read.ok || read.change.kind !== 'save-texts' || !isAllowed(actor, 'change-house')) return null;
  const problems = check(read.change.draft.language, read.change.draft.texts);
  return problems.length > 0 ? { ok: false, problems } : null;
}
