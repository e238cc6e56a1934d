import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Storage } from './keepsake.ts';

export type Scheme = 'light' | 'dark';

/** One choice for every chat in this browser. */
const CHOICE = 'stillwater/scheme';

/**
 * Light or dark: as the guest has switched it, else as the page wants it, else as their system does.
 * @param wanted by the page; null leaves it to the system
 */
export function useScheme(
  host: HTMLElement,
  storage: Storage,
  wanted: Scheme | null,
): [Scheme, (next: Scheme) => void] {
  const [chosen, setChosen] = useState(() => readScheme(storage.get(CHOICE)));
  const ofSystem = useSystemScheme();
  const scheme = chosen ?? wanted ?? ofSystem;
  useLayoutEffect(() => {
    host.dataset.scheme = scheme;
  }, [host, scheme]);
  const choose = (next: Scheme) => {
    storage.set(CHOICE, next);
    setChosen(next);
  };
  return [scheme, choose];
}

export function readScheme(text: string | null | undefined): Scheme | null {
  return text === 'light' || text === 'dark' ? text : null;
}

function useSystemScheme(): Scheme {
  const [dark, setDark] = useState(() => darkNights().matches);
  useEffect(() => {
    const nights = darkNights();
    const look = () => setDark(nights.matches);
    nights.addEventListener('change', look);
    return () => nights.removeEventListener('change', look);
  }, []);
  return dark ? 'dark' : 'light';
}

function darkNights(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}
