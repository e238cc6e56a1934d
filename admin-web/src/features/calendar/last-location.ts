import type { Location } from '../../../../api/contract.ts';

type Kept = Pick<Location, 'id' | 'timeZone'>;

const KEY = 'stillwater.location';

/** The location whose day was last on the screen of this device; null where there is none, or nothing can be kept. */
export function lastLocation(): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
    return null;
  }
}

export function keepLastLocation({ id, timeZone }: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ id, timeZone }));
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'timeZone' in value &&
    typeof value.id === 'string' &&
    typeof value.timeZone === 'string'
  );
}
