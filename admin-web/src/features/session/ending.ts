/** Set while somebody has signed out here and the server may not know: its cookie is still good. */
const KEY = 'stillwater.signing-out';

/** Somebody has signed out on this device, and the server could not be told yet. */
export function isEnding(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
    return false;
  }
}

export function markEnding(ending: boolean): void {
  try {
    if (ending) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
  }
}
