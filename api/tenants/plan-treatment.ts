import type { AddOn, HouseProblem, Id, TreatmentDraft } from '../contract.ts';
import type { LocationEntity, TreatmentEntity } from '../database/entities/house.ts';
import { newId } from '../database/ids.ts';
import type { HouseRows } from './house-book.ts';
import { type PlanResult, saved, TREATMENTS } from './house-edits.ts';
import { noSuch, problem } from './house-problems.ts';

/** What is sold, at which lengths and prices. Visits keep what they were booked with. `id` null makes a new one. */
export function planTreatment(rows: HouseRows, id: Id | null, draft: TreatmentDraft): PlanResult {
  const before = rows.treatments.find((one) => one.id === id);
  if (id !== null && !before) return { ok: false, problems: [noSuch('id', 'treatment')] };
  const problems = [
    ...variantProblems(draft, longestOpening(rows.locations)),
    ...addOnProblems(draft, before?.addOns ?? []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const row: TreatmentEntity = {
    ...draft,
    variants: draft.variants.toSorted((a, b) => a.durationMinutes - b.durationMinutes),
    addOns: draft.addOns.map((one) => ({ ...one, id: one.id ?? newId() })),
    id: before?.id ?? newId(),
    tenantId: rows.tenant.id,
    position: before?.position ?? rows.treatments.length,
  };
  return planned(row, before);
}

/** No longer sold. What was booked of it stays booked. */
export function planNoTreatment(rows: HouseRows, id: Id): PlanResult {
  const before = rows.treatments.find((one) => one.id === id);
  return before
    ? planned({ ...before, active: false }, before)
    : { ok: false, problems: [noSuch('id', 'treatment')] };
}

/** The longest that any house is open without a pause, in minutes; null when there is no house yet. */
export function longestOpening(locations: readonly LocationEntity[]): number | null {
  if (locations.length === 0) return null;
  return Math.max(
    0,
    ...locations.flatMap((location) => [1, 2, 3, 4, 5, 6, 7].map((day) => longestOn(location, day))),
  );
}

/** Hours that meet are one stretch. */
function longestOn({ openingHours }: LocationEntity, weekday: number): number {
  const hours = openingHours
    .filter((one) => one.weekday === weekday)
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  let longest = 0;
  let start = -1;
  let end = -1;
  for (const one of hours) {
    const opens = minutesOf(one.opens);
    if (opens !== end) start = opens;
    end = minutesOf(one.closes);
    longest = Math.max(longest, end - start);
  }
  return longest;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function variantProblems({ variants }: TreatmentDraft, longest: number | null): HouseProblem[] {
  return variants.flatMap(({ durationMinutes }, place) => {
    const field = `variants[${place}].durationMinutes`;
    const isDouble = variants.slice(0, place).some((one) => one.durationMinutes === durationMinutes);
    if (isDouble) return [problem(field, 'duplicate', 'There is another variant of this length.')];
    return longest !== null && durationMinutes > longest ? [problem(field, 'longer-than-opening-hours')] : [];
  });
}

function addOnProblems({ addOns }: TreatmentDraft, known: readonly AddOn[]): HouseProblem[] {
  return addOns.flatMap(({ id }, place) => {
    if (id === null) return [];
    const field = `addOns[${place}].id`;
    if (!known.some((one) => one.id === id)) return [noSuch(field, 'add-on')];
    return addOns.slice(0, place).some((one) => one.id === id) ? [problem(field, 'duplicate')] : [];
  });
}

function planned(row: TreatmentEntity, before: TreatmentEntity | undefined): PlanResult {
  return { ok: true, id: row.id, edits: [saved(TREATMENTS, before, row)], reach: null, frees: true };
}
