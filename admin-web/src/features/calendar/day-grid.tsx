import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { BookingView, House, Id } from '../../../../api/contract.ts';
import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { useCalendarWords } from './calendar-words.ts';
import { ColumnHeader } from './column-header.tsx';
import type { DayColumn, Visit } from './columns.ts';
import { changeFor, isMovable, lengthsOf, type VisitChange } from './drag.ts';
import { DragGhost } from './drag-ghost.tsx';
import { type DropIn, isOutside } from './drop-in.ts';
import { GridColumn, type GridState } from './grid-column.tsx';
import { heightOf, ticksOf, type View } from './layout.ts';
import { useMoveWords } from './move-words.ts';
import { type Direction, neighbourOf } from './neighbours.ts';
import { NowLine } from './now-line.tsx';
import { TimeAxis, TimeLines } from './time-axis.tsx';
import { useDrag } from './use-drag.ts';
import { useDrawn } from './use-drawn.ts';
import { useScrollToNow } from './use-scroll-to-now.ts';

const AXIS_WIDTH = 64;
const NARROWEST_COLUMN = 148;
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

type Props = {
  timeZone: string;
  /** The hours that are shown, in the time of the first column. */
  view: View;
  columns: readonly DayColumn[];
  house: House;
  fresh: ReadonlySet<Id>;
  isDim: (visit: Visit) => boolean;
  onOpen: (visit: Visit) => void;
  /** null for who may change nothing. */
  onChange: ((booking: BookingView, change: VisitChange) => void) | null;
  dropIn: DropIn;
};

/** One day with a column for each therapist or room, or one therapist's week with one for each day. One Tab stop; the arrows go from visit to visit, with Alt they move it. */
export function DayGrid({ timeZone, view, columns, house, fresh, isDim, onOpen, onChange, dropIn }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const formats = useFormats(timeZone);
  const { words } = useMoveWords();
  const calendar = useCalendarWords().words;
  const ticks = useMemo(() => ticksOf(view, timeZone), [view, timeZone]);
  const keys = columns.flatMap((column) => column.visits.map((visit) => visit.key));
  const currentKey = focused !== null && keys.includes(focused) ? focused : (keys[0] ?? null);
  const drag = useDrag({
    ...{ scroller, area, columns, view, house },
    onDrop:
      onChange === null
        ? null
        : (visit, drop, column) => {
            if (isOutside(visit)) {
              dropIn.onDrop?.(visit, new Date(drop.startMs + column.shiftMs).toISOString(), column);
              return;
            }
            const change = changeFor(visit, drop, column);
            if (change) onChange(visit.booking, change);
          },
    onLost: (visit) => toast(words.changedMeanwhile(guestName(calendar, visit.booking.guest))),
  });

  useEffect(() => {
    dropIn.take = drag.takeOutside;
    return () => {
      dropIn.take = null;
    };
  });
  useScrollToNow(scroller, view, columns);

  // Said once for head and body, so that no content can push them apart.
  const minWidth = AXIS_WIDTH + columns.length * NARROWEST_COLUMN;
  const move = (visit: Visit, event: KeyboardEvent) => {
    if (drag.onKey(visit, event)) return;
    const direction = ARROWS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbourOf(columns, visit.key, direction);
    if (next === null) return;
    scroller.current?.querySelector<HTMLElement>(`[data-visit="${CSS.escape(next.key)}"]`)?.focus();
  };
  // What is called later is looked up then: a column that did not change is not drawn again for it.
  const latest = useRef({ move, onOpen });
  useEffect(() => {
    latest.current = { move, onOpen };
  });
  const mayChange = onChange !== null;
  const drawn = useDrawn(columns.length, NARROWEST_COLUMN);
  const grid = useMemo(
    (): GridState => ({
      ...{ view, formats, words: calendar, fresh, isDim },
      onOpen: (visit) => latest.current.onOpen(visit),
      onKey: (visit, event) => latest.current.move(visit, event),
      onFocus: (visit) => setFocused(visit.key),
      canStretch: (visit) => mayChange && isMovable(visit) && lengthsOf(house, visit.item).length > 1,
      canMove: (visit) => mayChange && isMovable(visit),
    }),
    [view, formats, calendar, fresh, isDim, mayChange, house],
  );

  return (
    <section
      ref={scroller}
      aria-label={calendar.boards[columns[0]?.kind ?? 'therapist']}
      // Without a visit to land on, the keyboard must still be able to scroll.
      tabIndex={currentKey === null ? 0 : undefined}
      onPointerDown={drag.onPointerDown}
      className="day-grid relative min-h-0 grow overflow-auto"
    >
      <div className="sticky top-0 z-30 flex border-line border-b bg-ground" style={{ minWidth }}>
        <div className="sticky left-0 z-10 w-16 shrink-0 bg-ground" />
        {columns.map((column) => (
          <ColumnHeader key={column.id} {...{ column, formats }} words={calendar} />
        ))}
      </div>
      <div className="relative flex" style={{ minWidth, height: heightOf(view) }}>
        <TimeAxis {...{ ticks, view, columns, formats }} />
        <div ref={area} className="relative flex min-w-0 grow">
          <ul className="flex min-w-0 grow">
            {columns.map((column, at) => (
              <GridColumn
                key={column.id}
                column={column}
                isDrawn={at < drawn}
                grid={grid}
                currentKey={column.visits.some(({ key }) => key === currentKey) ? currentKey : null}
              />
            ))}
          </ul>
          <TimeLines ticks={ticks} />
          <NowLine view={view} columns={columns} />
          <DragGhost store={drag.store} columns={columns} view={view} formats={formats} />
        </div>
      </div>
    </section>
  );
}
