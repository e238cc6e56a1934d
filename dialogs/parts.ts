import type { House, Id, VisitPart } from '../api/contract.ts';
import { treatmentOf, variantOf } from './house.ts';
import type { BookingDraft, DraftPart } from './types.ts';

/** What a draft says of its first treatment. */
export function partOf(part: DraftPart): DraftPart {
  const { treatmentId, among, durationMinutes, addOnIds, therapistId, gender } = part;
  return { treatmentId, among, durationMinutes, addOnIds, therapistId, gender };
}

/** Every treatment of a draft, in its order: at least one, known or not. */
export function partsOfDraft(draft: BookingDraft): readonly DraftPart[] {
  return [partOf(draft), ...draft.further];
}

/** The draft with these treatments instead. */
export function withParts(draft: BookingDraft, parts: readonly DraftPart[]): BookingDraft {
  const [first, ...further] = parts;
  return first ? { ...draft, ...first, further } : draft;
}

/** The draft with each of its treatments changed. */
export function mapParts(
  draft: BookingDraft,
  change: (part: DraftPart, place: number) => DraftPart,
): BookingDraft {
  return withParts(draft, partsOfDraft(draft).map(change));
}

/** The place of the first treatment that is not clear yet; -1 when all are. */
export function openPlace(house: House, draft: BookingDraft): number {
  return partsOfDraft(draft).findIndex(({ treatmentId }) => treatmentOf(house, treatmentId) === null);
}

/** Whose hands each treatment of a visit is to be in; null is whoever is free, undefined whom the draft wishes. */
export type Hands = readonly (Id | null | undefined)[];

/** A draft's treatments as the service is asked for them; null while one is not clear, or not sold like this. */
export function partsMeant(house: House, draft: BookingDraft, hands: Hands = []): VisitPart[] | null {
  const parts = partsOfDraft(draft).map((part, place) => {
    const treatment = treatmentOf(house, part.treatmentId);
    const variant = treatment && variantOf(treatment, part.durationMinutes);
    if (!treatment || !variant) return null;
    const therapistId = hands[place] === undefined ? part.therapistId : hands[place];
    const { durationMinutes } = variant;
    const addOnIds = treatment.addOns.map(({ id }) => id).filter((id) => part.addOnIds.includes(id));
    return {
      treatmentId: treatment.id,
      durationMinutes,
      addOnIds,
      gapMinutes: 0,
      therapistId,
      gender: part.gender,
    };
  });
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length ? known : null;
}

/** One treatment without add-ons: all that the id of a slot's choice can name. */
export function isPlain({ further, addOnIds }: BookingDraft): boolean {
  return further.length === 0 && addOnIds.length === 0;
}
