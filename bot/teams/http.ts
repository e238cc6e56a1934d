import { z } from 'zod';
import { retryAfter } from '../retry-after.ts';
import { ConnectorError } from './errors.ts';

/** An answer takes well under a second; the outbox lends a message for 60. */
const TIMEOUT_MS = 10_000;

export interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | URLSearchParams | null;
}

/** The connector's way of saying no, and the login's. */
const Refused = z.union([
  z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) }),
  z.object({ error: z.string(), error_description: z.string().default('') }),
]);

/** The body of a 2xx. Whatever else happens is a `ConnectorError`; nothing is tried twice, no redirect followed. */
export async function ask(at: ConnectorError['at'], url: string, asked: Asked): Promise<string> {
  try {
    const response = await fetch(url, {
      ...asked,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok) throw refusalOf(at, response, text);
    return text;
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    const about = { at, status: null, code: null, retryAfterMs: null };
    throw new ConnectorError(`the ${at} did not answer: ${String(error)}`, about, { cause: error });
  }
}

function refusalOf(at: ConnectorError['at'], { status, headers }: Response, text: string): ConnectorError {
  const said = Refused.safeParse(parsed(text));
  const [code, words] = said.success ? codeAndWords(said.data) : [null, ''];
  const told = [`the ${at} answered ${status}`, code ?? '', words.slice(0, 200)].filter(Boolean).join(': ');
  return new ConnectorError(told, { at, status, code, retryAfterMs: retryAfter(headers.get('retry-after')) });
}

function codeAndWords(said: z.output<typeof Refused>): [code: string, words: string] {
  return 'error_description' in said
    ? [said.error, said.error_description]
    : [said.error.code, said.error.message];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, say: the status tells enough.
    return null;
  }
}
