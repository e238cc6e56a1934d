import type { Actor, SeriesRequest, SeriesRule, SeriesView } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import { part, type TestSpa } from '../../support/spa.ts';

/** A Monday. */
export const NOW = '2026-03-02T09:00';

type Guest = Extract<Actor, { kind: 'guest' }>;

/** "Every friday at 5, four times." */
export const FRIDAYS: SeriesRule = {
  everyWeeks: 1,
  time: '17:00',
  from: '2026-03-06',
  until: null,
  count: 4,
};

export function seriesOf(
  spa: TestSpa,
  guest: Guest,
  rule: Partial<SeriesRule> = {},
  more: Partial<SeriesRequest> = {},
): SeriesRequest {
  return {
    parts: [part(spa.treatmentId)],
    people: 1,
    locationId: spa.locationId,
    rule: { ...FRIDAYS, ...rule },
    guestId: guest.guestId,
    conversationId: guest.conversationId,
    channel: 'webchat',
    requestKey: newId(),
    ...more,
  };
}

/** Holds a series, or fails the test. */
export async function heldSeries(
  spa: TestSpa,
  guest: Guest,
  rule: Partial<SeriesRule> = {},
  more: Partial<SeriesRequest> = {},
): Promise<SeriesView> {
  const outcome = await spa.service.holdSeries(spa.tenantId, guest, seriesOf(spa, guest, rule, more));
  if (!outcome.ok) throw new Error(`the series could not be held: ${outcome.reason}`);
  return outcome.series;
}

export function starts(series: SeriesView): string[] {
  return series.bookings.map((booking) => booking.startsAt);
}

/** The visits of a series as they are now. */
export function visits(spa: TestSpa, series: SeriesView) {
  return Promise.all(series.bookings.map(({ id }) => spa.service.booking(spa.tenantId, id)));
}

export async function statuses(spa: TestSpa, series: SeriesView): Promise<(string | undefined)[]> {
  return (await visits(spa, series)).map((booking) => booking?.status);
}
