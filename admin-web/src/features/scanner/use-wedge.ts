import { useEffect, useRef } from 'react';

/** A hand scanner types a code faster than any person, and ends it with Enter. */
const LONGEST_PAUSE_MS = 80;
const SHORTEST = 6;
const LONGEST = 1000;

/** Takes what a hand scanner types while no field has the focus. */
export function useWedge(onCode: (text: string) => void): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    let typed = '';
    let last = 0;
    const onKey = (event: KeyboardEvent) => {
      if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.timeStamp - last > LONGEST_PAUSE_MS) typed = '';
      last = event.timeStamp;
      if (event.key.length === 1 && typed.length < LONGEST) typed += event.key;
      if (event.key !== 'Enter' || typed.length < SHORTEST) return;
      // A button that has the focus would be pressed by it.
      event.preventDefault();
      latest.current(typed);
      typed = '';
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
