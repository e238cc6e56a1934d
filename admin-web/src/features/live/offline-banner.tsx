import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNow } from '../../app/now.ts';
import { useSession } from '../session/session-context.ts';
import { useLive, useLiveSnapshot } from './live-provider.tsx';
import { offlineWords } from './offline-words.ts';

const PATIENCE_MS = 2000;

/** Says that the page is no longer live; not for the blink of a server that restarts. */
export function OfflineBanner() {
  const { link, started } = useLiveSnapshot();
  const [late, setLate] = useState(false);
  const live = link.kind === 'live';
  useEffect(() => {
    if (live || !started) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [live, started]);
  return (
    <div role="status">
      {late ? <Banner retryAtMs={link.kind === 'lost' ? link.retryAtMs : null} /> : null}
    </div>
  );
}

function Banner({ retryAtMs }: { retryAtMs: number | null }) {
  const { retryNow } = useLive();
  const { lang, words } = offlineWords(useSession().tenant.locale);
  return (
    <div
      lang={lang}
      className="flex items-center gap-3 border-line border-b bg-warn-soft px-4 py-1 text-warn"
    >
      <WifiOff className="size-4 shrink-0" aria-hidden />
      <p className="grow">
        {words.notLive} {retryAtMs === null ? words.connecting : <Retry atMs={retryAtMs} say={words.again} />}
      </p>
      <button type="button" onClick={retryNow} className="h-11 rounded-md px-3 font-medium underline md:h-8">
        {words.tryNow}
      </button>
    </div>
  );
}

/** The seconds are not read out: a screen reader would never come to rest. */
function Retry({ atMs, say }: { atMs: number; say: (seconds: number) => string }) {
  const seconds = Math.max(0, Math.ceil((atMs - useNow(1000)) / 1000));
  return (
    <span aria-hidden className="figures">
      {say(seconds)}
    </span>
  );
}
