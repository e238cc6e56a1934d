import { MessageSquareText } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { goTo } from '../../app/address.ts';
import { useMayChangeHouse } from '../money-settings/api.ts';
import { useMessageWords } from './message-words.ts';

/** The way to these settings in the menu of the person, for those who may change them. */
export function MessageSettingsItem() {
  const { lang, words } = useMessageWords();
  if (!useMayChangeHouse()) return null;
  return (
    <DropdownMenu.Item
      lang={lang}
      onSelect={() => goTo('/admin/message-settings')}
      className="flex h-11 items-center gap-2 rounded-md px-3 outline-none data-highlighted:bg-hover md:h-9"
    >
      <MessageSquareText className="size-4 text-muted" aria-hidden /> {words.title}
    </DropdownMenu.Item>
  );
}
