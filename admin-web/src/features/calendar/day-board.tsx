import { useCallback } from 'react';
import type { BookingView, House } from '../../../../api/contract.ts';
import { useMedia } from '../../app/media.ts';
import { Notice } from '../../app/notice.tsx';
import { useLiveSnapshot } from '../live/live-provider.tsx';
import { useFormats } from '../session/session-context.ts';
import { Agenda } from './agenda.tsx';
import type { Days } from './api.ts';
import { useCalendarWords } from './calendar-words.ts';
import { type DayColumn, matches, type Visit } from './columns.ts';
import { DayGrid } from './day-grid.tsx';
import { DaySheet } from './day-sheet.tsx';
import type { VisitChange } from './drag.ts';
import type { DropIn } from './drop-in.ts';
import { useView } from './use-columns.ts';

type Props = {
  days: Days;
  columns: readonly DayColumn[];
  house: House;
  find: string;
  onOpen: (visit: Visit) => void;
  onChange: ((booking: BookingView, change: VisitChange) => void) | null;
  dropIn: DropIn;
};

/** The days themselves: the grid where there is room for it, else the agenda of the day. */
export function DayBoard({ days, columns, house, find, onOpen, onChange, dropIn }: Props) {
  const wide = useMedia('(min-width: 768px)');
  const { fresh } = useLiveSnapshot();
  const { words } = useCalendarWords();
  const [day] = days;
  const { timeZone } = day.location;
  const formats = useFormats(timeZone);
  const view = useView(days, columns);
  const isDim = useCallback((visit: Visit) => !matches(visit, find), [find]);
  const isWeek = columns[0]?.kind === 'day';
  const isPrinted = useMedia('print');
  const empty = day.bookings.length === 0 && !isWeek;
  if (isPrinted) {
    const { location } = day;
    return <DaySheet title={location.name} columns={columns} timeZone={timeZone} />;
  }
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
        key={`${day.location.id}/${day.date}/${days.length}`}
        {...{ timeZone, view, columns, house, fresh, isDim, onOpen, onChange, dropIn }}
      />
    </>
  );
}
