import { MoreHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useSession } from '../features/session/session-context.ts';
import { goTo } from './address.ts';
import { Link } from './link.tsx';
import { addressOf, isPageOf, PAGES, type SitePage } from './pages.tsx';
import { shellWords } from './shell-words.ts';

type Tabbed = SitePage & Required<Pick<SitePage, 'tab'>>;
/** So many ways fit beside each other at the foot of a phone; the rest are behind "More". */
const FIT = 4;
const WAY =
  'relative flex flex-col items-center justify-center gap-1 rounded-lg font-medium text-muted text-xs transition-colors duration-150 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:text-accent';

/** The ways to the pages of one's role: down the side of a desk's screen. */
export function SideNav({ current }: { current: SitePage | null }) {
  const { lang, words, pages } = useNav();
  return (
    <nav
      aria-label={words.nav}
      lang={lang}
      className="flex min-h-0 w-full grow flex-col gap-1 overflow-y-auto px-1.5"
    >
      {pages.map((page) => (
        <Way key={page.name} page={page} current={current} className="min-h-14 w-full px-1 py-1.5" />
      ))}
    </nav>
  );
}

/** The same at the foot of a phone, within reach of a thumb. */
export function FootNav({ current }: { current: SitePage | null }) {
  const { lang, words, pages } = useNav();
  const shown = pages.length > FIT + 1 ? pages.slice(0, FIT) : pages;
  const rest = pages.slice(shown.length);
  const isInRest = rest.some((page) => isAt(page, current));
  return (
    <nav
      aria-label={words.nav}
      lang={lang}
      className="flex shrink-0 gap-0.5 border-line border-t bg-surface px-1 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] print:hidden"
    >
      {shown.map((page) => (
        <Way key={page.name} page={page} current={current} className="h-13 min-w-0 flex-1 px-0.5" />
      ))}
      {rest.length === 0 ? null : (
        <DropdownMenu.Root>
          <DropdownMenu.Trigger
            aria-current={isInRest ? 'page' : undefined}
            className={`${WAY} h-13 min-w-0 flex-1 px-0.5`}
          >
            <MoreHorizontal className="size-5" aria-hidden />
            <span className="max-w-full truncate">{words.more}</span>
            {rest.map(({ name, tab: { badge: Badge } }) => (Badge ? <Badge key={name} /> : null))}
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content
              lang={lang}
              align="end"
              sideOffset={8}
              className="z-50 min-w-56 animate-[rise_140ms_ease-out] rounded-lg border border-line bg-surface p-1 shadow-float"
            >
              {rest.map((page) => (
                <DropdownMenu.Item
                  key={page.name}
                  onSelect={() => goTo(addressOf(page.name))}
                  className="relative flex min-h-11 items-center gap-3 rounded-md px-3 outline-none data-highlighted:bg-hover"
                >
                  <page.tab.icon className="size-5 text-muted" aria-hidden /> {words.pages[page.tab.words]}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </nav>
  );
}

function Way({ page, current, className }: { page: Tabbed; current: SitePage | null; className: string }) {
  const { words } = useNav();
  const { icon: Icon, badge: Badge } = page.tab;
  return (
    <Link
      href={addressOf(page.name)}
      aria-current={isAt(page, current) ? 'page' : undefined}
      className={`${WAY} ${className}`}
    >
      <Icon className="size-5 shrink-0" aria-hidden />
      <span className="max-w-full text-center leading-3.5 max-md:truncate">
        {words.pages[page.tab.words]}
      </span>
      {Badge ? <Badge /> : null}
    </Link>
  );
}

function isAt(page: SitePage, current: SitePage | null): boolean {
  return current !== null && (page === current || page.name === current.within);
}

function useNav() {
  const { tenant, user } = useSession();
  const pages = PAGES.filter((page): page is Tabbed => page.tab !== undefined && isPageOf(page, user));
  return { ...shellWords(tenant.locale), pages };
}
