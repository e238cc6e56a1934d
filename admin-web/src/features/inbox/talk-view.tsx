import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CalendarClock, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { DeskConversation, Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Problem } from '../../app/http.ts';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useNow } from '../../app/now.ts';
import { problemWords } from '../../app/problem-words.ts';
import { guestAddress } from '../guests/guest-address.ts';
import { useSession } from '../session/session-context.ts';
import { readTalk, refusalOf, sendMessage, useLines, useTalk, useTalkAct } from './api.ts';
import { ChannelIcon, channelName } from './channel-icon.tsx';
import { Composer } from './composer.tsx';
import { GuestVisitList } from './guest-visits.tsx';
import { useInboxWords } from './inbox-words.ts';
import { type PendingLine, usePending } from './pending-lines.ts';
import { TalkActions } from './talk-actions.tsx';
import { linesOf, TalkLines } from './talk-lines.tsx';
import { nameOf } from './talk-row.tsx';
import { useTalkTimes } from './talk-times.ts';
import { linesKey, reloadTalksSoon } from './talks-cache.ts';

type Props = { talkId: Id; drafts: Map<Id, string>; onLeave: () => void };

/** The open talk: what was said, who has it, and what one writes. */
export function TalkView({ talkId, drafts, onLeave }: Props) {
  const { lang, words } = useInboxWords();
  const talk = useTalk(talkId);
  if (talk.data !== undefined) return <Talk talk={talk.data} drafts={drafts} onLeave={onLeave} />;
  if (!talk.isError) return <div aria-hidden className="m-6 h-40 rounded-lg bg-hover" />;
  if (talk.error instanceof Problem && talk.error.status === 404)
    return (
      <Notice role="status" title={words.gone} action={<Button onClick={onLeave}>{words.back}</Button>}>
        {words.goneMore}
      </Notice>
    );
  return <Failure title={words.notLoaded} lang={lang} error={talk.error} retry={() => talk.refetch()} />;
}

function Talk({ talk, drafts, onLeave }: { talk: DeskConversation } & Pick<Props, 'drafts' | 'onLeave'>) {
  const { lang, words } = useInboxWords();
  const client = useQueryClient();
  const lines = useLines(talk.id);
  const act = useTalkAct(talk);
  const { pending, put, drop, begin } = usePending();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(drafts.get(talk.id) ?? '');
  const name = nameOf(words, talk);
  useReadMark(talk, linesOf(lines).at(-1)?.position ?? 0);

  const write = (next: string) => {
    drafts.set(talk.id, next);
    setText(next);
  };
  const attempt = async (line: PendingLine) => {
    put({ ...line, state: 'sending' });
    try {
      await sendMessage(talk.id, { text: line.text, seen: line.seen }, line.key);
      await client.invalidateQueries({ queryKey: linesKey(talk.id) });
      drop(line);
    } catch (error) {
      // Nobody answered: under the same key it may be tried again. A no is taken back, with its words where they were.
      if (error instanceof Problem && error.status === 0) return put({ ...line, state: 'lost' });
      drop(line);
      if ((drafts.get(talk.id) ?? '') === '') write(line.text);
      toast.error(refusalOf(words, error) ?? problemWords(error, lang));
    } finally {
      reloadTalksSoon(client, [talk.id]);
    }
  };
  const send = () => {
    const said = text.trim();
    if (said === '' || said.length > 4_096) return;
    write('');
    void attempt(begin(said, talk));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back from anywhere in it
    <div
      data-testid="talk"
      className="flex min-h-0 min-w-0 grow flex-col"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      <TalkHead talk={talk} name={name} act={act} onLeave={onLeave} />
      <TalkLines
        lines={lines}
        pending={pending}
        guestName={name}
        onAgain={(line) => void attempt(line)}
        onDiscard={drop}
      />
      <div className="shrink-0 border-line border-t bg-surface px-4 py-3 md:px-6">
        <div className="mx-auto max-w-3xl">
          <Foot talk={talk}>
            <Composer
              field={field}
              name={name}
              guestName={talk.guest.name}
              text={text}
              onText={write}
              onSend={send}
              onLeave={onLeave}
            />
          </Foot>
        </div>
      </div>
    </div>
  );
}

/** What is true of writing here; the field itself where one may. */
function Foot({ talk, children }: { talk: DeskConversation; children: ReactNode }) {
  const { words } = useInboxWords();
  const { user } = useSession();
  const now = useNow(10_000);
  const times = useTalkTimes(now);
  const { withPerson, hindrance, freeUntil } = talk;
  if (hindrance !== null) return <p className="text-warn">{words.unreachable}</p>;
  if (withPerson?.name && withPerson.staffId !== user.id)
    return <p className="text-muted">{words.otherHasIt(withPerson.name)}</p>;
  const isOver = freeUntil !== null && Date.parse(freeUntil) <= now;
  const isSoon = freeUntil !== null && !isOver && Date.parse(freeUntil) - now < SOON_MS;
  return (
    <>
      {isOver ? <p className="mb-2 text-warn text-xs">{words.freeOver}</p> : null}
      {isSoon ? <p className="mb-2 text-muted text-xs">{words.freeUntil(times.time(freeUntil))}</p> : null}
      {withPerson === null ? <p className="mb-2 text-muted text-xs">{words.takesOver}</p> : null}
      {children}
    </>
  );
}

/** Worth knowing before one writes long. */
const SOON_MS = 2 * 3_600_000;

type HeadProps = {
  talk: DeskConversation;
  name: string;
  act: ReturnType<typeof useTalkAct>;
  onLeave: () => void;
};

function TalkHead({ talk, name, act, onLeave }: HeadProps) {
  const { words } = useInboxWords();
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b bg-surface px-2 py-2 md:px-6">
      <Button kind="quiet" size="icon" className="md:hidden" aria-label={words.back} onClick={onLeave}>
        <ArrowLeft className="size-5" aria-hidden />
      </Button>
      <div className="min-w-0 grow basis-32">
        <h2 className="truncate font-semibold text-base">
          {talk.staff === null ? (
            <Link href={guestAddress(talk.guest.id)} className="underline-offset-4 hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <p className="flex items-center gap-1.5 text-muted text-xs">
          <ChannelIcon channel={talk.channel} className="size-3.5 shrink-0" />
          <span className="shrink-0">{channelName(words, talk.channel)}</span>
          <span aria-hidden>·</span>
          <span data-testid="holder" className="truncate" role="status">
            <Holder talk={talk} />
          </span>
        </p>
      </div>
      <TalkActions talk={talk} act={act} />
      {talk.staff === null ? <VisitsSheet talk={talk} name={name} /> : null}
    </header>
  );
}

function Holder({ talk: { withPerson } }: { talk: DeskConversation }) {
  const { words } = useInboxWords();
  const { user } = useSession();
  if (withPerson === null) return words.withBot;
  if (withPerson.name !== null)
    return withPerson.staffId === user.id ? words.withYou : words.withOther(withPerson.name);
  const { reason } = withPerson;
  return (
    <span className="font-medium text-warn">
      {reason === null ? words.wantedNoReason : words.wanted(words.reasons[reason])}
    </span>
  );
}

/** Where there is no room beside the talk. */
function VisitsSheet({ talk, name }: { talk: DeskConversation; name: string }) {
  const { lang, words } = useInboxWords();
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button kind="quiet" size="icon" className="xl:hidden" aria-label={words.visits} title={words.visits}>
          <CalendarClock className="size-4" aria-hidden />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-[fade-in_140ms_ease-out] bg-black/20 dark:bg-black/50" />
        <Dialog.Content
          lang={lang}
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-sm animate-[slide-in_160ms_ease-out] flex-col border-line border-l bg-surface p-5 shadow-float outline-none"
        >
          <div className="mb-4 flex items-start gap-3">
            <Dialog.Title className="min-w-0 grow truncate font-semibold text-lg tracking-tight">
              {name}
            </Dialog.Title>
            <Dialog.Close asChild>
              <Button kind="quiet" size="icon" aria-label={words.close}>
                <X className="size-4" aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          <div className="min-h-0 grow overflow-y-auto">
            <GuestVisitList talk={talk} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is open before one's eyes is read. */
function useReadMark({ id, unread }: DeskConversation, position: number): void {
  useEffect(() => {
    if (!unread || position === 0) return;
    const read = () => {
      if (document.visibilityState === 'visible')
        readTalk(id, position).catch((error: unknown) => console.info('not marked as read', error));
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [id, unread, position]);
}
