import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Toaster } from 'sonner';
import { readAhead } from '../features/calendar/read-ahead.ts';
import { useMe, viewOf } from '../features/session/api.ts';
import { signInWords } from '../features/session/sign-in-words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Failure } from './failure.tsx';
import { createQueryClient } from './query-client.ts';
import { Shell } from './shell.tsx';
import { useTheme } from './theme.ts';

const KioskPage = lazy(() => import('../features/kiosk/kiosk-page.tsx'));
const JoinPage = lazy(() => import('../features/access/join-page.tsx'));
const TwoStepsFirst = lazy(() => import('../features/access/two-steps-first.tsx'));
const SignInPage = lazy(() => import('../features/session/sign-in-page.tsx'));

/** The site: sign in, then the pages. */
export function App() {
  const [client] = useState(startClient);
  const [theme] = useTheme();
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Suspense fallback={null}>{isJoining() ? <JoinPage /> : <Gate />}</Suspense>
        <Toaster theme={theme} position="bottom-center" closeButton />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** What the first page will ask for is asked at once, not when the page before it is drawn. */
function startClient(): QueryClient {
  const client = createQueryClient();
  if (!isJoining()) readAhead(client, window.location);
  return client;
}

/** Whoever comes by a link is somebody new, whoever is signed in here. */
function isJoining(): boolean {
  return window.location.pathname === '/admin/join';
}

function Gate() {
  const me = useMe();
  if (me.data?.kiosk) return <KioskPage session={me.data} {...me.data.kiosk} />;
  if (me.data?.twoStepsFirst) return <TwoStepsFirst session={me.data} />;
  if (me.data !== undefined) {
    return me.data === null ? <SignInPage /> : <Shell key={viewOf(me.data)} session={me.data} />;
  }
  const { lang, words } = signInWords();
  // With a session at hand a failed look-up changes nothing: the offline banner speaks of it.
  return me.isError ? (
    <Failure title={words.notOpened} lang={lang} error={me.error} retry={() => me.refetch()} />
  ) : null;
}
