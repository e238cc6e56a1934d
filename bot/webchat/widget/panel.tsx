import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import { Composer, type Draft } from './composer.tsx';
import { fillsScreen, keepTabInside, useVisibleArea } from './full-screen.ts';
import { Icon } from './icons.tsx';
import { Log } from './log.tsx';
import { NotifyOffer, NotifySwitch } from './notify-offer.tsx';
import type { Scheme } from './scheme.ts';
import { StatusLine } from './status-line.tsx';
import { useNotify } from './use-notify.ts';
import { useView } from './view.ts';

interface PanelProps {
  readonly state: ChatState;
  readonly inline: boolean;
  readonly takesFocus: boolean;
  readonly draft: Draft;
  readonly scheme: Scheme;
  onScheme(next: Scheme): void;
  onClose(): void;
}

/** The open chat: header, conversation, composer. */
export function Panel(props: PanelProps): JSX.Element {
  const { state, inline, takesFocus, draft, scheme, onScheme, onClose } = props;
  const { house, texts } = useView();
  const panel = useRef<HTMLElement>(null);
  const notify = useNotify(state);
  useVisibleArea(panel);
  useEffect(() => {
    if (takesFocus) takeFocus(panel.current);
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !inline) onClose();
    if (event.key === 'Tab' && !inline && fillsScreen()) keepTabInside(panel.current, event);
  };
  const landmark = inline
    ? { role: 'region' as const }
    : { role: 'dialog' as const, 'aria-modal': fillsScreen() };
  return (
    <section
      ref={panel}
      class={inline ? 'panel inline' : 'panel'}
      {...landmark}
      aria-label={texts.panel(house)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="head">
        <Seal />
        <h2>
          {house}
          <small>{texts.desk}</small>
        </h2>
        <NotifySwitch notify={notify} />
        <button
          type="button"
          class="bare"
          aria-label={texts.dark}
          aria-pressed={scheme === 'dark'}
          onClick={() => onScheme(scheme === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={scheme === 'dark' ? 'sun' : 'moon'} />
        </button>
        {!inline && (
          <button type="button" class="bare" aria-label={texts.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <StatusLine state={state} />
      <Log state={state} />
      <NotifyOffer notify={notify} />
      {(state.loaded || !isTurnedAway(state)) && <Composer draft={draft} />}
    </section>
  );
}

/** The spa's logo, or the first letter of its name. */
function Seal(): JSX.Element {
  const { house, logo } = useView();
  if (logo !== null) return <img class="logo" src={logo} alt="" />;
  return (
    <span class="seal" aria-hidden="true">
      {house.slice(0, 1)}
    </span>
  );
}

function isTurnedAway({ connection }: ChatState): boolean {
  return connection === 'refused' || connection === 'not-here';
}

/** On a phone the composer would call the keyboard up over what there is to read. */
function takeFocus(panel: HTMLElement | null): void {
  const target = matchMedia('(pointer: fine)').matches ? panel?.querySelector('textarea') : panel;
  target?.focus();
}
