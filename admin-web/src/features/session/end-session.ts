import { Problem, request } from '../../app/http.ts';

/** Set while somebody has signed out here and the server may not know: its cookie is still good. */
const KEY = 'stillwater.signing-out';
const AGAIN_MS = 30_000;

let asking: Promise<void> | null = null;

/** Somebody has signed out on this device, and the server could not be told yet. */
export function isEnding(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
    return false;
  }
}

/** Ends the session at the server. Without a line it is tried until it is done; throws then, too. */
export function endSession(): Promise<void> {
  mark(true);
  asking ??= askToEnd().finally(() => {
    asking = null;
  });
  return asking;
}

async function askToEnd(): Promise<void> {
  try {
    await request<void>('DELETE', '/session');
  } catch (error) {
    // Ended already.
    if (!(error instanceof Problem && error.status === 401)) {
      tryAgain();
      throw error;
    }
  }
  mark(false);
}

/** With the line, or in a while: a line may be there and the server not. */
function tryAgain(): void {
  const again = () => {
    clearTimeout(timer);
    window.removeEventListener('online', again);
    if (!isEnding()) return;
    endSession().catch((error: unknown) =>
      console.info('The server does not know of the sign-out yet', error),
    );
  };
  const timer = setTimeout(again, AGAIN_MS);
  window.addEventListener('online', again);
}

function mark(ending: boolean): void {
  try {
    if (ending) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
  }
}
