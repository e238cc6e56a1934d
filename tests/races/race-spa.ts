import type { Core } from '../../api/core.ts';
import { TermsTable } from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { USUAL_TERMS } from '../../api/tenants/public-house.ts';
import { chatGuest } from '../support/chat-guest.ts';
import type { TestClock } from '../support/clock.ts';
import { changeRows, makeSpa } from '../support/spa.ts';
import type { Orders, RaceGuest, SpaFacts } from './orders.ts';

/** A spa for a race, with guests whom the house can write to. */
export async function openRaceSpa(
  core: Core,
  clock: TestClock,
  { options, guests: count, depositPercent }: Orders['make-spa'],
): Promise<SpaFacts> {
  const spa = await makeSpa(core.database, clock, options);
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
