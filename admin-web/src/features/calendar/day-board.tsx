import { useCallback, useMemo, useRef } from 'react';
import type { BookingView, CalendarDay, House } from '../../../../api/contract.ts';
import { useMedia } from '../../app/media.ts';
import { Notice } from '../../app/notice.tsx';
import { useLiveSnapshot } from '../live/live-provider.tsx';
import { useFormats } from '../session/session-context.ts';
import { Agenda } from './agenda.tsx';
import { useCalendarWords } from './calendar-words.ts';
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
  const { words } = useCalendarWords();
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
      <Notice title={words.closedOn(day.location.name, formats.shortDay(day.date))}>{words.otherDay}</Notice>
    ) : (
      <Notice title={words.noVisits.title}>{words.noVisits.what}</Notice>
    );
  }
  if (!wide) return <Agenda day={day} fresh={fresh} isDim={isDim} onOpen={onOpen} />;
  return (
    <>
      {empty ? (
        <p className="border-line border-b bg-surface px-4 py-2 text-muted">
          {day.open === null ? words.closedToday : words.noVisitsYet}
        </p>
      ) : null}
      <DayGrid
        key={`${day.location.id}/${day.date}`}
        {...{ day, columns, house, fresh, isDim, onOpen, onChange }}
      />
    </>
  );
}
