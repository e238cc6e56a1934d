import { render } from 'preact';
import { App } from './app.tsx';
import { browserStorage } from './browser-storage.ts';
import { type Chat, createChat } from './chat.ts';
import { openKeepsake } from './keepsake.ts';
import { openBrowserWire } from './open-wire.ts';
import type { WidgetOptions } from './options.ts';
import cardsCss from './styles/cards.css';
import conversationCss from './styles/conversation.css';
import panelCss from './styles/panel.css';
import tokensCss from './styles/tokens.css';

/** Puts the chat into the page: once a tenant, however often the script is included. */
export function mountWidget(options: WidgetOptions): void {
  const place = options.inline === null ? document.body : document.querySelector(options.inline);
  if (!place) {
    console.warn(`chat.js: nothing on this page matches ${options.inline}`);
    return;
  }
  const slugOf = (element: Element) => element.getAttribute('data-tenant');
  if ([...document.querySelectorAll('stillwater-chat')].some((host) => slugOf(host) === options.slug)) return;
  const host = document.createElement('stillwater-chat');
  host.dataset.tenant = options.slug;
  host.toggleAttribute('data-inline', options.inline !== null);
  const chat = createChat({
    keepsake: openKeepsake(browserStorage(), options.slug),
    locale: navigator.language,
    openWire: (events) => openBrowserWire(options.base, options.slug, events),
  });
  wearAccent(host, chat);
  followVisibility(chat);
  place.append(host);
  render(<App chat={chat} options={options} />, dressedRoot(host));
}

/** A constructed style sheet needs no permission from the page's content security policy. */
function dressedRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + panelCss + conversationCss + cardsCss);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function wearAccent(host: HTMLElement, chat: Chat): void {
  chat.subscribe(() => {
    const accent = chat.state().tenant?.accent ?? '';
    if (CSS.supports('color', accent)) host.style.setProperty('--accent', accent);
  });
}

/** Coming back to the page, or online, is the moment to be connected: not some seconds later. */
function followVisibility(chat: Chat): void {
  const wake = () => {
    if (document.visibilityState === 'visible' && chat.state().connection !== null) chat.wake();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
}
