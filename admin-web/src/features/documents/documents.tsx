import { FileText } from 'lucide-react';
import type { BookingView, DocumentView } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import type { Formats } from '../../app/formats.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { Section } from '../visit/section.tsx';
import { documentAddress, useDocuments } from './api.ts';
import { documentWords } from './document-words.ts';
import type { DocumentWords } from './words/types.ts';

/** The receipts and credit notes of a visit, each to be opened. Not for therapists, who see no money. */
export function Documents({ booking }: { booking: BookingView }) {
  const { user, tenant } = useSession();
  return user.role === 'therapist' ? null : <DocumentList booking={booking} locale={tenant.locale} />;
}

function DocumentList({ booking, locale }: { booking: BookingView; locale: string }) {
  const { lang, words } = documentWords(locale);
  const formats = useFormats(booking.timeZone);
  const { data, isError, error, refetch } = useDocuments(booking.id);
  return (
    <div lang={lang}>
      <Section title={words.title}>
        {data?.documents.length === 0 ? <p className="text-muted">{words.none}</p> : null}
        <ul className="flex flex-col">
          {data?.documents.map((document) => (
            <li key={document.id} className="border-line border-t first:border-t-0">
              <DocumentLink document={document} words={words} formats={formats} />
            </li>
          ))}
        </ul>
        {isError && !data ? <Failure title={words.failed} error={error} retry={() => refetch()} /> : null}
      </Section>
    </div>
  );
}

interface LinkProps {
  readonly document: DocumentView;
  readonly words: DocumentWords;
  readonly formats: Formats;
}

function DocumentLink({ document, words, formats }: LinkProps) {
  const { kind, number, issuedOn, amountMinor, tipMinor, currency } = document;
  const what = `${words.kinds[kind]} ${number}`;
  return (
    <a
      href={documentAddress(document)}
      target="_blank"
      rel="noreferrer"
      title={words.open(what)}
      className="figures group -mx-2 flex min-h-11 items-center gap-3 rounded px-2 py-1.5 text-sm hover:bg-hover"
    >
      <FileText aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 grow">
        <span className="block truncate group-hover:underline">{what}</span>
        <span className="block text-muted text-xs">
          {[formats.shortDay(issuedOn), ...facts(document, words, formats)].map((fact, place) => (
            <span key={fact}>
              {place === 0 ? '' : ' · '}
              <span className="whitespace-nowrap">{fact}</span>
            </span>
          ))}
        </span>
      </span>
      <span className="shrink-0 text-right">{formats.money(amountMinor + tipMinor, currency)}</span>
    </a>
  );
}

function facts(document: DocumentView, words: DocumentWords, { money }: Formats): string[] {
  const { shares, tipMinor, currency, corrects } = document;
  const vatMinor = shares.reduce((all, share) => all + share.vatMinor, 0);
  const isTaxed = shares.some(({ basisPoints }) => basisPoints !== null);
  return [
    ...(shares.length === 0 ? [] : [isTaxed ? words.vat(money(vatMinor, currency)) : words.noVat]),
    ...(tipMinor === 0 ? [] : [words.tip(money(tipMinor, currency))]),
    ...(corrects === null ? [] : [words.corrects(corrects)]),
  ];
}
