import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What `bench outbox` sends to, in a process of its own: it takes every message after 50 ms, as a provider that is well,
 * and remembers what came when. `GET /` tells it all and forgets it.
 */
const ANSWER_MS = 50;

export interface Arrival {
  readonly number: string;
  readonly to: string;
  readonly text: string;
  /** By this process's clock, in milliseconds. */
  readonly at: number;
}

let arrivals: Arrival[] = [];
let taken = 0;

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end(JSON.stringify(arrivals));
    arrivals = [];
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const at = performance.now();
    const { to, text, interactive } = JSON.parse(Buffer.concat(parts).toString());
    // A reminder is known by the visit that its buttons are about.
    const [, visit] = /\.(\w+)$/.exec(interactive?.action.buttons[0].reply.id ?? '') ?? [];
    arrivals.push({ number: request.url?.split('/').at(-2) ?? '', to, text: text?.body ?? visit ?? '', at });
    taken += 1;
    const id = `wamid.${process.pid}.${taken}`;
    void sleep(ANSWER_MS).then(() => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ messaging_product: 'whatsapp', contacts: [], messages: [{ id }] }));
    });
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
