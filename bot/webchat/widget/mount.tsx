import { render } from 'preact';
import type { ChatHouse } from '../protocol.ts';
import { App } from './app.tsx';
import { browserStorage } from './browser-storage.ts';
import { type Chat, createChat } from './chat.ts';
import { fetchLook } from './fetch-look.ts';
import { openKeepsake } from './keepsake.ts';
import { openBrowserWire } from './open-wire.ts';
import type { WidgetOptions } from './options.ts';
import { paletteOf } from './palette.ts';
import cardsCss from './styles/cards.css';
import conversationCss from './styles/conversation.css';
import panelCss from './styles/panel.css';
import tokensCss from './styles/tokens.css';

/** Puts the chat into the page: once a spa, however often the script is included. */
export function mountWidget(options: WidgetOptions): void {
  const place = options.inline === null ? document.body : document.querySelector(options.inline);
  if (!place) {
    console.warn(`chat.js: nothing on this page matches ${options.inline}`);
    return;
  }
  const slugOf = (element: Element) => element.getAttribute('data-spa');
  if ([...document.querySelectorAll('stillwater-chat')].some((host) => slugOf(host) === options.slug)) return;
  const host = document.createElement('stillwater-chat');
  host.dataset.spa = options.slug;
  host.toggleAttribute('data-inline', options.inline !== null);
  const storage = browserStorage();
  const chat = createChat({
    keepsake: openKeepsake(storage, options.slug),
    locale: navigator.language,
    openWire: (events) => openBrowserWire(options.base, options.slug, events),
  });
  followChat(chat, host);
  followPage(chat);
  const show = () => {
    place.append(host);
    render(<App chat={chat} options={options} host={host} storage={storage} />, dressedRoot(host));
  };
  // An open chat is dressed by its first welcome; a launcher would be green for a moment, and then another colour.
  if (options.inline !== null || options.opensAtOnce) show();
  else void dressFirst(chat, options).then(show);
}

async function dressFirst(chat: Chat, { base, slug }: WidgetOptions): Promise<void> {
  const look = await fetchLook(base, slug);
  if (look) chat.dress(look);
}

/** A constructed style sheet needs no permission from the page's content security policy. */
function dressedRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + panelCss + conversationCss + cardsCss);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function followChat(chat: Chat, host: HTMLElement): void {
  let worn: ChatHouse | null = null;
  let told = false;
  chat.subscribe(() => {
    const { tenant, connection } = chat.state();
    if (tenant && tenant !== worn) wear(host, tenant);
    worn = tenant;
    if (connection !== 'not-here' || told) return;
    told = true;
    console.warn(`chat.js: ${location.origin} is not on the spa's list of sites. Add it to "origins".`);
  });
}

function wear(host: HTMLElement, { accent, position }: ChatHouse): void {
  host.dataset.position = position;
  const palette = paletteOf(accent);
  if (!palette) return;
  host.style.setProperty('--fill', palette.fill);
  host.style.setProperty('--fill-pressed', palette.pressed);
  host.style.setProperty('--on-fill', palette.onFill);
  host.style.setProperty('--ink-by-day', palette.inkByDay);
  host.style.setProperty('--ink-by-night', palette.inkByNight);
}

/** Coming back to the page, or online, is the moment to be connected: not some seconds later. */
function followPage(chat: Chat): void {
  const wake = () => {
    if (document.visibilityState === 'visible' && chat.state().connection !== null) chat.wake();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  // Fired by this browser's other windows only.
  addEventListener('storage', () => chat.lookedElsewhere());
}
