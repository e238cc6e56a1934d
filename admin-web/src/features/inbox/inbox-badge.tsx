import { useQuery } from '@tanstack/react-query';
import type { DeskConversationPage } from '../../../../api/contract.ts';
import { Badge } from '../../app/badge.tsx';
import { request } from '../../app/http.ts';
import { useFailedMessages, useMayReadMessages } from '../failed-messages/api.ts';
import { totalOf } from '../failed-messages/failed-cache.ts';
import { useFollow } from '../live/live-provider.tsx';
import { useSession } from '../session/session-context.ts';
import { TALK_LISTS_KEY } from './talks-cache.ts';

/** Of every page: the words of the inbox itself come with it. */
const SPOKEN: Readonly<Record<string, (count: number) => string>> = {
  en: (count) => `, ${count} waiting`,
  es: (count) => `, ${count} en espera`,
  de: (count) => `, ${count} offen`,
  fr: (count) => `, ${count} en attente`,
  pt: (count) => `, ${count} à espera`,
};

/** How many guests wait for a person. */
export function useWaiting() {
  return useQuery({
    queryKey: [...TALK_LISTS_KEY, 'waiting-count'],
    queryFn: () => request<DeskConversationPage>('GET', '/conversations?limit=1'),
    select: ({ waiting }) => waiting,
    enabled: useMayReadMessages(),
  });
}

/** How many guests wait, and messages that failed: why anybody goes to the page. */
export function InboxBadge() {
  const waiting = useWaiting();
  const failed = useFailedMessages();
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  useFollow(failed.data?.pages[0]?.sequence);
  const spoken =
    (Object.hasOwn(SPOKEN, lang) ? SPOKEN[lang] : undefined) ?? ((count) => `, ${count} waiting`);
  return <Badge count={(waiting.data ?? 0) + totalOf(failed.data)} testId="inbox-count" spoken={spoken} />;
}
