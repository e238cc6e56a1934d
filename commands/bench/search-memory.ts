import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addDays } from '../../api/schedule/local-time.ts';
import type { BenchHouse } from './bench-house.ts';
import type { Figure } from './compare.ts';
import { FIRST_DAY } from './fill-house.ts';
import { queryFor } from './queries.ts';

const SEARCHES = 100_000;
/** What is kept is kept by then: the house, its days, the statements. */
const WARM = 20_000;
/** Searches at once, as from so many guests. */
const AT_ONCE = 50;
const HOURS = ['10:00', '12:30', '17:00', '20:00'];

/** The heap after 100,000 searches of all sorts, beside what it was after the first 20,000. */
export async function searchMemory(house: BenchHouse): Promise<Figure> {
  const collect = garbageCollector();
  await search(house, 0, WARM);
  collect();
  const floor = process.memoryUsage().heapUsed / 1e6;
  await search(house, WARM, SEARCHES);
  collect();
  const value = process.memoryUsage().heapUsed / 1e6;
  return {
    name: 'search-memory',
    value: Number(value.toFixed(1)),
    unit: 'MB',
    floor: Number(floor.toFixed(1)),
    ratio: Number((value / floor).toFixed(2)),
  };
}

async function search(house: BenchHouse, from: number, to: number): Promise<void> {
  const spa = await house.fullSpa();
  for (let at = from; at < to; at += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, place) => {
        const number = at + place;
        const date = addDays(FIRST_DAY, number % 60);
        const near = HOURS[number % HOURS.length] ?? null;
        return house.service.searchSlots(spa.tenantId, queryFor(spa.part.treatmentId, date, date, { near }));
      }),
    );
  }
}

/** Collects what is garbage, so that only what is kept is counted. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
