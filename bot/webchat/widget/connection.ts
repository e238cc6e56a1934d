import type { ClientFrame, DeviceFrame, HelloFrame, ServerFrame } from '../protocol.ts';
import { backoffMs } from './backoff.ts';
import type { Outgoing } from './conversation.ts';
import { readServerFrame } from './server-frame.ts';

/** After this long without a word the server is asked whether it is there. */
const QUIET_MS = 25_000;
/** An answer that takes longer means the line is dead, whatever the browser believes. */
const ANSWER_MS = 10_000;
/** A line that lived this long was no failed attempt. */
const STABLE_MS = 10_000;

/** The server's words for closing that ask for something else than coming back soon. */
const REPLACED = 4001;
const NOT_HERE = 4003;
const UNKNOWN_TENANT = 4004;

/** An open line to the server. */
export interface Wire {
  send(text: string): void;
  close(): void;
}

export interface WireEvents {
  opened(): void;
  heard(data: unknown): void;
  closed(code: number): void;
}

/**
 * connecting → open; lost → waiting → connecting. `replaced`: the guest has newer windows open.
 * `refused`: no such spa. `not-here`: the spa does not want its chat on this site.
 */
export type ConnectionState = 'connecting' | 'open' | 'waiting' | 'replaced' | 'refused' | 'not-here';

type Refusal = ServerFrame & { readonly type: 'refused' };

export interface ConnectionParts {
  openWire(events: WireEvents): Wire;
  /** What to say hello with: the last contiguous position, so that nothing is missed. */
  hello(): Omit<HelloFrame, 'type'>;
  nextOutgoing(): Outgoing | null;
  onFrame(frame: ServerFrame): void;
  /** `until`: when the server, which has too much to do, will be asked again, in milliseconds since 1970. */
  onState(state: ConnectionState, until: number | null): void;
  /** What waits to be sent waits until then; null is no longer. */
  onHeld(until: number | null): void;
  random(): number;
}

/** Keeps a line to the server open and sends what waits in the outbox, one message at a time. */
export class Connection {
  readonly #parts: ConnectionParts;
  #wire: Wire | null = null;
  /** Events of an earlier wire are ignored. */
  #attempt = 0;
  #failures = 0;
  #welcomedAt: number | null = null;
  #caughtUp = false;
  #inFlight: string | null = null;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** Connects at once; an open line is asked for a sign of life instead. */
  wake(): void {
    if (this.#wire && this.#welcomedAt !== null) this.#ask();
    else if (!this.#wire && Date.now() >= this.#notBefore) this.#connect();
  }

  /** Sends the next waiting message, if the line is free. */
  flush(): void {
    if (!this.#caughtUp || this.#inFlight !== null || this.#pause !== undefined) return;
    const next = this.#parts.nextOutgoing();
    if (!next) return;
    this.#inFlight = next.id;
    const { id, text, choice } = next;
    this.#send(choice === null ? { type: 'say', id, text } : { type: 'tap', id, choice, title: text });
    this.#expectAnswer();
  }

  /** Says something of this device, on an open line; without one it is said with the next. */
  tell(frame: DeviceFrame): void {
    if (this.#caughtUp) this.#send(frame);
  }

  stop(): void {
    this.#drop();
  }

  #connect(): void {
    this.#drop();
    this.#parts.onState('connecting', null);
    const attempt = this.#attempt;
    const current = () => attempt === this.#attempt;
    this.#wire = this.#parts.openWire({
      opened: () => current() && this.#send({ type: 'hello', ...this.#parts.hello() }),
      heard: (data) => current() && this.#heard(readServerFrame(data)),
      closed: (code) => current() && this.#lost(code),
    });
    this.#expectAnswer();
  }

  #heard(frame: ServerFrame | null): void {
    if (!frame) return;
    this.#parts.onFrame(frame);
    this.#follow(frame);
    if (!this.#wire) return;
    if (this.#inFlight === null) this.#listen();
    else this.#expectAnswer();
  }

  #follow(frame: ServerFrame): void {
    if (frame.type === 'welcome') {
      this.#welcomed(frame.more, frame.messages.at(-1)?.position ?? 0);
    } else if (frame.type === 'accepted') {
      this.#failures = 0;
      this.#answered(frame.id);
    } else if (frame.type === 'refused') {
      this.#refused(frame);
    }
  }

  #welcomed(more: boolean, lastPosition: number): void {
    this.#welcomedAt ??= Date.now();
    this.#parts.onState('open', null);
    // The next page begins after this one, not after the last contiguous line: a position that the
    // house gave up would otherwise ask for the same page for ever.
    if (more) this.#send({ type: 'hello', ...this.#parts.hello(), after: lastPosition });
    this.#caughtUp = !more;
    this.flush();
  }

  #refused({ id, reason, afterMs }: Refusal): void {
    if (reason === 'unknown-tenant') this.#lost(UNKNOWN_TENANT);
    else if (reason === 'not-here') this.#lost(NOT_HERE);
    // Without an id it was the hello, or the socket itself: come back later.
    else if (id === null) this.#lost(0, afterMs);
    else if (afterMs === null) this.#answered(id);
    else this.#rest(id, afterMs);
  }

  #answered(id: string): void {
    if (this.#inFlight === id) this.#inFlight = null;
    this.flush();
  }

  #rest(id: string, afterMs: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#parts.onHeld(null);
      this.flush();
    }, afterMs);
    this.#parts.onHeld(Date.now() + afterMs);
    this.#answered(id);
  }

  #lost(code: number, afterMs: number | null = null): void {
    if (this.#welcomedAt !== null && Date.now() - this.#welcomedAt > STABLE_MS) this.#failures = 0;
    this.#drop();
    if (code === UNKNOWN_TENANT) this.#parts.onState('refused', null);
    else if (code === NOT_HERE) this.#parts.onState('not-here', null);
    else if (code === REPLACED) this.#parts.onState('replaced', null);
    else this.#comeBackLater(afterMs);
  }

  #comeBackLater(afterMs: number | null): void {
    const pauseMs = backoffMs(this.#failures, this.#parts.random()) + (afterMs ?? 0);
    this.#timer = setTimeout(() => this.#connect(), pauseMs);
    this.#failures += 1;
    this.#notBefore = afterMs === null ? 0 : Date.now() + pauseMs;
    this.#parts.onState('waiting', afterMs === null ? null : this.#notBefore);
  }

  #drop(): void {
    this.#attempt += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#pause);
    if (this.#pause !== undefined) this.#parts.onHeld(null);
    this.#pause = undefined;
    this.#wire?.close();
    this.#wire = null;
    this.#welcomedAt = null;
    this.#caughtUp = false;
    this.#inFlight = null;
  }

  #listen(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET_MS);
  }

  #ask(): void {
    this.#send({ type: 'ping' });
    this.#expectAnswer();
  }

  #expectAnswer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lost(0), ANSWER_MS);
  }

  #send(frame: ClientFrame): void {
    this.#wire?.send(JSON.stringify(frame));
  }
}
