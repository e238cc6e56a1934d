import { type ReactNode, Suspense, useEffect } from 'react';
import { LiveProvider } from '../features/live/live-provider.tsx';
import { OfflineBanner } from '../features/live/offline-banner.tsx';
import { PaletteKey } from '../features/palette/palette-key.tsx';
import { AccountMenu } from '../features/session/account-menu.tsx';
import type { Session } from '../features/session/api.ts';
import { SessionContext } from '../features/session/session-context.ts';
import { useAddress } from './address.ts';
import { Link } from './link.tsx';
import { Logo } from './logo.tsx';
import { useMedia } from './media.ts';
import { FootNav, SideNav } from './nav.tsx';
import { Notice } from './notice.tsx';
import { addressOf, isPageOf, pageAt, type SitePage } from './pages.tsx';
import { shellWords } from './shell-words.ts';
import { ThemeToggle } from './theme-toggle.tsx';

/** What surrounds every page once somebody is signed in. */
export function Shell({ session }: { session: Session }) {
  const page = pageAt(useAddress().pathname);
  useTenantLook(session.tenant);
  return (
    <SessionContext value={session}>
      <LiveProvider>
        <Frame page={page} name={session.tenant.name}>
          <OfflineBanner />
          <PaletteKey />
          <Suspense fallback={null}>
            <Shown page={page} session={session} />
          </Suspense>
        </Frame>
      </LiveProvider>
    </SessionContext>
  );
}

type FrameProps = { page: SitePage | null; name: string; children: ReactNode };

/**
 * The ways stand at the side of a desk's screen, as height is what a calendar has too little of, and at the foot of a phone's. What
 * they surround stays the same element: a tablet that is turned keeps what was typed on its page.
 */
function Frame({ page, name, children }: FrameProps) {
  const isWide = useMedia('(min-width: 768px)');
  return (
    <div className="flex h-full flex-col md:flex-row">
      {isWide ? <SideHead page={page} name={name} /> : <TopHead name={name} />}
      <div className="flex min-h-0 min-w-0 grow flex-col">{children}</div>
      {isWide ? null : <FootNav current={page} />}
    </div>
  );
}

function SideHead({ page, name }: Omit<FrameProps, 'children'>) {
  return (
    <header className="flex w-22 shrink-0 flex-col items-center gap-2 border-line border-r bg-surface py-3 print:hidden">
      <Logo className="size-7 shrink-0 text-accent" />
      <span className="mb-2 line-clamp-2 w-full break-words px-1.5 text-center font-semibold text-xs">
        {name}
      </span>
      <SideNav current={page} />
      <ThemeToggle />
      <AccountMenu />
    </header>
  );
}

function TopHead({ name }: Pick<FrameProps, 'name'>) {
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 border-line border-b bg-surface px-3 print:hidden">
      <Logo className="size-7 shrink-0 text-accent" />
      <span className="mr-auto ml-2 truncate font-semibold">{name}</span>
      <ThemeToggle />
      <AccountMenu />
    </header>
  );
}

function Shown({ page, session }: { page: SitePage | null; session: Session }) {
  const { lang, words } = shellWords(session.tenant.locale);
  if (page === null) {
    const back = (
      <Link href={addressOf('')} className="font-medium text-accent underline">
        {words.noPage.back}
      </Link>
    );
    return (
      <main lang={lang}>
        <Notice title={words.noPage.title} action={back}>
          {words.noPage.what}
        </Notice>
      </main>
    );
  }
  if (!isPageOf(page, session.user)) {
    return (
      <main lang={lang}>
        <Notice title={words.notYours.title}>{words.notYours.what}</Notice>
      </main>
    );
  }
  return <page.page />;
}

/** The tenant's colour and name; through the style object, which the content security policy allows. */
function useTenantLook({ accent, name }: Session['tenant']): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--tenant-accent', accent);
    document.title = `${name} · Stillwater`;
  }, [accent, name]);
}
