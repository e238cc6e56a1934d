import type { Actor, HouseChange, Id } from '../contract.ts';
import { planClosure, planNoClosure, planNoTimeOff, planTimeOff } from '../schedule/plan-absence.ts';
import { planNoRota, planRota } from '../schedule/plan-rota.ts';
import type { HouseRows } from './house-book.ts';
import type { PlanResult } from './house-edits.ts';
import { planLocation, planNoLocation } from './plan-location.ts';
import { planEquipment, planNoResource, planRoom, planTherapist } from './plan-resource.ts';
import { planTaxIdentity } from './plan-tax-identity.ts';
import { planPolicy, planTerms } from './plan-terms.ts';
import { planTexts } from './plan-texts.ts';
import { planNoTreatment, planTreatment } from './plan-treatment.ts';
import { planWebChat } from './web-chat.ts';

/** What a change is planned against. */
export interface Around {
  readonly rows: HouseRows;
  readonly now: number;
  readonly actor: Actor;
  /** Was a visit ever booked at this location? */
  readonly isUsed: (locationId: Id) => Promise<boolean>;
}

/** Checks a change of good shape against all that is there, and says which rows it takes. Writes nothing. */
export async function planChange(
  change: HouseChange,
  { rows, now, actor, isUsed }: Around,
): Promise<PlanResult> {
  switch (change.kind) {
    case 'save-location':
      return planLocation(rows, change.id, change.draft, now);
    case 'remove-location':
      return planNoLocation(rows, change.id, await isUsed(change.id));
    case 'save-treatment':
      return planTreatment(rows, change.id, change.draft);
    case 'retire-treatment':
      return planNoTreatment(rows, change.id);
    case 'save-therapist':
      return planTherapist(rows, change.id, change.draft);
    case 'retire-therapist':
      return planNoResource(rows, 'therapist', change.id);
    case 'save-room':
      return planRoom(rows, change.id, change.draft);
    case 'retire-room':
      return planNoResource(rows, 'room', change.id);
    case 'save-equipment':
      return planEquipment(rows, change.id, change.draft);
    case 'retire-equipment':
      return planNoResource(rows, 'equipment', change.id);
    case 'save-rota':
      return planRota(rows, change.draft);
    case 'remove-rota':
      return planNoRota(rows, change.therapistId, change.validFrom);
    case 'save-time-off':
      return planTimeOff(rows, change.id, change.draft);
    case 'remove-time-off':
      return planNoTimeOff(rows, change.id);
    case 'save-closure':
      return planClosure(rows, change.id, change.draft);
    case 'remove-closure':
      return planNoClosure(rows, change.id);
    case 'save-terms':
      return planTerms(rows, change.draft, now, actor);
    case 'save-policy':
      return planPolicy(change.draft);
    case 'save-texts':
      return planTexts(rows, change.draft);
    case 'save-web-chat':
      return planWebChat(rows, change.draft);
    case 'save-tax-identity':
      return planTaxIdentity(change.draft);
  }
}

/** What the log says of a change: names of people and reasons of absence are not for it. */
export function noteOf(change: HouseChange, id: Id | null): string {
  const from =
    change.kind === 'save-rota'
      ? change.draft.validFrom
      : change.kind === 'remove-rota'
        ? change.validFrom
        : null;
  return [change.kind, id, from && `from ${from}`].filter((word) => word !== null).join(' ');
}
