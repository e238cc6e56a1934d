import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type ClientOptions, WebSocket } from 'ws';
import { networkAddress } from '../../../../api/http/network-address.ts';
import { guestAddress } from '../../../../bot/webchat/guest-address.ts';
import type { ClientFrame, ServerFrame } from '../../../../bot/webchat/protocol.ts';
import { openWebchat, type WebchatOptions, type WebchatServer } from '../../../../bot/webchat/socket.ts';
import { conversationId, type MemoryMailroom, memoryMailroom } from './memory-mailroom.ts';

const tenant = {
  id: 't1',
  name: 'Sage House',
  accent: '#2f5d50',
  origins: ['https://spa.example'],
  logo: null,
  greetings: {},
  position: 'right' as const,
};

/** A web chat on a real port of this machine, with a mailroom in memory. */
export interface TestHouse {
  readonly webchat: WebchatServer;
  readonly mailroom: MemoryMailroom;
  readonly kicked: string[];
  readonly port: number;
  url(slug?: string): string;
  guest(options?: { key?: string; slug?: string; headers?: Record<string, string> }): Promise<TestGuest>;
  close(): Promise<void>;
}

export async function openTestHouse(options: Partial<WebchatOptions> = {}): Promise<TestHouse> {
  const mailroom = memoryMailroom();
  const kicked: string[] = [];
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const webchat = openWebchat({
    findTenant: async (slug) => (slug === 'sage-house' ? tenant : null),
    callerOf: (request) => networkAddress(request, true),
    mailroom,
    onStored: (_tenantId, id) => kicked.push(id),
    now: () => new Date('2026-03-02T09:00:00.000Z'),
    log: quiet,
    refused: () => undefined,
    ...options,
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => void webchat.handleUpgrade(request, socket, head));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const url = (slug = 'sage-house') => `ws://127.0.0.1:${port}/chat?tenant=${slug}`;
  return {
    webchat,
    mailroom,
    kicked,
    port,
    url,
    guest: ({ key = newKey(), slug, headers = {} } = {}) => connect(url(slug), key, { headers }),
    async close() {
      await webchat.close();
      server.close();
    },
  };
}

/** One browser window, speaking the protocol by hand. */
export interface TestGuest {
  readonly key: string;
  readonly address: string;
  readonly conversationId: string;
  readonly socket: WebSocket;
  readonly frames: ServerFrame[];
  send(frame: ClientFrame | string): void;
  hello(after?: number): Promise<ServerFrame>;
  say(text: string, id?: string): string;
  /** The next frame that was not yet taken. */
  next(): Promise<ServerFrame>;
  /** The code that the connection ended with. */
  closed(): Promise<number>;
}

async function connect(url: string, key: string, options: ClientOptions): Promise<TestGuest> {
  const socket = new WebSocket(url, options);
  const frames: ServerFrame[] = [];
  const arrivals = new EventTarget();
  let taken = 0;
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    arrivals.dispatchEvent(new Event('frame'));
  });
  const ended = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  await once(socket, 'open');
  const guest: TestGuest = {
    key,
    address: guestAddress(key),
    conversationId: conversationId(tenant.id, guestAddress(key)),
    socket,
    frames,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    hello(after = 0) {
      guest.send({ type: 'hello', key, after, locale: 'en-GB' });
      return guest.next();
    },
    say(text, id = randomUUID()) {
      guest.send({ type: 'say', id, text });
      return id;
    },
    async next() {
      while (frames.length <= taken) await once(arrivals, 'frame');
      const frame = frames[taken];
      taken += 1;
      if (!frame) throw new Error('no frame');
      return frame;
    },
    closed: () => ended,
  };
  return guest;
}

export function newKey(): string {
  return randomBytes(32).toString('base64url');
}
