import { useId } from 'react';
import type { DayBook, DayLine } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { Link } from '../../app/link.tsx';
import { writeAddress } from '../calendar/calendar-address.ts';
import { methodName, useMoneyWords } from './money-words.ts';

type Props = { book: DayBook; formats: Formats };

/** Each payment and refund of the day, with the visit that it is for: where a difference is looked for. */
export function DayLines({ book, formats }: Props) {
  const { words } = useMoneyWords();
  const id = useId();
  if (book.lines.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="font-semibold text-base">
        {words.lines}
      </h2>
      <ul className="mt-2 divide-y divide-line" data-testid="day-lines">
        {book.lines.map((line) => (
          <Line key={`${line.paymentId} ${line.kind} ${line.at}`} line={line} book={book} formats={formats} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, book, formats }: Props & { line: DayLine }) {
  const { words } = useMoneyWords();
  const what = {
    charge: null,
    refund: words.refundLine,
    'refund-failed': words.refundCameBack,
    'dispute-taken': words.disputeTaken,
    'dispute-returned': words.disputeReturned,
  }[line.kind];
  const by = line.byName === null ? null : words.by(line.byName);
  return (
    <li>
      <Link
        href={writeAddress({ locationId: book.locationId, date: line.visitDay, visitId: line.bookingId })}
        className="-mx-2 flex min-h-11 items-baseline gap-3 rounded-lg px-2 py-2.5 hover:bg-hover"
      >
        <time dateTime={line.at} className="figures w-12 shrink-0 text-muted text-xs">
          {formats.time(line.at)}
        </time>
        <span className="min-w-0 grow">
          <span className="block truncate font-medium">{line.guestName ?? words.noName}</span>
          <span className="block text-muted text-xs">
            {[what, methodName(words, line.method), by, line.code].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="figures shrink-0">{formats.money(line.amountMinor, line.currency)}</span>
      </Link>
    </li>
  );
}
