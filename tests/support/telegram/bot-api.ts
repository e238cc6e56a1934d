import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { seeded } from '../../../api/demo/seeded.ts';
import { SimulatedBot } from './bot.ts';

/** What the Bot API answers instead of doing what was asked. */
export interface Trouble {
  readonly status: number;
  readonly description: string;
  readonly retryAfter?: number;
}

/**
 * `hang` never answers; `cut` breaks the connection; `lost` does what was asked and breaks it before it says so; `page`
 * is what some proxy in between says.
 */
export type Answering = Trouble | 'hang' | 'cut' | 'lost' | 'page';

export const FLOOD: Trouble = { status: 429, description: 'Too Many Requests: retry after 2', retryAfter: 2 };
export const BROKEN: Trouble = { status: 502, description: 'Bad Gateway' };

/** Telegram's end of the wire, on loopback: bots, their guests, and everything that goes wrong in life. */
export interface BotApi {
  readonly url: string;
  /** Everything asked of it that the real one would refuse. A test ends with none. */
  readonly violations: readonly string[];
  addBot(): SimulatedBot;
  /** From now on this share of all calls goes wrong so. Without an argument all goes well. */
  trouble(share?: number, kinds?: readonly Answering[]): void;
  stop(): Promise<void>;
}

export interface BotApiOptions {
  now(): number;
  /** For a share of calls, always the same in the same order. */
  readonly seed?: number;
}

export async function openBotApi({ now, seed = 1 }: BotApiOptions): Promise<BotApi> {
  const violations: string[] = [];
  const bots = new Map<string, SimulatedBot>();
  const random = seeded(seed);
  let trouble: { readonly share: number; readonly kinds: readonly Answering[] } = { share: 0, kinds: [] };
  const general = (): Answering | null =>
    random() < trouble.share ? (trouble.kinds[Math.floor(random() * trouble.kinds.length)] ?? null) : null;

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      violations.push(`the simulator failed: ${error}`);
      response.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const bot = bots.get(token);
    if (!bot || bot.revoked) return refuse(response, { status: 401, description: 'Unauthorized' });
    if (request.headers['content-type'] !== 'application/json') violations.push(`${method}: not JSON`);
    const asked: unknown = JSON.parse(body || '{}');
    const answering = bot.nextAnswer(method) ?? (method === 'getUpdates' ? null : general());
    if (answering === 'hang') return;
    if (answering === 'cut') {
      bot.onAnswer(method, asked, answering);
      response.destroy();
      return;
    }
    if (answering === 'page') {
      response.end('<html>Sign in to the airport’s network</html>');
      return;
    }
    if (answering !== null && answering !== 'lost') {
      bot.onAnswer(method, asked, { error: answering });
      return refuse(response, answering);
    }
    const ended = new AbortController();
    response.on('close', () => ended.abort());
    const result = await bot.call(method, asked, ended.signal);
    bot.onAnswer(method, asked, answering === 'lost' ? 'cut' : result);
    if (answering === 'lost') {
      response.destroy();
      return;
    }
    if ('error' in result) refuse(response, result.error);
    else reply(response, 200, { ok: true, result: result.value });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    violations,
    addBot() {
      const id = randomInt(100_000_000, 2_000_000_000);
      const token = `${id}:${randomBytes(26).toString('base64url')}`;
      const bot = new SimulatedBot({ id, token, now, random, violate: (what) => violations.push(what) });
      bots.set(token, bot);
      return bot;
    },
    trouble(share = 0, kinds = []) {
      trouble = { share, kinds };
    },
    async stop() {
      for (const bot of bots.values()) bot.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function refuse(response: ServerResponse, { status, description, retryAfter }: Trouble): void {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  reply(response, status, { ok: false, error_code: status, description, ...parameters });
}

function reply(response: ServerResponse, status: number, body: object): void {
  // One step each: restify, in the same process, has its own idea of what writeHead answers.
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
