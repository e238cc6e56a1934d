import { type RefObject, useEffect, useRef } from 'react';
import type { DayColumn } from './columns.ts';
import { topOf, type View } from './layout.ts';
import { columnOfNow } from './now-line.tsx';

const ABOVE_NOW = 240;

/** Brings the present into sight, once: what comes later must not move the page under somebody's eyes. */
export function useScrollToNow(
  scroller: RefObject<HTMLElement | null>,
  view: View,
  columns: readonly DayColumn[],
): void {
  const atFirst = useRef({ view, columns });
  useEffect(() => {
    const now = Date.now();
    const { view: shown, columns: first } = atFirst.current;
    const column = first[columnOfNow(first, shown, now)];
    if (column === undefined) return;
    scroller.current?.scrollTo({ top: Math.max(0, topOf(shown, now - column.shiftMs) - ABOVE_NOW) });
  }, [scroller]);
}
