import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChatMessage, ServerFrame } from '../../../../bot/webchat/protocol.ts';
import {
  applyFrame,
  type Conversation,
  compose,
  discard,
  emptyConversation,
  nextOutgoing,
  type Outgoing,
  retry,
} from '../../../../bot/webchat/widget/conversation.ts';
import { plain } from './memory-mailroom.ts';

const at = '2026-03-02T09:00:00.000Z';
const madeAt = Date.parse(at);

function outgoing(id: string, text = id): Outgoing {
  return { id, text, choice: null, madeAt, refused: null };
}

function houseLine(position: number): ChatMessage {
  return { position, from: 'house', id: null, content: plain(`house ${position}`), at };
}

const tenant = { name: '', accent: '', logo: null, greetings: {}, position: 'right' as const };

describe('the conversation in the browser', () => {
  test('shows a message at once and moves it to its place when it is accepted', () => {
    const pending = compose(emptyConversation, outgoing('a'));
    expect(pending.outbox.map(({ id }) => id)).toEqual(['a']);
    const sent = applyFrame(pending, { type: 'accepted', id: 'a', position: 1 });
    expect(sent.outbox).toEqual([]);
    expect(sent.lines).toEqual([{ position: 1, from: 'guest', id: 'a', content: plain('a'), at }]);
  });

  test('knows its own message when the server shows it before it accepts it', () => {
    const pending = compose(emptyConversation, outgoing('a'));
    const line: ChatMessage = { position: 1, from: 'guest', id: 'a', content: plain('a'), at };
    const shown = applyFrame(pending, { type: 'message', message: line });
    expect(applyFrame(shown, { type: 'accepted', id: 'a', position: 1 }).lines).toEqual([line]);
    expect(shown.outbox).toEqual([]);
  });

  test('keeps order and shows nothing twice', () => {
    const lines = [3, 1, 3, 2, 1].map(houseLine);
    const conversation = lines.reduce(
      (known, message) => applyFrame(known, { type: 'message', message }),
      emptyConversation,
    );
    expect(conversation.lines.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(conversation.contiguous).toBe(3);
  });

  test('does not count past a gap', () => {
    const messages = [houseLine(1), houseLine(2), houseLine(4)];
    const conversation = applyFrame(emptyConversation, {
      type: 'welcome',
      tenant,
      messages,
      locale: null,
      more: false,
    });
    expect(conversation.contiguous).toBe(2);
  });

  test('holds a refused message back until the guest tries again, or lets it go', () => {
    const pending = compose(compose(emptyConversation, outgoing('a')), outgoing('b'));
    const refused = applyFrame(pending, { type: 'refused', id: 'a', reason: 'too-long', afterMs: null });
    expect(nextOutgoing(refused)?.id).toBe('b');
    expect(nextOutgoing(retry(refused, 'a'))?.id).toBe('a');
    expect(discard(refused, 'a').outbox.map(({ id }) => id)).toEqual(['b']);
  });

  test('keeps a message that was only too fast on its way', () => {
    const pending = compose(emptyConversation, outgoing('a'));
    expect(applyFrame(pending, { type: 'refused', id: 'a', reason: 'too-fast', afterMs: 2_000 })).toEqual(
      pending,
    );
  });
});

/** What happens between the two ends; after a `reconnect` frames of the old connection are gone. */
type Step =
  | { readonly kind: 'guest' | 'reconnect' }
  | { readonly kind: 'house'; readonly skipped: number }
  | { readonly kind: 'reach-server'; readonly ackLost: boolean }
  | { readonly kind: 'reach-guest'; readonly pick: number; readonly fate: 'once' | 'twice' | 'lost' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('guest' as const, 'reconnect' as const) }),
  fc.record({ kind: fc.constant('house' as const), skipped: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('reach-server' as const), ackLost: fc.boolean() }),
  fc.record({
    kind: fc.constant('reach-guest' as const),
    pick: fc.nat(),
    fate: fc.constantFrom('once' as const, 'twice' as const, 'lost' as const),
  }),
);

/** A server and a browser with a bad line between them. */
function badLine(pageSize: number) {
  const server: ChatMessage[] = [];
  let last = 0;
  let guest: Conversation = emptyConversation;
  let flying: ServerFrame[] = [];
  let written = 0;

  function append(line: Omit<ChatMessage, 'position' | 'at'>): ChatMessage {
    last += 1;
    const message = { ...line, position: last, at };
    server.push(message);
    return message;
  }

  function take(id: string, text: string): number {
    const known = server.find((line) => line.id === id);
    return (known ?? append({ from: 'guest', id, content: plain(text) })).position;
  }

  function welcome(after: number): void {
    const rest = server.filter(({ position }) => position > after);
    const messages = rest.slice(0, pageSize);
    const more = rest.length > pageSize;
    guest = applyFrame(guest, {
      type: 'welcome',
      tenant,
      messages,
      locale: null,
      more,
    });
    if (more) welcome(messages.at(-1)?.position ?? 0);
  }

  const run = {
    guest() {
      written += 1;
      guest = compose(guest, outgoing(`g${written}`));
    },
    house({ skipped }: Step & { kind: 'house' }) {
      last += skipped;
      const content = plain(`house ${last}`);
      flying.push({ type: 'message', message: append({ from: 'house', id: null, content }) });
    },
    'reach-server'({ ackLost }: Step & { kind: 'reach-server' }) {
      const next = nextOutgoing(guest);
      if (!next) return;
      const position = take(next.id, next.text);
      if (!ackLost) flying.push({ type: 'accepted', id: next.id, position });
    },
    'reach-guest'({ pick, fate }: Step & { kind: 'reach-guest' }) {
      const [frame] = flying.splice(pick % Math.max(1, flying.length), 1);
      if (!frame || fate === 'lost') return;
      guest = applyFrame(guest, frame);
      if (fate === 'twice') flying.push(frame);
    },
    reconnect() {
      flying = [];
      welcome(guest.contiguous);
    },
  };

  return {
    play(one: Step): void {
      if (one.kind === 'house') run.house(one);
      else if (one.kind === 'reach-server') run['reach-server'](one);
      else if (one.kind === 'reach-guest') run['reach-guest'](one);
      else run[one.kind]();
    },
    /** The line is good again: everything waiting goes through. */
    settle(): void {
      run.reconnect();
      for (let next = nextOutgoing(guest); next; next = nextOutgoing(guest)) {
        guest = applyFrame(guest, { type: 'accepted', id: next.id, position: take(next.id, next.text) });
      }
      run.reconnect();
    },
    server: () => server,
    guest: () => guest,
    written: () => written,
  };
}

test('whatever is lost, repeated or reordered, the guest ends with what the server has, each once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (steps, pageSize) => {
      const line = badLine(pageSize);
      for (const one of steps) line.play(one);
      line.settle();
      expect(line.guest().lines).toEqual(line.server());
      expect(line.guest().outbox).toEqual([]);
      expect(line.server().filter(({ from }) => from === 'guest')).toHaveLength(line.written());
    }),
    { numRuns: 500 },
  );
});
