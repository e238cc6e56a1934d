import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNow } from '../../app/now.ts';
import { useLive, useLiveSnapshot } from './live-provider.tsx';

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
  return (
    <div className="flex items-center gap-3 border-line border-b bg-warn-soft px-4 py-1 text-warn">
      <WifiOff className="size-4 shrink-0" aria-hidden />
      <p className="grow">
        Not live: changes since the connection was lost are missing.{' '}
        {retryAtMs === null ? 'Connecting …' : <Retry atMs={retryAtMs} />}
      </p>
      <button type="button" onClick={retryNow} className="h-11 rounded-md px-3 font-medium underline md:h-8">
        Try now
      </button>
    </div>
  );
}

/** The seconds are not read out: a screen reader would never come to rest. */
function Retry({ atMs }: { atMs: number }) {
  const seconds = Math.max(0, Math.ceil((atMs - useNow(1000)) / 1000));
  return (
    <span aria-hidden className="figures">
      Trying again in {seconds} s.
    </span>
  );
}
