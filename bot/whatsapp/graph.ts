import { WhatsAppAPI } from 'whatsapp-api-js';
import { ClientMessage, type ClientMessageNames } from 'whatsapp-api-js/types';
import { z } from 'zod';
import type { ChannelAccount } from '../../api/contract.ts';
import { GraphError } from './errors.ts';
import type { WhatsappBody, WhatsappTemplateBody } from './wire-types.ts';

const VERSION = 'v24.0';
const HOST = 'https://graph.facebook.com';
/** An answer takes well under a second; the outbox lends a message for 60. */
const TIMEOUT_MS = 10_000;

export interface GraphMessage {
  readonly to: string;
  readonly body: WhatsappBody | WhatsappTemplateBody;
  /** Comes back with every status of the message. */
  readonly sentAs: string;
}

/** The Cloud API, as far as the house calls it. Rejects with `GraphError`. */
export interface Graph {
  /** The id of the message that was taken. */
  send(account: ChannelAccount, message: GraphMessage): Promise<string>;
  /** Marks a guest's message as read, and shows for up to 25 seconds that an answer is written. */
  showTyping(account: ChannelAccount, messageId: string): Promise<void>;
}

const Sent = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(300) })).min(1) });
const Refused = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number(),
    error_data: z.object({ details: z.string().default('') }).optional(),
  }),
});

export function openGraph(apiUrl: string): Graph {
  const apiOf = ({ secrets }: ChannelAccount): WhatsAppAPI =>
    new WhatsAppAPI({
      token: secrets.accessToken ?? '',
      appSecret: secrets.appSecret ?? '',
      v: VERSION,
      ponyfill: { fetch: fetchFrom(apiUrl) },
    });
  return {
    send: (account, { to, body, sentAs }) =>
      answered(async () => {
        const message = new Rendered(body);
        const answer = await apiOf(account).sendMessage(account.externalId, to, message, undefined, sentAs);
        return Sent.parse(answer).messages[0]?.id ?? '';
      }),
    showTyping: (account, messageId) =>
      answered(async () => {
        await apiOf(account).markAsRead(account.externalId, messageId, 'text');
      }),
  };
}

/**
 * A body as the renderer made it. The library's own classes would alter it: they take no list with more than 1024
 * characters of words, where the API takes 4096, and leave out `preview_url` where it is false.
 */
class Rendered extends ClientMessage {
  readonly #type: ClientMessageNames;

  constructor(body: WhatsappBody | WhatsappTemplateBody) {
    super();
    this.#type = body.type;
    Object.assign(this, contentOf(body));
  }

  get _type(): ClientMessageNames {
    return this.#type;
  }
}

function contentOf(body: WhatsappBody | WhatsappTemplateBody): object {
  switch (body.type) {
    case 'text':
      return body.text;
    case 'image':
      return body.image;
    case 'interactive':
      return body.interactive;
    case 'template':
      return body.template;
  }
}

/** The library knows one host and tells nothing of an answer but its JSON. */
function fetchFrom(apiUrl: string): typeof fetch {
  return async (address, options) => {
    const url = String(address).replace(HOST, apiUrl);
    const response = await fetch(url, {
      ...options,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
}

/** Whatever goes wrong on the way is a `GraphError`: no answer is one without a status. */
async function answered<T>(call: () => Promise<T>): Promise<T> {
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
  const { code, message, error_data } = said.data.error;
  const words = [`${code}`, message, error_data?.details ?? ''].filter((part) => part !== '').join(': ');
  return new GraphError(words, { status, code, retryAfterMs });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, say: the status tells enough.
    return null;
  }
}

/** Seconds, or a date (RFC 9110); never more than a day is believed. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 24 * 3_600_000) : null;
}
