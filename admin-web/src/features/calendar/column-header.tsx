import type { Formats } from '../../app/formats.ts';
import type { DayColumn } from './columns.ts';

/** Who the column is of, and when they work. */
export function ColumnHeader({ column, formats }: { column: DayColumn; formats: Formats }) {
  return (
    <div className="min-w-36 flex-1 border-line border-l px-3 py-2">
      <div className="truncate font-semibold">{column.name}</div>
      <div className="figures truncate text-muted text-xs">{hours(column, formats)}</div>
    </div>
  );
}

function hours({ rota, visits }: DayColumn, formats: Formats): string {
  if (rota === null) return 'Not in the rota today';
  const [first, last] = [rota.works[0], rota.works.at(-1)];
  if (first === undefined || last === undefined) return rota.timeOff.length > 0 ? 'Time off' : 'Not working';
  const count = visits.length === 1 ? '1 visit' : `${visits.length} visits`;
  return `${formats.timeRange(first.startsAt, last.endsAt)} · ${count}`;
}
