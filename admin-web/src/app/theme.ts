import { useSyncExternalStore } from 'react';

type Theme = 'light' | 'dark';

// The same key as in public/theme.js, which applies the choice before the first paint.
const KEY = 'stillwater.theme';
const CHANGED = 'stillwater:theme';

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function shownTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : systemTheme();
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    media.removeEventListener('change', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** Choosing what the system shows anyway gives the choice back to the system. */
function choose(theme: Theme): void {
  if (theme === systemTheme()) {
    delete document.documentElement.dataset.theme;
    remember(null);
  } else {
    document.documentElement.dataset.theme = theme;
    remember(theme);
  }
  window.dispatchEvent(new Event(CHANGED));
}

function remember(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (error) {
    // Storage may be blocked; the choice then lasts until the page is left.
    console.info('The theme could not be kept on this device', error);
  }
}

/** The theme that is shown, and how to change it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, shownTheme), choose];
}
