import type { QueryClient } from '@tanstack/react-query';
import type { Id, LiveEvent, LiveMessage } from '../../../../api/contract.ts';
import {
  forgetEvents,
  knownSequence,
  listenAfter,
  mendDays,
  missedEvents,
  receiveEvent,
} from '../calendar/day-cache.ts';
import {
  failedSequence,
  MESSAGE_EVENTS,
  reloadFailed,
  reloadFailedSoon,
} from '../failed-messages/failed-cache.ts';
import { reloadFeedback } from '../feedback/api.ts';
import { GUEST_EVENTS, GUEST_KEY } from '../guests/guest-keys.ts';
import { CANNED_KEY, reloadTalks, reloadTalksSoon, TALK_EVENTS } from '../inbox/talks-cache.ts';
import { createLookers, type Lookers } from '../looking/lookers.ts';
import { MONEY_EVENTS, reloadMoney } from '../money/api.ts';
import { hasEnded, hearStanding, lookUntilAnswered, ME_KEY } from '../session/api.ts';
import { type Progress, startProgress } from './progress.ts';
import { type LinkState, type LiveSocket, openSocket } from './socket.ts';

export interface LiveSnapshot {
  /** False until a first day was loaded: until then there is nothing to be behind of. */
  readonly started: boolean;
  readonly link: LinkState;
  /** Bookings that appeared a moment ago. */
  readonly fresh: ReadonlySet<Id>;
  readonly lastEvent: LiveEvent | null;
}

/** The desk's live line: one socket, from the first day or list that is loaded until the page is left. */
export interface Live {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly snapshot: () => LiveSnapshot;
  /** Listens after this sequence. Of two pages the one that is known less far decides: it must miss nothing. */
  readonly follow: (sequence: number) => void;
  readonly retryNow: () => void;
  /** Who else looks at which visit. */
  readonly lookers: Lookers;
  /** Tells the others that this visit is open here; null for none. */
  readonly lookAt: (bookingId: Id | null) => void;
  readonly stop: () => void;
}

const FRESH_MS = 4000;
const IDLE: LiveSnapshot = {
  started: false,
  link: { kind: 'connecting' },
  fresh: new Set(),
  lastEvent: null,
};

export function createLive(client: QueryClient): Live {
  const listeners = new Set<() => void>();
  let snapshot = IDLE;
  let progress: Progress = startProgress(0);
  let socket: LiveSocket | null = null;
  let wasLost = false;
  const lookers = createLookers();
  let looksAt: Id | null = null;
  let said: Id | null = null;

  const change = (part: Partial<LiveSnapshot>) => {
    snapshot = { ...snapshot, ...part };
    for (const listener of listeners) listener();
  };
  const highlight = (id: Id) => {
    change({ fresh: new Set([...snapshot.fresh, id]) });
    setTimeout(
      () => change({ fresh: new Set([...snapshot.fresh].filter((other) => other !== id)) }),
      FRESH_MS,
    );
  };
  const onEvent = (event: LiveEvent) => {
    const step = progress.advance(event.sequence);
    if (step === 'known') return;
    receiveEvent(client, event);
    if (event.booking !== null) {
      client.invalidateQueries({ queryKey: ['booking', event.booking.id] });
      if (event.type === 'booking-held') highlight(event.booking.id);
    }
    change({ lastEvent: event });
    if (step === 'gap') return readAgain(event.sequence);
    if (MONEY_EVENTS.has(event.type)) reloadMoney(client);
    if (event.type === 'feedback-given') reloadFeedback(client);
    if (TALK_EVENTS.has(event.type)) reloadTalksSoon(client, talksOf(event));
    if (event.type === 'canned-answers-changed') client.invalidateQueries({ queryKey: CANNED_KEY });
    if (GUEST_EVENTS.has(event.type) || event.booking !== null)
      client.invalidateQueries({ queryKey: GUEST_KEY });
    if (MESSAGE_EVENTS.has(event.type)) reloadFailedSoon(client);
  };
  /** Something before this was not told: all that is shown may be older than it. */
  const readAgain = (sequence: number) => {
    missedEvents(client, sequence);
    reloadMoney(client);
    reloadFeedback(client);
    reloadTalks(client);
    reloadFailedSoon(client);
    for (const queryKey of [['booking'], GUEST_KEY, CANNED_KEY]) client.invalidateQueries({ queryKey });
  };
  const startAgain = async (sequence: number) => {
    const before = progress.last();
    await Promise.all([
      missedEvents(client, sequence),
      reloadFailed(client),
      reloadFeedback(client),
      reloadTalks(client),
    ]);
    const known = leastOf(knownSequence(client), failedSequence(client));
    // Nothing is shown: the next day that is will start the line again.
    if (known === null) return stop();
    progress = startProgress(Math.max(known, before));
    // Not newer means not loaded: asking at once would get the same answer, at once, for ever.
    if (known > before) socket?.retryNow();
    else socket?.retryLater();
  };
  const onMessage = (message: LiveMessage) => {
    if (message.type === 'event') onEvent(message.event);
    else if (message.type === 'caught-up') {
      if (message.standing !== undefined) hearStanding(client, message.standing);
      if (progress.caughtUp(message.after, message.sequence) === 'gap') readAgain(message.sequence);
    } else if (message.type === 'talks') reloadTalksSoon(client, message.ids);
    else if (message.type === 'looking') lookers.receive(message.visits);
    else if (message.type === 'reload') {
      void lookUntilAnswered(client);
      startAgain(message.sequence);
    } else if (message.type === 'signed-out') hasEnded(client);
    mendDays(client);
  };
  const onState = (link: LinkState) => {
    // Who has gone meanwhile nobody tells; a new line is told who is there.
    if (link.kind !== 'live') lookers.receive([]);
    // What was said meanwhile is told to nobody who was away: lines have no sequence.
    if (link.kind === 'live' && wasLost) reloadTalks(client);
    wasLost = link.kind === 'lost' || (wasLost && link.kind === 'connecting');
    change({ link });
    // A refused socket does not say why; asking who we are shows the sign-in page if the session ended.
    if (link.kind === 'lost') client.invalidateQueries({ queryKey: ME_KEY });
  };
  const stop = () => {
    socket?.close();
    socket = null;
    change(IDLE);
    lookers.receive([]);
    forgetEvents(client);
  };
  const sayLook = () => {
    if (said === looksAt) return;
    said = looksAt;
    socket?.sayHere();
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    snapshot: () => snapshot,
    follow: (sequence) => {
      if (socket !== null && progress.covers(sequence)) return;
      // A day that was loaded before and is not shown counts as well: its events would be missing from it when it is.
      const first = Math.min(sequence, knownSequence(client) ?? sequence);
      progress = startProgress(first);
      listenAfter(client, first);
      if (socket !== null) return socket.retryNow();
      change({ started: true });
      socket = openSocket({ since: () => progress.last(), looksAt: () => looksAt, onMessage, onState });
    },
    retryNow: () => socket?.retryNow(),
    lookers,
    lookAt: (bookingId) => {
      looksAt = bookingId;
      // From one visit to the next is one step: between them nothing is said.
      queueMicrotask(sayLook);
    },
    stop,
  };
}

/** The talk that an event is about. */
function talksOf({ conversation }: LiveEvent): readonly Id[] {
  return conversation === undefined ? [] : [conversation.id];
}

function leastOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
