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
import { topOf, type View } from './layout.ts';

/** A press that moves less than this is a click. */
const SLACK_PX = 5;
/** A finger that rests so long means the visit, not the page. */
const LONG_PRESS_MS = 350;
/** So near an edge the day scrolls on under the hand. */
const EDGE_PX = 48;
const SCROLL_PX = 12;
const MINUTE_MS = 60_000;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  /** What all columns lie in. */
  readonly area: RefObject<HTMLElement | null>;
  readonly columns: readonly DayColumn[];
  readonly view: View;
  readonly house: House;
  /** null: nothing can be dragged by this person. */
  readonly onDrop: ((visit: Visit, drop: Drop, column: DayColumn) => void) | null;
  /** Somebody else changed the visit while it was in the hand. */
  readonly onLost: (visit: Visit) => void;
}

interface Grip {
  readonly visit: Visit;
  readonly kind: 'move' | 'stretch';
  readonly pointerId: number;
  readonly atX: number;
  readonly atY: number;
  /** From the card's upper edge to where it was taken hold of. */
  readonly grabbed: number;
}

/**
 * Dragging by mouse, finger, pen and keyboard. A mouse drags at once, a finger after it has rested; Alt with the arrows takes hold
 * of the focused visit (with Shift of its length), Enter lets it go, Escape puts it back.
 */
export function useDrag(options: Options): {
  readonly store: DragStore;
  readonly onPointerDown: (event: PointerEvent) => void;
  /** True where the key was for a drag. */
  readonly onKey: (visit: Visit, event: KeyboardEvent) => boolean;
} {
  const [store] = useState(createDragStore);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    const lost = lostIn(store, options);
    if (lost === null) return;
    end.current();
    store.set(null);
    options.onLost(lost);
  });
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  const visitOf = (key: string | undefined): Visit | undefined =>
    latest.current.columns.flatMap((column) => column.visits).find((visit) => visit.key === key);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || latest.current.onDrop === null || !(event.target instanceof Element)) return;
    const card = event.target.closest<HTMLElement>('[data-visit]');
    const visit = visitOf(card?.dataset.visit);
    const { scroller } = latest.current;
    if (!card || !visit || !isMovable(visit) || scroller.current === null) return;
    end.current();
    const grip: Grip = {
      visit,
      kind: event.target.closest('[data-stretch]') ? 'stretch' : 'move',
      pointerId: event.pointerId,
      ...{ atX: event.clientX, atY: event.clientY },
      grabbed: event.clientY - card.getBoundingClientRect().top,
    };
    end.current = follow(grip, event.pointerType === 'mouse', scroller.current);
  };

  /** Follows the pointer until it is let go. */
  function follow(grip: Grip, isMouse: boolean, scroller: HTMLElement): () => void {
    let active = false;
    let [x, y] = [grip.atX, grip.atY];
    let frame = 0;
    const timer = isMouse ? undefined : setTimeout(() => start(), LONG_PRESS_MS);
    const start = () => {
      active = true;
      navigator.vibrate?.(10);
      draw();
    };
    const draw = () => {
      const drop = dropAt(grip, x, y);
      if (drop) store.set({ visit: grip.visit, drop, by: 'pointer' });
    };
    const scrollOn = () => {
      const box = scroller.getBoundingClientRect();
      const down = y > box.bottom - EDGE_PX ? SCROLL_PX : y < box.top + EDGE_PX + 48 ? -SCROLL_PX : 0;
      const right = x > box.right - EDGE_PX ? SCROLL_PX : x < box.left + EDGE_PX + 64 ? -SCROLL_PX : 0;
      if (active && (down !== 0 || right !== 0)) {
        scroller.scrollBy(right, down);
        draw();
      }
      frame = requestAnimationFrame(scrollOn);
    };
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== grip.pointerId) return;
      [x, y] = [event.clientX, event.clientY];
      const far = Math.hypot(x - grip.atX, y - grip.atY) > SLACK_PX;
      if (active) draw();
      else if (far && isMouse) start();
      // A finger that moves on is scrolling.
      else if (far) stop();
    };
    const onUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== grip.pointerId) return;
      const dropped = active ? store.get() : null;
      if (active) swallowClick(scroller);
      stop();
      if (dropped) letGo(dropped.visit, dropped.drop);
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !active) return;
      event.preventDefault();
      swallowClick(scroller);
      stop();
    };
    const onTouch = (event: TouchEvent) => {
      if (active) event.preventDefault();
    };
    const stop = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
      scroller.removeEventListener('touchmove', onTouch);
      store.set(null);
      end.current = () => undefined;
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
    scroller.addEventListener('touchmove', onTouch, { passive: false });
    frame = requestAnimationFrame(scrollOn);
    return stop;
  }

  function dropAt(grip: Grip, x: number, y: number): Drop | null {
    const { area, view, columns, house } = latest.current;
    const box = area.current?.getBoundingClientRect();
    if (!box || columns.length === 0) return null;
    const { visit } = grip;
    if (grip.kind === 'stretch') {
      const lengths = lengthsOf(house, visit.item);
      const minutes = lengthAtBottom(view, visit.startMs, y - box.top, lengths);
      const column = columns.findIndex((one) => one.visits.includes(visit));
      return { column, startMs: visit.startMs, endMs: visit.startMs + minutes * MINUTE_MS };
    }
    const lengthMs = visit.endMs - visit.startMs;
    const startMs = startAtTop(view, y - box.top - grip.grabbed, lengthMs);
    return { column: columnAt(x - box.left, box.width, columns.length), startMs, endMs: startMs + lengthMs };
  }

  function letGo(visit: Visit, drop: Drop): void {
    const { columns, onDrop } = latest.current;
    const column = columns[drop.column];
    if (column && onDrop) onDrop(visit, drop, column);
  }

  const onKey = (visit: Visit, event: KeyboardEvent): boolean => {
    const held = store.get();
    if (held?.by === 'keys' && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault();
      store.set(null);
      if (event.key === 'Enter') letGo(held.visit, held.drop);
      return true;
    }
    if (!event.altKey || !event.key.startsWith('Arrow')) return false;
    const { columns, view, house, onDrop } = latest.current;
    if (onDrop === null || !isMovable(visit)) return false;
    event.preventDefault();
    const before: Drop =
      held?.visit.key === visit.key
        ? held.drop
        : {
            column: columns.findIndex((one) => one.visits.includes(visit)),
            startMs: visit.startMs,
            endMs: visit.endMs,
          };
    const drop = event.shiftKey
      ? stretched(before, lengthsOf(house, visit.item), event.key)
      : nudged(before, view, columns.length, STEPS[event.key] ?? {});
    store.set({ visit, drop, by: 'keys' });
    keepInSight(latest.current, drop);
    return true;
  };

  return { store, onPointerDown, onKey };
}

const STEPS: Readonly<Record<string, { readonly steps?: number; readonly columns?: number }>> = {
  ArrowUp: { steps: -1 },
  ArrowDown: { steps: 1 },
  ArrowLeft: { columns: -1 },
  ArrowRight: { columns: 1 },
};

function stretched(drop: Drop, lengths: readonly number[], key: string): Drop {
  const minutes = (drop.endMs - drop.startMs) / MINUTE_MS;
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return drop;
  return { ...drop, endMs: drop.startMs + lengthBeside(lengths, minutes, by) * MINUTE_MS };
}

function keepInSight({ scroller, view }: Options, drop: Drop): void {
  const pane = scroller.current;
  if (pane === null) return;
  const [top, bottom] = [topOf(view, drop.startMs), topOf(view, drop.endMs) + 2 * EDGE_PX];
  if (top < pane.scrollTop) pane.scrollTo({ top });
  else if (bottom > pane.scrollTop + pane.clientHeight) pane.scrollTo({ top: bottom - pane.clientHeight });
}

/** The click that a browser makes of letting go is no press on the card. */
function swallowClick(scroller: HTMLElement): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  scroller.addEventListener('click', swallow, { capture: true, once: true });
  // Let go over another element there is none: the next press is one again.
  setTimeout(() => scroller.removeEventListener('click', swallow, { capture: true }), 0);
}

/** What was in the hand and is another visit by now: it is put back, and said. */
function lostIn(store: DragStore, { columns }: Options): Visit | null {
  const held = store.get();
  if (held === null) return null;
  const now = columns.flatMap((column) => column.visits).find((visit) => visit.key === held.visit.key);
  return now?.booking.version === held.visit.booking.version ? null : held.visit;
}
