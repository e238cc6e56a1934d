import { Settings } from 'lucide-react';
import { Link } from '../../app/link.tsx';
import { useMayChangeHouse } from './api.ts';
import { useSettingsWords } from './settings-words.ts';

/** The way to the settings of the money, for those who may change them. */
export function SettingsLink() {
  const { words } = useSettingsWords();
  if (!useMayChangeHouse()) return null;
  return (
    <Link
      href="/admin/money-settings"
      className="-mx-2 flex min-h-11 items-center gap-3 rounded-lg px-2 font-medium hover:bg-hover"
    >
      <Settings className="size-4 shrink-0 text-muted" aria-hidden /> {words.link}
    </Link>
  );
}
