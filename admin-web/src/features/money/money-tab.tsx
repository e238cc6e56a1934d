import { Wallet } from 'lucide-react';
import { Link } from '../../app/link.tsx';
import { TAB } from '../../app/tab.ts';
import { useMaySeeMoney } from './api.ts';
import { useMoneyWords } from './money-words.ts';

/** The way to the money page, for those who may see it. */
export function MoneyTab({ current }: { current: boolean }) {
  const { lang, words } = useMoneyWords();
  if (!useMaySeeMoney()) return null;
  return (
    <Link href="/admin/money" aria-current={current ? 'page' : undefined} lang={lang} className={TAB}>
      <Wallet className="size-4" aria-hidden />
      <span className="max-lg:sr-only">{words.tab}</span>
    </Link>
  );
}
