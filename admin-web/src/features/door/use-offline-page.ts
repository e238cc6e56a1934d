import { useEffect } from 'react';

/** Keeps the page on the device, so that it opens without a connection. Browsers do so on pages with TLS only. */
export function useOfflinePage(): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    navigator.serviceWorker
      .register('/admin/sw.js', { scope: '/admin/' })
      .catch((error: unknown) => console.info('This page will not open without a connection', error));
    // Asked for once, and granted without a word: a full disk then takes others' data first.
    navigator.storage?.persist?.().catch((error: unknown) => console.info('Not kept for good', error));
  }, []);
}
