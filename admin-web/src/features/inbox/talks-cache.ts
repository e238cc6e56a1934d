import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { DeskConversation, DeskConversationPage, Id, LiveEvent } from '../../../../api/contract.ts';

/** All that is known of talks: lists, each talk and its lines. */
export const TALKS_KEY = ['talks'] as const;
export const TALK_LISTS_KEY = [...TALKS_KEY, 'list'] as const;
export const talkKey = (id: Id) => [...TALKS_KEY, 'one', id] as const;
export const linesKey = (id: Id) => [...TALKS_KEY, 'lines', id] as const;
export const CANNED_KEY = ['canned-answers'] as const;

/** Which talks are listed. */
export type Show = 'all' | 'waiting' | 'mine';

export type TalkPages = InfiniteData<DeskConversationPage>;

/** What changes who has a talk. */
export const TALK_EVENTS: ReadonlySet<LiveEvent['type']> = new Set([
  'person-wanted',
  'person-took-over',
  'person-given',
  'bot-returned',
  'guest-forgotten',
  'message-failed',
]);

/** Many guests write in one moment: their talks are read together. */
const GATHER_MS = 200;
const waiting = new WeakMap<QueryClient, Set<Id>>();

/** Something happened in these talks: the lists and what is open of them are read again, soon. */
export function reloadTalksSoon(client: QueryClient, ids: readonly Id[]): void {
  const gathered = waiting.get(client);
  if (gathered) {
    for (const id of ids) gathered.add(id);
    return;
  }
  const all = new Set(ids);
  waiting.set(client, all);
  setTimeout(() => {
    waiting.delete(client);
    client.invalidateQueries({ queryKey: TALK_LISTS_KEY });
    for (const id of all) {
      client.invalidateQueries({ queryKey: talkKey(id) });
      client.invalidateQueries({ queryKey: linesKey(id) });
    }
  }, GATHER_MS);
}

/** Something may have been missed. */
export function reloadTalks(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: TALKS_KEY });
}

/** The talks of all pages that were loaded: what moved meanwhile may stand on two. */
export function talksOf(pages: TalkPages | undefined): readonly DeskConversation[] {
  const all = pages?.pages.flatMap(({ conversations }) => conversations) ?? [];
  const seen = new Set<Id>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Shows at once what is asked for, in each list and in the open talk. */
export function patchTalk(
  client: QueryClient,
  id: Id,
  patch: (talk: DeskConversation) => DeskConversation,
): void {
  client.setQueryData<DeskConversation>(talkKey(id), (talk) => talk && patch(talk));
  client.setQueriesData<TalkPages>({ queryKey: TALK_LISTS_KEY }, (pages) =>
    pages === undefined || !('pages' in pages)
      ? pages
      : {
          ...pages,
          pages: pages.pages.map((page) => ({
            ...page,
            conversations: page.conversations.map((talk) => (talk.id === id ? patch(talk) : talk)),
          })),
        },
  );
}
