import type { CalendarDay } from '../../../../api/contract.ts';
import { useMedia } from '../../app/media.ts';
import { Notice } from '../../app/notice.tsx';
import { useLiveSnapshot } from '../live/live-provider.tsx';
import { useFormats } from '../session/session-context.ts';
import { Agenda } from './agenda.tsx';
import { matches, type Visit } from './columns.ts';
import { DayGrid } from './day-grid.tsx';

type Props = { day: CalendarDay; find: string; onOpen: (visit: Visit) => void };

/** The day itself: the grid where there is room for it, else the agenda. */
export function DayBoard({ day, find, onOpen }: Props) {
  const wide = useMedia('(min-width: 768px)');
  const { fresh } = useLiveSnapshot();
  const formats = useFormats(day.location.timeZone);
  const isDim = (visit: Visit) => !matches(visit, find);
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
      <DayGrid key={`${day.location.id}/${day.date}`} day={day} fresh={fresh} isDim={isDim} onOpen={onOpen} />
    </>
  );
}
