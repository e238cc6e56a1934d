import type {
  House,
  Id,
  LocalDate,
  Location,
  OpeningHours,
  Therapist,
  Treatment,
  TreatmentVariant,
} from '../api/contract.ts';
import { weekdayOf } from './days.ts';

/** Looking things up in what the house sells; null for what is unknown or no longer there. */
export function treatmentOf(house: House, id: Id | null): Treatment | null {
  return house.treatments.find((treatment) => treatment.id === id) ?? null;
}

export function therapistOf(house: House, id: Id | null): Therapist | null {
  return house.therapists.find((therapist) => therapist.id === id) ?? null;
}

export function locationOf(house: House, id: Id | null): Location | null {
  return house.locations.find((location) => location.id === id) ?? null;
}

/** The places that are meant: the one named, or all. */
export function locationsMeant(house: House, id: Id | null): readonly Location[] {
  const named = locationOf(house, id);
  return named ? [named] : house.locations;
}

/** The zone in which the guest's "tomorrow" and "5" are meant. */
export function zoneOf(house: House, locationId: Id | null): string {
  return locationsMeant(house, locationId)[0]?.timeZone ?? 'utc';
}

/** The variant of a length, or the usual one when no length was said. */
export function variantOf(treatment: Treatment, durationMinutes: number | null): TreatmentVariant | null {
  if (durationMinutes === null) return treatment.variants[0] ?? null;
  return treatment.variants.find((variant) => variant.durationMinutes === durationMinutes) ?? null;
}

/** Who is able to give a treatment, anywhere. */
export function whoDoes(house: House, treatment: Treatment): readonly Therapist[] {
  return house.therapists.filter((therapist) => canGive(therapist, treatment));
}

/** A therapist who has every skill that a treatment asks for. */
export function canGive(therapist: Therapist, treatment: Treatment): boolean {
  return treatment.skills.every((skill) => therapist.skills.includes(skill));
}

/** A treatment that is made for two. */
export function isForTwo(treatment: Treatment): boolean {
  return [treatment.name, treatment.category, treatment.roomKind].some((word) =>
    /couple|duo|parej|\bpaar|casal|casais|\bdeux\b/i.test(word),
  );
}

/** When no number was said, one person comes, or two to what is made for two. */
export function peopleMeant(house: House, draft: { people: number | null; treatmentId: Id | null }): number {
  const treatment = treatmentOf(house, draft.treatmentId);
  return draft.people ?? (treatment && isForTwo(treatment) ? 2 : 1);
}

/** A location's opening hours on a day; several when it closes in between, none when closed. */
export function hoursOn(location: Location, date: LocalDate): readonly OpeningHours[] {
  const weekday = weekdayOf(date);
  return location.openingHours.filter((hours) => hours.weekday === weekday);
}
