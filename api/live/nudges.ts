import { EventEmitter } from 'node:events';
import type { Nudge } from '../core.ts';

/** Hands nudges to those who listen within this process. */
export interface Nudges {
  nudge(nudge: Nudge): void;
  listen(listener: (nudge: Nudge) => void): () => void;
}

/** Nudges of one process. Listeners run on a later tick, outside the work that caused them. */
export function makeNudges(): Nudges {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    nudge: (nudge) => {
      setImmediate(() => emitter.emit('nudge', nudge));
    },
    listen: (listener) => {
      emitter.on('nudge', listener);
      return () => emitter.off('nudge', listener);
    },
  };
}
