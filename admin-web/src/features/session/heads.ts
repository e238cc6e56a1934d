import type { Session } from './api.ts';

type User = Pick<Session['user'], 'role' | 'locationIds'>;

/** Owners and managers, of whichever locations. */
export function isHead({ role }: User): boolean {
  return role === 'owner' || role === 'manager';
}

/** Those who run all of the house: what is of no single location is theirs alone. */
export function runsHouse(user: User): boolean {
  return isHead(user) && (user.locationIds ?? null) === null;
}
