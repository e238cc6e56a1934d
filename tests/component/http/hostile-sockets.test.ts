import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../support/test-server.ts';
import { openChat } from '../../support/webchat/chat-client.ts';

const UPGRADE = [
  'Host: spa.test',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
].join('\r\n');

describe('a server on the open network', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => server?.stop());

  function open(text: string): Socket {
    const socket = connect({
      port: Number(new URL(server.url).port),
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    socket.on('error', () => socket.destroy());
    socket.write(text);
    return socket;
  }

  async function isAlive(): Promise<boolean> {
    return (await fetch(`${server.url}/healthz`)).ok;
  }

  test('outlives a body that only says it is packed', async () => {
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
      body: 'hello',
    });
    expect(answer.status).toBe(415);
    await expect(isAlive()).resolves.toBe(true);
  });

  test('outlives callers who ask for the live calendar and hang up hard', async () => {
    for (const cookie of ['', 'Cookie: session=guess\r\n']) {
      for (let i = 0; i < 10; i += 1) {
        const socket = open(`GET /api/v1/live HTTP/1.1\r\n${UPGRADE}\r\n${cookie}\r\n`);
        socket.once('connect', () => setImmediate(() => socket.resetAndDestroy()));
        await sleep(10);
      }
    }
    await expect(isAlive()).resolves.toBe(true);
  });

  test.each(['/nowhere', '/api/v1/live'])(
    'lets go of a caller refused at %s who never hangs up',
    async (path) => {
      const socket = open(`GET ${path} HTTP/1.1\r\n${UPGRADE}\r\n\r\n`);
      socket.resume();
      // A side that is gone answers what still comes with a reset; a busy machine takes a while to be gone.
      for (let i = 0; i < 100 && !socket.destroyed; i += 1) {
        await sleep(100);
        socket.write('x');
      }
      expect(socket.destroyed).toBe(true);
    },
  );

  test('takes the longest message in letters of three bytes', async () => {
    const chat = await openChat(server.url, server.demo.slug);
    await chat.say('マ'.repeat(10_000));
    await chat.heard(() => true);
    chat.close();
  });
});
