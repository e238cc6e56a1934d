import type { Choice } from '../../../api/contract.ts';
import type { ChatHouse, DeviceFrame, ServerFrame } from '../protocol.ts';
import { Connection, type ConnectionState, type Wire, type WireEvents } from './connection.ts';
import type { Conversation, Outgoing } from './conversation.ts';
import * as conversations from './conversation.ts';
import type { Keepsake } from './keepsake.ts';
import { newId, newKey } from './random.ts';

/** The longest message that can be written in the widget, in UTF-16 code units. */
export const MAX_LENGTH = 2_000;
/** The typing sign goes out by itself when no answer comes. */
const TYPING_MS = 12_000;

/** All that the widget shows. */
export interface ChatState {
  /** null until the chat was first opened. */
  readonly connection: ConnectionState | null;
  /** When the server is asked again, in milliseconds since 1970; null is as soon as may be. */
  readonly until: number | null;
  /** Until when what waits to be sent waits; null is no longer than the line takes. */
  readonly heldUntil: number | null;
  readonly tenant: ChatHouse | null;
  readonly conversation: Conversation;
  /** The first welcome has come: an empty conversation is known to be empty. */
  readonly loaded: boolean;
  /** BCP 47, of the conversation; null while there is none. */
  readonly locale: string | null;
  readonly typing: boolean;
  /** What a browser subscribes to notifications with; null where there are none. */
  readonly webKey: string | null;
  /** What the server said last of this device: it is told, or is not; null while it said nothing. */
  readonly notified: boolean | null;
  readonly seen: number;
}

/** The chat without its looks. */
export interface Chat {
  state(): ChatState;
  /** Calls back after every change; answers how to stop that. */
  subscribe(listener: () => void): () => void;
  /** Whether this browser has been a guest here before. */
  known(): boolean;
  /** Connects, or connects at once instead of waiting. */
  wake(): void;
  say(text: string): void;
  tap(choice: Choice): void;
  retry(id: string): void;
  discard(id: string): void;
  /** This device is to be told of what happens, or not any more. */
  device(type: DeviceFrame['type'], device: unknown): void;
  /** The guest has everything up to this position before their eyes. */
  look(position: number): void;
  /** Another window of this browser has looked, too. */
  lookedElsewhere(): void;
  /** How it looks is known before it is opened. */
  dress(house: ChatHouse): void;
  stop(): void;
}

export interface ChatParts {
  readonly keepsake: Keepsake;
  readonly locale: string;
  openWire(events: WireEvents): Wire;
}

/** Joins the conversation's rules, the connection and what the browser keeps. */
export function createChat({ keepsake, locale, openWire }: ChatParts): Chat {
  const listeners = new Set<() => void>();
  let state: ChatState = {
    connection: null,
    until: null,
    heldUntil: null,
    tenant: null,
    conversation: { ...conversations.emptyConversation, outbox: keepsake.outbox() },
    loaded: false,
    locale: null,
    typing: false,
    webKey: null,
    notified: null,
    seen: keepsake.seen(),
  };
  let typingTimer: ReturnType<typeof setTimeout> | undefined;

  const connection = new Connection({
    openWire,
    hello: () => ({ key: secret(keepsake), after: state.conversation.contiguous, locale }),
    nextOutgoing: () => conversations.nextOutgoing(state.conversation),
    onFrame: take,
    onState: (next, until) => change({ connection: next, until }),
    onHeld: (heldUntil) => change({ heldUntil }),
    random: Math.random,
  });

  function change(part: Partial<ChatState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function changeConversation(conversation: Conversation): void {
    const kept = new Set(conversation.outbox.map((outgoing) => outgoing.id));
    for (const { id } of state.conversation.outbox) if (!kept.has(id)) keepsake.forget(id);
    change({ conversation });
  }

  function take(frame: ServerFrame): void {
    if (frame.type === 'typing') showTyping();
    if (frame.type === 'welcome')
      change({
        tenant: frame.tenant,
        locale: frame.locale,
        loaded: state.loaded || !frame.more,
        webKey: frame.webKey ?? null,
      });
    if (frame.type === 'notified') change({ notified: frame.on });
    if (frame.type === 'language') change({ locale: frame.locale });
    if (frame.type === 'forgotten') see(0);
    if (frame.type === 'message' && frame.message.from === 'house') change({ typing: false });
    changeConversation(conversations.applyFrame(state.conversation, frame));
  }

  function see(position: number): void {
    keepsake.keepSeen(position);
    change({ seen: position });
  }

  function showTyping(): void {
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => change({ typing: false }), TYPING_MS);
    change({ typing: true });
  }

  function compose(text: string, choice: string | null): void {
    const outgoing: Outgoing = { id: newId(), text, choice, madeAt: Date.now(), refused: null };
    // Kept before it is shown: a page that closes in this moment still sends it next time.
    keepsake.keep(outgoing);
    changeConversation(conversations.compose(state.conversation, outgoing));
    if (state.connection === null) connection.wake();
    connection.flush();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    known: () => keepsake.key() !== null,
    wake: () => connection.wake(),
    say(text) {
      const words = text.trim().slice(0, MAX_LENGTH);
      if (words !== '') compose(words, null);
    },
    tap: (choice) => compose(choice.title, choice.id),
    retry(id) {
      changeConversation(conversations.retry(state.conversation, id));
      connection.flush();
    },
    discard: (id) => changeConversation(conversations.discard(state.conversation, id)),
    device(type, device) {
      change({ notified: null });
      connection.tell({ type, device });
    },
    look(position) {
      if (position > state.seen) see(position);
    },
    lookedElsewhere: () => change({ seen: keepsake.seen() }),
    dress(house) {
      if (state.tenant === null) change({ tenant: house });
    },
    stop() {
      clearTimeout(typingTimer);
      connection.stop();
    },
  };
}

function secret(keepsake: Keepsake): string {
  const known = keepsake.key();
  if (known !== null) return known;
  keepsake.keepKey(newKey());
  // Read back: another window may have written its own in the same moment, and both must use one.
  return keepsake.key() ?? newKey();
}
