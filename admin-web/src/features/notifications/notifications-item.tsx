import { Bell, Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { useNotifications } from './use-notifications.ts';

/** The switch in the menu of the person; nothing where the browser knows no notifications. */
export function NotificationsItem({ state, turn, lang, words }: ReturnType<typeof useNotifications>) {
  if (state === 'none') return null;
  return (
    <DropdownMenu.CheckboxItem
      lang={lang}
      checked={state === 'on'}
      disabled={state === 'blocked'}
      onSelect={() => void turn()}
      className="flex min-h-11 items-center gap-2 rounded-md px-3 py-1 outline-none data-disabled:text-muted data-highlighted:bg-hover md:min-h-9"
    >
      <Bell className="size-4 shrink-0 text-muted" aria-hidden />
      <span className="mr-auto">
        {words.here}
        {state === 'blocked' && <span className="block text-xs">{words.blocked}</span>}
      </span>
      <DropdownMenu.ItemIndicator>
        <Check className="size-4 text-accent" aria-hidden />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  );
}
