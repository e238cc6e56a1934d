import type { Log } from '../../api/core.ts';

/** A log that lets a test see what went wrong: errors are printed, the rest is not. */
export function quietLog(): Log {
  return {
    info: () => undefined,
    warn: () => undefined,
    error: (fields, message) => console.error(message, fields),
  };
}
