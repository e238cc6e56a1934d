import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { useId } from 'react';
import type { FailedMessage } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { CHANNELS } from '../../app/channels.ts';
import { Link } from '../../app/link.tsx';
import { useHouse } from '../calendar/api.ts';
import { visitAddress } from '../calendar/calendar-address.ts';
import { useFormats } from '../session/session-context.ts';
import type { FailedAct } from './api.ts';
import { RetryDialog } from './retry-dialog.tsx';
import type { FailedWords } from './words/types.ts';

type Props = { message: FailedMessage; words: FailedWords; onAct: (act: FailedAct) => void };

/** One message: whose it is, what it says, why it failed, and what can be done. */
export function FailedCard({ message, words, onAct }: Props) {
  const id = useId();
  const { direction, guest, hindrance, doubt } = message;
  const Arrow = direction === 'in' ? ArrowDownLeft : ArrowUpRight;
  const retry = (evenSo: boolean) => onAct({ kind: 'retry', id: message.id, evenSo });
  return (
    <li
      aria-labelledby={id}
      data-testid="failed-message"
      className="rounded-lg border border-line bg-surface p-4 md:px-5"
    >
      <div className="flex items-baseline gap-x-3">
        <h2 id={id} className="min-w-0 grow truncate font-semibold">
          {guest.name ?? words.noName}
        </h2>
        <When message={message} />
      </div>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-muted text-xs">
        <Arrow className="size-3.5 shrink-0" aria-hidden />
        <span>{direction === 'in' ? words.fromGuest : words.toGuest}</span>
        <span aria-hidden>·</span>
        <span>{CHANNELS.get(message.channel) ?? message.channel}</span>
        <span aria-hidden>·</span>
        <span className="figures">{words.tried(message.tries)}</span>
      </p>
      <Said message={message} words={words} />
      <p className="mt-3 text-warn">{words.reasons[message.reason]}</p>
      {hindrance === null ? null : <p className="mt-1 text-muted">{words.hindrances[hindrance]}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {hindrance === null && doubt === null ? (
          <Button aria-describedby={id} onClick={() => retry(false)}>
            {words.retry}
          </Button>
        ) : null}
        {hindrance === null && doubt !== null ? (
          <RetryDialog doubt={doubt} describedBy={id} words={words} onConfirm={() => retry(true)} />
        ) : null}
        <Button kind="quiet" aria-describedby={id} onClick={() => onAct({ kind: 'done', id: message.id })}>
          {words.done}
        </Button>
      </div>
    </li>
  );
}

/** In the time of the house that the visit is in; of the first one where there is no visit. */
function When({ message: { at, visit } }: { message: FailedMessage }) {
  const house = useHouse();
  const zone = visit?.timeZone ?? house.data?.locations[0]?.timeZone ?? 'UTC';
  const formats = useFormats(zone);
  return (
    <time dateTime={at} className="figures shrink-0 text-muted text-xs">
      {formats.moment(at)}
    </time>
  );
}

/** Its words as the talk shows them; a notice that was never worded is told by what it is about. */
function Said({ message: { text, notice, visit, direction }, words }: Omit<Props, 'onAct'>) {
  return (
    <>
      <p
        className={`mt-3 w-fit max-w-full rounded-2xl px-3 py-2 ${direction === 'in' ? 'rounded-bl-md bg-hover' : 'rounded-br-md bg-accent-soft'}`}
      >
        <span className="line-clamp-6 whitespace-pre-wrap break-words">
          {text ?? (notice === null ? '' : words.notices[notice])}
        </span>
      </p>
      {visit === null ? null : (
        <Link
          href={visitAddress(visit)}
          className="mt-1 inline-flex h-11 items-center underline underline-offset-4 md:h-8"
        >
          {words.visit(visit.code)}
        </Link>
      )}
    </>
  );
}
