import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Id, Looker } from '../../../../api/contract.ts';
import { useLive } from '../live/live-provider.tsx';

/** Who else looks at a visit now. */
export function useLookers(bookingId: Id): readonly Looker[] {
  const { lookers } = useLive();
  const subscribe = useCallback(
    (onChange: () => void) => lookers.subscribe(bookingId, onChange),
    [lookers, bookingId],
  );
  return useSyncExternalStore(subscribe, () => lookers.of(bookingId));
}

/** Tells the others that this visit is open here, for as long as it is and the page can be seen. null says nothing. */
export function useLookAt(bookingId: Id | null): void {
  const { lookAt } = useLive();
  useEffect(() => {
    if (bookingId === null) return;
    const say = () => lookAt(document.visibilityState === 'hidden' ? null : bookingId);
    say();
    document.addEventListener('visibilitychange', say);
    return () => {
      document.removeEventListener('visibilitychange', say);
      lookAt(null);
    };
  }, [lookAt, bookingId]);
}
