import type { House, LocalDate, WallTime } from '../api/contract.ts';
import { locationOf, therapistOf, treatmentOf } from './house.ts';
import type { Memory } from './types.ts';

/** The draft as the chat command shows it: names instead of ids, null for what was not said. */
export interface DraftView {
  readonly treatment: string | null;
  readonly durationMinutes: number | null;
  readonly date: LocalDate | null;
  readonly dateRange: { readonly from: LocalDate | null; readonly to: LocalDate | null } | null;
  readonly time: WallTime | null;
  readonly timeRange: { readonly from: WallTime | null; readonly to: WallTime | null } | null;
  readonly people: number | null;
  readonly location: string | null;
  readonly therapist: string | null;
  readonly gender: 'female' | 'male' | null;
}

/** What the guest has said so far about the visit being booked; null when none is. */
export function draftView({ draft }: Memory, house: House): DraftView | null {
  if (!draft) return null;
  const { durationMinutes, date, dateRange, time, timeRange, people, gender } = draft;
  return {
    treatment: treatmentOf(house, draft.treatmentId)?.name ?? null,
    durationMinutes,
    date,
    dateRange,
    time,
    timeRange,
    people,
    location: locationOf(house, draft.locationId)?.name ?? null,
    therapist: therapistOf(house, draft.therapistId)?.name ?? null,
    gender,
  };
}
