import { useEffect } from 'react';

/** The screen stays on as long as the page is seen, where the browser can do that. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) await lock.release();
      } catch (error) {
        // A battery that is low, say: then the screen goes dark as it always did.
        console.info('The screen will not be kept on', error);
      }
    };
    const onSeen = () => void hold();
    onSeen();
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onSeen);
      void lock?.release();
    };
  }, []);
}
