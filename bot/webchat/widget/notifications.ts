/** What this browser may do about notifications here. */
export type NotifyState = 'off' | 'on' | 'blocked';

/** The browser's part of notifications: a worker for this spa alone, and its subscription. */
export interface Notifications {
  state(): Promise<NotifyState>;
  /** What the server is told of this device; null where it has no subscription. */
  device(): Promise<object | null>;
  /** Asks the guest, within their tap, and subscribes; null where they would not. */
  subscribe(webKey: string): Promise<object | null>;
  unsubscribe(): Promise<void>;
}

/** null where there can be none: on other sites, in frames, without TLS, in browsers that know none. */
export function openNotifications(base: string, slug: string): Notifications | null {
  const isOurs = new URL(base).origin === location.origin && window.top === window;
  const isAble = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isOurs || !isAble || !window.isSecureContext) return null;
  const scope = `/spa/${slug}/`;
  const subscription = async () =>
    (await (await navigator.serviceWorker.getRegistration(scope))?.pushManager.getSubscription()) ?? null;
  return {
    async state() {
      if (Notification.permission === 'denied') return 'blocked';
      return Notification.permission === 'granted' && (await subscription()) ? 'on' : 'off';
    },
    device: async () => describe(await subscription()),
    async subscribe(webKey) {
      if ((await Notification.requestPermission()) !== 'granted') return null;
      await navigator.serviceWorker.register('/spa/notify.js', { scope });
      const { pushManager } = await active(scope);
      const options = { userVisibleOnly: true, applicationServerKey: bytesOf(webKey) };
      // One of another key is of another installation at this address: it would be refused.
      const made = await pushManager.subscribe(options).catch(async () => {
        await (await pushManager.getSubscription())?.unsubscribe();
        return pushManager.subscribe(options);
      });
      return describe(made);
    },
    async unsubscribe() {
      await (await subscription())?.unsubscribe();
    },
  };
}

/** A worker takes a moment until it can be subscribed with. */
async function active(scope: string): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  const worker = registration?.installing ?? registration?.waiting;
  if (!registration) throw new Error('no worker was registered');
  if (registration.active || !worker) return registration;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve());
  });
  return registration;
}

function describe(subscription: PushSubscription | null): object | null {
  if (!subscription) return null;
  const { endpoint, keys } = subscription.toJSON();
  return { kind: 'web', endpoint, keys };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
