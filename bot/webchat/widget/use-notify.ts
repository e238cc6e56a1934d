import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import type { NotifyState } from './notifications.ts';
import { useView } from './view.ts';

/** What is shown of notifications: an offer, what became of it, a switch to end it. */
export interface Notify {
  readonly shown: 'nothing' | 'offer' | 'done' | 'blocked' | 'failed';
  readonly isOn: boolean;
  /** There is a switch: once it was offered and answered. */
  readonly canSwitch: boolean;
  accept(): void;
  /** Takes away what is shown; an offer does not come again. */
  dismiss(): void;
  stop(): void;
}

/** Offered once a visit is booked, and once only. */
export function useNotify(state: ChatState): Notify {
  const { chat, notifications, memo } = useView();
  const [browser, setBrowser] = useState<NotifyState | null>(null);
  const [said, setSaid] = useState<'offer' | 'done' | 'blocked' | 'failed' | 'nothing'>('offer');
  const { connection, webKey, notified, loaded } = state;
  const isEmpty = state.conversation.lines.length === 0;
  useEffect(() => {
    notifications?.state().then(setBrowser, () => setBrowser(null));
  }, [notifications]);
  useEffect(() => {
    // The server may have lost sight of a device, and the browser gives out other addresses now and then.
    if (connection !== 'open' || !loaded || browser !== 'on' || !notifications) return;
    // Who was forgotten is asked anew.
    if (isEmpty) {
      notifications.unsubscribe().then(
        () => setBrowser('off'),
        () => setBrowser(null),
      );
      return;
    }
    notifications.device().then(
      (device) => device && chat.device('notify', device),
      () => setBrowser(null),
    );
  }, [connection, loaded, isEmpty, browser, notifications, chat]);
  useEffect(() => {
    if (notified !== false || browser !== 'on' || said !== 'done') return;
    notifications?.unsubscribe().catch(() => undefined);
    setBrowser('off');
    setSaid('failed');
  }, [notified, browser, said, notifications]);

  const accept = async (): Promise<void> => {
    if (!notifications || webKey === null) return;
    try {
      const device = await notifications.subscribe(webKey);
      memo.dismiss();
      setBrowser(device ? 'on' : await notifications.state());
      setSaid(device ? 'done' : 'blocked');
    } catch (error) {
      console.warn('chat.js: no notifications here', error);
      setSaid('failed');
    }
  };
  const stop = async (): Promise<void> => {
    if (!notifications) return;
    setBrowser('off');
    setSaid('nothing');
    const device = await notifications.device();
    if (device) chat.device('hush', device);
    await notifications.unsubscribe();
  };
  const isPossible = browser === 'off' && webKey !== null && loaded && hasVisit(state);
  const shown = said === 'offer' ? (isPossible && !memo.isDismissed() ? 'offer' : 'nothing') : said;
  return {
    shown,
    isOn: browser === 'on',
    canSwitch: browser === 'on' || (isPossible && memo.isDismissed()),
    accept: () => void accept(),
    dismiss() {
      memo.dismiss();
      setSaid('nothing');
    },
    stop: () => void stop(),
  };
}

/** A confirmation was sent here. */
function hasVisit({ conversation }: ChatState): boolean {
  return conversation.lines.some(({ content }) =>
    content.cards?.some(({ status }) => status === 'confirmed'),
  );
}
