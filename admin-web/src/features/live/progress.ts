/** How far the events have been received, and what the next one means. */
export interface Progress {
  readonly last: () => number;
  /** `known`: seen before; `gap`: something in between is missing, so the day must be loaded again. */
  readonly advance: (sequence: number) => 'next' | 'known' | 'gap';
  /** The server says that between these two there was nothing for us; `gap` where we were not told what came before. */
  readonly caughtUp: (after: number, sequence: number) => 'next' | 'gap';
  /** Is what is known up to a sequence told all that came after it? Not what is known less far than this began. */
  readonly covers: (sequence: number) => boolean;
}

/** Follows a gapless, growing sequence from what is already known. */
export function startProgress(known: number): Progress {
  let last = known;
  return {
    last: () => last,
    advance: (sequence) => {
      if (sequence <= last) return 'known';
      const step = sequence === last + 1 ? 'next' : 'gap';
      last = sequence;
      return step;
    },
    caughtUp: (after, sequence) => {
      const step = after > last ? 'gap' : 'next';
      last = Math.max(last, sequence);
      return step;
    },
    covers: (sequence) => sequence >= known,
  };
}
