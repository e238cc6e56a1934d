import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** This close to the end counts as being there. */
const NEAR_PX = 80;

interface StickyScroll {
  readonly scroller: RefObject<HTMLDivElement>;
  readonly content: RefObject<HTMLDivElement>;
  readonly atEnd: boolean;
  onScroll(): void;
  toEnd(): void;
}

/**
 * Stays at the end while content grows, the keyboard opens or a picture loads; leaves a guest who
 * reads further up where they are. Something of their own brings them to the end.
 */
export function useStickyScroll(newestOwn: string | undefined): StickyScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const pinned = useRef(true);
  const lastTop = useRef(0);
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    pinned.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    setAtEnd(true);
  }, []);
  useLayoutEffect(() => {
    if (newestOwn !== undefined) toEnd();
  }, [newestOwn, toEnd]);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (pinned.current) toEnd();
    });
    for (const { current } of [scroller, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [toEnd]);
  const onScroll = () => {
    const { current } = scroller;
    if (!current) return;
    const near = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR_PX;
    // Only a hand scrolls up: far from the end without that means that content has just grown.
    pinned.current = near || (pinned.current && current.scrollTop >= lastTop.current);
    lastTop.current = current.scrollTop;
    setAtEnd(pinned.current);
  };
  return { scroller, content, atEnd, onScroll, toEnd };
}
