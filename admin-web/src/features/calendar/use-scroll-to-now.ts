import { type RefObject, useEffect, useRef } from 'react';
import { topOf, type View } from './layout.ts';

const ABOVE_NOW = 240;

/** Brings the present into sight, once: what comes later must not move the page under somebody's eyes. */
export function useScrollToNow(scroller: RefObject<HTMLElement | null>, view: View): void {
  const atFirst = useRef(view);
  useEffect(() => {
    const now = Date.now();
    const { startMs, endMs } = atFirst.current;
    if (now < startMs || now >= endMs) return;
    scroller.current?.scrollTo({ top: Math.max(0, topOf(atFirst.current, now) - ABOVE_NOW) });
  }, [scroller]);
}
