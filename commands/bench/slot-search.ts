import { windowOf } from '../../api/booking/space.ts';
import { LONGEST_TICKS } from '../../api/booking/takings.ts';
import { addDays } from '../../api/schedule/local-time.ts';
import { openBook } from '../../api/tenants/house-book.ts';
import type { BenchHouse } from './bench-house.ts';
import { compare, type Figure } from './compare.ts';
import { DAYS, FIRST_DAY } from './fill-house.ts';
import type { FullSpa } from './full-spa.ts';
import { queryFor } from './queries.ts';
import type { Connection } from './sql.ts';

const PIECES = 3;
const LAST_DAY = addDays(FIRST_DAY, DAYS - 1);

/**
 * All starts of an hour with any of 12 therapists in any of 6 rooms on 14 days that are 90 % full, through the
 * service; beside reading the rows that it needs and doing nothing with them.
 */
export async function slotSearch(house: BenchHouse, name = 'slot-search'): Promise<Figure> {
  const spa = await house.fullSpa();
  const query = queryFor(spa.part.treatmentId, FIRST_DAY, LAST_DAY, { limit: 2_000 });
  const found = await house.service.searchSlots(spa.tenantId, query);
  if (!found.ok || found.slots.length < 50)
    throw new Error('the full house has too few starts to measure anything');
  const window = await windowOfSearch(house, spa);
  return compare(name, {
    rounds: 60,
    pieces: PIECES,
    work: () => times(() => house.service.searchSlots(spa.tenantId, query)),
    floor: () => times(() => house.bare.reading((plain) => readRows(plain, spa, window))),
  });
}

async function windowOfSearch({ core }: BenchHouse, { tenantId, locationId }: FullSpa) {
  const location = (await openBook(core, tenantId)).location(locationId);
  if (!location) throw new Error('the full house has no location');
  return windowOf(location, FIRST_DAY, LAST_DAY);
}

/** The number that says whether the house is known, and what is taken of its therapists and rooms. */
async function readRows(
  plain: Connection,
  { tenantId, resourceIds }: FullSpa,
  { first, end }: { readonly first: number; readonly end: number },
): Promise<void> {
  await plain.query('SELECT house_version FROM tenant WHERE id = ?', [tenantId]);
  const marks = resourceIds.map(() => '?').join(', ');
  await plain.query(
    `SELECT resource_id, first_tick, end_tick FROM taking
      WHERE resource_id IN (${marks}) AND first_tick > ? AND first_tick < ? AND end_tick > ?`,
    [...resourceIds, first - LONGEST_TICKS, end, first],
  );
}

async function times(work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < PIECES; done += 1) await work();
}
