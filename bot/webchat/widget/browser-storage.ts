import { memoryStorage, type Storage } from './keepsake.ts';

/** localStorage; memory where the browser denies it, as in some private windows and third-party frames. */
export function browserStorage(): Storage {
  try {
    const probe = 'stillwater/probe';
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorageOf(localStorage);
  } catch {
    // Denied: the conversation lives as long as the page.
    return memoryStorage();
  }
}

function localStorageOf(kept: globalThis.Storage): Storage {
  // What no longer fits (a full quota) is still known until the page closes.
  const spill = memoryStorage();
  return {
    get: (name) => spill.get(name) ?? kept.getItem(name),
    set(name, value) {
      try {
        kept.setItem(name, value);
        spill.remove(name);
      } catch {
        spill.set(name, value);
      }
    },
    remove(name) {
      spill.remove(name);
      kept.removeItem(name);
    },
    names: () => [...new Set([...Object.keys(kept), ...spill.names()])],
  };
}
