import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { FailedMessagePage, Id } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { useSession } from '../session/session-context.ts';
import { FAILED_KEY, type FailedPages, reloadFailed, without } from './failed-cache.ts';
import { failedWords, refusalWords } from './failed-words.ts';

/** May this person read guests' messages at all? */
export function useMayReadMessages(): boolean {
  return useSession().user.role !== 'therapist';
}

/** What failed, newest first; the live line has it read again. */
export function useFailedMessages() {
  return useInfiniteQuery({
    queryKey: FAILED_KEY,
    queryFn: ({ pageParam }) => readPage(pageParam),
    initialPageParam: null as Id | null,
    getNextPageParam: ({ next }) => next,
    enabled: useMayReadMessages(),
  });
}

function readPage(before: Id | null): Promise<FailedMessagePage> {
  const query = before === null ? '' : `?${new URLSearchParams({ before })}`;
  return request<FailedMessagePage>('GET', `/failed-messages${query}`);
}

export type FailedAct =
  | { readonly kind: 'retry'; readonly id: Id; readonly evenSo: boolean }
  | { readonly kind: 'done'; readonly id: Id };

/** Tries a message again, or puts it away. It leaves the list at once, and is there again when that was refused. */
export function useFailedAct() {
  const client = useQueryClient();
  const { words } = failedWords(useSession().tenant.locale);
  return useMutation({
    mutationFn: (act: FailedAct) =>
      request('POST', `/failed-messages/${encodeURIComponent(act.id)}/${act.kind}`, bodyOf(act)),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: FAILED_KEY });
      const before = client.getQueryData<FailedPages>(FAILED_KEY);
      if (before) client.setQueryData<FailedPages>(FAILED_KEY, without(before, id));
      return before;
    },
    onSuccess: (_answer, { kind }) => toast.success(kind === 'retry' ? words.retried : words.putAway),
    onError: (error, _act, before) => {
      if (before) client.setQueryData<FailedPages>(FAILED_KEY, before);
      const refusal = error instanceof Problem ? refusalWords(words, error.reason) : undefined;
      toast.error(refusal ?? problemWords(error));
    },
    onSettled: () => reloadFailed(client),
  });
}

function bodyOf(act: FailedAct): object {
  return act.kind === 'retry' ? { evenSo: act.evenSo } : {};
}
