/** A bucket that holds so many tokens and gets one every so often. */
interface Flow {
  readonly burst: number;
  readonly everyMs: number;
}

/** 80 messages a second for one number (Meta's throughput levels). */
const NUMBER: Flow = { burst: 80, everyMs: 1000 / 80 };
/** One message in 6 seconds to one guest; what is sent ahead of that is owed (pair rate limit, error 131056). */
const PAIR: Flow = { burst: 10, everyMs: 6_000 };

/** How many buckets are remembered before the full ones are let go. */
const MANY = 10_000;

interface Bucket {
  tokens: number;
  at: number;
  /** Up to when the coming tokens are promised to those who were sent away. */
  promisedTo: number;
}

/** How fast one process may send. */
export interface Pace {
  /** 0 when a message may go now, and is counted; else after how many milliseconds to ask again. */
  take(numberId: string, address: string): number;
}

export function makePace(now: () => number): Pace {
  const numbers = new Map<string, Bucket>();
  const pairs = new Map<string, Bucket>();
  return {
    take(numberId, address) {
      const number = bucketOf(numbers, numberId, NUMBER, now());
      const pair = bucketOf(pairs, `${numberId}/${address}`, PAIR, now());
      // The messages of one guest are sent one after the other: nobody else waits for this bucket.
      if (pair.tokens < 1) return Math.ceil((1 - pair.tokens) * PAIR.everyMs);
      if (number.tokens < 1) return promise(number, NUMBER, now());
      number.tokens -= 1;
      pair.tokens -= 1;
      return 0;
    },
  };
}

function bucketOf(buckets: Map<string, Bucket>, key: string, flow: Flow, now: number): Bucket {
  if (buckets.size >= MANY) forgetFull(buckets, flow, now);
  const bucket = buckets.get(key) ?? { tokens: flow.burst, at: now, promisedTo: now };
  const gained = Math.max(0, now - bucket.at) / flow.everyMs;
  bucket.tokens = Math.min(flow.burst, bucket.tokens + gained);
  // A clock that is set back gives nothing for the time that it then has again.
  bucket.at = Math.max(bucket.at, now);
  buckets.set(key, bucket);
  return bucket;
}

/** Each is told a moment of its own: told the same one, a crowd would come back together and most be sent away again. */
function promise(bucket: Bucket, { everyMs }: Flow, now: number): number {
  bucket.promisedTo = Math.max(now, bucket.promisedTo) + everyMs;
  return Math.ceil(bucket.promisedTo - now);
}

function forgetFull(buckets: Map<string, Bucket>, { burst, everyMs }: Flow, now: number): void {
  for (const [key, { tokens, at }] of buckets)
    if (tokens + (now - at) / everyMs >= burst) buckets.delete(key);
}
