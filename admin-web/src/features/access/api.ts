import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { AccessOutcome, AccessView, Id, MemberDraft, SessionView } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { useAccessWords } from './access-words.ts';
import type { AccessWords } from './words/types.ts';

const SESSIONS_KEY = ['sessions'] as const;
const ACCESS_KEY = ['access'] as const;

export function useSessions() {
  return useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: () => request<{ sessions: readonly SessionView[] }>('GET', '/sessions'),
    select: ({ sessions }) => sessions,
  });
}

export function useEndSession() {
  const client = useQueryClient();
  const { lang } = useAccessWords();
  return useMutation({
    mutationFn: (id: string | 'others'): Promise<unknown> =>
      id === 'others'
        ? request('POST', '/sessions/end-others')
        : request('DELETE', `/sessions/${encodeURIComponent(id)}`),
    onError: (error) => void toast.error(problemWords(error, lang)),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS_KEY }),
  });
}

export function useAccess() {
  return useQuery({ queryKey: ACCESS_KEY, queryFn: () => request<AccessView>('GET', '/access') });
}

export type AccessAct =
  | { readonly kind: 'invite'; readonly draft: MemberDraft }
  | { readonly kind: 'withdraw'; readonly id: Id }
  | { readonly kind: 'change'; readonly id: Id; readonly draft: Omit<MemberDraft, 'email'> }
  | {
      readonly kind: 'disable' | 'enable' | 'password-link' | 'end-sessions' | 'end-two-steps';
      readonly id: Id;
    };

export type Done = Extract<AccessOutcome, { ok: true }>;

/** What is done to somebody's access; the list is read again after each. */
export function useAccessAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: AccessAct) => send(act),
    onSettled: () => client.invalidateQueries({ queryKey: ACCESS_KEY }),
  });
}

function send(act: AccessAct): Promise<Done> {
  if (act.kind === 'invite') return request('POST', '/invitations', act.draft);
  const id = encodeURIComponent(act.id);
  if (act.kind === 'withdraw') return request('DELETE', `/invitations/${id}`);
  if (act.kind === 'change') return request('POST', `/access/${id}`, act.draft);
  return request('POST', `/access/${id}/${act.kind}`);
}

/** Why the server would not, in words. */
export function refusalText(words: AccessWords, error: unknown, lang: string): string {
  const known = new Map<string, string>(Object.entries(words.refusals));
  return (error instanceof Problem ? known.get(error.reason) : undefined) ?? problemWords(error, lang);
}
