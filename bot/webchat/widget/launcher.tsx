import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useView } from './view.ts';

interface LauncherProps {
  readonly unread: number;
  readonly takesFocus: boolean;
  onOpen(): void;
}

/** The round button in the corner, with the number of messages that were not yet looked at. */
export function Launcher({ unread, takesFocus, onOpen }: LauncherProps): JSX.Element {
  const { texts } = useView();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const label = unread > 0 ? `${texts.launcher}, ${texts.unread(unread)}` : texts.launcher;
  return (
    <button ref={button} type="button" class="launcher" aria-label={label} onClick={onOpen}>
      <Icon name="chat" />
      {unread > 0 && (
        <span class="badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  );
}
