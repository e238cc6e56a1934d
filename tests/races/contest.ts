import type { BookingService, Instant } from '../../api/contract.ts';
import { addDays } from '../../api/schedule/local-time.ts';
import { query } from '../support/spa.ts';
import type { Contestant, Orders, SpaFacts } from './orders.ts';
import { guestActor, holdOf, type Want } from './wishes.ts';

/** Guests who want slots, all at once; whoever comes away with nothing looks for another time. */
export function contest(
  service: BookingService,
  { spa, wants }: Orders['contest'],
): Promise<readonly Contestant[]> {
  return Promise.all(wants.map((want) => compete(service, spa, want)));
}

async function compete(service: BookingService, spa: SpaFacts, want: Want): Promise<Contestant> {
  const request = holdOf(spa, want);
  const outcome = await service.holdSlot(spa.tenantId, guestActor(want.guest), request);
  return { outcome, alternatives: outcome.ok ? [] : await alternatives(service, spa, want) };
}

/** Near the time that they wanted, on that day or one of the two after it. */
async function alternatives(service: BookingService, spa: SpaFacts, { local }: Want): Promise<Instant[]> {
  const [date = '', near = ''] = local.split('T');
  const asked = query(spa.treatmentId, date, { to: addDays(date, 2), near });
  const found = await service.searchSlots(spa.tenantId, asked);
  return found.ok ? found.slots.map((slot) => slot.startsAt) : [];
}
