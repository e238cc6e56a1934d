import { MailWarning, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../../app/link.tsx';
import { useFailedMessages } from '../failed-messages/api.ts';
import { totalOf } from '../failed-messages/failed-cache.ts';
import { useInboxWords } from './inbox-words.ts';

/** The two parts of the inbox: talks, and messages that failed. */
export function InboxTabs({ current }: { current: 'talks' | 'failed' }) {
  const { words } = useInboxWords();
  const failed = totalOf(useFailedMessages().data);
  return (
    <nav aria-label={words.ways} className="flex shrink-0 gap-1">
      <Way href="/admin/inbox" current={current === 'talks'}>
        <MessagesSquare className="size-4" aria-hidden /> {words.title}
      </Way>
      <Way
        href="/admin/failed-messages"
        current={current === 'failed'}
        label={failed === 0 ? words.failed : words.failedWith(failed)}
      >
        <MailWarning className="size-4" aria-hidden />
        <span className="truncate">{words.failed}</span>
        {failed === 0 ? null : (
          <span
            data-testid="failed-count"
            className="figures rounded-full bg-warn-soft px-1.5 font-medium text-warn text-xs"
          >
            {failed > 99 ? '99+' : failed}
          </span>
        )}
      </Way>
    </nav>
  );
}

type WayProps = { href: string; current: boolean; label?: string; children: ReactNode };

function Way({ href, current, label, children }: WayProps) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      className="flex h-11 min-w-0 items-center gap-2 rounded-lg px-3 font-medium text-muted transition-colors duration-150 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:text-accent md:h-9"
    >
      {children}
    </Link>
  );
}
