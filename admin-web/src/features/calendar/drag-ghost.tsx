import { useSyncExternalStore } from 'react';
import type { Formats } from '../../app/formats.ts';
import { guestName } from '../visit/status-words.ts';
import { useCalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';
import type { DragStore } from './drag-store.ts';
import { isOutside } from './drop-in.ts';
import { topOf, type View } from './layout.ts';
import { useMoveWords } from './move-words.ts';

type Props = { store: DragStore; columns: readonly DayColumn[]; view: View; formats: Formats };

/** Where a visit in the hand would come to lie, and what that is in words. */
export function DragGhost({ store, columns, view, formats }: Props) {
  const dragged = useSyncExternalStore(store.subscribe, store.get);
  const { words } = useMoveWords();
  const column = dragged === null ? undefined : columns[dragged.drop.column];
  const said =
    dragged === null || column === undefined || dragged.by !== 'keys'
      ? ''
      : words.held(formats.time(dragged.drop.startMs + column.shiftMs), column.name);
  return (
    <>
      <p className="sr-only" aria-live="assertive">
        {said}
      </p>
      {dragged === null || column === undefined ? null : (
        <Ghost {...{ dragged, view, formats, column }} columns={columns.length} />
      )}
    </>
  );
}

type GhostProps = {
  dragged: NonNullable<ReturnType<DragStore['get']>>;
  view: View;
  formats: Formats;
  column: DayColumn;
  columns: number;
};

function Ghost({ dragged: { visit, drop, by }, view, formats, column, columns }: GhostProps) {
  const top = topOf(view, drop.startMs);
  const calendar = useCalendarWords().words;
  const { name, shiftMs } = column;
  const range = `${formats.time(drop.startMs + shiftMs)} – ${formats.time(drop.endMs + shiftMs)}`;
  return (
    <>
      {/* The hand's cursor: over the day, so that none of its cards has to be styled again for it. */}
      {by === 'pointer' ? <div aria-hidden className="fixed inset-0 z-40 cursor-grabbing" /> : null}
      <div
        aria-hidden
        data-testid="drag-ghost"
        className="pointer-events-none absolute top-0 left-0 z-20 px-[3px] py-px will-change-transform"
        style={{
          width: `${100 / columns}%`,
          height: Math.max(20, topOf(view, drop.endMs) - top),
          // Moved as a layer of its own: the day beneath is neither laid out nor painted again.
          transform: `translate(${100 * drop.column}%, ${top}px)`,
        }}
      >
        <div
          data-status={isOutside(visit) ? 'held' : visit.booking.status}
          className="visit flex h-full flex-col overflow-hidden rounded-md px-2 py-0.5 text-xs shadow-float"
        >
          <span className="figures truncate font-semibold">{range}</span>
          <span className="second truncate">
            {guestName(calendar, isOutside(visit) ? visit.guest : visit.booking.guest)} · {name}
          </span>
        </div>
      </div>
    </>
  );
}
