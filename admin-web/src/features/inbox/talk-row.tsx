import { Clock } from 'lucide-react';
import type { DeskConversation } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { useSession } from '../session/session-context.ts';
import { ChannelIcon, channelName } from './channel-icon.tsx';
import { inboxAddress } from './inbox-place.ts';
import { useInboxWords } from './inbox-words.ts';
import type { useTalkTimes } from './talk-times.ts';
import type { Show } from './talks-cache.ts';

type Props = {
  talk: DeskConversation;
  show: Show;
  current: boolean;
  /** The one that Tab comes to. */
  reached: boolean;
  times: ReturnType<typeof useTalkTimes>;
};

/** One talk of the list: whose it is, what was said last, how long they wait. */
export function TalkRow({ talk, show, current, reached, times }: Props) {
  const { words } = useInboxWords();
  const { user } = useSession();
  const { withPerson, waitsSince, unread, lastLine } = talk;
  const name = nameOf(words, talk);
  const holder = withPerson?.staffId === user.id ? words.you : (withPerson?.name ?? null);
  return (
    <li data-testid="talk-row">
      <Link
        href={inboxAddress({ show, talkId: talk.id })}
        data-talk={talk.id}
        aria-current={current ? 'true' : undefined}
        tabIndex={reached ? 0 : -1}
        className="flex min-h-16 gap-3 rounded-lg px-3 py-2.5 outline-offset-[-2px] transition-colors duration-150 hover:bg-hover aria-[current]:bg-accent-soft"
      >
        <span
          className={`mt-0.5 grid size-9 shrink-0 place-items-center rounded-full ${waitsSince === null ? 'bg-hover text-muted' : 'bg-warn-soft text-warn'}`}
        >
          <ChannelIcon channel={talk.channel} className="size-4" />
          <span className="sr-only">{channelName(words, talk.channel)}</span>
        </span>
        <span className="min-w-0 grow">
          <span className="flex items-baseline gap-2">
            <span className={`min-w-0 grow truncate ${unread ? 'font-semibold' : 'font-medium'}`}>
              {name}
            </span>
            {lastLine === null ? null : (
              <time dateTime={lastLine.at} className="figures shrink-0 text-muted text-xs">
                {times.short(lastLine.at)}
              </time>
            )}
          </span>
          <span className="flex items-center gap-2">
            <span className={`min-w-0 grow truncate ${unread ? '' : 'text-muted'}`}>
              {lastLine === null ? '' : `${whoSaid(words, lastLine, user.name)}${lastLine.text}`}
            </span>
            {unread ? (
              <span className="size-2 shrink-0 rounded-full bg-accent">
                <span className="sr-only">{words.unread}</span>
              </span>
            ) : null}
          </span>
          <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs empty:hidden">
            {waitsSince === null ? null : (
              <span className="figures inline-flex items-center gap-1 font-medium text-warn">
                <Clock className="size-3.5" aria-hidden /> {words.waits(times.waited(waitsSince))}
              </span>
            )}
            {holder === null ? null : <span className="truncate text-accent">{holder}</span>}
            {talk.staff === null ? null : <span className="text-muted">{words.team}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}

export function nameOf(words: ReturnType<typeof useInboxWords>['words'], talk: DeskConversation): string {
  return talk.staff?.name ?? talk.guest.name ?? words.noName;
}

/** Who said a talk's last line, where it was not the guest. */
function whoSaid(
  words: ReturnType<typeof useInboxWords>['words'],
  { from, by }: NonNullable<DeskConversation['lastLine']>,
  own: string,
): string {
  if (from === 'guest') return '';
  if (by === undefined) return `${words.bot}: `;
  return `${by === own ? words.you : by}: `;
}
