import { z } from 'zod';
import { retryAfter } from '../retry-after.ts';
import { GraphError } from './errors.ts';

export const VERSION = 'v24.0';
export const HOST = 'https://graph.facebook.com';
/** An answer takes well under a second; the outbox lends a message for 60. */
const TIMEOUT_MS = 10_000;

const Refused = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number(),
    error_subcode: z.number().optional(),
    error_user_msg: z.string().optional(),
    error_data: z.object({ details: z.string().default('') }).optional(),
  }),
});

/** The library knows one host and tells nothing of an answer but its JSON. */
export function fetchFrom(apiUrl: string): typeof fetch {
  return async (address, options) => {
    const url = String(address).replace(HOST, apiUrl);
    const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(options?.signal ? [options.signal] : [])];
    const response = await fetch(url, {
      ...options,
      redirect: 'error',
      signal: AbortSignal.any(signals),
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
}

/** Whatever goes wrong on the way is a `GraphError`: no answer is one without a status. */
export async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GraphError) throw error;
    const words = `the Cloud API did not answer as it should: ${String(error)}`;
    throw new GraphError(words, { status: null, code: null, retryAfterMs: null }, { cause: error });
  }
}

async function refusalOf(response: Response): Promise<GraphError> {
  const { status, headers } = response;
  const retryAfterMs = retryAfter(headers.get('retry-after'));
  const said = Refused.safeParse(parsed(await response.text()));
  if (!said.success)
    return new GraphError(`the Cloud API answered ${status}`, { status, code: null, retryAfterMs });
  const { code, error_subcode: subcode = null, message, error_data, error_user_msg } = said.data.error;
  const words = [`${code}`, message, error_data?.details ?? error_user_msg ?? '']
    .filter((part) => part !== '')
    .join(': ');
  return new GraphError(words, { status, code, subcode, retryAfterMs });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, say: the status tells enough.
    return null;
  }
}
