import type { Drop } from './drag.ts';
import type { Carried } from './drop-in.ts';

/** A visit in the hand. */
export interface Dragged {
  readonly visit: Carried;
  readonly drop: Drop;
  readonly by: 'pointer' | 'keys';
}

/** What is being dragged: outside of React's state, so that only the ghost is drawn again as it moves. */
export interface DragStore {
  readonly get: () => Dragged | null;
  readonly set: (dragged: Dragged | null) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

export function createDragStore(): DragStore {
  const listeners = new Set<() => void>();
  let dragged: Dragged | null = null;
  return {
    get: () => dragged,
    set: (next) => {
      if (next !== null && dragged !== null && isSame(next.drop, dragged.drop)) return;
      dragged = next;
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function isSame(one: Drop, other: Drop): boolean {
  return one.column === other.column && one.startMs === other.startMs && one.endMs === other.endMs;
}
