import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ConsentLine,
  ConsentWay,
  GuestConsents,
  GuestIdentities,
  GuestLine,
  GuestNote,
  GuestPage,
  GuestVisits,
  Id,
} from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { GUEST_KEY, guestKey, healthKey } from './guest-keys.ts';

const at = (id: Id): string => `/guests/${encodeURIComponent(id)}`;

/** Guests by what is asked; the newest without. */
export function useGuests(search: string, enabled = true) {
  return useQuery({
    queryKey: [...GUEST_KEY, 'list', search],
    queryFn: () =>
      request<{ guests: readonly GuestLine[] }>('GET', `/guests?${new URLSearchParams({ search })}`),
    select: ({ guests }) => guests,
    placeholderData: (before) => before,
    enabled,
  });
}

export function useGuest(id: Id) {
  return useQuery({ queryKey: [...guestKey(id), 'page'], queryFn: () => request<GuestPage>('GET', at(id)) });
}

/** The same key as the inbox's: what is known of it here is known there. */
export function useVisits(id: Id) {
  return useQuery({
    queryKey: [...guestKey(id), 'visits'],
    queryFn: () => request<GuestVisits>('GET', `${at(id)}/visits`),
  });
}

export function useConsents(id: Id) {
  return useQuery({
    queryKey: [...guestKey(id), 'consents'],
    queryFn: () => request<GuestConsents>('GET', `${at(id)}/consents`),
  });
}

export function useIdentities(id: Id) {
  return useQuery({
    queryKey: [...guestKey(id), 'identities'],
    queryFn: () => request<GuestIdentities>('GET', `${at(id)}/identities`),
  });
}

/** Read when somebody asks to see them, and not again by itself: each reading stands in the log. */
export function useHealthNotes(id: Id, isShown: boolean) {
  return useQuery({
    queryKey: healthKey(id),
    queryFn: () => request<{ notes: readonly GuestNote[] }>('GET', `${at(id)}/health-notes`),
    select: ({ notes }) => notes,
    enabled: isShown,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export type GuestAct =
  | { readonly kind: 'note'; readonly of: 'notes' | 'health-notes'; readonly text: string }
  | { readonly kind: 'remove-note'; readonly of: 'notes' | 'health-notes'; readonly noteId: Id }
  | { readonly kind: 'consent'; readonly what: ConsentLine['what']; readonly how: ConsentWay }
  | { readonly kind: 'merge'; readonly guestId: Id }
  | { readonly kind: 'part'; readonly mergeId: Id }
  | { readonly kind: 'forget' };

/** What is done to a guest's record; it is read again after each. */
export function useGuestAct(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: GuestAct) => send(id, act),
    onSuccess: async (answer, act) => {
      // What was written is known here: nobody reads the others again for it.
      if (act.kind === 'note' && act.of === 'health-notes')
        client.setQueryData<Notes>(
          healthKey(id),
          (known) => known && { notes: [answer.note, ...known.notes] },
        );
      if (act.kind === 'remove-note' && act.of === 'health-notes')
        client.setQueryData<Notes>(
          healthKey(id),
          (known) => known && { notes: known.notes.filter((note) => note.id !== act.noteId) },
        );
      await client.invalidateQueries({ queryKey: GUEST_KEY });
    },
  });
}

interface Notes {
  readonly notes: readonly GuestNote[];
}

function send(id: Id, act: GuestAct): Promise<{ note: GuestNote }> {
  if (act.kind === 'note') return request('POST', `${at(id)}/${act.of}`, { text: act.text });
  if (act.kind === 'remove-note')
    return request('DELETE', `/guest-${act.of}/${encodeURIComponent(act.noteId)}`);
  if (act.kind === 'consent') return request('POST', `${at(id)}/consents`, { what: act.what, how: act.how });
  if (act.kind === 'merge') return request('POST', `${at(id)}/merge`, { guestId: act.guestId });
  if (act.kind === 'part') return request('POST', `/merges/${encodeURIComponent(act.mergeId)}/undo`, {});
  return request('POST', `${at(id)}/forget`, {});
}

/** Where the file of everything is, for who is signed in and may. */
export function exportAddress(id: Id): string {
  return `/api/v1${at(id)}/export`;
}
