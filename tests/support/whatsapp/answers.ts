import type { ServerResponse } from 'node:http';

/** What goes wrong with one request to send. */
export type Fault =
  | {
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      readonly retryAfter?: string;
    }
  /** Answered with a proxy's page. */
  | { readonly page: number }
  /** Refused before anything was looked at: the connection ends. */
  | 'cut'
  /** Taken, and shown to the guest; the answer never arrives. */
  | 'taken-then-cut';

export type Answer =
  | 'cut'
  | { readonly status: number; readonly body: object | string; readonly headers?: Record<string, string> };

export function failure(fault: Exclude<Fault, 'taken-then-cut'>): Answer {
  if (fault === 'cut') return 'cut';
  if ('page' in fault) return { status: fault.page, body: '<h1>Sorry</h1>' };
  const refused = refusal(fault.status, fault.code ?? 131000, fault.message ?? 'Something went wrong');
  return fault.retryAfter === undefined
    ? refused
    : { ...refused, headers: { 'retry-after': fault.retryAfter } };
}

export function refusal(
  status: number,
  code: number,
  message: string,
  more: object = {},
): Exclude<Answer, 'cut'> {
  const error_data = { messaging_product: 'whatsapp', details: message };
  const error = {
    message: `(#${code}) ${message}`,
    type: 'OAuthException',
    code,
    error_data,
    fbtrace_id: 'AaBb',
    ...more,
  };
  return { status, body: { error } };
}

export function write(response: ServerResponse, answer: Answer): void {
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  const { status, body, headers } = answer;
  const isPage = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isPage ? 'text/html' : 'application/json; charset=UTF-8',
    ...headers,
  });
  response.end(isPage ? body : JSON.stringify(body));
}
