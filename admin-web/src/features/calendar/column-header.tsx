import type { Formats } from '../../app/formats.ts';
import type { DayColumn } from './columns.ts';

/** Who the column is of, how many visits they have, and when they work. */
export function ColumnHeader({ column, formats }: { column: DayColumn; formats: Formats }) {
  const count = column.visits.length;
  return (
    <div className="min-w-0 flex-1 border-line border-l px-3 py-2">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 grow truncate font-semibold">{column.name}</span>
        {count === 0 ? null : (
          <span className="figures text-muted text-xs">
            {count}
            <span className="sr-only">{count === 1 ? ' visit' : ' visits'}</span>
          </span>
        )}
      </div>
      <div className="figures truncate text-muted text-xs">{hours(column, formats)}</div>
    </div>
  );
}

function hours({ kind, rota }: DayColumn, formats: Formats): string {
  if (kind === 'room') return '';
  if (rota === null) return 'Not in the rota today';
  const [first, last] = [rota.works[0], rota.works.at(-1)];
  if (first !== undefined && last !== undefined) return formats.timeRange(first.startsAt, last.endsAt);
  return rota.timeOff.length > 0 ? 'Time off' : 'Not working';
}
