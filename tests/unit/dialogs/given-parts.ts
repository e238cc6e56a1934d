import type { House, ItemView, VisitPart } from '../../../api/contract.ts';
import { ids } from './sage-house.ts';

/** A visit's treatments one after the other: when each is, what it costs, and in whose hands. */
export interface GivenPart {
  readonly part: number;
  readonly treatmentId: string;
  readonly durationMinutes: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly therapistId: string;
  readonly addOns: ItemView['addOns'];
  readonly priceMinor: number;
}

type Wished = Pick<VisitPart, 'treatmentId' | 'durationMinutes'> & Partial<Pick<VisitPart, 'addOnIds'>>;

/** The first treatment is by the therapist whose time it is, each other one by the first in the team who gives it. */
export function partsFrom(
  house: House,
  parts: readonly Wished[],
  startsAt: string,
  therapistId: string,
): GivenPart[] {
  let from = Date.parse(startsAt);
  return parts.map((wished, part) => {
    const treatment = house.treatments.find(({ id }) => id === wished.treatmentId);
    const addOns = (treatment?.addOns ?? []).filter(({ id }) => wished.addOnIds?.includes(id) ?? false);
    const variant = treatment?.variants.find((one) => one.durationMinutes === wished.durationMinutes);
    const durationMinutes = addOns.reduce((sum, one) => sum + one.durationMinutes, wished.durationMinutes);
    const priceMinor = addOns.reduce((sum, one) => sum + one.priceMinor, variant?.priceMinor ?? 0);
    const begins = new Date(from).toISOString();
    from += durationMinutes * 60_000;
    const skilled = house.therapists.find(({ skills }) =>
      (treatment?.skills ?? []).every((skill) => skills.includes(skill)),
    );
    const hands = part === 0 ? therapistId : (skilled?.id ?? ids.ben);
    return {
      part,
      treatmentId: wished.treatmentId,
      durationMinutes,
      startsAt: begins,
      endsAt: new Date(from).toISOString(),
      therapistId: hands,
      addOns,
      priceMinor,
    };
  });
}
