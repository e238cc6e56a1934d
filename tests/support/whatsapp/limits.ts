interface Bucket {
  tokens: number;
  at: number;
}

/** Meta's own counting: 80 messages a second for a number, one in 6 seconds to a guest with some ahead. */
export function makeLimits(now: () => number) {
  const buckets = new Map<string, Bucket>();
  const spent = (key: string, burst: number, everyMs: number): boolean => {
    const before = buckets.get(key) ?? { tokens: burst, at: now() };
    const tokens = Math.min(burst, before.tokens + (now() - before.at) / everyMs);
    buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now() });
    return tokens < 1;
  };
  return {
    /** The error code of the limit that is hit; null when none is. */
    take(numberId: string, address: string): number | null {
      if (spent(`${numberId}/${address}`, 11, 6_000)) return 131056;
      return spent(numberId, 81, 1000 / 80) ? 130429 : null;
    },
  };
}
