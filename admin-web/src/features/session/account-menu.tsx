import { LogOut } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { shellWords } from '../../app/shell-words.ts';
import { AccessItem } from '../access/access-item.tsx';
import { MessageSettingsItem } from '../message-settings/message-settings-item.tsx';
import { NotificationsItem } from '../notifications/notifications-item.tsx';
import { useNotifications } from '../notifications/use-notifications.ts';
import { useSignOut } from './api.ts';
import { useSession } from './session-context.ts';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { user, tenant } = useSession();
  const { lang, words } = shellWords(tenant.locale);
  const signOut = useSignOut();
  const notifications = useNotifications();
  const leave = () => signOut.mutate();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger lang={lang} className="grid size-11 place-items-center rounded-full md:size-9">
        <span className="grid size-8 place-items-center rounded-full bg-accent-soft font-medium text-accent text-xs">
          <span aria-hidden>{initials(user.name)}</span>
          <span className="sr-only">{words.account(user.name)}</span>
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          lang={lang}
          align="end"
          sideOffset={4}
          className="z-50 min-w-56 animate-[rise_140ms_ease-out] rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          <DropdownMenu.Label className="px-3 py-2">
            <span className="block font-medium">{user.name}</span>
            <span className="block text-muted text-xs">
              {words.roles[user.role]} · {user.email}
            </span>
          </DropdownMenu.Label>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <AccessItem />
          <MessageSettingsItem />
          <NotificationsItem {...notifications} />
          <DropdownMenu.Item
            onSelect={leave}
            className="flex h-11 items-center gap-2 rounded-md px-3 outline-none data-highlighted:bg-hover md:h-9"
          >
            <LogOut className="size-4 text-muted" aria-hidden /> {words.signOut}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}
