import { useCallback, useMemo, useRef } from 'react';
import type { BookingView, CalendarDay, House } from '../../../../api/contract.ts';
import { useMedia } from '../../app/media.ts';
import { Notice } from '../../app/notice.tsx';
import { useLiveSnapshot } from '../live/live-provider.tsx';
import { useFormats } from '../session/session-context.ts';
import { Agenda } from './agenda.tsx';
import { type ColumnKind, columnsOf, type DayColumn, matches, roomColumnsOf, type Visit } from './columns.ts';
import { DayGrid } from './day-grid.tsx';
import type { VisitChange } from './drag.ts';
import { keepColumns } from './keep-same.ts';

type Props = {
  day: CalendarDay;
  house: House;
  by: ColumnKind;
  find: string;
  onOpen: (visit: Visit) => void;
  onChange: ((booking: BookingView, change: VisitChange) => void) | null;
};

/** The day itself: the grid where there is room for it, else the agenda. */
export function DayBoard({ day, house, by, find, onOpen, onChange }: Props) {
  const wide = useMedia('(min-width: 768px)');
  const { fresh } = useLiveSnapshot();
  const formats = useFormats(day.location.timeZone);
  const isDim = useCallback((visit: Visit) => !matches(visit, find), [find]);
  const kept = useRef<readonly DayColumn[]>([]);
  const columns = useMemo(() => {
    const now = by === 'room' ? roomColumnsOf(day, house.rooms) : columnsOf(day);
    kept.current = keepColumns(kept.current, now);
    return kept.current;
  }, [day, by, house.rooms]);
  const empty = day.bookings.length === 0;
  if (empty && (!wide || day.columns.length === 0)) {
    return day.open === null ? (
      <Notice title={`${day.location.name} is closed on ${formats.shortDay(day.date)}`}>
        Choose another day with the arrows above.
      </Notice>
    ) : (
      <Notice title="No visits on this day yet">
        Guests book by chat. A visit appears here as soon as a time is held.
      </Notice>
    );
  }
  if (!wide) return <Agenda day={day} fresh={fresh} isDim={isDim} onOpen={onOpen} />;
  return (
    <>
      {empty ? (
        <p className="border-line border-b bg-surface px-4 py-2 text-muted">
          {day.open === null
            ? 'Closed on this day.'
            : 'No visits on this day yet. One appears here as soon as a guest holds a time.'}
        </p>
      ) : null}
      <DayGrid
        key={`${day.location.id}/${day.date}`}
        {...{ day, columns, house, fresh, isDim, onOpen, onChange }}
      />
    </>
  );
}
