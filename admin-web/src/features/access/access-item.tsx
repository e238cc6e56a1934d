import { KeyRound } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { goTo } from '../../app/address.ts';
import { shellWords } from '../../app/shell-words.ts';
import { useSession } from '../session/session-context.ts';

/** The way to one's sessions, and to the team's access, in the menu of the person. */
export function AccessItem() {
  const { lang, words } = shellWords(useSession().tenant.locale);
  return (
    <DropdownMenu.Item
      lang={lang}
      onSelect={() => goTo('/admin/access')}
      className="flex h-11 items-center gap-2 rounded-md px-3 outline-none data-highlighted:bg-hover md:h-9"
    >
      <KeyRound className="size-4 text-muted" aria-hidden /> {words.access}
    </DropdownMenu.Item>
  );
}
