import { WhatsAppAPI } from 'whatsapp-api-js';
import { ClientMessage, type ClientMessageNames } from 'whatsapp-api-js/types';
import { z } from 'zod';
import type { ChannelAccount } from '../../api/contract.ts';
import { answered, fetchFrom, HOST, VERSION } from './graph-http.ts';
import type { WhatsappBody, WhatsappTemplateBody } from './wire-types.ts';

export interface GraphMessage {
  readonly to: string;
  readonly body: WhatsappBody | WhatsappTemplateBody;
  /** Comes back with every status of the message. */
  readonly sentAs: string;
}

/** The Cloud API, as far as the house calls it. Rejects with `GraphError`. */
export interface Graph {
  /** The account's phone number, in digits with the country's. */
  number(account: ChannelAccount, signal: AbortSignal): Promise<string>;
  /** The id of the message that was taken. */
  send(account: ChannelAccount, message: GraphMessage): Promise<string>;
  /** Marks a guest's message as read, and shows for up to 25 seconds that an answer is written. */
  showTyping(account: ChannelAccount, messageId: string): Promise<void>;
}

/** Written for people: `+31 6 1234 5678`. */
const PhoneNumber = z.object({ display_phone_number: z.string() });
const Digits = z.string().regex(/^\d{7,15}$/);
const Sent = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(300) })).min(1) });
export function openGraph(apiUrl: string): Graph {
  const apiOf = ({ secrets }: ChannelAccount): WhatsAppAPI =>
    new WhatsAppAPI({
      token: secrets.accessToken ?? '',
      appSecret: secrets.appSecret ?? '',
      v: VERSION,
      ponyfill: { fetch: fetchFrom(apiUrl) },
    });
  return {
    number: ({ externalId, secrets }, signal) =>
      answered(async () => {
        const response = await fetchFrom(apiUrl)(
          `${HOST}/${VERSION}/${externalId}?fields=display_phone_number`,
          { headers: { authorization: `Bearer ${secrets.accessToken ?? ''}` }, signal },
        );
        const { display_phone_number: shown } = PhoneNumber.parse(await response.json());
        return Digits.parse(shown.replace(/\D/g, ''));
      }),
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
    case 'document':
      return body.document;
    case 'location':
      return body.location;
    case 'interactive':
      return body.interactive;
    case 'template':
      return body.template;
  }
}
