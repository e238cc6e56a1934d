import type { Core } from '../../api/core.ts';
import { TermsTable } from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { USUAL_TERMS } from '../../api/tenants/public-house.ts';
import type { House } from '../../house.ts';
import { chatGuest } from '../support/chat-guest.ts';
import type { TestClock } from '../support/clock.ts';
import { changeRows, makeSpa, spaOver, type TestSpa } from '../support/spa.ts';
import type { Orders, RaceGuest, SpaFacts } from './orders.ts';

/** A spa for a race, with guests whom the house can write to. */
export async function openRaceSpa(
  core: Core,
  clock: TestClock,
  { options, guests: count, depositPercent }: Orders['make-spa'],
): Promise<SpaFacts> {
  return peopled(await makeSpa(core.database, clock, options), count, depositPercent);
}

/** The same in a house that is served. */
export async function openRaceSpaIn(
  house: Pick<House, 'core' | 'service'>,
  { options, guests, depositPercent }: Orders['make-spa'],
): Promise<SpaFacts> {
  return peopled(await spaOver(house, options), guests, depositPercent);
}

async function peopled(spa: TestSpa, count: number, depositPercent: number): Promise<SpaFacts> {
  await changeRows(spa, (scope) =>
    scope.insert(TermsTable, [
      {
        id: newId(),
        treatmentId: null,
        version: 1,
        // Moved as often as the storm likes: what it is after is the ledger, not the limit.
        terms: { ...USUAL_TERMS, depositPercent, maxMoves: 100, moveUntilHours: 0 },
        createdAt: 0,
        createdBy: 'race',
      },
    ]),
  );
  const guests: RaceGuest[] = [];
  for (let place = 0; place < count; place += 1) {
    const { actor, conversationId } = await chatGuest(spa);
    guests.push({ guestId: actor.guestId, conversationId });
  }
  const { tenantId, locationId, treatmentId, therapistIds } = spa;
  return { tenantId, locationId, treatmentId, therapistIds, guests };
}
