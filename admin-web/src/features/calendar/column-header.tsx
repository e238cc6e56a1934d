import type { Formats } from '../../app/formats.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';

type Props = { column: DayColumn; formats: Formats; words: CalendarWords };

/** Who the column is of, how many visits they have, and when they work. */
export function ColumnHeader({ column, formats, words }: Props) {
  const count = column.visits.length;
  return (
    <div className="min-w-0 flex-1 border-line border-l px-3 py-2">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 grow truncate font-semibold">{column.name}</span>
        {count === 0 ? null : (
          <span className="figures text-muted text-xs">
            {count}
            <span className="sr-only"> {words.visits(count)}</span>
          </span>
        )}
      </div>
      <div className="figures truncate text-muted text-xs">{hours(column, formats, words)}</div>
    </div>
  );
}

function hours({ kind, rota }: DayColumn, formats: Formats, words: CalendarWords): string {
  if (kind === 'room') return '';
  if (rota === null) return kind === 'day' ? words.notWorking : words.notInRota;
  const [first, last] = [rota.works[0], rota.works.at(-1)];
  if (first !== undefined && last !== undefined) return formats.timeRange(first.startsAt, last.endsAt);
  return rota.timeOff.length > 0 ? words.timeOff : words.notWorking;
}
