import { useRef } from 'react';

/**
 * Gives the focus back to where it was when the panel opened. Radix would give it to the dialog's
 * trigger, but this panel has none: it is opened by the address.
 */
export function useFocusReturn() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    },
  };
}
