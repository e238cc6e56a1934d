import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Gate } from './limits.ts';
import type { WebchatLog, WebchatTenant } from './parts.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Whether a request may become a socket. `tenant` is null when the slug names nobody. */
export type Admission =
  | { readonly ok: true; readonly tenant: WebchatTenant | null; readonly networkAddress: string }
  | { readonly ok: false; readonly status: number };

interface Doorkeeper {
  findTenant(slug: string): Promise<WebchatTenant | null>;
  readonly allowedOrigins?: readonly string[] | null;
  readonly trustProxy?: boolean;
  readonly log: WebchatLog;
}

/** Checks path, origin, rate and tenant of an upgrade request; an outage is 503, never a throw. */
export async function admit(
  request: IncomingMessage,
  socket: Duplex,
  door: Doorkeeper,
  gate: Gate,
): Promise<Admission> {
  // The socket is ours from 'upgrade' on: unheard, its error would end the process.
  socket.on('error', (error) => door.log.info({ err: error }, 'web chat upgrade was broken off'));
  const url = requestUrl(request);
  if (url?.pathname !== '/chat') return { ok: false, status: 404 };
  if (!originAllowed(request, door.allowedOrigins ?? null)) return { ok: false, status: 403 };
  const address = networkAddress(request, door.trustProxy ?? false);
  try {
    if (!(await gate.socket(address))) return { ok: false, status: 429 };
    const tenant = await tenantOf(url.searchParams.get('tenant') ?? '', door);
    return { ok: true, tenant, networkAddress: address };
  } catch (error) {
    door.log.error({ err: error }, 'web chat could not look its tenant up');
    return { ok: false, status: 503 };
  }
}

/** Answers an upgrade request that does not become a socket. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  // A caller that never closes its side would keep the socket, and the process from stopping, for good.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function requestUrl(request: IncomingMessage): URL | null {
  const path = request.url ?? '/';
  return URL.canParse(path, 'http://localhost') ? new URL(path, 'http://localhost') : null;
}

async function tenantOf(slug: string, door: Doorkeeper): Promise<WebchatTenant | null> {
  return SLUG.test(slug) ? door.findTenant(slug) : null;
}

function originAllowed(request: IncomingMessage, allowed: readonly string[] | null): boolean {
  const { origin, host } = request.headers;
  if (allowed === null) return true;
  if (origin === undefined) return false;
  // Our own pages embed the chat too.
  return allowed.includes(origin) || origin === `https://${host}` || origin === `http://${host}`;
}

function networkAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  // The last entry is the one our own proxy wrote; those before it are the sender's claim.
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim();
  return last || request.socket.remoteAddress || 'unknown';
}
