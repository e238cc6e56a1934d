import { FirstHouse1772000000001 } from './0001-first-house.ts';
import { SealedGuests1772000000003 } from './0003-sealed-guests.ts';

/** Every migration, oldest first. */
export const migrations = [FirstHouse1772000000001, SealedGuests1772000000003];
