import { IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import restify, { type Request, type RequestHandler, type Response } from 'restify';
import { ZodError } from 'zod';
import type { Core } from '../core.ts';
import { may } from '../people/permissions.ts';
import { staffOf } from '../people/sessions.ts';
import { contentDirectives } from './content-policy.ts';
import { readCookie } from './cookies.ts';
import { refuseElsewhere } from './location-gate.ts';
import { isPackable, packed } from './packed.ts';
import { messagePage } from './pages/home.ts';
import { page, problem, type Reply, type Route } from './route.ts';

/** The largest request body, in bytes: an order of magnitude over the largest that is meant. */
const MAX_BODY_BYTES = 64 * 1024;

export interface ServerHooks {
  onAnswer(route: string, status: number, ms: number): void;
  /** Whom a request comes from, as limits count them. */
  callerOf(request: IncomingMessage): string;
}

/**
 * How long an idle connection stays open: longer than the proxies before it keep theirs (60 s: nginx's and AWS's load balancer's
 * default). With Node's 5 s a request may be sent into a connection that is being closed, and be lost.
 */
const KEEP_ALIVE_MS = 75_000;

/** The HTTP server over a table of routes. It listens nowhere yet. */
export function makeServer(core: Core, routes: readonly Route[], hooks: ServerHooks): Server {
  const server = restify.createServer({
    name: 'stillwater',
    handleUncaughtExceptions: false,
    noWriteContinue: false,
    // A check-in code stands in the address of its picture; the router's default of 100 would not find it.
    maxParamLength: 300,
  });
  server.pre(restify.plugins.pre.dedupeSlashes());
  server.pre(secureHeaders());
  server.use(restify.plugins.queryParser({ mapParams: false }));
  const byName = new Map<unknown, Route>();
  for (const route of routes) {
    const reader = restify.plugins.bodyReader({ maxBodySize: route.maxBodyBytes ?? MAX_BODY_BYTES });
    const handlers = [refusePackedBody(route), reader, handlerOf(core, route, hooks)];
    byName.set(server[route.method](route.path, handlers), route);
  }
  // The port's own listener hears of this error, too, and says it in one line (see serve.ts); unheard here it would be thrown.
  server.on('error', () => undefined);
  server.on(
    'restifyError',
    (request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      // The framework's own errors carry its words and, for a bug, ours: the caller gets neither.
      const status = error.statusCode ?? 500;
      if (status === 413) byName.get(request.getRoute()?.name)?.unread?.('too-large');
      if (status >= 500) core.log.error({ err: error, path: request.path() }, 'a request failed');
      if (!response.headersSent) write(response, refusal(request, status));
      done();
    },
  );
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server.server;
}

/**
 * The framework's body reader would unpack gzip without hearing its errors, which would end the process, and
 * without looking at how large it gets. Nobody who calls here has reason to pack 64 kB.
 */
function refusePackedBody({ unread }: Route): RequestHandler {
  return (request, response, next) => {
    const packing = request.headers['content-encoding'];
    if (packing === undefined || packing === 'identity') {
      next();
      return;
    }
    unread?.('packed');
    write(response, refusal(request, 415));
    next(false);
  };
}

/** The same for every answer: asked for once, since webhooks come by the thousand. */
function secureHeaders(): RequestHandler {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: contentDirectives,
    },
    // The chat widget is there to be loaded by the spas' own sites.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Said by the proxy that ends TLS; over plain HTTP browsers ignore it.
    strictTransportSecurity: { maxAge: 15_552_000, includeSubDomains: false },
  });
  secure(answer.req, answer, (error) => {
    if (error) throw error;
  });
  const headers = Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

function handlerOf(core: Core, route: Route, { onAnswer, callerOf }: ServerHooks) {
  return async (request: Request, response: Response): Promise<void> => {
    const begun = performance.now();
    const reply = await answer(core, route, request, () => callerOf(request));
    const sent = isPackable(reply) ? await packed(reply, request.headers['accept-encoding']) : reply;
    write(response, sent);
    onAnswer(`${route.method} ${route.path}`, reply.status, performance.now() - begun);
  };
}

/** Every outcome of a route, errors too, becomes an answer here. */
async function answer(core: Core, route: Route, request: Request, caller: () => string): Promise<Reply> {
  try {
    const sessionToken = readCookie(request.headers.cookie, 'session');
    const staff =
      route.permission === null || sessionToken === null
        ? null
        : await staffOf(core, sessionToken, { agent: agentOf(request), place: caller() });
    const refused = mayCall(route, staff, request);
    if (refused) return refused;
    const raw = typeof request.body === 'string' ? request.body : '';
    const body = route.body ? parseJson(raw) : undefined;
    if (body instanceof SyntaxError) return badInput('The body is not JSON.');
    const { params, query, headers } = request;
    const elsewhere = staff && (await refuseElsewhere(core, route, staff, { params, query, body }));
    if (elsewhere) return elsewhere;
    return await route.handle({
      params,
      query,
      body,
      raw,
      headers: plain(headers),
      caller,
      sessionToken,
      staff,
    });
  } catch (error) {
    if (error instanceof ZodError)
      return badInput(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    core.log.error({ err: error, route: route.path }, 'a request failed');
    return refusal(request, 500);
  }
}

/** What the browser says that it is, cut to what is kept. */
function agentOf(request: Request): string | null {
  return request.headers['user-agent']?.slice(0, 300) ?? null;
}

function mayCall(route: Route, staff: Awaited<ReturnType<typeof staffOf>>, request: Request): Reply | null {
  if (route.permission === null) return null;
  if (staff === null) return problem({ status: 401, title: 'Sign in first', reason: 'signed-out' });
  // Another site's form cannot set this header, and its script may not without our leave (CORS).
  if (route.method !== 'get' && request.headers['x-stillwater'] === undefined) {
    return problem({ status: 403, title: 'The header x-stillwater is missing', reason: 'cross-site' });
  }
  if (staff.kiosk !== null && route.permission !== 'signed-in' && route.permission !== 'check-in')
    return problem({ status: 403, title: 'This device may only check in', reason: 'kiosk' });
  const isOwn = route.permission === 'signed-in' || route.permission === 'own-account';
  if (staff.twoStepsFirst && !isOwn)
    return problem({ status: 403, title: 'Turn on two-step sign-in first', reason: 'two-steps-first' });
  if (route.permission === 'signed-in' || route.permission === 'own-account') return null;
  if (may(staff.role, route.permission)) return null;
  return problem({ status: 403, title: 'Your role may not do this', reason: 'not-allowed' });
}

function parseJson(raw: string): unknown {
  try {
    return raw === '' ? {} : JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function badInput(detail: string): Reply {
  return problem({
    status: 400,
    title: 'The request is not as it should be',
    reason: 'bad-input',
    detail: detail.slice(0, 1000),
  });
}

const WORDS: Readonly<Record<number, { title: string; detail: string }>> = {
  404: { title: 'There is nothing here', detail: 'The address may be old or mistyped.' },
  405: { title: 'That cannot be done here', detail: 'The address exists, but not for this kind of request.' },
  413: { title: 'That is too large', detail: 'Send less at once.' },
  415: { title: 'That cannot be read', detail: 'Send the body as it is, not packed.' },
};
const OURS = {
  title: 'Something went wrong on our side',
  detail: 'Nothing was changed. Try again in a moment.',
};

/** A refusal for a person in a browser or for a program, by what was asked for. */
function refusal(request: Request, status: number): Reply {
  const words =
    WORDS[status] ??
    (status < 500 ? { title: 'That request was not understood', detail: 'Check what was sent.' } : OURS);
  const wantsPage = String(request.headers.accept ?? '').includes('text/html');
  return wantsPage
    ? page(status, messagePage({ ...words, status }))
    : problem({ status, ...words, reason: status < 500 ? 'not-found' : 'failed' });
}

/** Through the framework's own way of sending: it must know that the answer is out. */
function write(response: Response, reply: Reply): void {
  const length = String(Buffer.byteLength(reply.body));
  response.sendRaw(reply.status, reply.body, {
    'content-type': reply.type,
    'content-length': length,
    ...reply.headers,
  });
}

function plain(headers: Request['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
