import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, invalid, missing, StripeFault } from './answers.ts';
import {
  type Books,
  chargeJson,
  disputeJson,
  intentJson,
  makeBooks,
  newId,
  refundJson,
  type Session,
  type StripeEvent,
  sessionJson,
} from './books.ts';
import { CardFault } from './cards.ts';
import { type Form, parseForm, textAt, textsAt } from './form.ts';
import { paymentPage } from './page.ts';
import { type Address, eventObject, makePostman, type Traffic } from './postman.ts';

/**
 * How a request goes wrong: refused before anything was done; done, and the answer is an error or never comes.
 * A 500 is kept for its idempotency key, as Stripe keeps it; a 429 is not.
 */
export type Fault =
  | { readonly kind: 'refused'; readonly status: 429 | 500 | 503 }
  | { readonly kind: 'done-then-500' }
  /** A gateway gives up waiting; Stripe is at it until `finish`, and nobody sees anything of it before. */
  | { readonly kind: 'under-way' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'done-then-cut' }
  | { readonly kind: 'silent' };

export interface Call {
  readonly method: string;
  /** `/v1/checkout/sessions` */
  readonly path: string;
  readonly form: Form;
  readonly idempotencyKey: string | null;
}

export interface AccountOptions extends Address {
  readonly id: string;
  readonly secretKey: string;
}

/** A business's account at Stripe. */
export interface SimulatedAccount {
  readonly id: string;
  readonly books: Books;
  readonly traffic: Traffic;
  /** Every call that was not a replay, as it came. */
  readonly calls: Call[];
  /** Asked for every call; null lets it pass. */
  fault: (call: Call) => Fault | null;
  /** Carries out what is under way. */
  finish(): void;
  /** Told when a call was carried out, before it is answered. */
  onDone: (call: Call) => void;
  /** Told how each call was answered, replays too; null when its answer never went out. */
  onAnswer: (call: Call, answer: Answer | null) => void;
  /** What is signed with from now on: while secrets are exchanged, both. */
  signWith(...secrets: string[]): void;
  /** What Stripe takes from now on; requests with the old key are refused. */
  takeKey(secretKey: string): void;
  hold(): void;
  release(): void;
  lose(): void;
  /** Sends an event again, once. */
  resend(event: StripeEvent): void;
  quiet(): Promise<void>;
}

export interface StripeApiOptions {
  /** Any where it is left out. */
  readonly port?: number;
  /** Pages beside the API and the checkout; false when it has none at this address. */
  readonly front?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export interface StripeApi {
  readonly url: string;
  /** What the house asked that the documentation does not allow. */
  readonly violations: readonly string[];
  account(options: AccountOptions): SimulatedAccount;
  close(): Promise<void>;
}

interface Inner extends SimulatedAccount {
  secretKey: string;
  /** null while the first request with it is still being carried out. */
  readonly keys: Map<string, { readonly asked: string; answer: Answer | null }>;
  readonly underWay: (() => void)[];
}

/** Stripe's API on a port of this machine: form-encoded requests, its JSON, its errors, its idempotency, its events. */
export async function openStripeApi(
  now: () => number,
  { port = 0, front = async () => false }: StripeApiOptions = {},
): Promise<StripeApi> {
  const accounts: Inner[] = [];
  const violations: string[] = [];
  let url = '';

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '', 'http://stripe');
    if (!/^\/(v1|c)\//.test(pathname) && (await front(request, response))) return;
    const raw = await textOf(request);
    const [, sessionId] = /^\/c\/pay\/([^/]+)$/.exec(pathname) ?? [];
    if (sessionId) return showPage(request, response, sessionId, raw);
    const account = accountOf(request);
    const idempotencyKey = request.headers['idempotency-key']?.toString() ?? null;
    const form = parseForm(request.method === 'GET' ? search.slice(1) : raw);
    const call: Call = { method: request.method ?? '', path: pathname, form, idempotencyKey };
    if (!account) return write(response, new StripeFault(401, 'Invalid API Key provided').answer);
    if (!/^\d{4}-\d{2}-\d{2}\.[a-z]+$/.test(request.headers['stripe-version']?.toString() ?? ''))
      violations.push(`${pathname} came without a version of the API`);
    const fault = account.fault(call);
    const isHeard = fault?.kind !== 'cut' && fault?.kind !== 'silent';
    const answer = isHeard ? answerOnce(account, call, raw, fault) : null;
    const isAnswered = isHeard && fault?.kind !== 'done-then-cut';
    account.onAnswer(call, isAnswered ? answer : null);
    if (answer !== null && isAnswered) write(response, answer);
    else if (fault?.kind !== 'silent') response.destroy();
  }

  /** By Stripe's rules for keys: https://docs.stripe.com/api/idempotent_requests */
  function answerOnce(account: Inner, call: Call, raw: string, fault: Fault | null): Answer {
    const { idempotencyKey: key } = call;
    if (key !== null && key.length > 255) violations.push(`the key ${key} is too long`);
    const asked = `${call.method} ${call.path} ${raw}`;
    const known = key === null || call.method !== 'POST' ? undefined : account.keys.get(key);
    if (known && known.asked !== asked) {
      violations.push(`${call.path}: key ${key} came with other parameters: ${known.asked} / ${asked}`);
      const words =
        'Keys for idempotent requests can only be used with the same parameters they were first used with.';
      return new StripeFault(400, words, { type: 'idempotency_error' }).answer;
    }
    if (known)
      return (
        known.answer ??
        new StripeFault(409, 'There is currently another in-progress request using this Idempotent Key', {
          ...{ type: 'idempotency_error', code: 'idempotency_key_in_use' },
        }).answer
      );
    account.calls.push(call);
    if (fault?.kind === 'under-way' && key !== null) {
      const begun: { readonly asked: string; answer: Answer | null } = { asked, answer: null };
      account.keys.set(key, begun);
      account.underWay.push(() => {
        begun.answer = carryOut(account, call, null).answer;
      });
      return new StripeFault(504, 'Gateway Timeout', { type: 'api_error' }).answer;
    }
    const { answer, isKept } = carryOut(account, call, fault);
    if (key !== null && call.method === 'POST' && isKept) account.keys.set(key, { asked, answer });
    account.onDone(call);
    return answer;
  }

  function carryOut(
    account: Inner,
    call: Call,
    fault: Fault | null,
  ): { readonly answer: Answer; readonly isKept: boolean } {
    const failed = (status: number): Answer =>
      new StripeFault(status, 'Something went wrong', {
        type: status === 429 ? 'rate_limit_error' : 'api_error',
      }).answer;
    if (fault?.kind === 'refused') return { answer: failed(fault.status), isKept: fault.status >= 500 };
    try {
      const body = handle(account.books, call, pageUrl);
      return fault?.kind === 'done-then-500'
        ? { answer: failed(500), isKept: true }
        : { answer: { status: 200, body }, isKept: true };
    } catch (error) {
      if (!(error instanceof StripeFault)) throw error;
      const { code = '' } = error.options;
      // What is gone is asked for by who was not told so.
      const isGone = code === 'resource_missing' && call.method === 'DELETE';
      if (!isGone && /unknown|missing|url_invalid/.test(code))
        violations.push(`${call.path}: ${error.message}`);
      // What was refused for its parameters was not begun, and is not kept.
      const isBegun =
        error instanceof CardFault || code === 'charge_disputed' || code === 'balance_insufficient';
      return { answer: error.answer, isKept: isBegun };
    }
  }

  function accountOf(request: IncomingMessage): Inner | undefined {
    const [, bearer = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    return accounts.find(({ secretKey }) => secretKey === bearer);
  }

  function pageUrl(id: string): string {
    return `${url}/c/pay/${id}#${newId('fid')}`;
  }

  function showPage(request: IncomingMessage, response: ServerResponse, id: string, raw: string): void {
    const books = accounts.find((one) => one.books.sessions.has(id))?.books;
    if (!books) {
      respond(response, 404, {}, '');
      return;
    }
    const session = books.session(id);
    const how = request.method === 'POST' ? textAt(parseForm(raw), 'how') : undefined;
    if (how === 'card' || how === 'bank') books.pay(id, how);
    const gone =
      how === 'back' ? session.cancelUrl : session.status === 'complete' ? session.successUrl : null;
    if (how !== undefined && gone !== null) respond(response, 303, { location: gone }, '');
    else {
      const page = paymentPage(session, how === 'declined');
      respond(response, 200, { 'content-type': 'text/html; charset=utf-8' }, page);
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      violations.push(error instanceof Error ? String(error.stack) : String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    violations,
    account({ id, secretKey, webhook, webhookSecrets }) {
      let secrets = webhookSecrets;
      const postman = makePostman(now, () => (webhook === '' ? null : { webhook, webhookSecrets: secrets }));
      const account: Inner = {
        id,
        secretKey,
        keys: new Map(),
        underWay: [],
        finish() {
          for (const work of account.underWay.splice(0)) work();
        },
        books: makeBooks(now, pageUrl, postman.happened),
        traffic: postman.traffic,
        calls: [],
        fault: () => null,
        onDone: () => undefined,
        onAnswer: () => undefined,
        signWith: (...others) => {
          secrets = others;
        },
        takeKey: (key) => {
          account.secretKey = key;
        },
        hold: postman.hold,
        release: postman.release,
        lose: postman.lose,
        resend: postman.resend,
        async quiet() {
          await postman.quiet();
          violations.push(...postman.failures.splice(0));
        },
      };
      accounts.push(account);
      return account;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handle(books: Books, { method, path, form }: Call, pageUrl: (id: string) => string): object {
  const shown = (session: Session): object =>
    sessionJson(session, pageUrl, textAt(form, 'expand', '0') === 'payment_intent');
  const [, resource, id = '', action] =
    /^\/v1\/(checkout\/sessions|payment_intents|customers|charges|refunds|disputes|events)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(
      path,
    ) ?? [];
  const what = [method, resource, id === '' ? '' : ':id', action ?? ''].filter(Boolean).join(' ');
  switch (what) {
    case 'POST checkout/sessions':
      return shown(books.create(form));
    case 'GET checkout/sessions':
      return listed([...books.sessions.values()].toReversed().map(shown), form);
    case 'GET checkout/sessions :id':
      return shown(books.session(id));
    case 'POST checkout/sessions :id expire':
      return shown(books.expire(id));
    case 'POST payment_intents':
      return intentJson(books.charge(form));
    case 'GET payment_intents':
      return listed(books.chargesOf(textAt(form, 'customer') ?? '').map(intentJson), form);
    case 'GET customers :id': {
      const card = books.cards.get(id);
      if (!card) throw missing('customer', id);
      return {
        id,
        object: 'customer',
        ...(card.isDeleted ? { deleted: true } : { name: null, email: null }),
      };
    }
    case 'DELETE customers :id':
      return books.deleteCustomer(id);
    case 'GET payment_intents :id': {
      const intent = books.intents.get(id);
      if (!intent) throw missing('payment_intent', id);
      return intentJson(intent);
    }
    case 'GET charges :id': {
      const intent = [...books.intents.values()].find((one) => one.chargeId === id);
      if (!intent) throw missing('charge', id);
      return chargeJson(intent);
    }
    case 'POST refunds':
      return refundJson(books.refund(form));
    case 'GET refunds':
      return listed(books.refundsOf(textAt(form, 'payment_intent') ?? '').map(refundJson), form);
    case 'GET disputes': {
      const expanded = textAt(form, 'expand', '0') === 'data.payment_intent';
      const { disputes = [] } = books.intents.get(textAt(form, 'payment_intent') ?? '') ?? {};
      return listed(
        disputes.toReversed().map((one) => disputeJson(one, expanded)),
        form,
      );
    }
    case 'GET events':
      return listed(eventsOf(books, form), form);
    default:
      throw invalid(`Unrecognized request URL (${method}: ${path})`, undefined, 'url_unknown');
  }
}

/** https://docs.stripe.com/api/events/list */
function eventsOf({ events }: Books, form: Form): object[] {
  const types = Object.values(textsAt(form, 'types'));
  const since = Number(textAt(form, 'created', 'gte') ?? 0) * 1000;
  return events
    .filter(({ type, createdAt }) => createdAt >= since && (types.length === 0 || types.includes(type)))
    .toReversed()
    .map(eventObject);
}

/** Newest first, a page at a time. */
function listed(all: readonly object[], form: Form): object {
  const limit = Number(textAt(form, 'limit') ?? 10);
  const after = textAt(form, 'starting_after');
  const from = after === undefined ? 0 : all.findIndex((one) => 'id' in one && one.id === after) + 1;
  const data = all.slice(from, from + limit);
  return { object: 'list', data, has_more: from + limit < all.length, url: '/v1' };
}

function write(response: ServerResponse, { status, body }: Answer): void {
  respond(
    response,
    status,
    { 'content-type': 'application/json', 'request-id': newId('req') },
    JSON.stringify(body),
  );
}

/** In two calls: restify, loaded in the same process, has `writeHead` answer nothing. */
function respond(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
