import { Badge } from '../../app/badge.tsx';
import { useFollow } from '../live/live-provider.tsx';
import { useSession } from '../session/session-context.ts';
import { useFailedMessages } from './api.ts';
import { totalOf } from './failed-cache.ts';
import { failedWords } from './failed-words.ts';

/** How many messages wait for somebody: why anybody goes to the page. */
export function FailedBadge() {
  const failed = useFailedMessages();
  const { words } = failedWords(useSession().tenant.locale);
  useFollow(failed.data?.pages[0]?.sequence);
  return <Badge count={totalOf(failed.data)} testId="failed-count" spoken={words.waiting} />;
}
