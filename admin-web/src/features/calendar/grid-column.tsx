import { type KeyboardEvent, memo } from 'react';
import type { Id } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import type { CalendarWords } from './calendar-words.ts';
import { ColumnShade } from './column-shade.tsx';
import type { ColumnKind, DayColumn, Visit } from './columns.ts';
import { type Laned, lanesOf, place, type Span, shifted, type View } from './layout.ts';
import { VisitCard } from './visit-card.tsx';

export interface GridState {
  readonly view: View;
  readonly formats: Formats;
  readonly words: CalendarWords;
  readonly fresh: ReadonlySet<Id>;
  readonly isDim: (visit: Visit) => boolean;
  readonly onOpen: (visit: Visit) => void;
  readonly onKey: (visit: Visit, event: KeyboardEvent) => void;
  readonly onFocus: (visit: Visit) => void;
  readonly canMove: (visit: Visit) => boolean;
  readonly canStretch: (visit: Visit) => boolean;
}

type Props = {
  column: DayColumn;
  /** What lies far beyond the screen's edge is drawn a little later. */
  isDrawn: boolean;
  grid: GridState;
  /** The visit of this column that Tab reaches, if it is one of them; the arrows lead on from it. */
  currentKey: string | null;
};

/** One therapist's day, or a room's, or one of a therapist's days. Drawn again only when something in it is another. */
export const GridColumn = memo(function GridColumn({ column, isDrawn, grid, currentKey }: Props) {
  return (
    <li className="off relative min-w-0 flex-1 border-line border-l" aria-label={column.name}>
      {isDrawn ? <Contents {...{ column, grid, currentKey }} /> : null}
    </li>
  );
});

function Contents({ column, grid, currentKey }: Omit<Props, 'isDrawn'>) {
  return (
    <>
      <ColumnShade rota={column.rota} view={shifted(grid.view, column.shiftMs)} words={grid.words} />
      {/* Above the lines of the hours. Beyond the screen's edge the browser leaves it unpainted, but there to be read and found. */}
      <div className="absolute inset-0 z-2 [content-visibility:auto] [overflow-clip-margin:4px]">
        {column.visits.map((visit) => (
          <Buffers key={visit.key} visit={visit} kind={column.kind} view={grid.view} />
        ))}
        {lanesOf(column.visits).map((laned) => (
          <PlacedVisit
            key={laned.span.key}
            laned={laned}
            grid={grid}
            isCurrent={laned.span.key === currentKey}
          />
        ))}
      </div>
    </>
  );
}

type PlacedProps = { laned: Laned<Visit>; grid: GridState; isCurrent: boolean };

function PlacedVisit({ laned, grid, isCurrent }: PlacedProps) {
  const visit = laned.span;
  const placed = place(grid.view, visit);
  if (placed === null) return null;
  const share = 100 / laned.lanes;
  return (
    <VisitCard
      visit={visit}
      formats={grid.formats}
      words={grid.words}
      height={placed.height}
      cutTop={placed.cutTop}
      cutBottom={placed.cutBottom}
      fresh={grid.fresh.has(visit.booking.id)}
      dim={grid.isDim(visit)}
      movable={grid.canMove(visit)}
      stretchable={grid.canStretch(visit) && !placed.cutBottom}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => grid.onOpen(visit)}
      onKeyDown={(event) => grid.onKey(visit, event)}
      onFocus={() => grid.onFocus(visit)}
      style={{
        top: placed.top + 1,
        height: Math.max(18, placed.height - 2),
        left: `calc(${laned.lane * share}% + 3px)`,
        width: `calc(${share}% - 6px)`,
      }}
    />
  );
}

const MINUTE_MS = 60_000;

/** The time a room and therapist need before and after: taken, but not by the guest. */
function Buffers({ visit, kind, view }: { visit: Visit; kind: ColumnKind; view: View }) {
  const { item } = visit;
  const [early, late] =
    kind === 'room'
      ? [item.roomBufferBeforeMinutes, item.roomBufferAfterMinutes]
      : [item.bufferBeforeMinutes, item.bufferAfterMinutes];
  const before = { startMs: visit.startMs - early * MINUTE_MS, endMs: visit.startMs };
  const after = { startMs: visit.endMs, endMs: visit.endMs + late * MINUTE_MS };
  return [before, after].map((span) => <Buffer key={span.startMs} span={span} view={view} />);
}

function Buffer({ span, view }: { span: Span; view: View }) {
  const placed = place(view, span);
  if (placed === null) return null;
  return (
    <div
      aria-hidden
      className="buffer absolute right-1 left-1"
      style={{ top: placed.top, height: placed.height }}
    />
  );
}
