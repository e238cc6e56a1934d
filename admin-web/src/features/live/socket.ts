import type { DeskMessage, Id, LiveMessage } from '../../../../api/contract.ts';
import { backoffMs } from './backoff.ts';

export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'lost'; readonly retryAtMs: number };

/**
 * How often the server is asked whether it still hears us. A page cannot see its socket's pings: after a sleep, or behind a router
 * that forgot it, a dead connection looks open for as long as nobody speaks.
 */
const BEAT_MS = 20_000;
/** A beat that comes so late was slept through; less is a page in the background, whose clock browsers slow down. */
const SLEPT_MS = 150_000;

interface SocketOptions {
  /** Asked at every connection: the sequence after which events are wanted. */
  readonly since: () => number;
  /** Asked whenever it says that it is here. */
  readonly looksAt: () => Id | null;
  readonly onMessage: (message: LiveMessage) => void;
  readonly onState: (state: LinkState) => void;
}

/** A WebSocket that comes back by itself until it is closed. */
export interface LiveSocket {
  readonly retryNow: () => void;
  /** Says at once what is looked at, not only at the next beat. */
  readonly sayHere: () => void;
  /** Gives the server a pause first. */
  readonly retryLater: () => void;
  readonly close: () => void;
}

export function openSocket({ since, looksAt, onMessage, onState }: SocketOptions): LiveSocket {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let heard = false;
  let isOpen = false;

  const lose = () => {
    drop();
    failures += 1;
    const waitMs = backoffMs(failures, Math.random());
    timer = setTimeout(connect, waitMs);
    onState({ kind: 'lost', retryAtMs: Date.now() + waitMs });
  };
  const connect = () => {
    drop();
    onState({ kind: 'connecting' });
    socket = new WebSocket(addressSince(since()));
    // A connection that does not come about is given up like one that falls silent.
    heard = false;
    listen(Date.now());
    socket.onopen = () => {
      heard = true;
      isOpen = true;
      if (looksAt() !== null) sayHere();
      onState({ kind: 'live' });
    };
    socket.onclose = lose;
    socket.onmessage = (frame) => {
      // Only now: a server that accepts and closes at once must not be asked again without a pause.
      failures = 0;
      heard = true;
      onMessage(JSON.parse(String(frame.data)));
    };
  };
  const listen = (since: number) => {
    beat = setTimeout(() => {
      if (Date.now() - since > SLEPT_MS) return connect();
      if (!heard) return lose();
      heard = false;
      sayHere();
      listen(Date.now());
    }, BEAT_MS);
  };
  const sayHere = () => {
    const here: DeskMessage = { type: 'here', bookingId: looksAt() };
    // One that is not open yet says it when it is.
    if (isOpen) socket?.send(JSON.stringify(here));
  };
  const drop = () => {
    clearTimeout(timer);
    clearTimeout(beat);
    isOpen = false;
    if (socket === null) return;
    socket.onclose = null;
    socket.onmessage = null;
    socket.onopen = null;
    socket.close();
    socket = null;
  };
  // The system knows sooner than a silent TCP connection that the network went or came back.
  window.addEventListener('online', connect);
  window.addEventListener('offline', lose);
  connect();
  return {
    retryNow: connect,
    sayHere,
    retryLater: lose,
    close: () => {
      window.removeEventListener('online', connect);
      window.removeEventListener('offline', lose);
      drop();
    },
  };
}

function addressSince(sequence: number): string {
  const address = new URL(`/api/v1/live?since=${sequence}`, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
