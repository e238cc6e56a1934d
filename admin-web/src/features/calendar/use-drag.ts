import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { House } from '../../../../api/contract.ts';
import type { DayColumn, Visit } from './columns.ts';
import {
  columnAt,
  type Drop,
  isMovable,
  lengthAtBottom,
  lengthBeside,
  lengthsOf,
  nudged,
  startAtTop,
} from './drag.ts';
import { createDragStore, type DragStore } from './drag-store.ts';
import { type Carried, isOutside, type Outsider } from './drop-in.ts';
import { followPointer } from './follow-pointer.ts';
import { topOf, type View } from './layout.ts';

/** The names above the day, and the hours at its side. */
const COVERED = { top: 48, left: 64 };
/** What is kept in sight below a visit that is moved by keys. */
const BELOW_PX = 96;
/** Where the hand holds what came from outside: a little below its upper edge. */
const GRABBED_OUTSIDE_PX = 10;
const MINUTE_MS = 60_000;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  /** What all columns lie in. */
  readonly area: RefObject<HTMLElement | null>;
  readonly columns: readonly DayColumn[];
  readonly view: View;
  readonly house: House;
  /** null: nothing can be dragged by this person. */
  readonly onDrop: ((visit: Carried, drop: Drop, column: DayColumn) => void) | null;
  /** Somebody else changed the visit while it was in the hand. */
  readonly onLost: (visit: Visit) => void;
}

type Grip =
  | {
      readonly kind: 'move';
      readonly visit: Carried;
      /** From the card's upper edge to where it was taken hold of. */
      readonly grabbed: number;
    }
  | { readonly kind: 'stretch'; readonly visit: Visit };

/**
 * Dragging by mouse, finger, pen and keyboard: Alt with the arrows takes hold of the focused visit (with Shift of its length), Enter
 * lets it go, Escape puts it back.
 */
export function useDrag(options: Options): {
  readonly store: DragStore;
  readonly onPointerDown: (event: PointerEvent) => void;
  /** Takes hold of what lies outside of the day: it can only be let go within. */
  readonly takeOutside: (outsider: Outsider, press: PointerEvent<HTMLElement>) => void;
  /** True where the key was for a drag. */
  readonly onKey: (visit: Visit, event: KeyboardEvent) => boolean;
} {
  const [store] = useState(createDragStore);
  const latest = useRef(options);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = options;
    const lost = lostIn(store, options);
    if (lost === null) return;
    end.current();
    store.set(null);
    options.onLost(lost);
  });
  useEffect(() => () => end.current(), []);

  const letGo = ({ visit, drop }: { readonly visit: Carried; readonly drop: Drop }) => {
    const { columns, onDrop } = latest.current;
    const column = columns[drop.column];
    if (column && onDrop) onDrop(visit, drop, column);
  };
  const onPointerDown = (event: PointerEvent) => {
    const grip = event.button === 0 ? gripOf(event, latest.current) : null;
    if (grip !== null) follow(grip, event);
  };
  const takeOutside = (visit: Outsider, press: PointerEvent<HTMLElement>) => {
    if (press.button === 0 && latest.current.onDrop !== null)
      follow({ visit, kind: 'move', grabbed: GRABBED_OUTSIDE_PX }, press);
  };
  const follow = (grip: Grip, event: PointerEvent) => {
    const scroller = latest.current.scroller.current;
    if (scroller === null) return;
    end.current();
    end.current = followPointer({
      ...{ scroller, covered: COVERED, press: event.nativeEvent },
      onDrag: (x, y) => {
        const isIn = !isOutside(grip.visit) || isWithin(scroller, x, y);
        const drop = isIn ? dropAt(latest.current, grip, x, y) : null;
        if (drop) store.set({ visit: grip.visit, drop, by: 'pointer' });
        else if (!isIn) store.set(null);
      },
      onEnd: (dropped) => {
        const held = store.get();
        store.set(null);
        if (dropped && held) letGo(held);
      },
    });
  };
  const onKey = (visit: Visit, event: KeyboardEvent): boolean => {
    const held = store.get();
    if (held?.by === 'keys' && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault();
      store.set(null);
      if (event.key === 'Enter') letGo(held);
      return true;
    }
    if (!event.altKey || !event.key.startsWith('Arrow')) return false;
    if (latest.current.onDrop === null || !isMovable(visit)) return false;
    event.preventDefault();
    const before =
      held !== null && !isOutside(held.visit) && held.visit.key === visit.key
        ? held.drop
        : placeOf(latest.current, visit);
    const drop = stepped(latest.current, visit, before, event);
    store.set({ visit, drop, by: 'keys' });
    keepInSight(latest.current, drop);
    return true;
  };
  return { store, onPointerDown, takeOutside, onKey };
}

function isWithin(scroller: HTMLElement, x: number, y: number): boolean {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  return x > left + COVERED.left && x < right && y > top + COVERED.top && y < bottom;
}

/** What was taken hold of; null where it is nothing that can be moved. */
function gripOf({ target, clientY }: PointerEvent, { columns, onDrop }: Options): Grip | null {
  if (onDrop === null || !(target instanceof Element)) return null;
  const card = target.closest<HTMLElement>('[data-visit]');
  const visit = visitsIn(columns).find(({ key }) => key === card?.dataset.visit);
  if (!card || !visit || !isMovable(visit)) return null;
  if (target.closest('[data-stretch]')) return { kind: 'stretch', visit };
  return { kind: 'move', visit, grabbed: clientY - card.getBoundingClientRect().top };
}

function visitsIn(columns: readonly DayColumn[]): Visit[] {
  return columns.flatMap((column) => column.visits);
}

function placeOf({ columns }: Options, visit: Visit): Drop {
  const column = columns.findIndex((one) => one.visits.includes(visit));
  return { column, startMs: visit.startMs, endMs: visit.endMs };
}

/** What a visit in the hand would become there. */
function dropAt(options: Options, grip: Grip, x: number, y: number): Drop | null {
  const { area, view, columns, house } = options;
  const box = area.current?.getBoundingClientRect();
  if (!box || columns.length === 0) return null;
  if (grip.kind === 'stretch') {
    const { visit } = grip;
    const minutes = lengthAtBottom(view, visit.startMs, y - box.top, lengthsOf(house, visit.item));
    return { ...placeOf(options, visit), endMs: visit.startMs + minutes * MINUTE_MS };
  }
  const { visit, grabbed } = grip;
  const lengthMs = visit.endMs - visit.startMs;
  const startMs = startAtTop(view, y - box.top - grabbed, lengthMs);
  return { column: columnAt(x - box.left, box.width, columns.length), startMs, endMs: startMs + lengthMs };
}

const STEPS: Readonly<Record<string, { readonly steps?: number; readonly columns?: number }>> = {
  ArrowUp: { steps: -1 },
  ArrowDown: { steps: 1 },
  ArrowLeft: { columns: -1 },
  ArrowRight: { columns: 1 },
};

/** One press of an arrow further. */
function stepped(
  { view, columns, house }: Options,
  visit: Visit,
  drop: Drop,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): Drop {
  const step = STEPS[key] ?? {};
  if (!shiftKey) return nudged(drop, view, columns.length, step);
  if (step.steps !== 1 && step.steps !== -1) return drop;
  const minutes = (drop.endMs - drop.startMs) / MINUTE_MS;
  const next = lengthBeside(lengthsOf(house, visit.item), minutes, step.steps);
  return { ...drop, endMs: drop.startMs + next * MINUTE_MS };
}

function keepInSight({ scroller, view }: Options, drop: Drop): void {
  const pane = scroller.current;
  if (pane === null) return;
  const [top, bottom] = [topOf(view, drop.startMs), topOf(view, drop.endMs) + BELOW_PX];
  if (top < pane.scrollTop) pane.scrollTo({ top });
  else if (bottom > pane.scrollTop + pane.clientHeight) pane.scrollTo({ top: bottom - pane.clientHeight });
}

/** What was in the hand and is another visit by now: it is put back, and said. */
function lostIn(store: DragStore, { columns }: Options): Visit | null {
  const held = store.get();
  if (held === null || isOutside(held.visit)) return null;
  const { visit } = held;
  const now = visitsIn(columns).find(({ key }) => key === visit.key);
  return now?.booking.version === visit.booking.version ? null : visit;
}
