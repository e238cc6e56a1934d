import { FirstHouse1772000000001 } from './0001-first-house.ts';

/** Every migration, oldest first. */
export const migrations = [FirstHouse1772000000001];
