import { Star } from 'lucide-react';
import { Link } from '../../app/link.tsx';
import { TAB } from '../../app/tab.ts';
import { useFeedbackWords } from './feedback-words.ts';

/** The way to what guests said; for therapists, of their own visits. */
export function FeedbackTab({ current }: { current: boolean }) {
  const { lang, words } = useFeedbackWords();
  return (
    <Link href="/admin/feedback" aria-current={current ? 'page' : undefined} lang={lang} className={TAB}>
      <Star className="size-4" aria-hidden />
      <span className="max-lg:sr-only">{words.tab}</span>
    </Link>
  );
}
