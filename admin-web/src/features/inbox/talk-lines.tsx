import { Clock, TriangleAlert } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { TranscriptLine } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Link } from '../../app/link.tsx';
import { useNow } from '../../app/now.ts';
import { OfferedChoices } from '../../app/offered-choices.tsx';
import { useSession } from '../session/session-context.ts';
import type { useLines } from './api.ts';
import { useInboxWords } from './inbox-words.ts';
import type { PendingLine } from './pending-lines.ts';
import { daysOf, useTalkTimes } from './talk-times.ts';

type Props = {
  lines: ReturnType<typeof useLines>;
  pending: readonly PendingLine[];
  guestName: string;
  onAgain: (line: PendingLine) => void;
  onDiscard: (line: PendingLine) => void;
};

/** Nearer to the end than this, what comes is followed. */
const NEAR_PX = 120;

/** What was said, day by day; what comes is read out. */
export function TalkLines({ lines, pending, guestName, onAgain, onDiscard }: Props) {
  const { words } = useInboxWords();
  const times = useTalkTimes(useNow(60_000));
  const all = linesOf(lines);
  const last = all.at(-1)?.position ?? 0;
  const box = useFollowedEnd(`${last} ${pending.length}`);
  return (
    <div ref={box} className="min-h-0 grow overflow-y-auto px-4 py-4 md:px-6">
      <div className="mx-auto flex max-w-3xl flex-col">
        {lines.hasNextPage ? (
          <Button
            kind="quiet"
            className="self-center"
            busy={lines.isFetchingNextPage}
            onClick={() => void lines.fetchNextPage()}
          >
            {words.earlier}
          </Button>
        ) : null}
        <div role="log" aria-label={words.talkWith(guestName)} data-testid="talk-lines">
          {daysOf(all, times.dayOf).map(({ date, lines: said }) => (
            <section key={date} aria-label={times.day(date)}>
              <p className="figures my-4 text-center text-muted text-xs">{times.day(date)}</p>
              <ol className="flex flex-col">
                {said.map((line, place) => (
                  <Line
                    key={line.position}
                    line={line}
                    follows={place > 0 && isSame(said[place - 1], line)}
                    guestName={guestName}
                    time={times.time(line.at)}
                  />
                ))}
              </ol>
            </section>
          ))}
        </div>
        <ol className="flex flex-col" aria-live="polite">
          {pending.map((line) => (
            <li key={line.key} className="mt-3 flex max-w-[85%] flex-col items-end gap-1 self-end">
              <p className="whitespace-pre-wrap break-words rounded-2xl rounded-br-md bg-accent px-3 py-2 text-on-accent opacity-70">
                {line.text}
              </p>
              {line.state === 'sending' ? (
                <span className="px-1 text-muted text-xs">{words.sending}</span>
              ) : (
                <span className="flex items-center gap-1 text-danger text-xs">
                  <TriangleAlert className="size-3.5" aria-hidden /> {words.notSent}
                  <Button kind="quiet" onClick={() => onAgain(line)}>
                    {words.again}
                  </Button>
                  <Button kind="quiet" onClick={() => onDiscard(line)}>
                    {words.discard}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

/** All that was loaded, oldest first: the first page is the end of the talk. */
export function linesOf(lines: Pick<ReturnType<typeof useLines>, 'data'>): readonly TranscriptLine[] {
  const pages = lines.data?.pages ?? [];
  const byPlace = new Map(pages.flatMap((page) => page.lines).map((line) => [line.position, line]));
  return [...byPlace.values()].toSorted((one, other) => one.position - other.position);
}

function isSame(before: TranscriptLine | undefined, line: TranscriptLine): boolean {
  return before !== undefined && before.from === line.from && before.by === line.by;
}

type LineProps = { line: TranscriptLine; follows: boolean; guestName: string; time: string };

/** The guest's left, the house's right: quiet what the assistant said, strong what a person did. */
function Line({ line, follows, guestName, time }: LineProps) {
  const { words } = useInboxWords();
  const { user } = useSession();
  const isGuest = line.from === 'guest';
  const isPerson = line.by !== undefined;
  const who = isGuest ? guestName : isPerson ? (line.by === user.name ? words.you : line.by) : words.bot;
  const look = isGuest
    ? 'rounded-bl-md bg-hover'
    : isPerson
      ? 'rounded-br-md bg-accent text-on-accent'
      : 'rounded-br-md bg-accent-soft';
  return (
    <li
      data-from={isGuest ? 'guest' : isPerson ? 'person' : 'bot'}
      className={`flex max-w-[85%] flex-col gap-1 ${isGuest ? 'items-start self-start' : 'items-end self-end'} ${follows ? 'mt-1' : 'mt-3'}`}
    >
      <span className={follows ? 'sr-only' : 'px-1 text-muted text-xs'}>{who}</span>
      <p className={`whitespace-pre-wrap break-words rounded-2xl px-3 py-2 ${look}`}>{line.text}</p>
      <OfferedChoices choices={line.choices} label={words.choices} />
      <span className="flex items-center gap-1.5 px-1 text-muted text-xs">
        <time dateTime={line.at} className="figures">
          {time}
        </time>
        {line.became === 'waits' ? (
          <>
            <Clock className="size-3" aria-hidden />
            <span>{words.onItsWay}</span>
          </>
        ) : null}
        {line.became === 'failed' ? (
          <Link
            href="/admin/failed-messages"
            className="inline-flex items-center gap-1 text-danger underline underline-offset-2"
          >
            <TriangleAlert className="size-3.5" aria-hidden /> {words.notDelivered}
          </Link>
        ) : null}
      </span>
    </li>
  );
}

/** At the end when it opens, and with what comes while one is there; who reads further up stays where they are. */
function useFollowedEnd(last: string) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what came last that moves the end
  useLayoutEffect(() => {
    const at = box.current;
    if (at === null) return;
    const before = height.current;
    const wasNear = before === null || before - at.scrollTop - at.clientHeight < NEAR_PX;
    if (wasNear) at.scrollTop = at.scrollHeight;
    height.current = at.scrollHeight;
  }, [last]);
  return box;
}
