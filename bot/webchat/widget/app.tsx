import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chat, ChatState } from './chat.ts';
import { openKeepsake, type Storage } from './keepsake.ts';
import { Launcher } from './launcher.tsx';
import { languageIn, localeFor } from './locale-for.ts';
import { openNotifications } from './notifications.ts';
import type { WidgetOptions } from './options.ts';
import { Panel } from './panel.tsx';
import { safeUrl } from './safe-url.ts';
import { useScheme } from './scheme.ts';
import { widgetTextsFor } from './texts/widget-texts-for.ts';
import { unreadCount } from './transcript.ts';
import { useChat } from './use-chat.ts';
import { useTitleCount, useVisible } from './use-visible.ts';
import { type View, ViewContext } from './view.ts';

interface AppProps {
  readonly chat: Chat;
  readonly options: WidgetOptions;
  readonly host: HTMLElement;
  readonly storage: Storage;
}

/** The whole widget: a launcher and, when open, the panel. */
export function App({ chat, options, host, storage }: AppProps): JSX.Element {
  const state = useChat(chat);
  const inline = options.inline !== null;
  const [open, setOpen] = useState(inline || options.opensAtOnce);
  const [scheme, onScheme] = useScheme(host, storage, options.scheme);
  const visible = useVisible();
  // Only a guest's own hand moves the focus; a chat that opens with the page leaves it alone.
  const byHand = useRef(false);
  const draft = useRef('');
  const view = useChatView(chat, state, options, storage);
  const unread = unreadCount(state.conversation, state.seen);
  useTitleCount(visible ? 0 : unread);

  useEffect(() => {
    host.lang = view.locale;
  }, [host, view.locale]);
  useEffect(() => {
    // A page's visitors who never chatted cost the server next to nothing; guests get their unread messages.
    if ((open || chat.known()) && chat.state().connection === null) chat.wake();
  }, [open, chat]);
  const newest = state.conversation.lines.at(-1)?.position ?? 0;
  useEffect(() => {
    if (open && visible) chat.look(newest);
  }, [open, visible, chat, newest]);

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
          scheme={scheme}
          onScheme={onScheme}
          onClose={() => turn(false)}
        />
      ) : (
        <Launcher unread={unread} takesFocus={byHand.current} onOpen={() => turn(true)} />
      )}
    </ViewContext.Provider>
  );
}

function useChatView(
  chat: Chat,
  { tenant, locale: spoken }: ChatState,
  { base, slug }: WidgetOptions,
  storage: Storage,
): View {
  const notifications = useMemo(() => openNotifications(base, slug), [base, slug]);
  const memo = useMemo(() => openKeepsake(storage, slug), [storage, slug]);
  const locale = localeFor(spoken, navigator.languages);
  return useMemo<View>(
    () => ({
      chat,
      house: tenant?.name ?? '',
      logo: tenant?.logo ? safeUrl(tenant.logo, base) : null,
      greeting: tenant?.greetings[languageIn(locale)] ?? null,
      base,
      notifications,
      memo,
      locale,
      texts: widgetTextsFor(locale),
    }),
    [chat, tenant, base, notifications, memo, locale],
  );
}
