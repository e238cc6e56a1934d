import type { BookingView } from '../../../../api/contract.ts';
import { StatusMark } from '../calendar/status-mark.tsx';
import { useVisitWords } from './use-visit-words.ts';
import type { VisitWords } from './words/types.ts';

/** Paid, and with a bank that takes its time, it is not simply unpaid. */
function statusOf(words: VisitWords, { status, processing }: BookingView): string {
  return status === 'awaiting-payment' && processing ? words.processing : words.statuses[status];
}

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
