/**
 * Lets the check-in pages open without a connection. What the build made is kept when this file is installed; pages
 * are asked of the server first, so that nobody is held on an old version. The data of a day is not here: see
 * `src/features/door/`. What is pushed to this device is shown by `notify.js`, as in the guests' chat. The names of the files and the version are written in by the build (`vite.config.ts`).
 */
importScripts('/spa/notify.js');

const FILES = ['FILES'];
const CACHE = 'door VERSION';
const PAGE = '/admin/check-in';
/** A line that hangs is as good as none: a guest stands there. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([new Request(PAGE, { cache: 'reload' }), ...FILES]);
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOrKept(request));
  else if (FILES.includes(pathname)) event.respondWith(keptOrFetched(request));
});

async function pageOrKept(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    // One page for all addresses of the site: its script decides what is shown.
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function keptOrFetched(request) {
  return (await caches.match(request)) ?? fetch(request);
}
