import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Gate } from './limits.ts';
import type { TurnedAway, WebchatLog, WebchatTenant } from './parts.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Whether a request may become a socket. A browser cannot read why one was refused: those turned away are told on it. */
export type Admission =
  | { readonly kind: 'welcome'; readonly tenant: WebchatTenant; readonly networkAddress: string }
  | { readonly kind: 'turned-away'; readonly why: TurnedAway }
  | { readonly kind: 'refused'; readonly status: number };

export interface Doorkeeper {
  findTenant(slug: string): Promise<WebchatTenant | null>;
  /** Where this installation's own pages are: they show every tenant's chat. */
  readonly publicUrl?: string;
  /** Whom a request comes from, as limits count them. */
  callerOf(request: IncomingMessage): string;
  readonly log: WebchatLog;
}

/**
 * Checks path, rate, tenant and origin of an upgrade request; an outage is 503, never a throw. One that is welcome is
 * counted as open until the gate hears that it has left.
 */
export async function admit(
  request: IncomingMessage,
  socket: Duplex,
  door: Doorkeeper,
  gate: Gate,
): Promise<Admission> {
  // The socket is ours from 'upgrade' on: unheard, its error would end the process.
  socket.on('error', (error) => door.log.info({ err: error }, 'web chat upgrade was broken off'));
  const url = requestUrl(request);
  if (url?.pathname !== '/chat') return { kind: 'refused', status: 404 };
  const address = door.callerOf(request);
  if (!gate.attempt(address)) return { kind: 'refused', status: 429 };
  try {
    const tenant = await tenantOf(url.searchParams.get('tenant') ?? '', door);
    if (!tenant) return turnedAway('unknown-tenant');
    if (!originAllowed(request, tenant, door.publicUrl)) {
      const { origin } = request.headers;
      door.log.warn({ tenantId: tenant.id, origin }, 'web chat was asked for by a site not on its list');
      return turnedAway('not-here');
    }
    const verdict = gate.socket(address);
    if (!verdict.granted) return turnedAway('too-many', verdict.afterMs);
    return { kind: 'welcome', tenant, networkAddress: address };
  } catch (error) {
    door.log.error({ err: error }, 'web chat could not look its tenant up');
    return { kind: 'refused', status: 503 };
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

function turnedAway(reason: TurnedAway['reason'], afterMs: number | null = null): Admission {
  return { kind: 'turned-away', why: { reason, afterMs } };
}

function requestUrl(request: IncomingMessage): URL | null {
  const path = request.url ?? '/';
  return URL.canParse(path, 'http://localhost') ? new URL(path, 'http://localhost') : null;
}

async function tenantOf(slug: string, door: Doorkeeper): Promise<WebchatTenant | null> {
  return SLUG.test(slug) ? door.findTenant(slug) : null;
}

/**
 * Pages of our own, and of the sites on the tenant's list. Every browser names the page that opens a socket; what
 * names none is a program, which could as well name whatever is allowed.
 */
function originAllowed(
  { headers: { origin, host } }: IncomingMessage,
  { origins }: WebchatTenant,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).origin];
  return [...own, `https://${host}`, `http://${host}`].includes(origin);
}
