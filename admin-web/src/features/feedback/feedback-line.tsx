import type { FeedbackLine as Line } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { visitAddress } from '../calendar/calendar-address.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useFeedbackWords } from './feedback-words.ts';
import { Stars } from './stars.tsx';

/** One guest's stars and words, and the way to their visit. */
export function FeedbackLine({ line, low = false }: { line: Line; low?: boolean }) {
  const { words } = useFeedbackWords();
  const { visit } = line;
  const formats = useFormats(visit.timeZone);
  const list = new Intl.ListFormat(useSession().tenant.locale);
  const who = visit.guestName ?? words.noName;
  return (
    <li className={low ? 'rounded-lg bg-warn-soft p-4' : 'border-line border-b py-4 last:border-b-0'}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars stars={line.stars} label={words.stars(line.stars)} />
        <span className="min-w-0 truncate font-medium">{who}</span>
        <time dateTime={line.at} className="figures ml-auto text-muted text-xs">
          {formats.moment(line.at)}
        </time>
      </div>
      {line.words === null ? (
        <p className="mt-2 text-muted">{words.noWords}</p>
      ) : (
        <p className="mt-2 max-w-prose whitespace-pre-wrap break-words">“{line.words}”</p>
      )}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
        <p className="min-w-0 text-muted">
          {visit.treatments.join(', ')} · {words.by(list.format(visit.therapists))}
        </p>
        <Link
          href={visitAddress(visit)}
          aria-label={words.open(who)}
          className="inline-flex h-11 items-center underline underline-offset-4 md:h-9"
        >
          {words.openVisit}
        </Link>
      </div>
    </li>
  );
}
