import { takingsOfItems } from '../../api/booking/ledger.ts';
import { makePlanner, type Plan } from '../../api/booking/plan-visit.ts';
import { makeSpace, windowOf } from '../../api/booking/space.ts';
import { gridStarts } from '../../api/booking/starts.ts';
import type { Taking } from '../../api/booking/takings.ts';
import { needOf } from '../../api/booking/visit-need.ts';
import { addDays, daysBetween } from '../../api/schedule/local-time.ts';
import { makeBook } from '../../api/tenants/house-book.ts';
import { compare, type Figure } from './compare.ts';
import { DAYS, FIRST_DAY, fullHouse } from './fill-house.ts';
import { houseRows } from './full-house.ts';

const PIECES = 5;

/**
 * All starts of an hour with any of 12 therapists in any of 6 rooms, on 14 days, 90 % full, each with who and where;
 * beside marking every tick that is taken in a list, which is the least that reading the input costs.
 */
export async function slotArithmetic(): Promise<Figure> {
  const rows = houseRows(0);
  const book = makeBook(1, rows);
  const location = book.location(rows.locations[0]?.id ?? '');
  const treatmentId = rows.treatments[0]?.id ?? '';
  const part = {
    treatmentId,
    durationMinutes: 60,
    addOnIds: [],
    gapMinutes: 0,
    therapistId: null,
    gender: null,
  };
  const need = needOf(book, { people: 1, parts: [part] });
  if (!location || !need) throw new Error('the full house sells nothing');
  const last = addDays(FIRST_DAY, DAYS - 1);
  const dates = daysBetween(FIRST_DAY, last);
  const window = windowOf(location, FIRST_DAY, last);
  const takings = fullHouse(rows.resources).flatMap((visit) => takingsOfItems([visit]));
  const search = (): Plan[] => {
    const space = makeSpace(location, dates, window, takings);
    const planner = makePlanner(space, need);
    return space.days.flatMap((day, place) => planner.plansOn(gridStarts(day.open, need, 5), place));
  };
  if (search().length < 50) throw new Error('the full house has too few starts to measure anything');
  return compare('slot-arithmetic', {
    rounds: 200,
    pieces: PIECES,
    work: async () => times(search),
    floor: async () => times(() => markTicks(takings, window.first, window.end)),
  });
}

function markTicks(takings: readonly Taking[], first: number, end: number): number {
  const marks = new Map<string, Uint8Array>();
  for (const taking of takings) {
    const ticks = marks.get(taking.resourceId) ?? new Uint8Array(end - first);
    marks.set(taking.resourceId, ticks);
    for (let tick = taking.first; tick < taking.end; tick += 1) ticks[tick - first] = 1;
  }
  return marks.size;
}

function times(work: () => unknown): void {
  for (let done = 0; done < PIECES; done += 1) work();
}
