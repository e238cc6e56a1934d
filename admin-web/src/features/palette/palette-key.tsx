import { lazy, Suspense, useEffect, useState } from 'react';
import { EarlyWords } from './early-words.tsx';

const load = () => import('./palette.tsx');
const Palette = lazy(load);
/** By then the first page has what it needs. */
const LOAD_AFTER_MS = 3_000;

/** Ctrl-K, or on a Mac Command-K, opens the palette on every page, from within fields, too; not over an open dialog. */
export function PaletteKey() {
  const [isOpen, setOpen] = useState(false);
  const [early, setEarly] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      load().catch((error: unknown) => console.info('The palette is loaded when it is opened', error));
    }, LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (!isOpen && document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      setEarly('');
      setOpen(!isOpen);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOpen]);
  if (!isOpen) return null;
  const close = () => setOpen(false);
  return (
    <Suspense fallback={<EarlyWords text={early} onText={setEarly} onClose={close} />}>
      <Palette first={early} onClose={close} />
    </Suspense>
  );
}
