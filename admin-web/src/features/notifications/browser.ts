import { request } from '../../app/http.ts';

/** How it stands with notifications of this browser. `none`: it knows none, or the page has no TLS. */
export type NotifyState = 'none' | 'off' | 'on' | 'blocked';

/** Who turned them on here: of whoever signs in next they are not. */
const KEY = 'stillwater.notified';
const SCOPE = '/admin/';

interface Registered {
  readonly webKey: string;
}

export interface Member {
  readonly id: string;
  /** The language in which they are told. */
  readonly locale: string;
}

function isAble(): boolean {
  return (
    window.isSecureContext &&
    'serviceWorker' in navigator &&
    'PushManager' in window &&
    'Notification' in window
  );
}

/** Tells the server once more where they are on: browsers give out other addresses now and then. */
export async function resume(member: Member): Promise<NotifyState> {
  if (!isAble()) return 'none';
  if (Notification.permission === 'denied') return 'blocked';
  const subscription = await subscribed();
  if (!subscription) return 'off';
  if (localStorage.getItem(KEY) !== member.id) {
    await subscription.unsubscribe();
    return 'off';
  }
  await tell(subscription, member);
  return 'on';
}

/** Asks for leave, within a click, and subscribes. */
export async function turnOn(member: Member): Promise<NotifyState> {
  if ((await Notification.requestPermission()) !== 'granted') return 'blocked';
  const { webKey } = await request<Registered>('GET', '/devices');
  await navigator.serviceWorker.register('/admin/sw.js', { scope: SCOPE });
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(webKey) };
  const subscription = await pushManager.subscribe(options).catch(async () => {
    // There may be one of another key, from another installation at this address.
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  });
  await tell(subscription, member);
  localStorage.setItem(KEY, member.id);
  return 'on';
}

/** Off here, whether or not the server can be told: it hears of it from the browser's maker, too. */
export async function turnOff(): Promise<NotifyState> {
  if (!isAble()) return 'none';
  const subscription = await subscribed();
  localStorage.removeItem(KEY);
  if (!subscription) return 'off';
  const device = deviceOf(subscription);
  await subscription.unsubscribe();
  // Who signs out does not wait for it.
  await request<void>('POST', '/devices/remove', { device }, { patienceMs: 2_000 }).catch((error: unknown) =>
    console.info('The server does not know yet that notifications are off here', error),
  );
  return 'off';
}

async function subscribed(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

function tell(subscription: PushSubscription, { locale }: Member): Promise<unknown> {
  return request('POST', '/devices', { device: deviceOf(subscription), locale });
}

function deviceOf(subscription: PushSubscription) {
  const { endpoint, keys } = subscription.toJSON();
  return { kind: 'web', endpoint, keys };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
