import { type KeyboardEvent, useRef } from 'react';
import type { DeskConversation, Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Notice } from '../../app/notice.tsx';
import { useNow } from '../../app/now.ts';
import { SearchField } from '../../app/search-field.tsx';
import type { useTalks } from './api.ts';
import { goToInbox, type InboxPlace } from './inbox-place.ts';
import { useInboxWords } from './inbox-words.ts';
import { TalkRow } from './talk-row.tsx';
import { useTalkTimes } from './talk-times.ts';
import { type Show, talksOf } from './talks-cache.ts';

const SHOWS: readonly Show[] = ['all', 'waiting', 'mine'];

type Props = {
  place: InboxPlace;
  talks: ReturnType<typeof useTalks>;
  search: string;
  onSearch: (search: string) => void;
};

/** The talks at the side: found by name, gone through with the arrow keys. */
export function TalkList({ place, talks, search, onSearch }: Props) {
  const { lang, words } = useInboxWords();
  const list = useRef<HTMLUListElement>(null);
  const times = useTalkTimes(useNow(10_000));
  const all = talksOf(talks.data);
  const waiting = talks.data?.pages[0]?.waiting ?? 0;
  return (
    <section aria-label={words.list} className="flex min-h-0 grow flex-col">
      <div className="flex flex-col gap-2 px-3 pb-2">
        <SearchField
          label={words.search}
          value={search}
          onText={onSearch}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') step(event, list.current, 'first');
            if (event.key === 'Escape') onSearch('');
          }}
        />
        <fieldset className="flex gap-1 rounded-lg bg-hover p-1">
          <legend className="sr-only">{words.showsLabel}</legend>
          {SHOWS.map((show) => (
            <button
              key={show}
              type="button"
              aria-pressed={place.show === show}
              onClick={() => goToInbox({ ...place, show })}
              className="flex h-9 min-w-0 grow items-center justify-center gap-1.5 rounded-md px-2 font-medium text-muted aria-pressed:bg-surface aria-pressed:text-ink md:h-7"
            >
              <span className="truncate">{words.shows[show]}</span>
              {show === 'waiting' && waiting > 0 ? (
                <span
                  data-testid="waiting-count"
                  className="figures rounded-full bg-warn-soft px-1.5 text-warn text-xs"
                >
                  {waiting}
                </span>
              ) : null}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="min-h-0 grow overflow-y-auto px-1.5 pb-4">
        {talks.isPending ? <Loading /> : null}
        {talks.isError && !talks.data ? (
          <Failure title={words.notLoaded} lang={lang} error={talks.error} retry={() => talks.refetch()} />
        ) : null}
        {talks.data && all.length === 0 ? <Empty show={place.show} search={search} /> : null}
        <ul
          ref={list}
          data-testid="talk-list"
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') step(event, list.current, 'next');
            if (event.key === 'ArrowUp') step(event, list.current, 'before');
            if (event.key === 'Home') step(event, list.current, 'first');
            if (event.key === 'End') step(event, list.current, 'last');
          }}
          className="flex flex-col gap-0.5"
        >
          {all.map((talk) => (
            <TalkRow
              key={talk.id}
              talk={talk}
              show={place.show}
              current={talk.id === place.talkId}
              reached={talk.id === reachedOf(all, place.talkId)}
              times={times}
            />
          ))}
        </ul>
        {talks.hasNextPage ? (
          <Button
            className="mt-2 w-full"
            kind="quiet"
            busy={talks.isFetchingNextPage}
            onClick={() => void talks.fetchNextPage()}
          >
            {words.more}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** Tab comes to the open talk, or to the first. */
function reachedOf(all: readonly DeskConversation[], talkId: Id | null): Id | undefined {
  return all.some(({ id }) => id === talkId) ? (talkId ?? undefined) : all[0]?.id;
}

/** Moves the keyboard through the list. */
function step(
  event: KeyboardEvent,
  list: HTMLElement | null,
  to: 'next' | 'before' | 'first' | 'last',
): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-talk]') ?? [])];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const places = { next: at + 1, before: at - 1, first: 0, last: rows.length - 1 };
  const row = rows[places[to]];
  event.preventDefault();
  row?.focus();
}

function Empty({ show, search }: { show: Show; search: string }) {
  const { words } = useInboxWords();
  if (search !== '') return <Notice role="status" title={words.notFound(search)} />;
  const [title, more] = words.empty[show];
  return (
    <Notice role="status" title={title}>
      {more}
    </Notice>
  );
}

function Loading() {
  return (
    <div aria-hidden className="flex flex-col gap-1 px-1.5">
      {[0, 1, 2, 3, 4].map((place) => (
        <div key={place} className="h-16 rounded-lg bg-hover" />
      ))}
    </div>
  );
}
