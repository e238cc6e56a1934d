import { CalendarDays, QrCode } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { CalendarPage } from '../features/calendar/calendar-page.tsx';
import { FailedTab } from '../features/failed-messages/failed-tab.tsx';
import { FeedbackTab } from '../features/feedback/feedback-tab.tsx';
import { LiveProvider } from '../features/live/live-provider.tsx';
import { OfflineBanner } from '../features/live/offline-banner.tsx';
import { MoneyTab } from '../features/money/money-tab.tsx';
import { AccountMenu } from '../features/session/account-menu.tsx';
import type { Session } from '../features/session/api.ts';
import { SessionContext } from '../features/session/session-context.ts';
import { useAddress } from './address.ts';
import { Link } from './link.tsx';
import { Logo } from './logo.tsx';
import { shellWords } from './shell-words.ts';
import { TAB } from './tab.ts';
import { ThemeToggle } from './theme-toggle.tsx';

const FailedMessagesPage = lazy(() => import('../features/failed-messages/failed-messages-page.tsx'));
const FeedbackPage = lazy(() => import('../features/feedback/feedback-page.tsx'));
const KioskSetup = lazy(() => import('../features/kiosk/kiosk-setup.tsx'));
const MessageSettingsPage = lazy(() => import('../features/message-settings/message-settings-page.tsx'));
const MoneySettingsPage = lazy(() => import('../features/money-settings/money-settings-page.tsx'));
const MoneyPage = lazy(() => import('../features/money/money-page.tsx'));
const CheckInPage = lazy(() => import('../features/check-in/check-in-page.tsx'));

/** What surrounds every page once somebody is signed in. */
export function Shell({ session }: { session: Session }) {
  const { pathname } = useAddress();
  const page = pathname.replace(/\/$/, '').split('/').at(-1);
  const atCheckIn = page === 'check-in' || page === 'kiosk';
  const atFailed = page === 'failed-messages';
  const atFeedback = page === 'feedback';
  const atMoney = page === 'money' || page === 'money-settings';
  const atMessages = page === 'message-settings';
  const { lang, words } = shellWords(session.tenant.locale);
  useTenantLook(session.tenant);
  return (
    <SessionContext value={session}>
      <LiveProvider>
        <div className="flex h-full flex-col">
          <header className="flex h-14 shrink-0 items-center gap-1 border-line border-b bg-surface px-3 md:px-4">
            <Logo className="size-7 shrink-0 text-accent" />
            <span className="mr-auto ml-2 truncate font-semibold max-sm:sr-only md:mr-4">
              {session.tenant.name}
            </span>
            <nav aria-label={words.pages} lang={lang} className="flex gap-1 max-sm:mx-auto md:mr-auto">
              <Tab
                href="/admin/"
                current={!(atCheckIn || atFailed || atMoney || atFeedback || atMessages)}
                icon={<CalendarDays className="size-4" />}
              >
                {words.calendar}
              </Tab>
              <Tab href="/admin/check-in" current={atCheckIn} icon={<QrCode className="size-4" />}>
                {words.checkIn}
              </Tab>
              <MoneyTab current={atMoney} />
              <FeedbackTab current={atFeedback} />
              <FailedTab current={atFailed} />
            </nav>
            <ThemeToggle />
            <AccountMenu />
          </header>
          <OfflineBanner />
          <Suspense fallback={null}>
            <Page name={page} />
          </Suspense>
        </div>
      </LiveProvider>
    </SessionContext>
  );
}

function Page({ name }: { name: string | undefined }) {
  if (name === 'check-in') return <CheckInPage />;
  if (name === 'kiosk') return <KioskSetup />;
  if (name === 'feedback') return <FeedbackPage />;
  if (name === 'money') return <MoneyPage />;
  if (name === 'message-settings') return <MessageSettingsPage />;
  if (name === 'money-settings') return <MoneySettingsPage />;
  return name === 'failed-messages' ? <FailedMessagesPage /> : <CalendarPage />;
}

type TabProps = { href: string; current: boolean; icon: ReactNode; children: ReactNode };

function Tab({ href, current, icon, children }: TabProps) {
  return (
    <Link href={href} aria-current={current ? 'page' : undefined} className={TAB}>
      <span aria-hidden>{icon}</span>
      <span className="max-md:sr-only">{children}</span>
    </Link>
  );
}

/** The tenant's colour and name; through the style object, which the content security policy allows. */
function useTenantLook({ accent, name }: Session['tenant']): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--tenant-accent', accent);
    document.title = `${name} · Stillwater`;
  }, [accent, name]);
}
