import { useEffect, useRef } from 'react';

/**
 * Single keys that work anywhere on the page, unless somebody is typing, a dialog is open or a
 * modifier is held: those keys belong to the field, the dialog or the browser.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = latest.current[event.key];
      if (action === undefined || isElsewhere(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return true;
  return (
    event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [contenteditable]')
  );
}
