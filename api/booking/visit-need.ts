import type { AddOn, AgreedTerms, Id, SlotQuery, Treatment, VisitPart, VisitWish } from '../contract.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { strictestTerms } from './terms.ts';
import { TICK_MINUTES } from './ticks.ts';

/** No visit lasts longer than this, pauses included. */
export const LONGEST_VISIT_MINUTES = 24 * 60;

/** What one part of a visit needs for each person. Times are in ticks of the ledger. */
export interface PartNeed {
  readonly treatment: Treatment;
  readonly addOns: readonly AddOn[];
  readonly durationMinutes: number;
  readonly priceMinor: number;
  /** From the start of the visit. */
  readonly offset: number;
  readonly length: number;
  readonly before: number;
  readonly after: number;
  readonly roomBefore: number;
  readonly roomAfter: number;
  readonly equipment: readonly string[];
  readonly therapistId: Id | null;
  readonly gender: VisitPart['gender'];
  /** Only these therapists, one a person, and only this room: as the desk has dragged it. */
  readonly among?: readonly Id[] | undefined;
  readonly roomId?: Id | null | undefined;
}

/** What a visit needs, whoever gives it and whenever. */
export interface VisitNeed {
  readonly parts: readonly PartNeed[];
  readonly people: number;
  /** In ticks, from the start of the first part to the end of the last. */
  readonly length: number;
  readonly notTherapistIds: readonly Id[];
  /** In ticks. */
  readonly minGap: number;
  /** For all persons together. */
  readonly priceMinor: number;
  readonly terms: AgreedTerms;
}

/** A wish as the house can plan it; null when it names what the house does not sell. */
export function needOf(
  book: HouseBook,
  wish: VisitWish & Partial<Pick<SlotQuery, 'notTherapistIds'>>,
): VisitNeed | null {
  const { people } = wish;
  if (!Number.isInteger(people) || people < 1 || wish.parts.length === 0) return null;
  const parts: PartNeed[] = [];
  let end = 0;
  for (const [place, part] of wish.parts.entries()) {
    const offset = place === 0 ? 0 : end + ticksOf(part.gapMinutes);
    const need = part.gapMinutes >= 0 ? partNeed(book, part, offset) : null;
    if (need === null) return null;
    parts.push(need);
    end = offset + need.length;
  }
  if (end > ticksOf(LONGEST_VISIT_MINUTES)) return null;
  return {
    parts,
    people,
    length: end,
    notTherapistIds: wish.notTherapistIds ?? [],
    minGap: ticksOf(book.house.tenant.policy.minGapMinutes),
    priceMinor: parts.reduce((sum, part) => sum + part.priceMinor, 0) * people,
    terms: strictestTerms(parts.map((part) => book.terms(part.treatment.id))),
  };
}

function partNeed(book: HouseBook, part: VisitPart, offset: number): PartNeed | null {
  const treatment = book.treatment(part.treatmentId);
  const variant = treatment?.variants.find((one) => one.durationMinutes === part.durationMinutes);
  if (!treatment || !variant) return null;
  const addOns = part.addOnIds.flatMap((id) => treatment.addOns.find((one) => one.id === id) ?? []);
  // One that is named twice or not sold is a mistake, never a gift.
  if (addOns.length !== part.addOnIds.length || new Set(part.addOnIds).size !== addOns.length) return null;
  const durationMinutes = sum(variant.durationMinutes, addOns, (one) => one.durationMinutes);
  return {
    treatment,
    addOns,
    durationMinutes,
    priceMinor: sum(variant.priceMinor, addOns, (one) => one.priceMinor),
    offset,
    length: ticksOf(durationMinutes),
    before: ticksOf(treatment.bufferBeforeMinutes),
    after: ticksOf(treatment.bufferAfterMinutes),
    roomBefore: ticksOf(treatment.roomBufferBeforeMinutes),
    roomAfter: ticksOf(treatment.roomBufferAfterMinutes),
    equipment: [...new Set([...treatment.equipment, ...addOns.flatMap((one) => one.equipment)])],
    therapistId: part.therapistId,
    gender: part.gender,
  };
}

/** May this therapist give this part, by skill and by what the guest asked for? */
export function suits(therapist: ResourceEntity, part: PartNeed, need: VisitNeed): boolean {
  return (
    part.treatment.skills.every((skill) => therapist.skills.includes(skill)) &&
    (part.gender === null || therapist.gender === part.gender) &&
    (part.among === undefined || part.among.includes(therapist.id)) &&
    (part.therapistId === null || need.people > 1 || therapist.id === part.therapistId) &&
    !need.notTherapistIds.includes(therapist.id)
  );
}

export function ticksOf(minutes: number): number {
  return Math.ceil(minutes / TICK_MINUTES);
}

function sum(first: number, addOns: readonly AddOn[], of: (addOn: AddOn) => number): number {
  return addOns.reduce((total, one) => total + of(one), first);
}
