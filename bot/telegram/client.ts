import { Telegram, TelegramError } from 'telegraf';
import type { Telegram as Methods, Opts } from 'telegraf/types';
import type { ChannelAccount } from '../../api/contract.ts';

/** A call that was not answered by then has failed. */
const TIMEOUT_MS = 10_000;

/** Why a call of the Bot API failed, by what there is to do about it. */
export type TelegramFailure =
  /** Too much at once: not before this. */
  | { readonly kind: 'flood'; readonly afterMs: number | null; readonly detail: string }
  /** The guest blocked the bot, left, or never started it. */
  | { readonly kind: 'gone'; readonly detail: string }
  /** The token is not valid (any more). */
  | { readonly kind: 'bad-token'; readonly detail: string }
  /** Telegram will never take this request. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Telegram is not reached, slow or out of order. */
  | { readonly kind: 'outage'; readonly detail: string };

/** A failed call. Its message names neither the token nor what was to be sent. */
export class TelegramCallError extends Error {
  override name = 'TelegramCallError';
  readonly failure: TelegramFailure;

  constructor(method: string, failure: TelegramFailure) {
    super(`${method}: ${failure.detail}`);
    this.failure = failure;
  }
}

export type Answer<M extends keyof Methods> = ReturnType<Methods[M]>;

export interface CallOptions {
  readonly timeoutMs?: number;
  /** Ends the call. */
  readonly signal?: AbortSignal;
}

/** Calls one bot's methods. Throws `TelegramCallError`. */
export type CallBot = <M extends keyof Methods>(
  method: M,
  body: Opts<M>,
  options?: CallOptions,
) => Promise<Answer<M>>;

/** The bot behind a token. */
export function openBot(apiUrl: string, token: string): CallBot {
  // Without the slash an address with a path would lose the end of it.
  const client = new Telegram(token, { apiRoot: `${apiUrl}/` });
  return async (method, body, options = {}) => {
    const ending = endingSignal(options);
    try {
      return await client.callApi(method, body, ending.given);
    } catch (error) {
      throw new TelegramCallError(method, failureOf(error, token));
    } finally {
      ending.clear();
    }
  };
}

type ClientSignal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>;

/** The client's types name a stand-in from before Node had signals of its own; it takes either. */
function isClientSignal(signal: unknown): signal is ClientSignal {
  return signal instanceof AbortSignal;
}

/** The client's own timeout is more than eight minutes. */
function endingSignal({ timeoutMs = TIMEOUT_MS, signal }: CallOptions) {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, timeoutMs);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  const given: unknown = ending.signal;
  return {
    given: isClientSignal(given) ? { signal: given } : {},
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    },
  };
}

/** Bots of all accounts, each opened once: with another token it is another bot. */
export function makeBots(apiUrl: string): (account: ChannelAccount) => CallBot {
  const open = new Map<string, { readonly token: string; readonly call: CallBot }>();
  return ({ id, secrets }) => {
    const token = secrets.token ?? '';
    const known = open.get(id);
    if (known?.token === token) return known.call;
    const call = openBot(apiUrl, token);
    open.set(id, { token, call });
    return call;
  };
}

function failureOf(error: unknown, token: string): TelegramFailure {
  const words = error instanceof Error ? error.message : String(error);
  // An answer that is no JSON is told with its address, and the token stands in that.
  const detail = (token === '' ? words : words.replaceAll(token, '[token]')).slice(0, 300);
  if (!(error instanceof TelegramError)) return { kind: 'outage', detail };
  const { code, description = '', parameters } = error;
  if (code === 429) {
    const seconds = parameters?.retry_after;
    return { kind: 'flood', afterMs: seconds === undefined ? null : seconds * 1000, detail };
  }
  if (code === 403 || (code === 400 && NOBODY.test(description))) return { kind: 'gone', detail };
  if (code === 401 || code === 404) return { kind: 'bad-token', detail };
  // 409: another process polls the same bot.
  return code >= 500 || code === 409 ? { kind: 'outage', detail } : { kind: 'refused', detail };
}

const NOBODY = /chat not found|user not found|peer_id_invalid|user is deactivated/i;
