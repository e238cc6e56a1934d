import type { Formats } from '../../app/formats.ts';
import type { DayColumn } from './columns.ts';
import type { Tick, View } from './layout.ts';
import { NowLabel } from './now-line.tsx';

type AxisProps = { ticks: readonly Tick[]; view: View; columns: readonly DayColumn[]; formats: Formats };

/** The hours at the left edge. */
export function TimeAxis({ ticks, view, columns, formats }: AxisProps) {
  return (
    <div
      className="figures sticky left-0 z-20 w-16 shrink-0 bg-ground text-right text-muted text-xs"
      aria-hidden
    >
      {ticks.map((tick) =>
        tick.kind === 'hour' ? (
          <span
            key={tick.atMs}
            className="absolute right-2 -translate-y-1/2 first:translate-y-0.5"
            style={{ top: tick.top }}
          >
            {formats.hour(tick.atMs, tick.repeated)}
          </span>
        ) : null,
      )}
      <NowLabel {...{ view, columns, formats }} />
    </div>
  );
}

/** Lines across all columns, above the shade and below the visits. */
export function TimeLines({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <div aria-hidden data-lines className="pointer-events-none absolute inset-0 z-1">
      {ticks.map((tick) => (
        <div
          key={tick.atMs}
          className={`absolute inset-x-0 border-t ${tick.kind === 'hour' ? 'border-line' : 'border-line/50 border-dotted'}`}
          style={{ top: tick.top }}
        />
      ))}
    </div>
  );
}
