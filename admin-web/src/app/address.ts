import { useSyncExternalStore } from 'react';

// Two pages need no router: the address is read from the browser and followed.
const CHANGED = 'stillwater:address';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener('hashchange', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** The browser's address, kept current. */
export function useAddress(): { readonly pathname: string; readonly search: string; readonly hash: string } {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  const { pathname, search, hash } = new URL(href);
  return { pathname, search, hash };
}

/** Goes to an address of this site without loading the page again. */
export function goTo(address: string): void {
  window.history.pushState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}

/** Changes the address without a new place in the history. */
export function replaceAddress(address: string): void {
  window.history.replaceState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}
