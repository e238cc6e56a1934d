import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';
import { isTheirs } from '../people/permissions.ts';
import type { StaffMember } from '../people/sessions.ts';
import { isAtTheirs } from '../people/where-is.ts';
import { problem, type Reply, type Route } from './route.ts';

/** What of a request says where: by which name a body or an address names a location. */
const NAMES = ['location', 'locationId'];

interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Refuses who is bound to some locations what is another's, before it is handled; null lets them go on. What is of the whole house
 * is for those who are at home in all of it.
 */
export async function refuseElsewhere(
  core: Core,
  { permission, where }: Pick<Route, 'permission' | 'where'>,
  staff: StaffMember,
  { params, query, body }: Asked,
): Promise<Reply | null> {
  if (staff.locationIds === null) return null;
  const isOwnAccount = permission === 'signed-in' || permission === 'own-account';
  if (where === undefined)
    return isOwnAccount
      ? null
      : problem({ status: 403, title: 'This is for who works at all locations', reason: 'not-allowed' });
  // Who set up a device at the door may work there no longer.
  const named = [
    ...locationsIn(query),
    ...locationsIn(body),
    ...(staff.kiosk ? [staff.kiosk.locationId] : []),
  ];
  if (!named.every((one) => isTheirs(staff, one))) return nothingThere('location');
  if (where === 'anywhere' || where === 'theirs') return null;
  const id = params.id ?? '';
  const isThere = await core.database.run((db) =>
    isAtTheirs(tenantScope(db, staff.tenantId), staff, where, id),
  );
  return isThere ? null : nothingThere(where);
}

/** Of another shape than an id it is refused by the route itself. */
function locationsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    NAMES.includes(name) && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

function nothingThere(what: string): Reply {
  return problem({ status: 404, title: `There is no such ${what}`, reason: 'not-found' });
}
