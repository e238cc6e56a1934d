import type { Id } from '../../../../api/contract.ts';

/** Where this device stands, and what it is called there. */
export interface Place {
  readonly locationId: Id;
  readonly device: string;
}

const KEY = 'stillwater.door.place';

/** As it was chosen on this device; null when nobody did. */
export function readPlace(): Place | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isPlace(kept) ? kept : null;
  } catch (error) {
    console.info('What this device is called could not be read', error);
    return null;
  }
}

export function keepPlace(place: Place): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch (error) {
    console.info('What this device is called could not be kept', error);
  }
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'locationId' in value &&
    typeof value.locationId === 'string' &&
    'device' in value &&
    typeof value.device === 'string'
  );
}
