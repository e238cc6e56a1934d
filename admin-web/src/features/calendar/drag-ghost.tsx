import { useSyncExternalStore } from 'react';
import type { Formats } from '../../app/formats.ts';
import type { DayColumn } from './columns.ts';
import type { DragStore } from './drag-store.ts';
import { topOf, type View } from './layout.ts';
import { useMoveWords } from './move-words.ts';
import { guestName } from './visit-words.ts';

type Props = { store: DragStore; columns: readonly DayColumn[]; view: View; formats: Formats };

/** Where a visit in the hand would come to lie, and what that is in words. */
export function DragGhost({ store, columns, view, formats }: Props) {
  const dragged = useSyncExternalStore(store.subscribe, store.get);
  const { words } = useMoveWords();
  const column = dragged === null ? undefined : columns[dragged.drop.column];
  const said =
    dragged === null || column === undefined || dragged.by !== 'keys'
      ? ''
      : words.held(formats.time(dragged.drop.startMs), column.name);
  return (
    <>
      <p className="sr-only" aria-live="assertive">
        {said}
      </p>
      {dragged === null || column === undefined ? null : (
        <Ghost
          {...{ dragged, view, formats, name: column.name }}
          left={(100 * dragged.drop.column) / columns.length}
          width={100 / columns.length}
        />
      )}
    </>
  );
}

type GhostProps = {
  dragged: NonNullable<ReturnType<DragStore['get']>>;
  view: View;
  formats: Formats;
  name: string;
  left: number;
  width: number;
};

function Ghost({ dragged: { visit, drop }, view, formats, name, left, width }: GhostProps) {
  const top = topOf(view, drop.startMs);
  const range = `${formats.time(drop.startMs)} – ${formats.time(drop.endMs)}`;
  return (
    <div
      aria-hidden
      data-testid="drag-ghost"
      data-status={visit.booking.status}
      className="visit pointer-events-none absolute z-20 flex flex-col overflow-hidden rounded-md px-2 py-0.5 text-xs shadow-float"
      style={{
        top: top + 1,
        height: Math.max(18, topOf(view, drop.endMs) - top - 2),
        left: `calc(${left}% + 3px)`,
        width: `calc(${width}% - 6px)`,
      }}
    >
      <span className="figures truncate font-semibold">{range}</span>
      <span className="second truncate">
        {guestName(visit.booking.guest)} · {name}
      </span>
    </div>
  );
}
