import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type {
  CannedAnswer,
  DeskConversation,
  DeskConversationPage,
  GuestVisits,
  Id,
  TalkLines,
} from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { guestKey } from '../guests/guest-keys.ts';
import { useSession } from '../session/session-context.ts';
import { useInboxWords } from './inbox-words.ts';
import {
  CANNED_KEY,
  linesKey,
  patchTalk,
  reloadTalksSoon,
  type Show,
  TALK_LISTS_KEY,
  talkKey,
} from './talks-cache.ts';

/** For what no live line told: another process read a talk, a notice was worded later. */
const NET_MS = 30_000;

/** The list of talks. */
export function useTalks(show: Show, search: string) {
  return useInfiniteQuery({
    queryKey: [...TALK_LISTS_KEY, show, search],
    queryFn: ({ pageParam }) => readPage(show, search, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    refetchInterval: NET_MS,
  });
}

function readPage(show: Show, search: string, before: string | null): Promise<DeskConversationPage> {
  const query = new URLSearchParams({ show });
  if (search !== '') query.set('search', search);
  if (before !== null) query.set('before', before);
  return request<DeskConversationPage>('GET', `/conversations?${query}`);
}

export function useTalk(id: Id) {
  return useQuery({
    queryKey: talkKey(id),
    queryFn: () => request<DeskConversation>('GET', `/conversations/${encodeURIComponent(id)}`),
  });
}

/** What was said; the page that was asked for first is the end of the talk. */
export function useLines(id: Id) {
  return useInfiniteQuery({
    queryKey: linesKey(id),
    queryFn: ({ pageParam }) =>
      request<TalkLines>(
        'GET',
        `/conversations/${encodeURIComponent(id)}/lines${pageParam === null ? '' : `?before=${pageParam}`}`,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ lines, more }) => (more ? (lines[0]?.position ?? null) : null),
    refetchInterval: NET_MS,
  });
}

export function useGuestVisits(guestId: Id) {
  return useQuery({
    queryKey: [...guestKey(guestId), 'visits'],
    queryFn: () => request<GuestVisits>('GET', `/guests/${encodeURIComponent(guestId)}/visits`),
  });
}

export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: () => request<{ colleagues: readonly Colleague[] }>('GET', '/conversation-colleagues'),
    select: ({ colleagues }) => colleagues,
  });
}

export interface Colleague {
  readonly id: Id;
  readonly name: string;
}

export type TalkAct =
  | { readonly kind: 'take' }
  | { readonly kind: 'return' }
  | { readonly kind: 'give'; readonly to: Colleague };

/** Takes a talk, gives it back to the bot or to a colleague. Shown at once, and undone with the reason when it was refused. */
export function useTalkAct(talk: DeskConversation) {
  const client = useQueryClient();
  const { user } = useSession();
  const { lang, words } = useInboxWords();
  return useMutation({
    mutationFn: (act: TalkAct) =>
      request('POST', `/conversations/${encodeURIComponent(talk.id)}/${act.kind}`, bodyOf(act, talk)),
    onMutate: async (act) => {
      await client.cancelQueries({ queryKey: talkKey(talk.id) });
      const holder = act.kind === 'give' ? act.to : user;
      patchTalk(client, talk.id, (one) => (act.kind === 'return' ? withBot(one) : heldBy(one, holder)));
    },
    onSuccess: (_answer, act) => {
      if (act.kind === 'give') toast.success(words.given(act.to.name));
      if (act.kind === 'return') toast.success(words.returned);
    },
    onError: (error) => {
      patchTalk(client, talk.id, () => talk);
      toast.error(refusalOf(words, error) ?? problemWords(error, lang));
    },
    onSettled: () => reloadTalksSoon(client, [talk.id]),
  });
}

function bodyOf(act: TalkAct, { withPerson }: DeskConversation): object {
  if (act.kind === 'give') return { staffId: act.to.id };
  return act.kind === 'take' ? { seen: withPerson?.staffId ?? null } : {};
}

function withBot(talk: DeskConversation): DeskConversation {
  return { ...talk, withPerson: null, waitsSince: null, unread: false };
}

function heldBy(talk: DeskConversation, { id, name }: Colleague): DeskConversation {
  const now = new Date().toISOString();
  const before = talk.withPerson ?? { since: now, reason: null, until: now };
  return { ...talk, withPerson: { ...before, name, staffId: id } };
}

/** Why the server refused, in words; undefined for what is no refusal of its own. */
export function refusalOf(
  words: ReturnType<typeof useInboxWords>['words'],
  error: unknown,
): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const { by } = error.body;
  if (error.reason === 'taken') return words.takenBy(typeof by === 'string' ? by : '');
  if (error.reason === 'unreachable' && error.status !== 0) return words.unreachable;
  return error.reason === 'no-such-person' ? words.noSuchPerson : undefined;
}

/** Says that a talk is read so far. Who only looks at a colleague's changes nothing. */
export function readTalk(id: Id, position: number): Promise<unknown> {
  return request('POST', `/conversations/${encodeURIComponent(id)}/read`, { position });
}

export function sendMessage(id: Id, body: { text: string; seen: Id | null }, key: string): Promise<unknown> {
  return request('POST', `/conversations/${encodeURIComponent(id)}/messages`, body, { key });
}

export function useCanned() {
  return useQuery({
    queryKey: CANNED_KEY,
    queryFn: () => request<{ answers: readonly CannedAnswer[] }>('GET', '/canned-answers'),
    select: ({ answers }) => answers,
  });
}

export type CannedChange =
  | { readonly kind: 'save'; readonly id: Id | null; readonly title: string; readonly text: string }
  | { readonly kind: 'remove'; readonly id: Id };

export function useCannedChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: CannedChange) => {
      const path = `/canned-answers${change.id === null ? '' : `/${encodeURIComponent(change.id)}`}`;
      if (change.kind === 'remove') return request('DELETE', path);
      return request('POST', path, { title: change.title, text: change.text });
    },
    onSettled: () => client.invalidateQueries({ queryKey: CANNED_KEY }),
  });
}
