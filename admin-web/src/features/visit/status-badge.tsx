import type { BookingView } from '../../../../api/contract.ts';
import { StatusMark } from '../calendar/status-mark.tsx';
import { statusOf } from './status-words.ts';
import { useVisitWords } from './use-visit-words.ts';

/** The state in a word, in the looks of the calendar. */
export function StatusBadge({ booking }: { booking: BookingView }) {
  const { words } = useVisitWords();
  return (
    <span
      data-status={booking.status}
      data-testid="panel-status"
      className="visit inline-flex h-6 items-center gap-1.5 rounded-md px-2 font-medium text-xs"
    >
      <span className="name">{statusOf(words, booking)}</span>
      <span className="mark empty:hidden">
        <StatusMark booking={booking} />
      </span>
    </span>
  );
}
