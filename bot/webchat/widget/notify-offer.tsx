import type { JSX } from 'preact';
import { Icon } from './icons.tsx';
import type { Notify } from './use-notify.ts';
import { useView } from './view.ts';

/** After a visit is booked: an offer to be told here, above what is written. */
export function NotifyOffer({ notify }: { notify: Notify }): JSX.Element {
  const { texts } = useView();
  const { shown } = notify;
  const words = {
    nothing: '',
    offer: texts.notifyOffer,
    done: texts.notifyOn,
    blocked: texts.notifyBlocked,
    failed: texts.notifyFailed,
  };
  return (
    <div role="status">
      {shown !== 'nothing' && (
        <div class="notify">
          <span>{words[shown]}</span>
          {shown === 'offer' && (
            <button type="button" class="textual" onClick={notify.accept}>
              {texts.notifyYes}
            </button>
          )}
          <button type="button" class="textual" onClick={notify.dismiss}>
            {shown === 'offer' ? texts.notifyNo : texts.understood}
          </button>
        </div>
      )}
    </div>
  );
}

/** The way out, and back in. */
export function NotifySwitch({ notify }: { notify: Notify }): JSX.Element | null {
  const { texts } = useView();
  const { isOn, canSwitch, accept, stop } = notify;
  if (!canSwitch) return null;
  return (
    <button
      type="button"
      class="bare"
      aria-label={texts.notifySwitch}
      aria-pressed={isOn}
      onClick={isOn ? stop : accept}
    >
      <Icon name={isOn ? 'bell' : 'silent'} />
    </button>
  );
}
