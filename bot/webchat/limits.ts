import { boundedCounter, type Verdict } from './bounded-counter.ts';

/** Bounds on what one browser, or one network address, may ask of the server. */
export interface WebchatLimits {
  /** What "a minute" is: tests have less patience. */
  readonly minuteMs: number;
  /** Messages of one guest in a minute. */
  readonly messagesPerGuest: number;
  /** Messages from one network address in a minute; a hotel's guests share one. */
  readonly messagesPerAddress: number;
  /** Guests who write for the first time, from one network address in an hour. */
  readonly newGuestsPerAddress: number;
  /** Frames of any kind from one network address in a minute. */
  readonly framesPerAddress: number;
  /** New sockets from one network address in a minute. */
  readonly socketsPerAddress: number;
  /** Sockets of one network address open at once. */
  readonly openPerAddress: number;
  /** Sockets of anybody open at once. */
  readonly openSockets: number;
  /** Tabs and devices of one guest at once; the oldest gives way. */
  readonly socketsPerConversation: number;
  /** Frames of one socket that may wait for their turn. */
  readonly waitingFrames: number;
  /** Malformed frames after which a socket is closed. */
  readonly badFrames: number;
  readonly helloTimeoutMs: number;
  readonly heartbeatMs: number;
}

export const defaultLimits: WebchatLimits = {
  minuteMs: 60_000,
  messagesPerGuest: 40,
  messagesPerAddress: 300,
  newGuestsPerAddress: 200,
  framesPerAddress: 1_200,
  socketsPerAddress: 120,
  openPerAddress: 150,
  openSockets: 20_000,
  socketsPerConversation: 5,
  waitingFrames: 64,
  badFrames: 5,
  helloTimeoutMs: 10_000,
  heartbeatMs: 30_000,
};

/** Addresses, or guests, counted at once by each counter: some tens of megabytes at the very worst. */
const MOST_KEYS = 50_000;
/** How long to wait for another of the same network to close its chat: nobody knows. */
const CROWDED_MS = 30_000;

/** Each asks for one more and answers whether it is granted, or when it may be asked again. */
export interface Gate {
  /** Whether a caller is to be heard at all: one far beyond the limit is not even told why not. */
  attempt(address: string): boolean;
  /** A socket that is granted is given back with `left` when it closes. */
  socket(address: string): Verdict;
  left(address: string): void;
  frame(address: string): Verdict;
  message(guest: string, address: string): Verdict;
  newGuest(address: string): Verdict;
}

/** Counts in memory: each process guards itself, which is enough to keep one guest from drowning it. */
export function openGate(limits: WebchatLimits, now: () => number = Date.now): Gate {
  const counter = (limit: number, windowMs = limits.minuteMs) =>
    boundedCounter({ limit, windowMs, mostKeys: MOST_KEYS, now });
  const attempts = counter(limits.socketsPerAddress * 2);
  const opened = counter(limits.socketsPerAddress);
  const frames = counter(limits.framesPerAddress);
  const ofGuest = counter(limits.messagesPerGuest);
  const ofAddress = counter(limits.messagesPerAddress);
  const guests = counter(limits.newGuestsPerAddress, 60 * limits.minuteMs);
  /** No more entries than there are open sockets. */
  const open = new Map<string, number>();
  let total = 0;
  return {
    attempt: (address) => attempts(address).granted,
    socket(address) {
      const mine = open.get(address) ?? 0;
      if (mine >= limits.openPerAddress || total >= limits.openSockets)
        return { granted: false, afterMs: CROWDED_MS };
      const verdict = opened(address);
      if (verdict.granted) {
        open.set(address, mine + 1);
        total += 1;
      }
      return verdict;
    },
    left(address) {
      const rest = (open.get(address) ?? 1) - 1;
      if (rest === 0) open.delete(address);
      else open.set(address, rest);
      total -= 1;
    },
    frame: frames,
    message: (guest, address) => allOf(ofGuest(guest), () => ofAddress(address)),
    newGuest: guests,
  };
}

function allOf(first: Verdict, second: () => Verdict): Verdict {
  return first.granted ? second() : first;
}
