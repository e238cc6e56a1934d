import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Whether the panel covers the page; the style sheet has the same limit. */
export function fillsScreen(): boolean {
  return matchMedia('(max-width: 480px)').matches;
}

/** Tab goes round within the panel while it covers the page behind it. */
export function keepTabInside(panel: HTMLElement | null, event: KeyboardEvent): void {
  const stops = panel?.querySelectorAll<HTMLElement>(
    'button:not(:disabled), a[href], textarea, [tabindex="0"]',
  );
  const first = stops?.[0];
  const last = stops?.[stops.length - 1];
  const root = panel?.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  if (event.shiftKey ? focused !== first && focused !== panel : focused !== last) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/**
 * Keeps the panel within what the on-screen keyboard leaves of the page: iOS lays the keyboard over
 * the page without resizing it.
 */
export function useVisibleArea(panel: RefObject<HTMLElement>): void {
  useEffect(() => {
    const area = window.visualViewport;
    if (!area) return;
    const fitPanel = () => {
      panel.current?.style.setProperty('--area-top', `${area.offsetTop}px`);
      panel.current?.style.setProperty('--area-height', `${area.height}px`);
    };
    fitPanel();
    area.addEventListener('resize', fitPanel);
    area.addEventListener('scroll', fitPanel);
    return () => {
      area.removeEventListener('resize', fitPanel);
      area.removeEventListener('scroll', fitPanel);
    };
  }, [panel]);
}
