import type { Id, LocalDate, SlotQuery } from '../../api/contract.ts';

/** A search for one treatment of an hour by anybody, anywhere. */
export function queryFor(
  treatmentId: Id,
  from: LocalDate,
  to: LocalDate,
  more: Partial<SlotQuery> = {},
): SlotQuery {
  const part = { treatmentId, durationMinutes: 60, addOnIds: [], gapMinutes: 0 };
  return {
    parts: [{ ...part, therapistId: null, gender: null }],
    people: 1,
    locationId: null,
    ...{ from, to },
    onDays: null,
    timeFrom: null,
    timeTo: null,
    near: null,
    order: 'spread',
    notTherapistIds: [],
    ignoring: null,
    limit: 4,
    ...more,
  };
}
