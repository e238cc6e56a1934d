import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type GraphTemplate, graphTemplates } from '../../../bot/whatsapp/templates/graph-templates.ts';
import { type Answer, type Fault, failure, refusal, write } from './answers.ts';
import { type BusinessDesk, makeBusinessDesk } from './business.ts';
import { deliver, type Event, fetchAgain, type Traffic } from './deliver.ts';
import { makeGuest, type SimulatedGuest } from './guest.ts';
import { makeLimits } from './limits.ts';
import { ReadMark, SentMessage } from './message-shapes.ts';
import { type Shown, shownMessage, shownTemplate } from './shown.ts';

interface Media {
  readonly name: string;
  readonly type: RegExp;
  readonly mostBytes: number;
}
const PICTURE: Media = { name: 'a picture', type: /^image\/(png|jpeg)$/, mostBytes: 5 * 1024 * 1024 };
const PDF: Media = { name: 'a file', type: /^application\/pdf$/, mostBytes: 100 * 1024 * 1024 };

export interface NumberOptions {
  readonly id: string;
  readonly accessToken: string;
  readonly appSecret: string;
  /** Where its webhooks go. */
  readonly webhook: string;
}

/** A business's number at WhatsApp. */
export interface SimulatedNumber extends NumberOptions {
  readonly traffic: Traffic;
  /** Templates that Meta approved for it; all of ours unless a test takes some away. */
  approved: GraphTemplate[];
  /** What Meta charges a template as, by its name, where it is no utility. */
  readonly categories: Map<string, string>;
  /** Asked for every request to send; null lets it pass. */
  fault: (body: SentMessage) => Fault | null;
  /** The code with which one that was taken fails on its way; null for none. */
  late: (body: SentMessage) => number | null;
  /** Which statuses follow a message, in this order. */
  statuses: readonly string[];
  /** The guests' messages that the house marked as read. */
  readonly read: ReadonlySet<string>;
  guest(address: string, name?: string): SimulatedGuest;
  /** Delivers what has happened since, and holds no longer. */
  release(): Promise<void>;
  /** Keeps webhooks back until they are released. */
  hold(): void;
  happened(events: readonly Event[]): Promise<void>;
}

export interface Simulator {
  readonly url: string;
  /** What the house sent that the documentation does not allow. */
  readonly violations: readonly string[];
  /** Every body that came to be sent, whatever became of it. */
  readonly requests: readonly unknown[];
  /** For how many guests' messages an indicator was asked. */
  readonly typingShown: number;
  /** Told of every request to send, and of what it was answered. */
  onAnswer: (numberId: string, body: unknown, answer: Answer) => void;
  number(options: NumberOptions): SimulatedNumber;
  /** A business account; its token is any number's. */
  business: BusinessDesk['business'];
  /** Resolves when no webhook is on its way. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** What people dial for a number of this id, as Meta writes it. */
export function displayNumber(id: string): string {
  return `+31 20 ${id.slice(-7, -4)} ${id.slice(-4)}`;
}

/** Meta's side of WhatsApp, over the real wire: it takes messages, shows them to guests, and delivers webhooks. */
export async function openSimulator(now: () => number): Promise<Simulator> {
  const numbers = new Map<string, Inner>();
  const violations: string[] = [];
  const requests: unknown[] = [];
  const onTheirWay = new Set<Promise<void>>();
  const limits = makeLimits(now);
  const desk = makeBusinessDesk(violations);
  let typingShown = 0;

  const spawn = (work: Promise<void>): void => {
    const tracked = work.catch((error) => void violations.push(String(error)));
    onTheirWay.add(tracked);
    tracked.finally(() => onTheirWay.delete(tracked));
  };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const raw = await textOf(request);
    const managed = manage(request, raw);
    if (managed !== null) return managed;
    const [, version, numberId] = /^\/(v\d+\.\d+)\/([^/]+)\/messages$/.exec(request.url ?? '') ?? [];
    const number = numbers.get(numberId ?? '');
    if (request.method !== 'POST' || !version || !number)
      return refusal(400, 100, 'Unsupported post request');
    if (request.headers.authorization !== `Bearer ${number.accessToken}`)
      return refusal(401, 190, 'Error validating access token');
    const body: unknown = JSON.parse(raw);
    const mark = ReadMark.safeParse(body);
    if (mark.success) return markRead(number, mark.data.message_id);
    requests.push(body);
    const said = answerTo(number, body, raw);
    simulator.onAnswer(number.id, body, said);
    return said;
  }

  function answerTo(number: Inner, body: unknown, raw: string): Answer {
    const message = SentMessage.safeParse(body);
    if (!message.success) {
      const issues = message.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      violations.push(`${issues.join('; ')}: ${raw}`);
      return refusal(400, 131009, 'Parameter value is not valid');
    }
    const fault = number.fault(message.data);
    if (fault !== null && fault !== 'taken-then-cut') return failure(fault);
    const taken = take(number, message.data);
    return fault === null ? taken : 'cut';
  }

  function manage(request: IncomingMessage, raw: string): Answer | null {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://graph');
    const [, path = ''] = /^\/v\d+\.\d+\/(.+)$/.exec(pathname) ?? [];
    if (/^\d+\/messages$/.test(path)) return null;
    const token = /^(?:Bearer|OAuth) (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (![...numbers.values()].some(({ accessToken }) => accessToken === token))
      return refusal(401, 190, 'Error validating access token');
    if (numbers.has(path) && query.get('fields') === 'display_phone_number')
      return { status: 200, body: { display_phone_number: displayNumber(path), id: path } };
    const { file_offset: fileOffset } = request.headers;
    const asked = { method: request.method ?? '', path, query, raw, fileOffset: fileOffset?.toString() };
    return desk.answer(asked);
  }

  function take(number: Inner, message: SentMessage): Answer {
    const address = message.to ?? message.recipient ?? '';
    const guest = number.known(address);
    if (!guest || guest.blocked) return refusal(400, 131026, 'Message undeliverable');
    const slow = limits.take(number.id, address);
    if (slow !== null) return refusal(400, slow, 'Rate limit hit');
    if (message.type !== 'template' && !guest.windowIsOpen())
      return refusal(400, 131047, 'Re-engagement message');
    const shown =
      message.type === 'template' ? shownTemplate(message, number.approved) : shownMessage(message);
    if (shown === null) return refusal(404, 132001, 'Template name does not exist in the translation');
    const id = `wamid.${Buffer.from(`${address}${Math.random()}`).toString('base64')}`;
    if (number.late(message) === null) guest.show({ ...shown, id, body: message });
    if (shown.image !== null) spawn(fetchMedia(shown.image, PICTURE));
    if (shown.file !== null) spawn(fetchMedia(shown.file.url, PDF));
    spawn(number.happened(statusEvents(number, message, id)));
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: address, wa_id: address }],
        messages: [{ id, ...(message.type === 'template' ? { message_status: 'accepted' } : {}) }],
      },
    };
  }

  function statusEvents(number: Inner, message: SentMessage, id: string): Event[] {
    const late = number.late(message);
    const statuses = late === null ? number.statuses : ['failed'];
    return statuses.map((status) => ({
      kind: 'status',
      status: {
        id,
        status,
        timestamp: String(Math.floor(now() / 1000)),
        recipient_id: message.to,
        ...(message.biz_opaque_callback_data === undefined
          ? {}
          : { biz_opaque_callback_data: message.biz_opaque_callback_data }),
        ...(status === 'failed'
          ? {
              errors: [
                { code: late ?? 131026, title: 'Message undeliverable', error_data: { details: '…' } },
              ],
            }
          : {
              pricing: {
                billable: true,
                pricing_model: 'PMP',
                type: 'regular',
                category: categoryOf(number, message),
              },
            }),
      },
    }));
  }

  /** Meta fetches pictures and files from their address: what it cannot fetch the guest never sees. */
  async function fetchMedia(url: string, kind: Media): Promise<void> {
    const picture = await fetchAgain(url);
    const bytes = (await picture.arrayBuffer()).byteLength;
    const type = picture.headers.get('content-type') ?? '';
    if (!picture.ok || !kind.type.test(type) || bytes > kind.mostBytes)
      violations.push(`${kind.name} could not be fetched: ${picture.status} ${type} ${bytes} ${url}`);
  }

  function markRead(number: Inner, messageId: string): Answer {
    if (!number.heard.has(messageId)) {
      violations.push(`a message was marked as read that nobody wrote: ${messageId}`);
      return refusal(400, 131009, 'Parameter value is not valid');
    }
    typingShown += 1;
    number.read.add(messageId);
    return { status: 200, body: { success: true } };
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (said) => write(response, said),
      (error) => {
        violations.push(String(error));
        response.destroy();
      },
    );
  });
  // The house may keep its connections: one closed while it is busy would look like an answer that was lost.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const simulator: Simulator = {
    url: `http://127.0.0.1:${port}`,
    violations,
    requests,
    onAnswer: () => undefined,
    get typingShown() {
      return typingShown;
    },
    number(options) {
      const number = makeNumber(options, now);
      numbers.set(options.id, number);
      return number;
    },
    business: desk.business,
    async quiet() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return simulator;
}

type Inner = ReturnType<typeof makeNumber>;

function makeNumber(options: NumberOptions, now: () => number) {
  const guests = new Map<string, SimulatedGuest & { show(message: Shown): void }>();
  const heard = new Set<string>();
  let held: Event[] | null = null;
  const number = {
    ...options,
    heard,
    read: new Set<string>(),
    traffic: { copies: 1, shuffled: false, batch: 1, delayMs: 0, patienceMs: 1_000 },
    approved: graphTemplates('handle'),
    categories: new Map<string, string>(),
    fault: (_body: SentMessage): Fault | null => null,
    late: (_body: SentMessage): number | null => null,
    statuses: ['sent', 'delivered', 'read'] as readonly string[],
    known: (address: string) => guests.get(address),
    guest(address: string, name = 'Noor'): SimulatedGuest {
      const guest =
        guests.get(address) ?? makeGuest({ address, name, numberId: options.id, now }, number.happened);
      guests.set(address, guest);
      return guest;
    },
    hold() {
      held ??= [];
    },
    async release() {
      const events = held ?? [];
      held = null;
      await number.happened(events);
    },
    async happened(events: readonly Event[]): Promise<void> {
      for (const event of events) if (event.kind === 'message') heard.add(event.id);
      if (held) {
        held.push(...events);
        return;
      }
      const { webhook: url, id: numberId, appSecret } = options;
      await deliver({ url, numberId, appSecret }, events, number.traffic);
    },
  };
  return number;
}

function categoryOf({ categories }: Inner, message: SentMessage): string {
  return message.type === 'template' ? (categories.get(message.template.name) ?? 'utility') : 'service';
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** So that a test can let some time pass for webhooks that must not come. */
export const aMoment = (): Promise<void> => sleep(150);
