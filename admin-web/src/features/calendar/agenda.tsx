import { useContext, useEffect, useRef } from 'react';
import type { CalendarDay, Id } from '../../../../api/contract.ts';
import { useNow } from '../../app/now.ts';
import { LookMark } from '../looking/look-mark.tsx';
import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { useCalendarWords } from './calendar-words.ts';
import { type Visit, visitsOf } from './columns.ts';
import { StatusMark } from './status-mark.tsx';
import { TintsContext } from './tints.ts';

type Props = {
  day: CalendarDay;
  fresh: ReadonlySet<Id>;
  isDim: (visit: Visit) => boolean;
  onOpen: (visit: Visit) => void;
};

/** The day as a list, for narrow screens. What is over stays above, the next visit follows a line. */
export function Agenda({ day, fresh, isDim, onOpen }: Props) {
  const now = useNow(15_000);
  const visits = visitsOf(day).filter((visit) => !isDim(visit));
  const next = visits.findIndex((visit) => visit.endMs > now);
  const today = visits.some((visit) => visit.startMs < now) && next > 0;
  return (
    <ol className="flex grow flex-col gap-2 overflow-auto p-4">
      {visits.map((visit, place) => (
        <li key={visit.key}>
          {today && place === next ? <NowRule timeZone={day.location.timeZone} atMs={now} /> : null}
          <AgendaLine
            visit={visit}
            timeZone={day.location.timeZone}
            fresh={fresh.has(visit.booking.id)}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ol>
  );
}

function NowRule({ timeZone, atMs }: { timeZone: string; atMs: number }) {
  const formats = useFormats(timeZone);
  const rule = useRef<HTMLDivElement>(null);
  // In braces: a browser's scrollIntoView may return a promise, and what an effect returns is called when it ends.
  useEffect(() => {
    rule.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={rule} className="figures mb-2 flex items-center gap-2 font-medium text-danger text-xs">
      {formats.time(atMs)}
      <span className="h-px grow bg-danger" />
    </div>
  );
}

type LineProps = { visit: Visit; timeZone: string; fresh: boolean; onOpen: (visit: Visit) => void };

function AgendaLine({ visit, timeZone, fresh, onOpen }: LineProps) {
  const formats = useFormats(timeZone);
  const { booking, item } = visit;
  const { words } = useCalendarWords();
  const tint = useContext(TintsContext)?.get(item.treatmentId);
  return (
    <button
      type="button"
      data-testid={`visit-${booking.code}`}
      data-status={booking.status}
      data-tint={tint}
      data-fresh={fresh || undefined}
      onClick={() => onOpen(visit)}
      className="visit flex w-full items-start gap-3 rounded-lg px-3 py-2 text-left"
    >
      <span className="figures w-16 shrink-0 font-medium">{formats.time(item.startsAt)}</span>
      <span className="min-w-0 grow">
        <span className="name block truncate font-semibold">{guestName(words, booking.guest)}</span>
        <span className="second block truncate text-xs">
          {item.treatmentName} · {item.durationMinutes} min
        </span>
        <span className="second block truncate text-xs">
          {item.therapistName} · {item.roomName}
        </span>
      </span>
      <span className="mark flex shrink-0 items-center gap-1 text-xs">
        {words.statuses[booking.status]} <StatusMark booking={booking} />
        <LookMark bookingId={booking.id} />
      </span>
    </button>
  );
}
