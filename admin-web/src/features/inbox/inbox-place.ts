import type { Id } from '../../../../api/contract.ts';
import { goTo, useAddress } from '../../app/address.ts';
import type { Show } from './talks-cache.ts';

const SHOWS: readonly Show[] = ['all', 'waiting', 'mine'];

/** What the inbox's address says: which talks, and which one is open. */
export interface InboxPlace {
  readonly show: Show;
  readonly talkId: Id | null;
}

export function useInboxPlace(): InboxPlace {
  const parameters = new URLSearchParams(useAddress().search);
  const show = SHOWS.find((one) => one === parameters.get('show')) ?? 'all';
  return { show, talkId: parameters.get('talk') || null };
}

export function inboxAddress({ show, talkId }: InboxPlace): string {
  const parameters = new URLSearchParams();
  if (show !== 'all') parameters.set('show', show);
  if (talkId !== null) parameters.set('talk', talkId);
  const search = parameters.toString();
  return search === '' ? '/admin/inbox' : `/admin/inbox?${search}`;
}

export function goToInbox(place: InboxPlace): void {
  goTo(inboxAddress(place));
}
