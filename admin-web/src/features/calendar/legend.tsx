import { useCalendarWords } from './calendar-words.ts';
import { SHOWN_STATUSES } from './status-words.ts';

/** What the looks of a visit mean. */
export function Legend() {
  const { words } = useCalendarWords();
  return (
    <ul aria-label={words.legend} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
      {SHOWN_STATUSES.map((status) => (
        <li key={status} className="flex items-center gap-1.5">
          <span
            className="visit grid h-3.5 w-5 place-items-center rounded-sm"
            data-status={status}
            aria-hidden
          >
            {status === 'checked-in' ? (
              <span className="mark block size-1.5 rounded-full bg-current" />
            ) : null}
            {status === 'no-show' ? <span className="mark block h-px w-3 bg-current" /> : null}
          </span>
          {words.statuses[status]}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span className="buffer h-3.5 w-5" aria-hidden /> {words.preparation}
      </li>
    </ul>
  );
}
