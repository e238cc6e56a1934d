import { useCallback, useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useSession } from '../session/session-context.ts';
import { type NotifyState, resume, turnOff, turnOn } from './browser.ts';
import { notifyWords } from './words.ts';

/** Notifications on this device, of whoever is signed in. */
export function useNotifications() {
  const { user, tenant } = useSession();
  const { lang, words } = notifyWords(tenant.locale);
  const [state, setState] = useState<NotifyState>('none');
  const { id } = user;
  const { locale } = tenant;
  useEffect(() => {
    resume({ id, locale }).then(setState, (error: unknown) => console.info('No notifications here', error));
  }, [id, locale]);
  const turn = useCallback(async () => {
    try {
      const next = state === 'on' ? await turnOff() : await turnOn({ id, locale });
      setState(next);
      if (next === 'on') toast.success(words.isOn);
      if (next === 'blocked') toast.error(words.blocked);
    } catch (error) {
      console.info('Notifications could not be turned', error);
      toast.error(words.failed);
    }
  }, [state, id, locale, words]);
  return { state, turn, lang, words };
}
