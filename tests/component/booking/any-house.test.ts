import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { gridStarts } from '../../../api/booking/starts.ts';
import type { Taking } from '../../../api/booking/takings.ts';
import { needOf } from '../../../api/booking/visit-need.ts';
import type { Actor } from '../../../api/contract.ts';
import { TakingTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { insertGuests } from '../../../api/people/guest-record.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeBookingService } from '../../../api/service.ts';
import { makeBook } from '../../../api/tenants/house-book.ts';
import { type AnyHouse, anyHouse } from '../../support/any-house.ts';
import { openTestDatabase } from '../../support/database.ts';
import { keepAnyHouse, withOwnIds } from '../../support/keep-any-house.ts';
import { makeReference } from '../../support/reference-search.ts';
import { coreOf, query } from '../../support/spa.ts';

const RUNS = Number(process.env.SEARCH_RUNS ?? 25);
/** Starts that are tried in each house. */
const TRIES = 6;

describe('a house as chance has it, in the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('what is offered can be claimed, and what is refused would have overlapped or lain outside the hours', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(
        anyHouse,
        fc.array(fc.nat(9_999), { minLength: TRIES, maxLength: TRIES }),
        async (any, picks) => {
          const house = withOwnIds(any);
          await keepAnyHouse(database, house);
          for (const pick of picks) held += Number(await tryOne(house, pick));
        },
      ),
      { numRuns: RUNS },
    );
    // Houses in which nothing can ever be held would prove nothing.
    expect(held).toBeGreaterThan(0);
  });

  /** One start of the day, offered or not: holding it must do as the slow search says. Whether it was held. */
  async function tryOne(house: AnyHouse, pick: number): Promise<boolean> {
    const { rows, wish, date } = house;
    const tenantId = rows.tenant.id;
    const [place] = rows.locations;
    const book = makeBook(1, rows);
    const need = needOf(book, wish);
    const location = book.location(place?.id ?? '');
    if (!need || !location || !place) throw new Error('the house does not sell what was wished');
    const dayBefore = DateTime.fromISO(date, { zone: place.timeZone }).minus({ days: 1 }).toMillis();
    const core = coreOf(database, { now: () => dayBefore, set: () => undefined, forward: () => undefined });
    const service = makeBookingService(core, 'cashier');
    const step = rows.tenant.policy.slotStepMinutes;
    const possible = makeReference(rows, need, await takenNow(tenantId), step).starts(date);

    const search = { ...query('', date, { limit: 2_000, order: 'soonest' }), ...wish };
    const found = await service.searchSlots(tenantId, search);
    const offered = found.ok ? found.slots.map((slot) => Date.parse(slot.startsAt)) : [];
    expect(offered).toEqual(possible);

    const all = gridStarts(location.day(date).open, need, step);
    const from = offered.length > 0 && pick % 3 !== 0 ? offered : all;
    const start = from[pick % Math.max(1, from.length)];
    if (start === undefined) return false;
    const guest = await newGuest(tenantId);
    const outcome = await service.holdSlot(tenantId, guest, {
      ...wish,
      locationId: place.id,
      startsAt: isoOf(start),
      guestId: guest.guestId,
      conversationId: null,
      channel: 'console',
      requestKey: newId(),
      replaces: null,
    });
    expect(outcome.ok).toBe(possible.includes(start));
    return outcome.ok;
  }

  async function takenNow(tenantId: string): Promise<Taking[]> {
    const rows = await database.run((db) => tenantScope(db, tenantId).find(TakingTable));
    return rows.map(({ resourceId, firstTick, endTick }) => ({ resourceId, first: firstTick, end: endTick }));
  }

  async function newGuest(tenantId: string): Promise<Extract<Actor, { kind: 'guest' }>> {
    const id = newId();
    const { seals } = coreOf(database, { now: () => 0, set: () => undefined, forward: () => undefined });
    await database.run((db) =>
      insertGuests(seals, tenantScope(db, tenantId), [{ id, name: 'Guest', locale: 'en', createdAt: 0 }]),
    );
    return { kind: 'guest', guestId: id, conversationId: null };
  }
});
