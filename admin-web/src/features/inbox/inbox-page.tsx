import { useDeferredValue, useRef, useState } from 'react';
import type { Id } from '../../../../api/contract.ts';
import { useMedia } from '../../app/media.ts';
import { Notice } from '../../app/notice.tsx';
import { useFollow } from '../live/live-provider.tsx';
import { useTalk, useTalks } from './api.ts';
import { GuestVisitList } from './guest-visits.tsx';
import { goToInbox, useInboxPlace } from './inbox-place.ts';
import { InboxTabs } from './inbox-tabs.tsx';
import { useInboxWords } from './inbox-words.ts';
import { TalkList } from './talk-list.tsx';
import { TalkView } from './talk-view.tsx';

/** `/admin/inbox`: talks of all channels, and the one that is open. */
export default function InboxPage() {
  const { lang, words } = useInboxWords();
  const place = useInboxPlace();
  const [search, setSearch] = useState('');
  const talks = useTalks(place.show, useDeferredValue(search.trim()));
  const page = useRef<HTMLElement>(null);
  // What was begun in a talk is there when one comes back to it; not after the page.
  const drafts = useRef(new Map<Id, string>());
  const { talkId } = place;
  useFollow(talks.data?.pages[0]?.sequence);
  const leave = () => {
    goToInbox({ ...place, talkId: null });
    requestAnimationFrame(() => {
      page.current?.querySelector<HTMLElement>(`[data-talk="${CSS.escape(talkId ?? '')}"]`)?.focus();
    });
  };
  return (
    <main ref={page} lang={lang} className="flex min-h-0 grow">
      <div
        className={`flex min-h-0 w-full shrink-0 flex-col border-line border-r bg-surface md:w-80 ${talkId === null ? '' : 'max-md:hidden'}`}
      >
        <h1 className="sr-only">{words.title}</h1>
        <div className="px-2 py-2">
          <InboxTabs current="talks" />
        </div>
        <TalkList place={place} talks={talks} search={search} onSearch={setSearch} />
      </div>
      <div className={`flex min-h-0 min-w-0 grow ${talkId === null ? 'max-md:hidden' : ''}`}>
        {talkId === null ? (
          <div className="m-auto">
            <Notice title={words.choose}>{words.chooseMore}</Notice>
          </div>
        ) : (
          <>
            <TalkView key={talkId} talkId={talkId} drafts={drafts.current} onLeave={leave} />
            <Aside talkId={talkId} />
          </>
        )}
      </div>
    </main>
  );
}

/** The guest's visits, where there is room for them. */
function Aside({ talkId }: { talkId: Id }) {
  const { words } = useInboxWords();
  const hasRoom = useMedia('(min-width: 1280px)');
  const talk = useTalk(talkId);
  if (!hasRoom || talk.data === undefined || talk.data.staff !== null) return null;
  return (
    <aside
      aria-labelledby="inbox-visits"
      className="w-72 shrink-0 overflow-y-auto border-line border-l bg-surface p-5"
    >
      <h2 id="inbox-visits" className="mb-4 font-semibold">
        {words.visits}
      </h2>
      <GuestVisitList talk={talk.data} />
    </aside>
  );
}
