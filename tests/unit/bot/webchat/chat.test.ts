import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { guestAddress } from '../../../../bot/webchat/guest-address.ts';
import { type Chat, createChat } from '../../../../bot/webchat/widget/chat.ts';
import type { Wire, WireEvents } from '../../../../bot/webchat/widget/connection.ts';
import { type Keepsake, memoryStorage, openKeepsake } from '../../../../bot/webchat/widget/keepsake.ts';
import { conversationId } from './memory-mailroom.ts';
import { openTestHouse, type TestHouse } from './test-house.ts';

/** The widget without its looks, against the real server over a real socket. */
interface Browser {
  readonly chat: Chat;
  readonly keepsake: Keepsake;
  readonly sockets: WebSocket[];
  texts(): string[];
  conversationId(): string;
}

let house: TestHouse;
const chats: Chat[] = [];
afterEach(async () => {
  for (const chat of chats.splice(0)) chat.stop();
  await house.close();
});

function openBrowser(storage = memoryStorage()): Browser {
  const keepsake = openKeepsake(storage, 'sage-house');
  const sockets: WebSocket[] = [];
  const openWire = (events: WireEvents): Wire => {
    const socket = new WebSocket(house.url());
    sockets.push(socket);
    socket.on('open', () => events.opened());
    socket.on('message', (data) => events.heard(String(data)));
    socket.on('close', (code) => events.closed(code));
    socket.on('error', () => undefined);
    return { send: (text) => socket.send(text), close: () => socket.close() };
  };
  const chat = createChat({ keepsake, locale: 'en', openWire });
  chats.push(chat);
  return {
    chat,
    keepsake,
    sockets,
    texts: () => chat.state().conversation.lines.map((line) => line.content.text),
    conversationId: () => conversationId('t1', guestAddress(keepsake.key() ?? '')),
  };
}

async function until(chat: Chat, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const stop = chat.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

describe('the chat over a real socket', () => {
  test('makes its key once and keeps it', async () => {
    house = await openTestHouse();
    const storage = memoryStorage();
    const first = openBrowser(storage);
    expect(first.chat.known()).toBe(false);
    first.chat.wake();
    await until(first.chat, () => first.chat.state().loaded);
    const key = first.keepsake.key();
    expect(key).toMatch(/^[\w-]{43}$/);
    const later = openBrowser(storage);
    later.chat.wake();
    await until(later.chat, () => later.chat.state().loaded);
    expect([later.chat.known(), later.keepsake.key()]).toEqual([true, key]);
  });

  test('sends what was written in the order of writing', async () => {
    house = await openTestHouse();
    const { chat, texts } = openBrowser();
    for (const text of ['one', 'two', 'three']) chat.say(text);
    await until(chat, () => chat.state().conversation.lines.length === 3);
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  test('sends again, once, what a broken connection left open', async () => {
    house = await openTestHouse();
    const browser = openBrowser();
    const { chat } = browser;
    chat.wake();
    await until(chat, () => chat.state().connection === 'open');
    chat.say('did this arrive?');
    browser.sockets[0]?.terminate();
    await until(chat, () => chat.state().conversation.outbox.length === 0);
    expect(house.mailroom.lines(browser.conversationId())).toHaveLength(1);
    expect(browser.texts()).toEqual(['did this arrive?']);
    expect(browser.keepsake.outbox()).toEqual([]);
  });

  test('sends after a reload what the page was closed upon', async () => {
    house = await openTestHouse();
    const storage = memoryStorage();
    const closed = openBrowser(storage);
    closed.chat.say('before the page closed');
    closed.chat.stop();
    const reopened = openBrowser(storage);
    expect(reopened.chat.state().conversation.outbox).toHaveLength(1);
    reopened.chat.wake();
    await until(reopened.chat, () => reopened.chat.state().conversation.outbox.length === 0);
    expect(house.mailroom.lines(reopened.conversationId()).map((line) => line.content.text)).toEqual([
      'before the page closed',
    ]);
  });

  test('gets what the house said while it was away', async () => {
    house = await openTestHouse();
    const browser = openBrowser();
    const { chat } = browser;
    chat.say('hello');
    await until(chat, () => chat.state().conversation.lines.length === 1);
    browser.sockets[0]?.terminate();
    for (const text of ['first', 'second']) house.mailroom.houseWrites(browser.conversationId(), text);
    await until(chat, () => chat.state().conversation.lines.length === 3);
    expect(browser.texts()).toEqual(['hello', 'first', 'second']);
  });

  test('begins with an empty window after its guest was forgotten, and shows every line of the new talk', async () => {
    house = await openTestHouse();
    const storage = memoryStorage();
    const [browser, second] = [openBrowser(storage), openBrowser(storage)];
    browser.chat.say('forget me');
    await until(browser.chat, () => browser.texts().length === 1);
    second.chat.wake();
    house.mailroom.houseWrites(browser.conversationId(), 'goodbye');
    house.webchat.refresh(browser.conversationId());
    for (const { chat, texts } of [browser, second]) await until(chat, () => texts().includes('goodbye'));
    browser.chat.look(2);
    house.mailroom.forget(browser.conversationId());
    browser.chat.say('hello');
    await until(browser.chat, () => browser.texts().join() === 'hello');
    expect([browser.chat.state().seen, browser.keepsake.seen()]).toEqual([0, 0]);
    const anew = `${browser.conversationId()}/1`;
    house.mailroom.houseWrites(anew, 'welcome');
    house.webchat.refresh(anew);
    for (const { chat, texts } of [browser, second])
      await until(chat, () => texts().join() === 'hello,welcome');
  });

  test('does the same when the line broke before the guest was forgotten', async () => {
    house = await openTestHouse();
    const browser = openBrowser();
    for (const text of ['one', 'two', 'forget me']) browser.chat.say(text);
    await until(browser.chat, () => browser.texts().length === 3);
    house.mailroom.forget(browser.conversationId());
    browser.sockets[0]?.terminate();
    await until(browser.chat, () => browser.texts().length === 0);
    browser.chat.say('hello');
    await until(browser.chat, () => browser.texts().join() === 'hello');
    expect(browser.chat.state().conversation.lines.map(({ position }) => position)).toEqual([1]);
  });

  test('reads a long conversation page by page, over a position that was given up', async () => {
    house = await openTestHouse();
    const browser = openBrowser();
    browser.chat.say('hello');
    await until(browser.chat, () => browser.texts().length === 1);
    for (let line = 0; line < 450; line += 1)
      house.mailroom.houseWrites(browser.conversationId(), `${line}`, line === 100 ? 1 : 0);
    browser.sockets[0]?.terminate();
    await until(browser.chat, () => browser.texts().length === 451);
    expect(browser.texts().at(-1)).toBe('449');
  });

  test('ends with what the server has, each once, however often the line breaks', async () => {
    house = await openTestHouse();
    const browser = openBrowser();
    const { chat } = browser;
    chat.say('guest 0');
    await until(chat, () => browser.texts().length === 1);
    const target = { tenantId: 't1', address: guestAddress(browser.keepsake.key() ?? '') };
    for (let round = 1; round <= 12; round += 1) {
      chat.say(`guest ${round}`);
      const line = house.mailroom.houseWrites(
        browser.conversationId(),
        `house ${round}`,
        round % 5 === 0 ? 1 : 0,
      );
      if (round % 3 > 0) house.webchat.deliver(target, line);
      if (round % 2 > 0) browser.sockets.at(-1)?.terminate();
      await new Promise((resolve) => setTimeout(resolve, round * 3));
      chat.wake();
    }
    const stored = () => house.mailroom.lines(browser.conversationId());
    await until(chat, () => stored().length === 25 && browser.texts().length === 25);
    expect(chat.state().conversation.lines.map(({ position }) => position)).toEqual(
      stored().map(({ position }) => position),
    );
    expect(browser.texts()).toEqual(stored().map((line) => line.content.text));
    expect(new Set(browser.texts()).size).toBe(25);
  });

  test('waits and sends again when it was too fast', async () => {
    house = await openTestHouse({ limits: { messagesPerGuest: 1, minuteMs: 1_000 } });
    const browser = openBrowser();
    browser.chat.say('one');
    browser.chat.say('two');
    await until(browser.chat, () => browser.texts().length === 1);
    await until(browser.chat, () => browser.chat.state().heldUntil !== null);
    expect(browser.chat.state().conversation.outbox.map(({ text }) => text)).toEqual(['two']);
    await until(browser.chat, () => browser.texts().length === 2);
    expect(browser.texts()).toEqual(['one', 'two']);
    expect(browser.chat.state().heldUntil).toBeNull();
  });

  test('says when it comes back, when there are too many chats, and does not come before', async () => {
    house = await openTestHouse({ limits: { openPerAddress: 0 } });
    const { chat, sockets } = openBrowser();
    chat.wake();
    await until(chat, () => chat.state().until !== null);
    expect(chat.state()).toMatchObject({ connection: 'waiting' });
    expect(chat.state().until).toBeGreaterThan(Date.now() + 20_000);
    chat.wake();
    expect(sockets).toHaveLength(1);
  });

  test('stops trying when there is no such spa, until it is asked to', async () => {
    house = await openTestHouse({ findTenant: async () => null });
    const browser = openBrowser();
    browser.chat.wake();
    await until(browser.chat, () => browser.chat.state().connection === 'refused');
    browser.chat.wake();
    expect(browser.sockets).toHaveLength(2);
  });

  test('shows that the house is typing until it has answered', async () => {
    house = await openTestHouse();
    const browser = openBrowser();
    const { chat } = browser;
    chat.say('hello');
    await until(chat, () => browser.texts().length === 1);
    house.webchat.typing(browser.conversationId());
    await until(chat, () => chat.state().typing);
    const line = house.mailroom.houseWrites(browser.conversationId(), 'good morning');
    house.webchat.deliver({ tenantId: 't1', address: guestAddress(browser.keepsake.key() ?? '') }, line);
    await until(chat, () => browser.texts().length === 2);
    expect(chat.state().typing).toBe(false);
  });
});
