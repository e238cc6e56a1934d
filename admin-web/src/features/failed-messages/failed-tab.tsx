import { MailWarning } from 'lucide-react';
import { Link } from '../../app/link.tsx';
import { TAB } from '../../app/tab.ts';
import { useFollow } from '../live/live-provider.tsx';
import { useSession } from '../session/session-context.ts';
import { useFailedMessages, useMayReadMessages } from './api.ts';
import { totalOf } from './failed-cache.ts';
import { failedWords } from './failed-words.ts';

/** The way to the page; its number is why anybody goes there. */
export function FailedTab({ current }: { current: boolean }) {
  const failed = useFailedMessages();
  const { lang, words } = failedWords(useSession().tenant.locale);
  useFollow(failed.data?.pages[0]?.sequence);
  const count = totalOf(failed.data);
  if (!useMayReadMessages()) return null;
  return (
    <Link
      href="/admin/failed-messages"
      aria-current={current ? 'page' : undefined}
      aria-label={count === 0 ? words.tab : words.tabWith(count)}
      lang={lang}
      className={TAB}
    >
      <MailWarning className="size-4" aria-hidden />
      <span className="max-lg:hidden">{words.tab}</span>
      {count === 0 ? null : (
        <span
          data-testid="failed-count"
          className="figures rounded-full bg-warn-soft px-1.5 font-medium text-warn text-xs"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
