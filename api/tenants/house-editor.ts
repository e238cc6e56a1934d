import type { HouseEditor } from '../contract.ts';
import type { Core } from '../core.ts';
import { allConflicts } from '../schedule/describe-conflicts.ts';
import { replanVisits } from '../schedule/replan-visits.ts';
import { isAllowed, makeChange, previewChange } from './change-house.ts';
import { openBook } from './house-book.ts';
import { sheetOf } from './house-sheet.ts';

/** The manager's side of the service. */
export function makeHouseEditor(core: Core): HouseEditor {
  return {
    sheet: async (tenantId) => sheetOf(await openBook(core, tenantId)),
    change: (tenantId, actor, change, key) => makeChange(core, tenantId, actor, change, key),
    preview: (tenantId, actor, change) => previewChange(core, tenantId, actor, change),
    conflicts: async (tenantId) => allConflicts(core, await openBook(core, tenantId)),
    async replan(tenantId, actor, moves, key) {
      return isAllowed(actor, 'change-rota')
        ? replanVisits(core, tenantId, actor, moves, key)
        : { ok: false, reason: 'not-allowed', refused: [] };
    },
  };
}
