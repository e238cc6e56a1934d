import type { Formats } from '../../app/formats.ts';
import { useNow } from '../../app/now.ts';
import { topOf, type View } from './layout.ts';

const STEP_MS = 15_000;

/** Where the day is at this moment: behind the visits, because a line through a name means a no-show. */
export function NowLine({ view }: { view: View }) {
  const now = useNow(STEP_MS);
  if (now < view.startMs || now >= view.endMs) return null;
  return (
    <div
      aria-hidden
      data-now
      className="pointer-events-none absolute inset-x-0 z-1 border-danger border-t"
      style={{ top: topOf(view, now) }}
    />
  );
}

/** The same moment at the time axis, in figures. */
export function NowLabel({ view, formats }: { view: View; formats: Formats }) {
  const now = useNow(STEP_MS);
  if (now < view.startMs || now >= view.endMs) return null;
  return (
    <span
      className="absolute right-0 z-1 -translate-y-1/2 rounded-md bg-danger px-1.5 font-medium text-on-danger"
      style={{ top: topOf(view, now) }}
    >
      {formats.time(now)}
    </span>
  );
}
