import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chat } from './chat.ts';
import { Launcher } from './launcher.tsx';
import { localeFor } from './locale-for.ts';
import type { WidgetOptions } from './options.ts';
import { Panel } from './panel.tsx';
import { widgetTextsFor } from './texts/widget-texts-for.ts';
import { unreadCount } from './transcript.ts';
import { useChat } from './use-chat.ts';
import { type View, ViewContext } from './view.ts';

/** The whole widget: a launcher and, when open, the panel. */
export function App({ chat, options }: { chat: Chat; options: WidgetOptions }): JSX.Element {
  const state = useChat(chat);
  const inline = options.inline !== null;
  const [open, setOpen] = useState(inline || options.opensAtOnce);
  // Only a guest's own hand moves the focus; a chat that opens with the page leaves it alone.
  const byHand = useRef(false);
  const draft = useRef('');
  const house = state.tenant?.name ?? '';
  const locale = localeFor(state.locale, navigator.languages);
  const view = useMemo<View>(
    () => ({ chat, house, base: options.base, locale, texts: widgetTextsFor(locale) }),
    [chat, house, options.base, locale],
  );

  useEffect(() => {
    // A page's visitors who never chatted cost the server nothing; guests get their unread messages.
    if ((open || chat.known()) && chat.state().connection === null) chat.wake();
  }, [open, chat]);
  const newest = state.conversation.lines.at(-1)?.position ?? 0;
  useEffect(() => {
    if (open) chat.look(newest);
  }, [open, chat, newest]);

  const turn = (next: boolean) => {
    byHand.current = true;
    setOpen(next);
  };
  return (
    <ViewContext.Provider value={view}>
      {open ? (
        <Panel
          state={state}
          inline={inline}
          takesFocus={byHand.current}
          draft={draft}
          onClose={() => turn(false)}
        />
      ) : (
        <Launcher
          unread={unreadCount(state.conversation, state.seen)}
          takesFocus={byHand.current}
          onOpen={() => turn(true)}
        />
      )}
    </ViewContext.Provider>
  );
}
