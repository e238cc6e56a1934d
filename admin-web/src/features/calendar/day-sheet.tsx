import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { useCalendarWords } from './calendar-words.ts';
import type { DayColumn, Visit } from './columns.ts';

type Props = { title: string; timeZone: string; columns: readonly DayColumn[] };

/** What is printed in the grid's place: each column as a list, none torn apart by the end of a page. Without phone numbers. */
export function DaySheet({ title, timeZone, columns }: Props) {
  return (
    <div data-testid="day-sheet" className="p-4 text-black">
      <p className="mb-3 font-semibold">{title}</p>
      {columns.map((column) => (
        <section key={column.id} className="mb-4 break-inside-avoid">
          <h2 className="border-black border-b font-semibold">{column.name}</h2>
          {column.visits.length === 0 ? <p className="py-1">–</p> : null}
          <table className="w-full">
            <tbody>
              {column.visits.map((visit) => (
                <Line key={visit.key} visit={visit} timeZone={timeZone} kind={column.kind} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

type LineProps = { visit: Visit; timeZone: string; kind: DayColumn['kind'] };

function Line({ visit: { booking, item }, timeZone, kind }: LineProps) {
  const { words } = useCalendarWords();
  const formats = useFormats(timeZone);
  return (
    <tr className="border-line border-b align-top">
      <td className="figures w-28 py-1 pr-3">{formats.timeRange(item.startsAt, item.endsAt)}</td>
      <td className="w-1/4 py-1 pr-3 font-medium">{guestName(words, booking.guest)}</td>
      <td className="py-1 pr-3">{item.treatmentName}</td>
      <td className="w-1/6 py-1 pr-3">{kind === 'room' ? item.therapistName : item.roomName}</td>
      <td className="w-1/6 py-1">{words.statuses[booking.status]}</td>
    </tr>
  );
}
