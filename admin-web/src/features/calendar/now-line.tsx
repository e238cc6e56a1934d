import { useNow } from '../../app/now.ts';
import { topOf, type View } from './layout.ts';

/** Where the day is at this moment; nothing on other days. */
export function NowLine({ view }: { view: View }) {
  const now = useNow(15_000);
  if (now < view.startMs || now >= view.endMs) return null;
  return (
    <div
      aria-hidden
      data-now
      className="pointer-events-none absolute inset-x-0 z-10 border-danger border-t"
      style={{ top: topOf(view, now) }}
    >
      <span className="absolute -top-1 -left-1 size-2 rounded-full bg-danger" />
    </div>
  );
}
