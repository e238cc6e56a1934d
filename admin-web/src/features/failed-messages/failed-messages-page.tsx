import { useRef } from 'react';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Notice } from '../../app/notice.tsx';
import { InboxTabs } from '../inbox/inbox-tabs.tsx';
import { useSession } from '../session/session-context.ts';
import { useFailedAct, useFailedMessages } from './api.ts';
import { messagesOf } from './failed-cache.ts';
import { FailedCard } from './failed-card.tsx';
import { failedWords } from './failed-words.ts';

/** `/admin/failed-messages`: what did not get through, and what to do about it. */
export default function FailedMessagesPage() {
  const { lang, words } = failedWords(useSession().tenant.locale);
  const failed = useFailedMessages();
  const act = useFailedAct();
  const title = useRef<HTMLHeadingElement>(null);
  const messages = messagesOf(failed.data);
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="px-2 py-2">
        <InboxTabs current="failed" />
      </div>
      <div className="mx-auto w-full max-w-3xl px-4 pt-4 pb-16 md:pt-8">
        <h1 ref={title} tabIndex={-1} className="font-semibold text-xl tracking-tight outline-none">
          {words.tab}
        </h1>
        {failed.isPending ? <Loading /> : null}
        {failed.isError && !failed.data ? (
          <Failure title={words.notLoaded} error={failed.error} retry={() => failed.refetch()} />
        ) : null}
        {failed.data && messages.length === 0 && !failed.hasNextPage ? (
          <Notice role="status" title={words.empty}>
            {words.emptyMore}
          </Notice>
        ) : null}
        {messages.length === 0 ? null : <p className="mt-1 max-w-prose text-muted">{words.intro}</p>}
        <ul className="mt-6 flex flex-col gap-3" data-testid="failed-messages">
          {messages.map((message) => (
            <FailedCard
              key={message.id}
              message={message}
              words={words}
              onAct={(what) => {
                act.mutate(what);
                // The button that was pressed goes with its card: the keyboard goes on from the top of the list.
                title.current?.focus();
              }}
            />
          ))}
        </ul>
        {failed.hasNextPage ? (
          <Button
            className="mt-4 w-full"
            busy={failed.isFetchingNextPage}
            onClick={() => void failed.fetchNextPage()}
          >
            {words.more}
          </Button>
        ) : null}
      </div>
    </main>
  );
}

function Loading() {
  return (
    <div aria-hidden className="mt-6 flex flex-col gap-3">
      {[0, 1, 2].map((place) => (
        <div key={place} className="h-36 rounded-lg bg-hover" />
      ))}
    </div>
  );
}
