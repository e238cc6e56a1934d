import { useSyncExternalStore } from 'react';
import type { Formats } from '../../app/formats.ts';
import { useLookAt } from '../looking/use-looking.ts';
import { guestName } from '../visit/status-words.ts';
import { type CalendarWords, useCalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';
import type { Dragged, DragStore } from './drag-store.ts';
import { isOutside } from './drop-in.ts';
import { topOf, type View } from './layout.ts';
import { useMoveWords } from './move-words.ts';

type Props = { store: DragStore; columns: readonly DayColumn[]; view: View; formats: Formats };

/** Where a visit in the hand would come to lie, and what that is in words. */
export function DragGhost({ store, columns, view, formats }: Props) {
  const dragged = useSyncExternalStore(store.subscribe, store.get);
  useLookAt(dragged === null || isOutside(dragged.visit) ? null : dragged.visit.booking.id);
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
      <Ghost {...{ dragged, view, formats, column }} columns={columns.length} />
    </>
  );
}

type GhostProps = {
  dragged: ReturnType<DragStore['get']>;
  view: View;
  formats: Formats;
  column: DayColumn | undefined;
  columns: number;
};

/** Always there, unseen: a layer that came with the first movement of the hand would have the whole day painted anew. */
function Ghost({ dragged, view, formats, column, columns }: GhostProps) {
  const calendar = useCalendarWords().words;
  const isShown = dragged !== null && column !== undefined;
  const top = isShown ? topOf(view, dragged.drop.startMs) : 0;
  const height = isShown ? topOf(view, dragged.drop.endMs) - top : 0;
  return (
    <>
      {/* The hand's cursor: over the day, so that none of its cards has to be styled again for it. */}
      <div
        aria-hidden
        className={`fixed inset-0 z-40 cursor-grabbing ${dragged?.by === 'pointer' ? '' : 'pointer-events-none'}`}
      />
      <div
        aria-hidden
        data-testid={isShown ? 'drag-ghost' : undefined}
        className={`pointer-events-none absolute top-0 left-0 z-20 px-[3px] py-px will-change-transform ${isShown ? '' : 'opacity-0'}`}
        style={{
          width: `${100 / columns}%`,
          height: Math.max(20, height),
          // Moved as a layer of its own: the day beneath is neither laid out nor painted again.
          transform: `translate(${100 * (dragged?.drop.column ?? 0)}%, ${top}px)`,
        }}
      >
        <div
          data-status={isShown && !isOutside(dragged.visit) ? dragged.visit.booking.status : 'held'}
          className="visit flex h-full flex-col overflow-hidden rounded-md px-2 py-0.5 text-xs shadow-float"
        >
          {isShown ? <InHand {...{ dragged, column, formats, calendar }} /> : null}
        </div>
      </div>
    </>
  );
}

type InHandProps = { dragged: Dragged; column: DayColumn; formats: Formats; calendar: CalendarWords };

function InHand({ dragged: { visit, drop }, column: { name, shiftMs }, formats, calendar }: InHandProps) {
  const range = `${formats.time(drop.startMs + shiftMs)} – ${formats.time(drop.endMs + shiftMs)}`;
  return (
    <>
      <span className="figures truncate font-semibold">{range}</span>
      <span className="second truncate">
        {guestName(calendar, isOutside(visit) ? visit.guest : visit.booking.guest)} · {name}
      </span>
    </>
  );
}
