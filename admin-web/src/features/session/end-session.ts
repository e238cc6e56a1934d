import { Problem, request } from '../../app/http.ts';
import { isEnding, markEnding } from './ending.ts';

const AGAIN_MS = 30_000;

let asking: Promise<void> | null = null;

/** Ends the session at the server. Without a line it is tried until it is done; throws then, too. */
export function endSession(): Promise<void> {
  markEnding(true);
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
  markEnding(false);
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
