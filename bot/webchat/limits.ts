import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Bounds on what one browser, or one network address, may ask of the server. */
export interface WebchatLimits {
  /** Messages of one conversation in `messageWindowSeconds`. */
  readonly messagesPerConversation: number;
  readonly messageWindowSeconds: number;
  /** Frames of any kind from one network address in a minute; a hotel's guests share one. */
  readonly framesPerAddress: number;
  /** New sockets from one network address in a minute. */
  readonly socketsPerAddress: number;
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
  messagesPerConversation: 20,
  messageWindowSeconds: 10,
  framesPerAddress: 600,
  socketsPerAddress: 120,
  socketsPerConversation: 5,
  waitingFrames: 64,
  badFrames: 5,
  helloTimeoutMs: 10_000,
  heartbeatMs: 30_000,
};

/** Each asks for one more and answers whether it is granted. */
export interface Gate {
  socket(networkAddress: string): Promise<boolean>;
  frame(networkAddress: string): Promise<boolean>;
  message(conversation: string): Promise<boolean>;
}

/** Counts in memory: each process guards itself, which is enough to keep one guest from drowning it. */
export function openGate(limits: WebchatLimits): Gate {
  const sockets = new RateLimiterMemory({ points: limits.socketsPerAddress, duration: 60 });
  const frames = new RateLimiterMemory({ points: limits.framesPerAddress, duration: 60 });
  const messages = new RateLimiterMemory({
    points: limits.messagesPerConversation,
    duration: limits.messageWindowSeconds,
  });
  return {
    socket: (networkAddress) => grants(sockets, networkAddress),
    frame: (networkAddress) => grants(frames, networkAddress),
    message: (conversation) => grants(messages, conversation),
  };
}

async function grants(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    // The library rejects with the limiter's state when points run out, with an Error when it broke.
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}
