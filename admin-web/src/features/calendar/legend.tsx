import { SHOWN_STATUSES, STATUS_WORDS } from './status-words.ts';

/** What the looks of a visit mean. */
export function Legend() {
  return (
    <ul aria-label="Legend" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
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
          {STATUS_WORDS[status]}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span className="buffer h-3.5 w-5" aria-hidden /> Preparation
      </li>
    </ul>
  );
}
