import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, type RequestOptions } from 'node:https';
import { connect } from 'node:net';
import { retryAfter } from '../retry-after.ts';

/** One try, and what was answered to it. */
export interface Turn {
  /** Resolves with the first answer's status. */
  readonly answered: Promise<{ readonly status: number; readonly afterMs: number | null }>;
  /** What its `Retry-After` asked for. */
  afterMs(): number | null;
}

interface OpenTurn {
  isUsed: boolean;
  heard(answer: IncomingMessage): void;
}

const turns = new AsyncLocalStorage<OpenTurn>();

/** Runs a call of Google's library of which one request goes out: a second one, its own retry, is refused. */
export function once<T>(work: (turn: Turn) => Promise<T>): Promise<T> {
  let after: number | null = null;
  let tell: (answer: { status: number; afterMs: number | null }) => void = () => undefined;
  const answered = new Promise<{ status: number; afterMs: number | null }>((resolve) => {
    tell = resolve;
  });
  const open: OpenTurn = {
    isUsed: false,
    heard({ statusCode = 0, headers }) {
      after = retryAfter(headers['retry-after'] ?? null);
      tell({ status: statusCode, afterMs: after });
    },
  };
  return turns.run(open, () => work({ answered, afterMs: () => after }));
}

/** Node hands each request to its agent by this method, which its types do not name. */
interface Asking {
  addRequest(request: ClientRequest, options: RequestOptions): void;
}

/**
 * The connections of Google's library, one request a try: it asks again by itself, knows one host, and says nothing of an
 * answer's headers.
 */
export function makeOnceAgent(url: string | null): Agent {
  const agent = url === null ? new Agent() : elsewhere(url);
  const asking = agent as unknown as Asking;
  const add = asking.addRequest.bind(agent);
  asking.addRequest = (request, options) => {
    const turn = turns.getStore();
    if (turn?.isUsed) {
      request.destroy(new Error('asked once already'));
      return;
    }
    if (turn) {
      turn.isUsed = true;
      request.once('response', (answer: IncomingMessage) => turn.heard(answer));
    }
    add(request, options);
  };
  return agent;
}

/** Whatever host is meant, this one is called, and without TLS. */
function elsewhere(url: string): Agent {
  const { hostname, port } = new URL(url);
  const agent = new Agent();
  Object.assign(agent, { createConnection: () => connect(Number(port || 80), hostname) });
  return agent;
}
