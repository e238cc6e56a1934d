import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { createLive, type Live, type LiveSnapshot } from './live.ts';

const LiveContext = createContext<Live | null>(null);

/** Holds the one live line of the page. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live] = useState(() => createLive(client));
  useEffect(() => () => live.stop(), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The live line itself, to follow or to retry. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('useLive is used outside LiveProvider');
  return live;
}

/** What the live line knows now. */
export function useLiveSnapshot(): LiveSnapshot {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.snapshot);
}

/** Listens from the moment that a first day is on the page. */
export function useFollow(sequence: number | undefined): void {
  const live = useLive();
  useEffect(() => {
    if (sequence !== undefined) live.follow(sequence);
  }, [live, sequence]);
}
