import type { GuestLine, Id } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { SearchField } from '../../app/search-field.tsx';
import { useHouse } from '../calendar/api.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { useGuests } from './api.ts';
import { guestAddress } from './guest-address.ts';
import { useGuestsWords } from './guests-words.ts';

type Props = { current: Id | null; search: string; asked: string; onSearch: (search: string) => void };

/** Guests by name, phone, mail or code; the newest where nothing is asked. */
export function GuestList({ current, search, asked, onSearch }: Props) {
  const { lang, words } = useGuestsWords();
  const guests = useGuests(asked);
  return (
    <section aria-label={words.list} className="flex min-h-0 grow flex-col">
      <div className="mx-3 mb-2">
        <SearchField label={words.search} value={search} onText={onSearch} />
      </div>
      <div className="min-h-0 grow overflow-y-auto px-1.5 pb-4">
        {guests.isPending ? <Loading /> : null}
        {guests.isError && !guests.data ? (
          <Failure title={words.notLoaded} lang={lang} error={guests.error} retry={() => guests.refetch()} />
        ) : null}
        {guests.data?.length === 0 ? (
          <Notice role="status" title={asked === '' ? words.none : words.notFound(asked)}>
            {asked === '' ? words.noneMore : words.notFoundMore}
          </Notice>
        ) : null}
        {asked === '' && (guests.data?.length ?? 0) > 0 ? (
          <p className="px-3 pt-1 pb-2 text-muted text-xs">{words.newest}</p>
        ) : null}
        <ul data-testid="guest-list" className="flex flex-col gap-0.5">
          {guests.data?.map((guest) => (
            <Row key={guest.id} guest={guest} isCurrent={guest.id === current} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Row({ guest, isCurrent }: { guest: GuestLine; isCurrent: boolean }) {
  const { words } = useGuestsWords();
  return (
    <li>
      <Link
        href={guestAddress(guest.id)}
        aria-current={isCurrent ? 'true' : undefined}
        className="flex min-h-14 flex-col justify-center rounded-lg px-3 py-2 outline-offset-[-2px] transition-colors duration-150 hover:bg-hover aria-[current]:bg-accent-soft"
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 grow truncate font-medium">{guest.name ?? words.noName}</span>
          {guest.phone === null ? null : (
            <span className="figures shrink-0 text-muted text-xs">{guest.phone}</span>
          )}
        </span>
        <span className="figures truncate text-muted text-xs">
          <Story guest={guest} />
        </span>
      </Link>
    </li>
  );
}

/** How often they were here, and when they come next or came last. */
export function Story({ guest: { visits, lastVisitAt, nextVisitAt } }: { guest: GuestLine }) {
  const { words } = useGuestsWords();
  const zone = useHouse().data?.locations[0]?.timeZone ?? 'UTC';
  const formats = useFormats(zone);
  const day = (at: string) => formats.shortDay(dateAt(Date.parse(at), zone));
  const parts = [
    words.visitsCount(visits),
    ...(nextVisitAt === null ? [] : [words.nextVisit(day(nextVisitAt))]),
    ...(nextVisitAt !== null || lastVisitAt === null ? [] : [words.lastVisit(day(lastVisitAt))]),
  ];
  return parts.join(' · ');
}

function Loading() {
  return (
    <div aria-hidden className="flex flex-col gap-1 px-1.5">
      {[0, 1, 2, 3, 4].map((place) => (
        <div key={place} className="h-14 rounded-lg bg-hover" />
      ))}
    </div>
  );
}
