/**
 * Shows what is pushed to this browser, and opens what it is about: in the guests' chat (in a scope of each spa's own)
 * and, as part of `admin-web/service-worker.js`, at the desk.
 */
self.addEventListener('push', (event) => {
  const { title, body, tag, url } = read(event.data);
  if (!title) return;
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(safe(event.notification.data?.url)));
});

function read(data) {
  try {
    return data.json();
  } catch {
    // Sealed by us it is JSON; what is not is nothing to show.
    return {};
  }
}

/** Our own pages only. */
function safe(url) {
  const { scope } = self.registration;
  if (typeof url !== 'string' || !URL.canParse(url)) return scope;
  const { pathname, search } = new URL(url);
  return new URL(pathname + search, self.location.origin).href;
}

async function open(url) {
  const here = new URL(self.registration.scope).pathname.replace(/\/$/, '');
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const known = windows.find((one) => isUnder(new URL(one.url).pathname, here));
  if (!known) return self.clients.openWindow(url);
  const focused = await known.focus();
  // A chat shows it already; the calendar opens the visit.
  if (new URL(url).search === '') return focused;
  return focused.navigate(url).catch(() => self.clients.openWindow(url));
}

function isUnder(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
