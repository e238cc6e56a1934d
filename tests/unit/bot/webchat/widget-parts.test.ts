import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChatMessage } from '../../../../bot/webchat/protocol.ts';
import { backoffMs } from '../../../../bot/webchat/widget/backoff.ts';
import { emptyConversation, type Outgoing } from '../../../../bot/webchat/widget/conversation.ts';
import { memoryStorage, openKeepsake } from '../../../../bot/webchat/widget/keepsake.ts';
import { newId, newKey } from '../../../../bot/webchat/widget/random.ts';
import { safeUrl, stretches } from '../../../../bot/webchat/widget/safe-url.ts';
import { readServerFrame } from '../../../../bot/webchat/widget/server-frame.ts';
import { transcript, unreadCount } from '../../../../bot/webchat/widget/transcript.ts';
import { plain } from './memory-mailroom.ts';

describe('the wait before connecting again', () => {
  test('doubles from half a second to fifteen, with chance in the upper half', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 99].map((failures) => backoffMs(failures, 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000,
    ]);
    expect(backoffMs(0, 0)).toBe(250);
    expect(backoffMs(99, 0)).toBe(7500);
  });
});

describe('what the browser makes up', () => {
  test('are keys of 43 base64url characters and ids of the UUID form, each another', () => {
    const keys = Array.from({ length: 50 }, newKey);
    const ids = Array.from({ length: 50 }, newId);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set([...keys, ...ids]).size).toBe(100);
  });
});

describe('what the browser keeps', () => {
  const message = (id: string, madeAt: number): Outgoing => ({
    id,
    text: id,
    choice: null,
    madeAt,
    refused: null,
  });

  test('is found again in the order of writing, apart for each tenant', () => {
    const storage = memoryStorage();
    const keepsake = openKeepsake(storage, 'sage-house');
    for (const one of [message('b', 2), message('a', 1), message('c', 3)]) keepsake.keep(one);
    keepsake.forget('c');
    expect(openKeepsake(storage, 'sage-house').outbox()).toEqual([message('a', 1), message('b', 2)]);
    expect(openKeepsake(storage, 'sage').outbox()).toEqual([]);
  });

  test('is left aside when it was damaged', () => {
    const storage = memoryStorage();
    storage.set('stillwater/x/outbox/1', '{"id":');
    storage.set('stillwater/x/outbox/2', '{"id":2}');
    storage.set('stillwater/x/key', 'short');
    const keepsake = openKeepsake(storage, 'x');
    expect([keepsake.outbox(), keepsake.key(), keepsake.seen()]).toEqual([[], null, 0]);
  });
});

describe('frames of the server', () => {
  test('are read when they have the agreed form', () => {
    const content = { text: '', choices: [{ id: '1', title: 'Yes' }], link: null, image: null };
    const message = { position: 1, from: 'house', id: null, at: '2026-03-02T09:00:00Z', content };
    const frame = { type: 'message', message };
    expect(readServerFrame(JSON.stringify(frame))).toEqual(frame);
  });

  test('are left aside when they have not, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (data) => expect(readServerFrame(data)).toBeNull()),
    );
    for (const content of [null, {}, { text: '', choices: [1], link: null, image: null }]) {
      const message = { position: 1, from: 'house', id: null, at: '', content };
      expect(readServerFrame(JSON.stringify({ type: 'message', message }))).toBeNull();
    }
  });
});

describe('addresses', () => {
  test('are followed on the web only', () => {
    const base = 'https://desk.example/chat.js';
    expect(safeUrl('/pay/1', base)).toBe('https://desk.example/pay/1');
    expect(safeUrl('data:image/png;base64,AA==', base)).toBe('data:image/png;base64,AA==');
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'file:///x',
      'http://',
    ])
      expect(safeUrl(url, base)).toBeNull();
  });

  test('are found in a text without the stop that follows them', () => {
    expect(stretches('See https://a.example/b?c=1. Or (http://d.example).').map(({ url }) => url)).toEqual([
      null,
      'https://a.example/b?c=1',
      null,
      'http://d.example',
      null,
    ]);
  });

  test('leave the text as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(
          stretches(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text),
      ),
    );
  });
});

describe('the transcript', () => {
  const line = (position: number, from: 'guest' | 'house', text: string, at: string): ChatMessage => ({
    position,
    from,
    id: from === 'guest' ? `g${position}` : null,
    content: plain(text),
    at,
  });
  const offer = (position: number, at: string): ChatMessage => ({
    ...line(position, 'house', 'When?', at),
    content: {
      ...plain('When?'),
      choices: [
        { id: 'a', title: '17:00' },
        { id: 'b', title: '18:00' },
      ],
    },
  });

  test('puts one time under lines of one side, and a day above the first of it', () => {
    const lines = [
      line(1, 'house', 'a', '2026-03-02T12:00:00Z'),
      line(2, 'house', 'b', '2026-03-02T12:01:00Z'),
      line(3, 'guest', 'c', '2026-03-02T12:02:00Z'),
      line(4, 'guest', 'd', '2026-03-04T12:00:00Z'),
    ];
    const entries = transcript({ ...emptyConversation, lines });
    expect(entries.map(({ closesGroup }) => closesGroup)).toEqual([false, true, true, true]);
    expect(entries.map(({ opensDay }) => opensDay)).toEqual([true, false, false, true]);
  });

  test('quiets choices once the guest has spoken, also while that is on its way, and marks the one taken', () => {
    const lines = [offer(1, '2026-03-02T12:00:00Z')];
    expect(transcript({ ...emptyConversation, lines })[0]).toMatchObject({ current: true, taken: null });
    const outbox = [{ id: 'x', text: '18:00', choice: 'b', madeAt: 0, refused: null }];
    expect(transcript({ ...emptyConversation, lines, outbox })[0]).toMatchObject({
      current: false,
      taken: 'b',
    });
  });

  test('keeps the bubble of a message when it goes from pending to sent', () => {
    const outbox = [{ id: 'g2', text: 'hello', choice: null, madeAt: 0, refused: null }];
    const pending = transcript({ ...emptyConversation, outbox })[0];
    const sent = transcript({
      ...emptyConversation,
      lines: [line(2, 'guest', 'hello', '2026-03-02T12:00:00Z')],
    })[0];
    expect(pending?.key).toBe(sent?.key);
  });

  test('counts the house’s lines that were not looked at', () => {
    const at = '2026-03-02T12:00:00Z';
    const lines = [line(1, 'house', 'a', at), line(2, 'guest', 'b', at), line(3, 'house', 'c', at)];
    expect(unreadCount({ ...emptyConversation, lines }, 1)).toBe(1);
  });
});
