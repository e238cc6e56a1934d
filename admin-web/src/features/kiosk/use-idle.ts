import { useEffect } from 'react';

/** Calls back when nobody touched the page for so long, each time anew. */
export function useIdle(afterMs: number, onIdle: () => void): void {
  useEffect(() => {
    let timer = setTimeout(onIdle, afterMs);
    const onTouch = () => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, afterMs);
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, onTouch);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, onTouch);
    };
  }, [afterMs, onIdle]);
}
