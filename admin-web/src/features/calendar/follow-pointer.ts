/** A press that moves less than this is a click. */
const SLACK_PX = 5;
/** A finger that rests so long means what it rests on, not the page. */
const LONG_PRESS_MS = 350;
/** So near an edge what is dragged over scrolls on under the hand. */
const EDGE_PX = 48;
const SCROLL_PX = 12;

interface Following {
  readonly scroller: HTMLElement;
  /** What lies over the upper and the left edge of the scroller, in pixels. */
  readonly covered: { readonly top: number; readonly left: number };
  /** The press that it begins with. */
  readonly press: Pick<PointerEvent, 'pointerId' | 'pointerType' | 'clientX' | 'clientY'>;
  /** Called where the hand is, from the moment that it is a drag. */
  readonly onDrag: (x: number, y: number) => void;
  /** Called once; not dropped is a click, a scroll, Escape, or a drag that was taken away. */
  readonly onEnd: (dropped: boolean) => void;
}

/**
 * Follows a pointer from its press until it is let go: a mouse drags at once, a finger after it has rested, and one that moves on
 * before is scrolling. Gives back how to end it from outside.
 */
export function followPointer({ scroller, covered, press, onDrag, onEnd }: Following): () => void {
  const isMouse = press.pointerType === 'mouse';
  const listening = new AbortController();
  let [x, y] = [press.clientX, press.clientY];
  let active = false;
  let frame = 0;

  const start = () => {
    active = true;
    navigator.vibrate?.(10);
    onDrag(x, y);
  };
  const timer = isMouse ? undefined : setTimeout(start, LONG_PRESS_MS);
  const stop = (dropped = false) => {
    if (listening.signal.aborted) return;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    listening.abort();
    onEnd(dropped);
  };
  // Once: asked in each frame it would have the page laid out twice.
  const { top, bottom, left, right } = scroller.getBoundingClientRect();
  const scrollOn = () => {
    frame = requestAnimationFrame(scrollOn);
    if (!active) return;
    const down = y > bottom - EDGE_PX ? SCROLL_PX : y < top + covered.top + EDGE_PX ? -SCROLL_PX : 0;
    const across = x > right - EDGE_PX ? SCROLL_PX : x < left + covered.left + EDGE_PX ? -SCROLL_PX : 0;
    if (down === 0 && across === 0) return;
    scroller.scrollBy(across, down);
    onDrag(x, y);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    if (active) return onDrag(x, y);
    if (Math.hypot(x - press.clientX, y - press.clientY) <= SLACK_PX) return;
    if (isMouse) start();
    else stop();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    if (active) swallowClick(scroller);
    stop(active);
  };
  /** While the hand still holds it: that it is let go later is no press, either. */
  const takenAway = () =>
    window.addEventListener('pointerup', () => swallowClick(scroller), { once: true, capture: true });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !active) return;
    event.preventDefault();
    takenAway();
    stop();
  };
  const onTouch = (event: TouchEvent) => {
    if (active) event.preventDefault();
  };
  const { signal } = listening;
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => stop(), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  // Only a listener that says so before may keep the page from scrolling.
  scroller.addEventListener('touchmove', onTouch, { signal, passive: false });
  frame = requestAnimationFrame(scrollOn);
  return () => {
    if (active && !signal.aborted) takenAway();
    stop();
  };
}

/** The click that a browser makes of letting go is no press on what lies there. */
function swallowClick(scroller: HTMLElement): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  scroller.addEventListener('click', swallow, { capture: true, once: true });
  // Let go over another element there is none: the next press is one again.
  setTimeout(() => scroller.removeEventListener('click', swallow, { capture: true }), 0);
}
