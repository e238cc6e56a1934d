import type { Outgoing } from './conversation.ts';

/** What the widget needs of the browser's storage. Never throws: denied storage forgets with the page. */
export interface Storage {
  get(name: string): string | null;
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
}

/** What is kept of one tenant's conversation between visits. */
export interface Keepsake {
  /** The guest's secret; null when they have never opened this chat. */
  key(): string | null;
  keepKey(key: string): void;
  outbox(): Outgoing[];
  keep(outgoing: Outgoing): void;
  forget(id: string): void;
  /** The last position that the guest has looked at. */
  seen(): number;
  keepSeen(position: number): void;
  /** An offer of notifications was answered. */
  isDismissed(): boolean;
  dismiss(): void;
}

/** One entry an unsent message, so that two windows of one guest do not write over each other. */
export function openKeepsake(storage: Storage, slug: string): Keepsake {
  const prefix = `stillwater/${slug}/`;
  const outboxPrefix = `${prefix}outbox/`;
  return {
    key: () => wellFormedKey(storage.get(`${prefix}key`)),
    keepKey: (key) => storage.set(`${prefix}key`, key),
    outbox: () =>
      storage
        .names()
        .filter((name) => name.startsWith(outboxPrefix))
        .flatMap((name) => readOutgoing(storage.get(name)))
        .sort((one, other) => one.madeAt - other.madeAt),
    keep: (outgoing) => storage.set(outboxPrefix + outgoing.id, JSON.stringify(outgoing)),
    forget: (id) => storage.remove(outboxPrefix + id),
    seen: () => Number(storage.get(`${prefix}seen`)) || 0,
    isDismissed: () => storage.get(`${prefix}notify`) !== null,
    dismiss: () => storage.set(`${prefix}notify`, '1'),
    keepSeen: (position) => storage.set(`${prefix}seen`, String(position)),
  };
}

/** Keeps in memory only: for tests, and where the browser denies storage. */
export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get: (name) => entries.get(name) ?? null,
    set: (name, value) => void entries.set(name, value),
    remove: (name) => void entries.delete(name),
    names: () => [...entries.keys()],
  };
}

function wellFormedKey(key: string | null): string | null {
  return key !== null && /^[\w-]{43}$/.test(key) ? key : null;
}

/** None when the entry was damaged or written by another version. */
function readOutgoing(text: string | null): Outgoing[] {
  try {
    const { id, text: words, choice, madeAt } = JSON.parse(text ?? '{}');
    if (typeof id !== 'string' || typeof words !== 'string' || typeof madeAt !== 'number') return [];
    return [{ id, text: words, choice: typeof choice === 'string' ? choice : null, madeAt, refused: null }];
  } catch {
    return [];
  }
}
