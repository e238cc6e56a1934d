/** Whether one more is granted, and if not, in how many milliseconds it would be. */
export type Verdict = { readonly granted: true } | { readonly granted: false; readonly afterMs: number };

export interface CounterOptions {
  /** Granted to one key in each window. */
  readonly limit: number;
  readonly windowMs: number;
  /** Keys kept at once; the oldest window gives way, whatever it has counted. */
  readonly mostKeys: number;
  now(): number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/**
 * Counts in fixed windows, in memory that cannot grow: all windows are equally long, so that they stand in the map in
 * the order in which they end, and those that have ended are dropped from its front.
 */
export function boundedCounter({ limit, windowMs, mostKeys, now }: CounterOptions): (key: string) => Verdict {
  const windows = new Map<string, Window>();
  return (key) => {
    const at = now();
    dropEnded(windows, at);
    const known = windows.get(key);
    if (!known && windows.size >= mostKeys) dropFirst(windows);
    const window = known ?? { endsAt: at + windowMs, count: 0 };
    if (!known) windows.set(key, window);
    if (window.count >= limit) return { granted: false, afterMs: window.endsAt - at };
    window.count += 1;
    return { granted: true };
  };
}

function dropEnded(windows: Map<string, Window>, at: number): void {
  for (const [key, { endsAt }] of windows) {
    if (endsAt > at) return;
    windows.delete(key);
  }
}

function dropFirst(windows: Map<string, Window>): void {
  const [first] = windows.keys();
  if (first !== undefined) windows.delete(first);
}
