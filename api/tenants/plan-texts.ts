import type { TextsDraft } from '../contract.ts';
import type { HouseRows } from './house-book.ts';
import { type PlanResult, textsChanged } from './house-edits.ts';

/** A language's own words, in place of all there were for it; those of other languages stay. */
export function planTexts({ tenant }: HouseRows, { language, texts }: TextsDraft): PlanResult {
  const others = Object.entries(tenant.ownTexts ?? {}).filter(([other]) => other !== language);
  const own = Object.keys(texts).length > 0 ? [[language, texts] as const] : [];
  const edits = [textsChanged(Object.fromEntries([...others, ...own]))];
  return { ok: true, id: null, edits, reach: null, frees: false };
}
