import { forgetEarly, takeEarly } from './early-answers.ts';

/** Why a request did not do what was asked. `reason` is a word to branch on, `detail` one to show. */
export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    reason: string,
    detail: string,
    body: Record<string, unknown>,
    cause?: unknown,
  ) {
    super(detail, { cause });
    this.name = 'Problem';
    this.status = status;
    this.reason = reason;
    this.body = body;
  }
}

type Method = 'GET' | 'POST' | 'DELETE';

export interface CallOptions {
  /** Names the call for good, where it may have to be made again later. */
  readonly key?: string;
  /** After this it counts as unanswered. */
  readonly patienceMs?: number;
}

/**
 * Asks the server of this origin. The answer's shape is trusted: it is our own contract.
 * Throws a Problem: the server's, or reason `unreachable` when no answer came.
 */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<T> {
  const response = await send(method, path, body, options);
  if (!response.ok) throw await problemOf(response);
  // 204 has no body, which JSON has no word for.
  return JSON.parse((await response.text()) || 'null');
}

async function send(method: Method, path: string, body: unknown, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') {
    headers['x-stillwater'] = '1';
    headers['idempotency-key'] = options.key ?? newKey();
  }
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const { patienceMs } = options;
  const attempt = (): Promise<Response> =>
    fetch(`/api/v1${path}`, {
      ...init,
      credentials: 'same-origin',
      ...(patienceMs === undefined ? {} : { signal: AbortSignal.timeout(patienceMs) }),
    });
  if (method !== 'GET') forgetEarly();
  const early = method === 'GET' ? takeEarly(path) : null;
  try {
    // An answer that was lost on the way is asked for once more: under the same key it is the same call.
    return await (early ?? attempt()).catch(attempt);
  } catch (cause) {
    throw new Problem(0, 'unreachable', 'No answer from the server', {}, cause);
  }
}

/** A key for one call. `crypto.randomUUID` is not there on a page without TLS, as on a desk's own network. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await readObject(response);
  const reason = typeof body.reason === 'string' ? body.reason : `status-${response.status}`;
  const detail = typeof body.detail === 'string' ? body.detail : response.statusText;
  return new Problem(response.status, reason, detail, body);
}

/** A proxy in between may answer with HTML: that is still only a problem with a status. */
async function readObject(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
