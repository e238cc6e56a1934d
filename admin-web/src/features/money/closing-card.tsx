import { CircleCheck } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { DayBook, DayClosing } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { Link } from '../../app/link.tsx';
import { CloseDay, Difference } from './close-day.tsx';
import { moneyAddress } from './money-address.ts';
import { useMoneyWords } from './money-words.ts';

type Props = { book: DayBook; formats: Formats };

/** The day's closing, or the way to it. */
export function ClosingCard({ book, formats }: Props) {
  const { words } = useMoneyWords();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="rounded-lg border border-line bg-surface p-4 md:p-5"
      data-testid="closing"
    >
      <h2 id={id} className="font-semibold text-base">
        {words.closing}
      </h2>
      {book.closing === null ? (
        <Open book={book} formats={formats} />
      ) : (
        <Closed closing={book.closing} formats={formats} />
      )}
    </section>
  );
}

function Open({ book, formats }: Props) {
  const { words } = useMoneyWords();
  const { closable, closeFirst, locationId } = book;
  if (closable === 'yes' || closable === 'closed')
    return (
      <>
        <p className="mt-1 mb-4 text-muted">{words.closeHelp}</p>
        <CloseDay book={book} formats={formats} />
      </>
    );
  return (
    <>
      <p className="mt-1 text-muted">{words.whyNot[closable]}</p>
      {closeFirst === null ? null : (
        <Link
          href={moneyAddress({ locationId, date: closeFirst })}
          className="mt-2 inline-flex h-11 items-center underline underline-offset-4 md:h-8"
        >
          {words.goTo(formats.shortDay(closeFirst))}
        </Link>
      )}
    </>
  );
}

function Closed({ closing, formats }: { closing: DayClosing; formats: Formats }) {
  const { words } = useMoneyWords();
  const say = (minor: number) => formats.money(minor, closing.currency);
  return (
    <>
      <p className="mt-1 flex gap-2 text-muted">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
        {words.closedBy(closing.closedBy, formats.moment(closing.closedAt))}
      </p>
      <dl className="figures mt-4 grid grid-cols-[1fr_auto] gap-y-1">
        <Fact name={words.float}>{say(closing.floatMinor)}</Fact>
        <Fact name={words.expected}>{say(closing.expectedMinor)}</Fact>
        <Fact name={words.counted}>{say(closing.countedMinor)}</Fact>
        <Fact name={words.difference}>
          <Difference minor={closing.differenceMinor} say={say} />
        </Fact>
      </dl>
      {closing.note === null ? null : <p className="mt-3 whitespace-pre-wrap break-words">{closing.note}</p>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="text-right">{children}</dd>
    </>
  );
}
