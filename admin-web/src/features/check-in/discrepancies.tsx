import type { Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Link } from '../../app/link.tsx';
import { writeAddress } from '../calendar/calendar-address.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import type { Discrepancy } from '../door/answers.ts';
import { useSession } from '../session/session-context.ts';
import { discrepancyWords } from './check-in-words.ts';
import { useCheckInWords } from './use-check-in-words.ts';

type Props = { list: readonly Discrepancy[]; locationId: Id; onDone: (key: string) => void };

/** Who was let in without a connection and should not have been, or not once more: for the desk to see to. */
export function Discrepancies({ list, locationId, onDone }: Props) {
  const { words } = useCheckInWords();
  const { locale } = useSession().tenant;
  const { format } = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="to-look-at" className="mb-6" data-testid="discrepancies">
      <h2 id="to-look-at" className="mb-2 font-semibold text-base">
        {words.toLookAt}
      </h2>
      <ul className="flex flex-col gap-2">
        {list.map((one) => (
          <li key={one.key} className="rounded-lg border border-line-strong bg-warn-soft p-4">
            <p className="font-medium">{words.letInAt(one.firstName, format(one.at), one.device)}</p>
            <p className="mt-1">{discrepancyWords(words, one, format)}</p>
            <div className="mt-2 flex items-center gap-4">
              <Link
                href={writeAddress({ locationId, date: dateAt(one.at, zone()), visitId: one.bookingId })}
                className="inline-flex h-11 items-center underline underline-offset-4"
              >
                {words.openVisit}
              </Link>
              <Button className="ml-auto" onClick={() => onDone(one.key)}>
                {words.seenTo}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The device stands in the house: its zone is the house's. */
function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
