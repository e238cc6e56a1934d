import { setTimeout as sleep } from 'node:timers/promises';
import type { CallBot } from './client.ts';
import { ALLOWED_UPDATES } from './set-up.ts';

/** How long Telegram may wait for something to tell. */
const WAIT_SECONDS = 25;
const PATIENCE_MS = (WAIT_SECONDS + 10) * 1000;
/** After a failure. */
const AGAIN_MS = 3_000;

export interface Polling {
  readonly bot: CallBot;
  /** Rejects when the update could not be kept: then it is fetched again. */
  take(update: unknown): Promise<unknown>;
  failed(error: unknown): void;
  readonly signal: AbortSignal;
  readonly againMs?: number;
}

/**
 * Fetches a bot's updates until the signal ends it: for a machine that Telegram cannot deliver to. Asking for what
 * comes after an update tells Telegram to forget it, so that is asked only once it was kept.
 */
export async function pollTelegram({
  bot,
  take,
  failed,
  signal,
  againMs = AGAIN_MS,
}: Polling): Promise<void> {
  let offset = 0;
  while (!signal.aborted) {
    try {
      const asked = { offset, limit: 100, timeout: WAIT_SECONDS, allowed_updates: ALLOWED_UPDATES };
      const updates = await bot('getUpdates', asked, { timeoutMs: PATIENCE_MS, signal });
      for (const update of updates) {
        await take(update);
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) return;
      failed(error);
      await sleep(againMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
