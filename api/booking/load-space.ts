import type { Id, LocalDate } from '../contract.ts';
import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { makeSpace, resourceIds, type Space, windowOf } from './space.ts';
import { takingsOf } from './takings.ts';

/**
 * What can be sold at a location on some days, as it is now or was decided while waiting to look. Who asks for the
 * same at the same moment is given the same, and must not change it.
 */
export function loadSpace(
  core: Pick<Core, 'database'>,
  book: HouseBook,
  location: LocationBook,
  dates: readonly LocalDate[],
  ignoring: Id | null,
): Promise<Space> {
  const { id } = book.house.tenant;
  const key = JSON.stringify(['space', id, book.version, location.location.id, ignoring, dates]);
  return core.database.share(key, async (db) => {
    const window = windowOf(location, dates[0] ?? '', dates.at(-1) ?? '');
    const takings = await takingsOf(tenantScope(db, id), resourceIds(location), window, ignoring);
    return makeSpace(location, dates, window, takings);
  });
}
