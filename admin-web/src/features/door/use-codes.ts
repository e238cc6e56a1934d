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
  const taking = useRef(false);
  const shown = useRef(false);
  const seen = useRef({ text: '', at: 0 });
  useEffect(() => {
    shown.current = answer !== null;
  }, [answer]);
  const take = useCallback(
    async (text: string) => {
      if (door === null || taking.current || text.trim() === '') return;
      taking.current = true;
      setBusy(true);
      try {
        const came = await door.take(text);
        setAnswer(came);
        signal(came.kind === 'welcome');
      } finally {
        taking.current = false;
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
  const enter = useCallback((text: string) => void take(text), [take]);
  const clear = useCallback(() => setAnswer(null), []);
  return { answer, busy, scan, enter, clear };
}
