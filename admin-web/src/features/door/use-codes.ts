import { useCallback, useEffect, useRef, useState } from 'react';
import { signal } from '../scanner/signal.ts';
import type { DoorAnswer } from './answers.ts';
import type { Door } from './door.ts';

export interface Codes {
  readonly answer: DoorAnswer | null;
  readonly busy: boolean;
  /** Takes what the camera sees, many times a second. */
  readonly scan: (text: string) => void;
  /** Takes what was typed or came from a hand scanner. */
  readonly enter: (text: string) => void;
  readonly clear: () => void;
}

/** A code that stays before the camera after its answer is not shown again until it was gone for so long. */
const GONE_MS = 3_000;

/** One code at a time. While its answer stands, `pausing` keeps the camera from the next. */
export function useCodes(door: Door | null, { pausing }: { readonly pausing: boolean }): Codes {
  const [answer, setAnswer] = useState<DoorAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  /** The code that is asked about, and one that was entered meanwhile. */
  const taking = useRef<string | null>(null);
  const waiting = useRef<string | null>(null);
  const shown = useRef(false);
  const seen = useRef({ text: '', at: 0 });
  useEffect(() => {
    shown.current = answer !== null;
  }, [answer]);
  const take = useCallback(
    async (text: string) => {
      if (door === null || taking.current !== null || text.trim() === '') return;
      setBusy(true);
      try {
        for (let next: string | null = text; next !== null; next = waiting.current) {
          taking.current = next;
          waiting.current = null;
          const came = await door.take(next);
          setAnswer(came);
          signal(came.kind === 'welcome');
        }
      } finally {
        [taking.current, waiting.current] = [null, null];
        setBusy(false);
      }
    },
    [door],
  );
  const scan = useCallback(
    (text: string) => {
      const now = performance.now();
      const same = seen.current.text === text && now - seen.current.at < GONE_MS;
      // Before there is a door a code is not taken, and so it is not passed over either.
      if (door !== null) seen.current = { text, at: now };
      if (same || (pausing && shown.current)) return;
      void take(text);
    },
    [door, pausing, take],
  );
  const enter = useCallback(
    (text: string) => {
      // A hand scanner tells nobody that it was not heard; a button that is pressed twice means one code.
      if (taking.current === null) void take(text);
      else if (taking.current !== text) waiting.current = text;
    },
    [take],
  );
  const clear = useCallback(() => setAnswer(null), []);
  return { answer, busy, scan, enter, clear };
}
