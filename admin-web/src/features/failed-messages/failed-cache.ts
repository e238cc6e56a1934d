import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { FailedMessage, FailedMessagePage, Id, LiveEvent } from '../../../../api/contract.ts';

/** The pages of failed messages that were loaded. */
export const FAILED_KEY = ['failed-messages'] as const;

export type FailedPages = InfiniteData<FailedMessagePage>;

/** What changes the list, and nothing else on any page. */
export const MESSAGE_EVENTS: ReadonlySet<LiveEvent['type']> = new Set([
  'message-failed',
  'message-retried',
  'message-put-away',
]);

/** A provider that goes down fails hundreds in a moment: they are read together. */
const GATHER_MS = 250;
const waiting = new WeakSet<QueryClient>();

/** Reads the list again, soon. */
export function reloadFailedSoon(client: QueryClient): void {
  if (waiting.has(client)) return;
  waiting.add(client);
  setTimeout(() => {
    waiting.delete(client);
    reloadFailed(client);
  }, GATHER_MS);
}

export function reloadFailed(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: FAILED_KEY });
}

/** The sequence up to which the list is known; null when it is not loaded. */
export function failedSequence(client: QueryClient): number | null {
  return client.getQueryData<FailedPages>(FAILED_KEY)?.pages[0]?.sequence ?? null;
}

export function messagesOf(pages: FailedPages | undefined): readonly FailedMessage[] {
  const all = pages?.pages.flatMap(({ messages }) => messages) ?? [];
  // What came between two pages moves the rest on: one may stand on both.
  return [...new Map(all.map((message) => [message.id, message])).values()];
}

export function totalOf(pages: FailedPages | undefined): number {
  return pages?.pages[0]?.total ?? 0;
}

/** The pages without a message that is being seen to. */
export function without(pages: FailedPages, id: Id): FailedPages {
  const there = messagesOf(pages).some((message) => message.id === id);
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      messages: page.messages.filter((message) => message.id !== id),
      total: there ? page.total - 1 : page.total,
    })),
  };
}
