import { type ReactNode, useId } from 'react';
import type { BookingView } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { visitAddress } from '../calendar/calendar-address.ts';
import { useFormats } from '../session/session-context.ts';
import { useMoneyWords } from './money-words.ts';

type Props = {
  title: string;
  help: string;
  testId: string;
  /** The things themselves, each a list item. */
  children: ReactNode;
};

/** Money that waits for somebody of the desk, above the day's book. */
export function ToSeeTo({ title, help, testId, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-6 rounded-lg bg-warn-soft p-4 md:p-5">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{help}</p>
      <ul className="mt-4 flex flex-col gap-4" data-testid={testId}>
        {children}
      </ul>
    </section>
  );
}

type Visit = Pick<BookingView, 'id' | 'code' | 'locationId' | 'startsAt' | 'timeZone'>;

/** The visit that such money is of, in the calendar; its time is that of its house. */
export function VisitLink({ visit }: { visit: Visit }) {
  const { words } = useMoneyWords();
  const formats = useFormats(visit.timeZone);
  return (
    <Link
      href={visitAddress(visit)}
      className="figures inline-flex h-11 items-center text-muted underline underline-offset-4 md:h-8"
    >
      {words.visit(visit.code)}, {formats.moment(visit.startsAt)}
    </Link>
  );
}
