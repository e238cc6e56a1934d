import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { seeded } from '../../../api/demo/seeded.ts';
import { SimulatedApp } from './app.ts';
import { ISSUER, newKey, type SigningKey } from './signing.ts';

/** What the connector answers instead of doing what was asked. */
export interface Trouble {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfter?: number;
}

/** `lost` does what was asked and breaks the connection before it says so; `elsewhere` redirects. */
export type Answering = Trouble | 'lost' | 'elsewhere';

/** Microsoft's end of the wire, on loopback: login, keys, and the connector of Teams and Direct Line. */
export interface BotFramework {
  readonly url: string;
  /** Everything asked of it that the real one would refuse, or would have been harmed by. A test ends with none. */
  readonly violations: readonly string[];
  /** Signs for Teams and Direct Line; `skype` is published, too, and may not. */
  readonly keys: { readonly own: SigningKey; readonly skype: SigningKey };
  /** How often the login was asked. */
  readonly logins: number;
  /** An app that delivers to this door. */
  addApp(door: string): SimulatedApp;
  /** From now on the login answers so; null: as it should. */
  login(answering: Trouble | null): void;
  stop(): Promise<void>;
}

export async function openBotFramework(now: () => number): Promise<BotFramework> {
  const violations: string[] = [];
  const apps = new Map<string, SimulatedApp>();
  const random = seeded(1);
  const keys = { own: newKey(['msteams', 'directline', 'webchat']), skype: newKey(['skype']) };
  let loginTrouble: Trouble | null = null;
  let logins = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      violations.push(`the simulator failed: ${error}`);
      response.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await bodyOf(request);
    const path = request.url ?? '';
    if (path === '/v1/.well-known/openidconfiguration')
      return reply(response, 200, { issuer: ISSUER, jwks_uri: `${url}/v1/.well-known/keys` });
    if (path === '/v1/.well-known/keys')
      return reply(response, 200, { keys: Object.values(keys).map(({ jwk }) => jwk) });
    const [, tenant] = /^\/login\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path) ?? [];
    if (tenant !== undefined) return grant(response, tenant, new URLSearchParams(raw));
    const [, service, id] = /^\/(\w+)\/v3\/conversations\/([^/]+)\/activities$/.exec(path) ?? [];
    if (service === undefined || id === undefined || request.method !== 'POST') {
      violations.push(`${request.method} ${path} is nothing that the connector knows`);
      return reply(response, 404, {});
    }
    await post(request, response, { service, conversationId: decodeURIComponent(id) }, raw);
  }

  function grant(response: ServerResponse, tenant: string, form: URLSearchParams): void {
    logins += 1;
    if (loginTrouble) refuse(response, loginTrouble);
    else signIn(response, tenant, form);
  }

  function signIn(response: ServerResponse, tenant: string, form: URLSearchParams): void {
    const app = apps.get(form.get('client_id') ?? '');
    const isAsked =
      form.get('grant_type') === 'client_credentials' && form.get('scope') === `${ISSUER}/.default`;
    if (!isAsked) violations.push(`the login was asked for ${form.get('grant_type')} ${form.get('scope')}`);
    if (!app || form.get('client_secret') !== app.password || tenant !== app.tenantId) {
      reply(response, 401, { error: 'invalid_client', error_description: 'AADSTS7000215: invalid' });
      return;
    }
    const access_token = `token-${randomUUID()}`;
    app.granted.add(access_token);
    reply(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token });
  }

  async function post(
    request: IncomingMessage,
    response: ServerResponse,
    at: { readonly service: string; readonly conversationId: string },
    raw: string,
  ): Promise<void> {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const app = [...apps.values()].find(({ granted }) => granted.has(token));
    if (!app) return refuse(response, { status: 401, code: 'Unauthorized' });
    if (!/^application\/json/.test(request.headers['content-type'] ?? '')) violations.push('not JSON');
    const answering = app.nextAnswer(JSON.parse(raw).type);
    if (answering === 'elsewhere') {
      response.statusCode = 307;
      response.setHeader('location', `${url}/stolen/`);
      response.end();
      return;
    }
    if (answering !== null && answering !== 'lost') return refuse(response, answering);
    const taken = await app.take(at, raw);
    if (answering === 'lost') {
      response.destroy();
      return;
    }
    if ('error' in taken) refuse(response, taken.error);
    else reply(response, 201, taken);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url,
    violations,
    keys,
    get logins() {
      return logins;
    },
    addApp(door) {
      const app = new SimulatedApp({
        url,
        door,
        key: keys.own,
        now,
        random,
        violate: (what) => violations.push(what),
      });
      apps.set(app.appId, app);
      return app;
    },
    login(answering) {
      loginTrouble = answering;
    },
    async stop() {
      for (const app of apps.values()) app.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function refuse(response: ServerResponse, { status, code, message = '', retryAfter }: Trouble): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  reply(response, status, code === undefined ? {} : { error: { code, message } });
}

function reply(response: ServerResponse, status: number, body: object): void {
  // One step each: restify, in the same process, has its own idea of what writeHead answers.
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
