import { useEffect, useState } from 'react';

/** So many columns more in one go: less than what would be felt as a halt. */
const STEP = 4;

/**
 * How many of the columns are drawn by now: at first those that a screen can show, then the others, a few at a time between which
 * the page answers. Of thirty columns a screen shows ten.
 */
export function useDrawn(columns: number, narrowestPx: number): number {
  const [drawn, setDrawn] = useState(() => Math.ceil(window.innerWidth / narrowestPx));
  useEffect(() => {
    if (drawn >= columns) return;
    // After the frame that shows what was drawn, not before it.
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDrawn(drawn + STEP));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [drawn, columns]);
  return drawn;
}
