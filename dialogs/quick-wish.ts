import type { House, Id, Instant, LocalDate, QuickWish, Treatment } from '../api/contract.ts';
import { peopleMeant, treatmentOf, variantOf, zoneOf } from './house.ts';
import type { Understood } from './understand/types.ts';
import { understand } from './understand/understand.ts';

/** Where the desk stands while it types. */
export interface QuickContext {
  readonly house: House;
  readonly now: Instant;
  readonly locationId: Id;
  /** The day on its screen: meant where no other is named. */
  readonly date: LocalDate;
}

/** What the desk typed to book a visit, read as a guest's message is; in the tenant's language, or in English. */
export function readQuickWish(text: string, { house, now, locationId, date }: QuickContext): QuickWish {
  const { treatments, therapists, locations } = house;
  const context = {
    now,
    timezone: zoneOf(house, locationId),
    vocabulary: { treatments, therapists, locations },
    asked: ['other' as const],
  };
  const own = understand(text, { ...context, locale: house.tenant.locale });
  // Who works in Lisbon may type "fri 5" all the same.
  const said = saysWhat(own) ? own : firstThatSays([own, understand(text, { ...context, locale: 'en' })]);
  const only = said.treatment?.ids.length === 1 ? treatmentOf(house, said.treatment.ids[0] ?? null) : null;
  const day = daysIn(said, date);
  const gender = said.therapistGender;
  return {
    treatmentIds: said.treatment?.ids ?? [],
    durationMinutes: only && lengthOf(only, said.durationMinutes),
    people: peopleMeant(house, { people: said.people, treatmentId: only?.id ?? null }),
    ...day,
    timeFrom: said.timeRange?.from ?? null,
    timeTo: said.timeRange?.to ?? null,
    near: said.time,
    therapistId: said.therapist?.ids.length === 1 ? (said.therapist.ids[0] ?? null) : null,
    gender: gender === 'female' || gender === 'male' ? gender : null,
    locationId: said.location?.ids.length === 1 ? (said.location.ids[0] ?? locationId) : locationId,
  };
}

function saysWhat({ treatment, date, dateRange, time, timeRange }: Understood): boolean {
  return treatment !== null && (date ?? dateRange ?? time ?? timeRange) !== null;
}

function firstThatSays(readings: readonly Understood[]): Understood {
  const byMuch = readings.toSorted((a, b) => muchOf(b) - muchOf(a));
  return byMuch[0] as Understood;
}

function muchOf({ treatment, date, dateRange, time, timeRange, therapist }: Understood): number {
  return [treatment, date ?? dateRange, time ?? timeRange, therapist].filter((one) => one !== null).length;
}

function daysIn({ date, dateRange }: Understood, shown: LocalDate): Pick<QuickWish, 'from' | 'to'> {
  const from = date ?? dateRange?.from ?? shown;
  const to = date ?? dateRange?.to ?? from;
  return { from, to: to < from ? from : to };
}

/** The length that was said if it is sold, else the usual one. */
function lengthOf(treatment: Treatment, minutes: number | null): number | null {
  return (variantOf(treatment, minutes) ?? variantOf(treatment, null))?.durationMinutes ?? null;
}
