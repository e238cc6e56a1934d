/** A request that Microsoft's login or connector did not take, or did not answer in time. */
export class ConnectorError extends Error {
  override name = 'ConnectorError';
  readonly at: 'login' | 'connector';
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The connector's own code ("ConversationBlockedByUser"), or the login's ("invalid_client"). */
  readonly code: string | null;
  /** What its `Retry-After` asks for. */
  readonly retryAfterMs: number | null;

  constructor(
    words: string,
    about: Pick<ConnectorError, 'at' | 'status' | 'code' | 'retryAfterMs'>,
    options?: ErrorOptions,
  ) {
    super(words, options);
    this.at = about.at;
    this.status = about.status;
    this.code = about.code;
    this.retryAfterMs = about.retryAfterMs;
  }
}

/** What to do about it. */
export type Remedy =
  /** Nothing reaches this guest. */
  | { readonly act: 'lose' }
  | { readonly act: 'give-up' }
  | {
      readonly act: 'retry';
      readonly afterMs: number | null;
      /** Only too much at once: such a try does not count towards giving up. */
      readonly tooMuch: boolean;
    };

/** Who must do something about it is a person: the app's secret, an administrator's switch. */
export const SLOWLY: Remedy = { act: 'retry', afterMs: 15 * 60_000, tooMuch: false };

/** A 403 that is not about this guest. Any other says that they blocked the app or took it away. */
const NOT_THE_GUESTS: ReadonlySet<string> = new Set([
  'BotDisabledByAdmin',
  'InvalidBotApiHost',
  'NotEnoughPermissions',
]);

/**
 * By status, as Teams' page on messages in bot conversations has it: 412 (two changes at once) and 5xx may be tried
 * again, 413 (too large) would be too large again.
 */
export function remedyFor({ at, status, code, retryAfterMs }: ConnectorError): Remedy {
  if (status === 429) return again(retryAfterMs, true);
  if (status === null || status >= 500 || status === 408 || status === 412) return again(retryAfterMs);
  if (at === 'login' || status === 401) return SLOWLY;
  if (status === 403) return code !== null && NOT_THE_GUESTS.has(code) ? SLOWLY : { act: 'lose' };
  return status === 404 ? { act: 'lose' } : { act: 'give-up' };
}

function again(afterMs: number | null, tooMuch = false): Remedy {
  return { act: 'retry', afterMs, tooMuch };
}
