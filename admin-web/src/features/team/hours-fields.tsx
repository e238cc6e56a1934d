import { useId } from 'react';
import { useTeamWords } from './team-words.ts';
import type { Hours } from './week.ts';

type Props = {
  hours: Pick<Hours, 'starts' | 'ends'>;
  /** Stands before the two: what the hours are of. */
  before?: string;
  error: string | undefined;
  onHours: (hours: { readonly starts: string; readonly ends: string }) => void;
};

const FIELD =
  'figures h-11 w-34 rounded-lg border border-line-strong bg-surface px-2 text-base aria-invalid:border-danger';

/** From and to on one line, on the grid of five minutes. */
export function HoursFields({ hours: { starts, ends }, before, error, onHours }: Props) {
  const { words } = useTeamWords();
  const id = useId();
  const wrong = {
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : id,
  };
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        {before === undefined ? null : <span className="w-14 text-muted max-sm:w-full">{before}</span>}
        <input
          type="time"
          step={300}
          aria-label={words.starts}
          value={starts}
          onChange={(event) => onHours({ starts: event.target.value, ends })}
          className={FIELD}
          {...wrong}
        />
        <span aria-hidden className="text-muted">
          –
        </span>
        <input
          type="time"
          step={300}
          aria-label={words.ends}
          value={ends}
          onChange={(event) => onHours({ starts, ends: event.target.value })}
          className={FIELD}
          {...wrong}
        />
      </div>
      {error === undefined ? null : (
        <p id={id} className="mt-1 text-danger text-xs">
          {error}
        </p>
      )}
    </div>
  );
}
