import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { ConversationLine } from '../../../../api/contract.ts';
import { plain } from './memory-mailroom.ts';
import { newKey, openTestHouse, type TestGuest, type TestHouse } from './test-house.ts';

let house: TestHouse;
afterEach(() => house.close());

const target = (guest: TestGuest) => ({ tenantId: 't1', address: guest.address });

describe('a guest who connects', () => {
  test('is welcomed by the house with an empty conversation', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    expect(await guest.hello()).toEqual({
      type: 'welcome',
      tenant: { name: 'Sage House', accent: '#2f5d50', logo: null, greetings: {}, position: 'right' },
      locale: null,
      messages: [],
      more: false,
    });
  });

  test('gets what was said after the position they have', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    for (const text of ['one', 'two', 'three']) house.mailroom.houseWrites(guest.conversationId, text);
    const welcome = await guest.hello(1);
    expect(welcome).toMatchObject({ messages: [{ position: 2 }, { position: 3, id: null, from: 'house' }] });
  });

  test('gets a long conversation in pages of 200', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    for (let line = 1; line <= 401; line += 1) house.mailroom.houseWrites(guest.conversationId, `${line}`);
    const pages = [await guest.hello(0), await guest.hello(200), await guest.hello(400)];
    expect(pages.map((page) => page.type === 'welcome' && [page.messages.length, page.more])).toEqual([
      [200, true],
      [200, true],
      [1, false],
    ]);
  });

  test('sees their own lines with the id that their browser gave them', async () => {
    house = await openTestHouse();
    const first = await house.guest();
    await first.hello();
    const id = first.say('massage tomorrow');
    await first.next();
    const second = await house.guest({ key: first.key });
    expect(await second.hello()).toMatchObject({
      messages: [{ position: 1, from: 'guest', id, content: plain('massage tomorrow') }],
    });
  });

  test('never sees the conversation of another key', async () => {
    house = await openTestHouse();
    const first = await house.guest();
    await first.hello();
    first.say('my secret');
    await first.next();
    const other = await house.guest();
    expect(await other.hello()).toMatchObject({ messages: [] });
    other.send({ type: 'hello', key: first.key, after: 0, locale: null });
    expect(await other.next()).toEqual({ type: 'refused', id: null, reason: 'bad-message', afterMs: null });
  });
});

describe('a guest who writes', () => {
  test('is told the position and the turn is kicked', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    const id = guest.say('hello');
    expect(await guest.next()).toEqual({ type: 'accepted', id, position: 1 });
    expect(house.kicked).toEqual([guest.conversationId]);
  });

  test('may send the same message again and gets the same position', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    const id = guest.say('hello');
    guest.say('hello', id);
    expect(await guest.next()).toEqual(await guest.next());
    expect(house.mailroom.lines(guest.conversationId)).toHaveLength(1);
  });

  test('has taps stored under their title', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    guest.send({ type: 'tap', id: randomUUID(), choice: 'slot:1', title: 'Friday 17:00' });
    await guest.next();
    expect(house.mailroom.lines(guest.conversationId)[0]?.content.text).toBe('Friday 17:00');
  });

  test('sees the message in their other windows too', async () => {
    house = await openTestHouse();
    const phone = await house.guest();
    const laptop = await house.guest({ key: phone.key });
    await phone.hello();
    await laptop.hello();
    const id = phone.say('hello');
    expect(await laptop.next()).toMatchObject({
      type: 'message',
      message: { position: 1, from: 'guest', id },
    });
  });

  test('keeps the order of messages sent in one breath', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    for (const text of ['a', 'b', 'c', 'd', 'e']) guest.say(text);
    for (let count = 0; count < 5; count += 1) await guest.next();
    expect(
      house.mailroom
        .lines(guest.conversationId)
        .map((line) => line.content.text)
        .join(''),
    ).toBe('abcde');
  });

  test('is disconnected, not told a lie, when the message could not be stored', async () => {
    house = await openTestHouse();
    house.mailroom.failNext(1);
    const guest = await house.guest();
    await guest.hello();
    guest.say('hello');
    expect(await guest.closed()).toBe(1011);
    expect(guest.frames).toHaveLength(1);
  });
});

describe('a line of the house', () => {
  test('reaches every open window once', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    const line = house.mailroom.houseWrites(guest.conversationId, 'good morning');
    house.webchat.deliver(target(guest), line);
    house.webchat.deliver(target(guest), line);
    house.webchat.deliver(target(guest), house.mailroom.houseWrites(guest.conversationId, 'second'));
    expect(await guest.next()).toMatchObject({ message: { position: 1, content: { text: 'good morning' } } });
    expect(await guest.next()).toMatchObject({ message: { position: 2, content: { text: 'second' } } });
  });

  test('brings the lines that this process was never handed', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    house.mailroom.houseWrites(guest.conversationId, 'sent by another process');
    house.webchat.deliver(
      target(guest),
      house.mailroom.houseWrites(guest.conversationId, 'sent by this one'),
    );
    expect(await guest.next()).toMatchObject({ message: { position: 1 } });
    expect(await guest.next()).toMatchObject({ message: { position: 2 } });
  });

  test('is not held up by a position that was dropped', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    house.webchat.deliver(target(guest), house.mailroom.houseWrites(guest.conversationId, 'late', 3));
    expect(await guest.next()).toMatchObject({ message: { position: 4 } });
  });

  test('is shown although a higher position was readable before it', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    const late = house.mailroom.houseWrites(guest.conversationId, 'worded late');
    house.mailroom.lines(guest.conversationId).pop();
    house.webchat.deliver(target(guest), house.mailroom.houseWrites(guest.conversationId, 'first out'));
    house.webchat.deliver(target(guest), late);
    expect(await guest.next()).toMatchObject({ message: { position: 2 } });
    expect(await guest.next()).toMatchObject({ message: { position: 1 } });
  });

  test('comes by a nudge when another process stored it', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    guest.say('hello');
    await guest.next();
    house.mailroom.houseWrites(guest.conversationId, 'good morning');
    house.webchat.refresh(guest.conversationId);
    expect(await guest.next()).toMatchObject({ type: 'message', message: { position: 2 } });
  });

  test('brings the language with it when that is another', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    guest.say('guten Tag');
    await guest.next();
    house.mailroom.speak('de');
    house.mailroom.houseWrites(guest.conversationId, 'Guten Tag');
    house.webchat.refresh(guest.conversationId);
    expect([await guest.next(), await guest.next()]).toMatchObject([
      { type: 'language', locale: 'de' },
      { type: 'message' },
    ]);
    const again = await house.guest({ key: guest.key });
    expect(await again.hello()).toMatchObject({ type: 'welcome', locale: 'de' });
  });

  test('is announced by a typing sign', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    guest.say('hello');
    await guest.next();
    house.webchat.typing(guest.conversationId);
    expect(await guest.next()).toEqual({ type: 'typing' });
  });
});

describe('a window that misbehaves', () => {
  test.each([
    'not json',
    '[]',
    'null',
    '{"type":"say"}',
    '{"type":"hello","key":"short","after":0}',
    `{"type":"hello","key":"${'k'.repeat(43)}","after":-1}`,
    '{"type":"say","id":"not-a-uuid","text":"x"}',
    '{"type":"__proto__"}',
  ])('is refused: %s', async (frame) => {
    house = await openTestHouse();
    const guest = await house.guest();
    guest.send(frame);
    expect(await guest.next()).toEqual({ type: 'refused', id: null, reason: 'bad-message', afterMs: null });
  });

  test('is told which message was refused', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    const empty = guest.say('   ');
    const long = guest.say('x'.repeat(10_001));
    expect(await guest.next()).toEqual({ type: 'refused', id: empty, reason: 'bad-message', afterMs: null });
    expect(await guest.next()).toEqual({ type: 'refused', id: long, reason: 'too-long', afterMs: null });
  });

  test('must say hello before it writes', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    const id = guest.say('hello');
    expect(await guest.next()).toEqual({ type: 'refused', id, reason: 'bad-message', afterMs: null });
  });

  test('is closed after repeated abuse', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    for (let count = 0; count < 8; count += 1) guest.send('nonsense');
    expect(await guest.closed()).toBe(1008);
  });

  test('is closed over a frame of more than 64 kB or one that is binary nonsense', async () => {
    house = await openTestHouse();
    const large = await house.guest();
    large.send('x'.repeat(66_000));
    expect(await large.closed()).toBe(1009);
    const binary = await house.guest();
    binary.socket.send(Buffer.from([0xff, 0xfe, 0x00]));
    expect(await binary.next()).toMatchObject({ type: 'refused', reason: 'bad-message' });
  });

  test('is closed when it floods', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    for (let count = 0; count < 500; count += 1) guest.send({ type: 'ping' });
    expect(await guest.closed()).toBe(1008);
  });

  test('is slowed down, and nothing of what was refused is stored', async () => {
    house = await openTestHouse({ limits: { messagesPerGuest: 2 } });
    const guest = await house.guest();
    await guest.hello();
    for (let count = 0; count < 3; count += 1) guest.say('again');
    const answers = [await guest.next(), await guest.next(), await guest.next()];
    expect(answers.at(-1)).toMatchObject({
      type: 'refused',
      reason: 'too-fast',
      afterMs: expect.any(Number),
    });
    expect(house.mailroom.lines(guest.conversationId)).toHaveLength(2);
  });

  test('is closed when it never says hello, and when it stops answering', async () => {
    house = await openTestHouse({ limits: { helloTimeoutMs: 40 } });
    const silent = await house.guest();
    expect(await silent.closed()).toBe(1008);
    await house.close();
    house = await openTestHouse({ limits: { heartbeatMs: 40 } });
    const dead = await house.guest();
    await dead.hello();
    dead.socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(house.webchat.size()).toBe(0);
  });
});

describe('the door', () => {
  test('counts by reason what was not taken', async () => {
    const refused: string[] = [];
    house = await openTestHouse({ refused: (reason) => void refused.push(reason) });
    const guest = await house.guest();
    await guest.hello();
    guest.send({ type: 'say', id: 'none', text: 'hello' });
    await guest.next();
    const elsewhere = await house.guest({ headers: { origin: 'https://elsewhere.example' } });
    await elsewhere.next();
    expect(refused).toEqual(['bad-message', 'not-here']);
  });

  test('tells a browser that no such spa exists', async () => {
    house = await openTestHouse();
    for (const slug of ['nobody', '../etc', '']) {
      const guest = await house.guest({ slug });
      expect(await guest.next()).toEqual({
        type: 'refused',
        id: null,
        reason: 'unknown-tenant',
        afterMs: null,
      });
      expect(await guest.closed()).toBe(4004);
    }
  });

  test('tells a page that is not on the list why it is not let in', async () => {
    house = await openTestHouse();
    const stranger = await house.guest({ headers: { origin: 'https://evil.example' } });
    expect(await stranger.next()).toMatchObject({ type: 'refused', reason: 'not-here' });
    expect(await stranger.closed()).toBe(4003);
    expect(house.webchat.size()).toBe(0);
  });

  test.each([
    'https://spa.example.evil.example',
    'http://spa.example',
    'https://spa.example:8443',
    'null',
    'https://chat.example.evil.example',
  ])('takes %s for no page of the list', async (origin) => {
    house = await openTestHouse({ publicUrl: 'https://chat.example' });
    const stranger = await house.guest({ headers: { origin } });
    expect(await stranger.next()).toMatchObject({ type: 'refused', reason: 'not-here' });
  });

  test('lets in the pages of the list, our own, and programs that name none', async () => {
    house = await openTestHouse({ publicUrl: 'https://chat.example/' });
    const own = `http://127.0.0.1:${house.port}`;
    const headers = ['https://spa.example', 'https://chat.example', own].map((origin) => ({ origin }));
    for (const one of [...headers, {}])
      expect((await (await house.guest({ headers: one })).hello()).type).toBe('welcome');
  });

  test('is at /chat only', async () => {
    house = await openTestHouse();
    expect(await statusOf(`ws://127.0.0.1:${house.port}/other`, {})).toBe(404);
    expect(await statusOf(`ws://127.0.0.1:${house.port}//`, {})).toBe(404);
  });

  test('tells an address that keeps knocking when to come back, and later not even that', async () => {
    house = await openTestHouse({ limits: { socketsPerAddress: 2 } });
    await house.guest();
    await house.guest();
    const third = await house.guest();
    expect(await third.next()).toMatchObject({ reason: 'too-many', afterMs: expect.any(Number) });
    expect(await third.closed()).toBe(4029);
    await house.guest();
    expect(await statusOf(house.url(), {})).toBe(429);
  });

  test('has room again for an address when one of its sockets has left', async () => {
    house = await openTestHouse({ limits: { openPerAddress: 1 } });
    const first = await house.guest();
    await first.hello();
    expect(await (await house.guest()).next()).toMatchObject({ reason: 'too-many' });
    first.socket.close();
    await first.closed();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await (await house.guest()).hello()).type).toBe('welcome');
  });

  test('takes only so many guests who were never here from one address', async () => {
    house = await openTestHouse({ limits: { newGuestsPerAddress: 1 } });
    const [first, second] = [await house.guest(), await house.guest()];
    for (const guest of [first, second]) await guest.hello();
    first.say('hello');
    expect((await first.next()).type).toBe('accepted');
    const id = second.say('hello');
    expect(await second.next()).toMatchObject({ id, reason: 'too-many', afterMs: expect.any(Number) });
    expect(house.mailroom.lines(second.conversationId)).toEqual([]);
    first.say('again');
    expect((await first.next()).type).toBe('accepted');
  });

  test('counts all messages of an address, whoever writes them', async () => {
    house = await openTestHouse({ limits: { messagesPerAddress: 2 } });
    for (const type of ['accepted', 'accepted', 'refused']) {
      const guest = await house.guest();
      await guest.hello();
      guest.say('hello');
      expect((await guest.next()).type).toBe(type);
    }
  });

  test('is closed for the moment when the tenant cannot be looked up', async () => {
    house = await openTestHouse({ findTenant: () => Promise.reject(new Error('away')) });
    expect(await statusOf(house.url(), {})).toBe(503);
  });

  test('gives the sixth window of a guest the place of the first', async () => {
    house = await openTestHouse();
    const key = newKey();
    const windows: TestGuest[] = [];
    for (let count = 0; count < 6; count += 1) {
      const opened = await house.guest({ key });
      await opened.hello();
      windows.push(opened);
    }
    expect(await windows[0]?.closed()).toBe(4001);
    house.webchat.deliver({ tenantId: 't1', address: windows[5]?.address ?? '' }, houseLine());
    expect(await windows[5]?.next()).toMatchObject({ type: 'message' });
    expect(windows[0]?.frames).toHaveLength(1);
  });

  test('stores what has arrived before it closes, and asks guests to come back', async () => {
    house = await openTestHouse();
    const guest = await house.guest();
    await guest.hello();
    const id = guest.say('just in time');
    await once(guest.socket, 'message');
    await house.webchat.close();
    expect(await guest.closed()).toBe(1012);
    expect(guest.frames.at(-1)).toEqual({ type: 'accepted', id, position: 1 });
  });
});

function houseLine(): ConversationLine {
  const at = '2026-03-02T09:00:00.000Z';
  return { position: 1, from: 'house', providerMessageId: null, content: plain('hello'), at };
}

async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url, { headers });
  socket.on('error', () => undefined);
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
}
