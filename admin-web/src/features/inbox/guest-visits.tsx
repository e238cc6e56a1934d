import type { BookingView, DeskConversation } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { visitAddress } from '../calendar/calendar-address.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { StatusBadge } from '../visit/status-badge.tsx';
import { useGuestVisits } from './api.ts';
import { useInboxWords } from './inbox-words.ts';

/** More are on the guest's own page. */
const MOST_PAST = 10;

/** A guest's visits beside what they write. */
export function GuestVisitList({ talk }: { talk: DeskConversation }) {
  const { words } = useInboxWords();
  const visits = useGuestVisits(talk.guest.id);
  if (visits.data === undefined) return <Loading />;
  const { coming, past } = visits.data;
  return (
    <div data-testid="talk-visits">
      <List title={words.coming} none={words.noComing} visits={coming} />
      <List title={words.past} none={words.noPast} visits={past.slice(0, MOST_PAST)} />
    </div>
  );
}

type ListProps = { title: string; none: string; visits: readonly BookingView[] };

function List({ title, none, visits }: ListProps) {
  return (
    <section className="mb-6">
      <h3 className="mb-2 text-muted text-xs">{title}</h3>
      {visits.length === 0 ? <p className="text-muted">{none}</p> : null}
      <ul className="-mx-2 flex flex-col">
        {visits.map((visit) => (
          <Visit key={visit.id} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function Visit({ visit }: { visit: BookingView }) {
  const { words } = useInboxWords();
  const formats = useFormats(visit.timeZone);
  const [first, ...more] = [...new Set(visit.items.map(({ treatmentName }) => treatmentName))];
  const day = formats.shortDay(dateAt(Date.parse(visit.startsAt), visit.timeZone));
  return (
    <li>
      <Link
        href={visitAddress(visit)}
        title={words.openVisit(visit.code)}
        className="flex flex-col gap-1 rounded-lg px-2 py-2 hover:bg-hover"
      >
        <span className="flex items-center gap-2">
          <span className="figures min-w-0 grow truncate font-medium">
            {day}, {formats.time(visit.startsAt)}
          </span>
          <StatusBadge booking={visit} />
        </span>
        <span className="truncate text-muted">
          {first}
          {more.length === 0 ? '' : ` + ${more.length}`}
        </span>
      </Link>
    </li>
  );
}

function Loading() {
  return (
    <div aria-hidden className="flex flex-col gap-2">
      {[0, 1, 2].map((place) => (
        <div key={place} className="h-12 rounded-lg bg-hover" />
      ))}
    </div>
  );
}
