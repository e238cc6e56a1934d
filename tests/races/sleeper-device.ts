import { AsyncLocalStorage } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { WebSocket } from 'ws';
import { columnsOf } from '../../admin-web/src/features/calendar/columns.ts';
import { dayKey, loadDay } from '../../admin-web/src/features/calendar/day-cache.ts';
import type { CalendarDay, Id, LiveMessage, LocalDate } from '../../api/contract.ts';
import type { Random } from './random.ts';

/** Its code speaks of what only a browser has, which the types of a server's tests know nothing of: it is taken by its path. */
const SITE = '../../admin-web/src';
interface Live {
  follow(sequence: number): void;
  snapshot(): { readonly link: { readonly kind: string } };
  stop(): void;
}
interface Site {
  createQueryClient(): QueryClient;
  createLive(client: QueryClient): Live;
}

/** The admin site's own cache and live line. */
export async function loadSite(): Promise<Site> {
  const { createQueryClient }: Pick<Site, 'createQueryClient'> = await import(`${SITE}/app/query-client.ts`);
  const { createLive }: Pick<Site, 'createLive'> = await import(`${SITE}/features/live/live.ts`);
  return { createQueryClient, createLive };
}

/** Devices live faster than we do: their pauses of seconds are over in a fraction of it. */
const SPEED = 40;

/** What goes wrong on the way to a device. */
export interface Weather {
  /** How likely a frame is the last of its connection. */
  readonly cuts: number;
  /** How likely a frame is lost though the ones after it come through: nothing that TCP does, but a proxy might. */
  readonly drops: number;
  /** How likely a request finds no server. */
  readonly failures: number;
  /** How likely an answer takes its time: events overtake it. */
  readonly slow: number;
}
export const CALM: Weather = { cuts: 0, drops: 0, failures: 0, slow: 0 };
export const STORM: Weather = { cuts: 0.05, drops: 0.1, failures: 0.3, slow: 0.6 };
const SLOWEST_MS = 300;

/** What one page of the admin site has of its browser. */
interface Browser {
  readonly url: string;
  readonly random: Random;
  readonly target: EventTarget;
  readonly cookie: string;
  weather: Weather;
  asleep: boolean;
  /** What the sleeping page will find when it wakes. */
  readonly later: (() => void)[];
  readonly sockets: Set<PageSocket>;
  /** The sequence that it was told to be through with. */
  heard: number;
  /** What it was told, for who looks for a fault. */
  readonly story: string[];
  /** The page was told that its day is out of date. */
  reloads: number;
}

const browsers = new AsyncLocalStorage<Browser>();

function deliver(browser: Browser, act: () => void): void {
  if (browser.asleep) browser.later.push(() => deliver(browser, act));
  else browsers.run(browser, act);
}

/** The WebSocket that a page sees: over a real one, which can be cut without a word. */
class PageSocket {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((frame: { data: string }) => void) | null = null;
  private readonly browser: Browser;
  private readonly socket: WebSocket;
  private isCut = false;

  constructor(address: string) {
    const browser = browsers.getStore();
    if (browser === undefined) throw new Error('a socket was opened outside of a page');
    this.browser = browser;
    const url = new URL(address);
    browser.heard = Number(url.searchParams.get('since'));
    browser.story.push(`connects since ${browser.heard}`);
    this.socket = new WebSocket(url, { headers: { cookie: browser.cookie } });
    browser.sockets.add(this);
    this.socket.on('open', () => deliver(browser, () => this.onopen?.()));
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      browser.sockets.delete(this);
      deliver(browser, () => this.onclose?.());
    });
    this.socket.on('message', (data) => this.receive(String(data)));
  }

  get readyState(): number {
    return this.socket.readyState;
  }

  send(text: string): void {
    if (this.socket.readyState === WebSocket.OPEN && !this.isCut) this.socket.send(text);
  }

  close(): void {
    this.browser.sockets.delete(this);
    this.socket.terminate();
  }

  /** The connection ends; the page is told at once. */
  cut(): void {
    this.isCut = true;
    this.socket.terminate();
  }

  /** The connection ends, and the page hears of it never: it looks open, and nothing comes. */
  cutSilently(): void {
    this.isCut = true;
    this.socket.removeAllListeners('close');
    this.browser.sockets.delete(this);
    this.socket.terminate();
  }

  private receive(text: string): void {
    if (this.isCut) return;
    const { random, weather } = this.browser;
    if (random.chance(weather.cuts)) {
      this.cut();
      return;
    }
    const message: LiveMessage = JSON.parse(text);
    if (message.type === 'event' && random.chance(weather.drops)) return;
    deliver(this.browser, () => {
      if (this.onmessage === null) return;
      this.onmessage({ data: text });
      note(this.browser, message);
    });
  }
}

function note(browser: Browser, message: LiveMessage): void {
  if (message.type !== 'talks' && message.type !== 'looking' && message.type !== 'signed-out')
    browser.story.push(
      `${message.type} ${message.type === 'event' ? message.event.sequence : message.sequence}`,
    );
  if (message.type === 'event') browser.heard = Math.max(browser.heard, message.event.sequence);
  if (message.type === 'caught-up') browser.heard = Math.max(browser.heard, message.sequence);
  if (message.type === 'reload') browser.reloads += 1;
}

async function fetchFor(browser: Browser, path: string, init?: RequestInit): Promise<Response> {
  if (browser.random.chance(browser.weather.failures)) throw new TypeError('fetch failed');
  const headers = { ...Object(init?.headers), cookie: browser.cookie };
  const answer = await realFetch(`${browser.url}${path}`, { ...init, headers });
  // Read before it sleeps, seen when it wakes; what was on its way then may be lost.
  const body = await answer.arrayBuffer();
  browser.story.push(`read ${path} ${/"sequence":(\d+)\}$/.exec(Buffer.from(body).toString())?.[1] ?? ''}`);
  if (browser.random.chance(browser.weather.slow))
    await new Promise((resolve) => realTimeout(resolve, browser.random.below(SLOWEST_MS)));
  if (!browser.asleep) return new Response(body, answer);
  await new Promise<void>((resolve) => browser.later.push(resolve));
  if (browser.random.chance(0.5)) throw new TypeError('the network changed');
  return new Response(body, answer);
}

const realFetch = globalThis.fetch;
const realTimeout = globalThis.setTimeout;

/** Gives pages what they have in a browser, each its own, until the returned function takes it away. */
export function openBrowsers(): () => void {
  const before = {
    fetch: globalThis.fetch,
    setTimeout: globalThis.setTimeout,
    WebSocket: globalThis.WebSocket,
  };
  const window = {
    location: {
      get href() {
        return `${browsers.getStore()?.url}/admin`;
      },
    },
    addEventListener: (kind: string, act: () => void) => {
      const browser = browsers.getStore();
      browser?.target.addEventListener(kind, act);
    },
    removeEventListener: (kind: string, act: () => void) =>
      browsers.getStore()?.target.removeEventListener(kind, act),
  };
  const timeout = (act: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const browser = browsers.getStore();
    if (browser === undefined) return realTimeout(act, ms, ...args);
    return realTimeout(() => deliver(browser, () => act(...args)), ms / SPEED);
  };
  Object.assign(globalThis, {
    window,
    WebSocket: PageSocket,
    setTimeout: timeout,
    fetch: (input: string, init?: RequestInit) => {
      const browser = browsers.getStore();
      return browser && input.startsWith('/') ? fetchFor(browser, input, init) : realFetch(input, init);
    },
  });
  return () => {
    Object.assign(globalThis, before);
    Reflect.deleteProperty(globalThis, 'window');
  };
}

export interface Device {
  readonly name: string;
  /** Shows a day, as the calendar does that steps to it, and has the days beside it loaded. */
  show(date: LocalDate): void;
  setWeather(weather: Weather): void;
  /** The machine's lid is closed. `how`: what became of the connection meanwhile. */
  sleep(how: 'cut' | 'silent' | 'kept'): void;
  wake(): void;
  isAsleep(): boolean;
  /** The network goes away and comes back, and the browser says so. */
  blink(): void;
  /** Ends the connection under its hands. */
  cut(): void;
  /** Where the shown day differs from the server's; null where it has not yet heard of all up to this sequence. */
  differences(last: number): Promise<readonly string[] | null>;
  reloads(): number;
  /** How its line stands, in words. */
  state(): string;
  close(): void;
}

export interface Seat {
  readonly site: Site;
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
  readonly locationId: Id;
  readonly date: LocalDate;
  readonly random: Random;
}

/** One page of the admin site with its calendar open: its cache, its live line and what they ask of a browser. */
export function openDevice({ site, name, url, cookie, locationId, date, random }: Seat): Device {
  const browser: Browser = {
    ...{ url, random, cookie, weather: CALM, asleep: false, later: [], story: [], heard: 0, reloads: 0 },
    target: new EventTarget(),
    sockets: new Set(),
  };
  const within = <T>(act: () => T): T => browsers.run(browser, act);
  const client: QueryClient = within(site.createQueryClient);
  const live: Live = within(() => site.createLive(client));
  const optionsOf = (day: LocalDate) => ({
    queryKey: dayKey(locationId, day),
    queryFn: () => loadDay(client, locationId, day),
  });
  let shown = date;
  const observer = within(() => new QueryObserver<CalendarDay>(client, optionsOf(date)));
  const stop = within(() =>
    observer.subscribe(({ data }) => {
      if (data === undefined) return;
      live.follow(data.sequence);
    }),
  );
  return {
    name,
    show(day) {
      if (browser.asleep) return;
      shown = day;
      within(() => observer.setOptions(optionsOf(day)));
      // With the first picture, as the page does: the observer tells of it a moment later.
      const known = client.getQueryData<CalendarDay>(dayKey(locationId, day));
      if (known !== undefined) within(() => live.follow(known.sequence));
      const beside = day.endsWith('3') ? `${day.slice(0, -1)}4` : `${day.slice(0, -1)}3`;
      // Not before the line is followed, as in the calendar: what is read before that is not told of what came since.
      if (observer.getCurrentResult().data !== undefined)
        within(() => void client.prefetchQuery(optionsOf(beside)));
    },
    setWeather(weather) {
      browser.weather = weather;
    },
    sleep(how) {
      browser.asleep = true;
      for (const socket of how === 'kept' ? [] : [...browser.sockets])
        if (how === 'cut') socket.cut();
        else socket.cutSilently();
    },
    wake() {
      browser.asleep = false;
      for (const act of browser.later.splice(0)) act();
    },
    isAsleep: () => browser.asleep,
    blink() {
      if (browser.asleep) return;
      within(() => browser.target.dispatchEvent(new Event('offline')));
      within(() => browser.target.dispatchEvent(new Event('online')));
    },
    cut() {
      for (const socket of [...browser.sockets]) socket.cut();
    },
    async differences(last) {
      // A load that failed is made good with the next answer to a beat.
      const isDue = () => client.getQueryState(dayKey(locationId, shown))?.isInvalidated ?? true;
      const isThrough = () =>
        live.snapshot().link.kind === 'live' &&
        browser.heard === last &&
        client.isFetching() === 0 &&
        !isDue();
      if (!isThrough()) return null;
      const query = new URLSearchParams({ location: locationId, date: shown });
      const answer = await realFetch(`${url}/api/v1/calendar?${query}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`the server shows no calendar: ${answer.status}`);
      const fresh: CalendarDay = JSON.parse(await answer.text());
      if (fresh.sequence !== last || !isThrough()) return null;
      const found = differencesOf(client.getQueryData<CalendarDay>(dayKey(locationId, shown)), fresh);
      return found.length === 0 ? [] : [...found, `up to ${last}`, ...browser.story.slice(-40)];
    },
    reloads: () => browser.reloads,
    state: () =>
      `${live.snapshot().link.kind}, heard up to ${browser.heard}, ${client.isFetching()} requests open`,
    close() {
      browser.asleep = false;
      stop();
      within(live.stop);
      client.clear();
    },
  };
}

/** What stands in the calendar otherwise than in the server's answer, in words. */
function differencesOf(shown: CalendarDay | undefined, fresh: CalendarDay): string[] {
  if (shown === undefined) return [`${fresh.date} is not shown`];
  const found: string[] = [];
  const compare = (what: string, one: unknown, other: unknown) => {
    if (isDeepStrictEqual(one, other)) return;
    found.push(`${fresh.date} ${what}: shown ${JSON.stringify(one)}, in truth ${JSON.stringify(other)}`);
  };
  compare('opening', shown.open, fresh.open);
  compare('house', shown.location, fresh.location);
  const ids = new Set([...shown.bookings, ...fresh.bookings].map(({ id }) => id));
  for (const id of ids) {
    const of = (day: CalendarDay): Record<string, unknown> => ({
      ...day.bookings.find((one) => one.id === id),
    });
    const [one, other] = [of(shown), of(fresh)];
    if (one.id === undefined || other.id === undefined) {
      compare(`visit ${id} version`, one.version, other.version);
      continue;
    }
    for (const field of new Set([...Object.keys(one), ...Object.keys(other)]))
      compare(`visit ${id} ${field}`, one[field], other[field]);
  }
  const columns = (day: CalendarDay) =>
    columnsOf(day).map(({ name, rota, visits }) => ({ name, rota, visits: visits.map(({ key }) => key) }));
  compare('columns', columns(shown), columns(fresh));
  return found;
}
