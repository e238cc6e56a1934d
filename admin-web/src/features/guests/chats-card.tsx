import { toast } from 'sonner';
import type { ChannelName, GuestMergeView, GuestPage } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { CHANNELS } from '../../app/channels.ts';
import { Link } from '../../app/link.tsx';
import { useHouse } from '../calendar/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useGuestAct, useIdentities } from './api.ts';
import { Card } from './card.tsx';
import { useGuestsWords } from './guests-words.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { mergeRefusal } from './merge-refusal.ts';
import type { GuestsWords } from './words/types.ts';

/** Where the guest writes from, and which records were made theirs. */
export function ChatsCard({ page }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const identities = useIdentities(page.guest.id);
  if (identities.data === undefined) return null;
  const { identities: chats, merges } = identities.data;
  return (
    <Card title={words.chats} testId="guest-chats">
      {chats.length === 0 ? <p className="text-muted">{words.noChats}</p> : null}
      <ul className="flex flex-col gap-1">
        {chats.map(({ conversationId, channel, unreachable }) => (
          <li key={conversationId} className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{chatName(words, channel)}</span>
            {unreachable ? <span className="text-warn text-xs">{words.unreachable}</span> : null}
            <Link
              href={`/admin/inbox?${new URLSearchParams({ talk: conversationId })}`}
              className="inline-flex h-11 items-center text-accent underline underline-offset-4 md:h-8"
            >
              {words.openChat}
            </Link>
          </li>
        ))}
      </ul>
      {merges.length === 0 ? null : (
        <>
          <h4 className="mt-4 mb-1 text-muted text-xs">{words.merges}</h4>
          <ul className="flex flex-col gap-2" data-testid="merges">
            {merges.map((merge) => (
              <Merge key={merge.id} page={page} merge={merge} />
            ))}
          </ul>
        </>
      )}
      <div className="mt-3">
        <MergeDialog page={page} />
      </div>
    </Card>
  );
}

/** Web chat has a name in each language; the others are names. */
export function chatName(words: GuestsWords, channel: ChannelName): string {
  return channel === 'webchat' ? words.webChat : (CHANNELS.get(channel) ?? channel);
}

function Merge({ page, merge }: { page: GuestPage; merge: GuestMergeView }) {
  const { lang, words } = useGuestsWords();
  const act = useGuestAct(page.guest.id);
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  const name = merge.merged.name ?? words.noName;
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <span className="min-w-0 grow">
        <span className="block truncate">{words.mergedWith(name)}</span>
        <span className="figures block text-muted text-xs">
          {formats.moment(merge.at)} · {merge.by ?? words.mergeWays[merge.how]}
        </span>
      </span>
      {merge.undoneAt === null ? (
        <Button
          kind="quiet"
          aria-label={`${words.undoMerge}: ${name}`}
          busy={act.isPending}
          onClick={() =>
            act.mutate(
              { kind: 'part', mergeId: merge.id },
              {
                onSuccess: () => void toast.success(words.mergeUndone),
                onError: (error) => void toast.error(mergeRefusal(words, error, lang)),
              },
            )
          }
        >
          {words.undoMerge}
        </Button>
      ) : (
        <span className="text-muted text-xs">{words.undone}</span>
      )}
    </li>
  );
}
