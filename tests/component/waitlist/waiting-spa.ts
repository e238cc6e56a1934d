import type { Actor, BookingView, WaitlistEntryView, WaitlistRequest } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import type { TestClock } from '../../support/clock.ts';
import { makeSpa, part, type SpaOptions, type TestSpa } from '../../support/spa.ts';

export const NOW = '2026-03-02T09:00';
export const DAY = '2026-03-03';
export const FIVE = `${DAY}T17:00`;

type Guest = Extract<Actor, { kind: 'guest' }>;

/** A spa that sells one hour a day: from five to six. */
export function oneHourSpa(database: Database, clock: TestClock, options: SpaOptions = {}): Promise<TestSpa> {
  return makeSpa(database, clock, { shift: { from: '17:00', to: '18:15' }, ...options });
}

/** An hour on the day that everybody wants. */
export function waitFor(spa: TestSpa, guest: Guest, more: Partial<WaitlistRequest> = {}): WaitlistRequest {
  return {
    parts: [part(spa.treatmentId)],
    people: 1,
    locationId: null,
    from: DAY,
    to: DAY,
    timeFrom: null,
    timeTo: null,
    guestId: guest.guestId,
    conversationId: guest.conversationId,
    channel: 'webchat',
    requestKey: newId(),
    ...more,
  };
}

export async function joined(
  spa: TestSpa,
  guest: Guest,
  more: Partial<WaitlistRequest> = {},
): Promise<WaitlistEntryView> {
  const outcome = await spa.service.joinWaitlist(spa.tenantId, guest, waitFor(spa, guest, more));
  if (!outcome.ok) throw new Error(`the guest may not wait: ${outcome.reason}`);
  return outcome.entry;
}

/** The hour is booked by somebody; gives it back when called. */
export async function taken(spa: TestSpa, local = FIVE): Promise<() => Promise<unknown>> {
  const { actor, booking } = await spa.held(local);
  return () => spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
}

/** What a guest was offered; null when nothing. */
export async function offerTo(spa: TestSpa, guest: Guest): Promise<BookingView | null> {
  const [entry] = await spa.service.waitlist(spa.tenantId, guest.guestId);
  return entry?.offer ? spa.service.booking(spa.tenantId, entry.offer.bookingId) : null;
}
