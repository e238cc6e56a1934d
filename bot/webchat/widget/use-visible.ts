import { useEffect, useState } from 'preact/hooks';

/** Whether the page is before the guest's eyes. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(isVisible);
  useEffect(() => {
    const look = () => setVisible(isVisible());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}

/** "(2) Sage House" on the tab of a page that nobody looks at; the page's own title otherwise. */
export function useTitleCount(count: number): void {
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, '');
    const next = count > 0 ? `(${count}) ${plain}` : plain;
    if (document.title !== next) document.title = next;
  }, [count]);
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
