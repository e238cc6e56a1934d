import { ArrowLeft, FileText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { BookingView, GuestPage, Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Problem } from '../../app/http.ts';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from '../calendar/api.ts';
import { visitAddress } from '../calendar/calendar-address.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { documentAddress } from '../documents/api.ts';
import { documentWords } from '../documents/document-words.ts';
import { Stars } from '../feedback/stars.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { StatusBadge } from '../visit/status-badge.tsx';
import { useGuest, useVisits } from './api.ts';
import { Card } from './card.tsx';
import { ChatsCard } from './chats-card.tsx';
import { ConsentsCard } from './consents-card.tsx';
import { useGuestsWords } from './guests-words.ts';
import { HealthCard, NotesCard } from './notes-card.tsx';
import { PrivacyCard } from './privacy-card.tsx';
import { type Often, wishesOf } from './wishes.ts';

type Props = { guestId: Id; onLeave: () => void };

/** One guest: all that the house knows of them, and what is done about it. */
export function GuestView({ guestId, onLeave }: Props) {
  const { lang, words } = useGuestsWords();
  const guest = useGuest(guestId);
  if (guest.data?.forgotten)
    return (
      <Notice role="status" title={words.forgotten} action={<Button onClick={onLeave}>{words.back}</Button>}>
        {words.forgottenMore}
      </Notice>
    );
  if (guest.data !== undefined) return <Shown page={guest.data} onLeave={onLeave} />;
  if (!guest.isError) return <div aria-hidden className="m-6 h-48 rounded-lg bg-hover" />;
  if (guest.error instanceof Problem && guest.error.status === 404)
    return (
      <Notice role="status" title={words.gone} action={<Button onClick={onLeave}>{words.back}</Button>} />
    );
  return <Failure title={words.notLoaded} lang={lang} error={guest.error} retry={() => guest.refetch()} />;
}

function Shown({ page, onLeave }: { page: GuestPage; onLeave: () => void }) {
  const { words } = useGuestsWords();
  return (
    <div data-testid="guest" className="mx-auto w-full max-w-5xl px-4 pt-3 pb-16 md:px-6 md:pt-6">
      <header className="mb-4 flex items-center gap-2">
        <Button kind="quiet" size="icon" className="md:hidden" aria-label={words.back} onClick={onLeave}>
          <ArrowLeft className="size-5" aria-hidden />
        </Button>
        <h2 className="min-w-0 grow truncate font-semibold text-lg tracking-tight md:text-xl">
          {page.guest.name ?? words.noName}
        </h2>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <ContactCard page={page} />
          <VisitsCard page={page} />
          <ReceiptsCard page={page} />
          <FeedbackCard page={page} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <WishesCard page={page} />
          <NotesCard page={page} />
          <HealthCard page={page} />
          <ConsentsCard page={page} />
          <ChatsCard page={page} />
          <PrivacyCard page={page} />
        </div>
      </div>
    </div>
  );
}

function ContactCard({ page: { guest } }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const { locale } = useSession().tenant;
  const zone = useHouse().data?.locations[0]?.timeZone ?? 'UTC';
  const formats = useFormats(zone);
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <Card title={words.contact} testId="guest-contact">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        <Fact name={words.phone}>
          {guest.phone === null ? null : (
            <a
              href={`tel:${guest.phone.replaceAll(/[^\d+]/g, '')}`}
              className="figures underline underline-offset-4"
            >
              {guest.phone}
            </a>
          )}
        </Fact>
        <Fact name={words.email}>
          {guest.email === null ? null : (
            <a href={`mailto:${guest.email}`} className="break-all underline underline-offset-4">
              {guest.email}
            </a>
          )}
        </Fact>
        <Fact name={words.language}>{languages.of(guest.locale) ?? guest.locale}</Fact>
        <Fact name={words.since}>{formats.day(dateAt(Date.parse(guest.since), zone))}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { words } = useGuestsWords();
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children ?? <span className="text-muted">{words.unknown}</span>}</dd>
    </>
  );
}

function WishesCard({ page }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const visits = useVisits(page.guest.id);
  if (visits.data === undefined) return null;
  const { treatments, therapists, gender } = wishesOf(visits.data);
  return (
    <Card title={words.wishes} testId="guest-wishes">
      {treatments.length === 0 ? <p className="text-muted">{words.wishesNone}</p> : null}
      <Named name={words.treatments} often={treatments} />
      <Named name={words.therapists} often={therapists} />
      {gender === null ? null : <p className="mt-2">{words.gender[gender]}</p>}
    </Card>
  );
}

function Named({ name, often }: { name: string; often: readonly Often[] }) {
  const { words } = useGuestsWords();
  if (often.length === 0) return null;
  return (
    <div className="mb-2">
      <h4 className="text-muted text-xs">{name}</h4>
      <p className="figures">{often.map((one) => words.often(one.name, one.count)).join(', ')}</p>
    </div>
  );
}

/** The newest; the others are a press away. */
const FIRST_PAST = 6;

function VisitsCard({ page }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const visits = useVisits(page.guest.id);
  const [isAll, setAll] = useState(false);
  if (visits.data === undefined) return <div aria-hidden className="h-40 rounded-lg bg-hover" />;
  const { coming, past } = visits.data;
  return (
    <Card title={words.visits} testId="guest-visits">
      <h4 className="mb-1 text-muted text-xs">{words.coming}</h4>
      {coming.length === 0 ? <p className="text-muted">{words.noComing}</p> : null}
      <VisitRows visits={coming} />
      <h4 className="mt-4 mb-1 text-muted text-xs">{words.past}</h4>
      {past.length === 0 ? <p className="text-muted">{words.noPast}</p> : null}
      <VisitRows visits={isAll ? past : past.slice(0, FIRST_PAST)} />
      {isAll || past.length <= FIRST_PAST ? null : (
        <Button kind="quiet" className="mt-1" onClick={() => setAll(true)}>
          {words.allPast(past.length)}
        </Button>
      )}
    </Card>
  );
}

function VisitRows({ visits }: { visits: readonly BookingView[] }) {
  return (
    <ul className="-mx-2 flex flex-col">
      {visits.map((visit) => (
        <VisitRow key={visit.id} visit={visit} />
      ))}
    </ul>
  );
}

function VisitRow({ visit }: { visit: BookingView }) {
  const { words } = useGuestsWords();
  const formats = useFormats(visit.timeZone);
  const what = [...new Set(visit.items.map(({ treatmentName }) => treatmentName))].join(', ');
  const who = [...new Set(visit.items.map(({ therapistName }) => therapistName))].join(', ');
  const date = dateAt(Date.parse(visit.startsAt), visit.timeZone);
  return (
    <li>
      <Link
        href={visitAddress(visit)}
        title={words.openVisit(visit.code)}
        className="flex flex-col gap-0.5 rounded-lg px-2 py-2 hover:bg-hover"
      >
        <span className="flex items-center gap-2">
          <span className="figures min-w-0 grow truncate font-medium">
            {formats.shortDay(date)} {date.slice(0, 4)}, {formats.time(visit.startsAt)}
          </span>
          <StatusBadge booking={visit} />
        </span>
        <span className="flex items-baseline gap-2 text-muted">
          <span className="min-w-0 grow truncate">
            {what} · {who}
          </span>
          <span className="figures shrink-0">{formats.money(visit.totalMinor, visit.currency)}</span>
        </span>
      </Link>
    </li>
  );
}

function ReceiptsCard({ page: { documents } }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const { tenant } = useSession();
  const kinds = documentWords(tenant.locale).words.kinds;
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  return (
    <Card title={words.receipts} testId="guest-receipts">
      {documents.length === 0 ? <p className="text-muted">{words.noReceipts}</p> : null}
      <ul className="-mx-2 flex max-h-80 flex-col overflow-y-auto">
        {documents.map((document) => (
          <li key={document.id}>
            <a
              href={documentAddress(document)}
              target="_blank"
              rel="noreferrer"
              className="figures flex min-h-11 items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-hover"
            >
              <FileText aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 grow">
                <span className="block truncate">
                  {kinds[document.kind]} {document.number}
                </span>
                <span className="block truncate text-muted text-xs">
                  {formats.shortDay(document.issuedOn)} {document.issuedOn.slice(0, 4)} ·{' '}
                  {document.bookingCode}
                </span>
              </span>
              <span className="shrink-0">
                {formats.money(document.amountMinor + document.tipMinor, document.currency)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FeedbackCard({ page: { feedback } }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  if (feedback.length === 0) return null;
  return (
    <Card title={words.feedback} testId="guest-feedback">
      <ul className="flex flex-col gap-3">
        {feedback.map(({ bookingId, code, stars, words: said, at }) => (
          <li key={bookingId}>
            <span className="figures flex items-center gap-2 text-muted text-xs">
              <Stars stars={stars} label={words.stars(stars)} /> {formats.moment(at)} · {code}
            </span>
            {said === null ? null : <p className="mt-1 whitespace-pre-wrap break-words">“{said}”</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
