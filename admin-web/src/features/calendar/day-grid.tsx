import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { CalendarDay, Id } from '../../../../api/contract.ts';
import { useFormats } from '../session/session-context.ts';
import { ColumnHeader } from './column-header.tsx';
import { columnsOf, type Visit } from './columns.ts';
import { GridColumn, type GridState } from './grid-column.tsx';
import { heightOf, ticksOf, viewOfDay } from './layout.ts';
import { type Direction, neighbourOf } from './neighbours.ts';
import { NowLine } from './now-line.tsx';
import { TimeAxis, TimeLines } from './time-axis.tsx';
import { useScrollToNow } from './use-scroll-to-now.ts';

const PIXELS_PER_MINUTE = 4 / 3;
const AXIS_WIDTH = 64;
const NARROWEST_COLUMN = 148;
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

type Props = {
  day: CalendarDay;
  fresh: ReadonlySet<Id>;
  isDim: (visit: Visit) => boolean;
  onOpen: (visit: Visit) => void;
};

/** One day, one column a therapist. One Tab stop; the arrows go from visit to visit. */
export function DayGrid({ day, fresh, isDim, onOpen }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const formats = useFormats(day.location.timeZone);
  const columns = useMemo(() => columnsOf(day), [day]);
  const view = useMemo(() => viewOfDay(day, PIXELS_PER_MINUTE), [day]);
  const ticks = useMemo(() => ticksOf(view, day.location.timeZone), [view, day.location.timeZone]);
  const keys = columns.flatMap((column) => column.visits.map((visit) => visit.key));
  const currentKey = focused !== null && keys.includes(focused) ? focused : (keys[0] ?? null);

  useScrollToNow(scroller, view);

  // Said once for head and body, so that no content can push them apart.
  const minWidth = AXIS_WIDTH + columns.length * NARROWEST_COLUMN;
  const move = (visit: Visit, event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbourOf(columns, visit.key, direction);
    if (next === null) return;
    scroller.current?.querySelector<HTMLElement>(`[data-visit="${CSS.escape(next.key)}"]`)?.focus();
  };
  const grid: GridState = {
    view,
    formats,
    currentKey,
    fresh,
    isDim,
    onOpen,
    onKey: move,
    onFocus: (visit) => setFocused(visit.key),
  };

  return (
    <section
      ref={scroller}
      aria-label="Visits by therapist"
      // Without a visit to land on, the keyboard must still be able to scroll.
      tabIndex={currentKey === null ? 0 : undefined}
      className="relative min-h-0 grow overflow-auto"
    >
      <div className="sticky top-0 z-30 flex border-line border-b bg-ground" style={{ minWidth }}>
        <div className="sticky left-0 z-10 w-16 shrink-0 bg-ground" />
        {columns.map((column) => (
          <ColumnHeader key={column.therapistId} column={column} formats={formats} />
        ))}
      </div>
      <div className="relative flex" style={{ minWidth, height: heightOf(view) }}>
        <TimeAxis ticks={ticks} view={view} formats={formats} />
        <div className="relative flex min-w-0 grow">
          <ul className="flex min-w-0 grow">
            {columns.map((column) => (
              <GridColumn key={column.therapistId} column={column} grid={grid} />
            ))}
          </ul>
          <TimeLines ticks={ticks} />
          <NowLine view={view} />
        </div>
      </div>
    </section>
  );
}
