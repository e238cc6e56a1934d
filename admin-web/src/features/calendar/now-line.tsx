import type { Formats } from '../../app/formats.ts';
import { useNow } from '../../app/now.ts';
import type { DayColumn } from './columns.ts';
import { shifted, topOf, type View } from './layout.ts';

const STEP_MS = 15_000;

type LineProps = { view: View; columns: readonly DayColumn[] };

/** Where the day is at this moment: behind the visits, because a line through a name means a no-show. Of a week only through today. */
export function NowLine({ view, columns }: LineProps) {
  const now = useNow(STEP_MS);
  const at = columnOfNow(columns, view, now);
  const column = columns[at];
  if (column === undefined) return null;
  const width = 100 / columns.length;
  const across =
    column.kind === 'day' ? { left: `${at * width}%`, width: `${width}%` } : { left: 0, right: 0 };
  return (
    <div
      aria-hidden
      data-now
      className="pointer-events-none absolute z-1 border-danger border-t"
      style={{ top: topOf(view, now - column.shiftMs), ...across }}
    />
  );
}

type LabelProps = LineProps & { formats: Formats };

/** The same moment at the time axis, in figures. */
export function NowLabel({ view, columns, formats }: LabelProps) {
  const now = useNow(STEP_MS);
  const column = columns[columnOfNow(columns, view, now)];
  if (column === undefined) return null;
  return (
    <span
      className="absolute right-0 z-1 -translate-y-1/2 rounded-md bg-danger px-1.5 font-medium text-on-danger"
      style={{ top: topOf(view, now - column.shiftMs) }}
    >
      {formats.time(now)}
    </span>
  );
}

/** The first column that shows this moment; -1 where none does. */
export function columnOfNow(columns: readonly DayColumn[], view: View, now: number): number {
  return columns.findIndex(({ shiftMs }) => {
    const { startMs, endMs } = shifted(view, shiftMs);
    return now >= startMs && now < endMs;
  });
}
