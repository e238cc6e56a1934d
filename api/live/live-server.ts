import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Id, LiveMessage } from '../contract.ts';
import type { Core } from '../core.ts';
import { eventSeenBy, may } from '../people/permissions.ts';
import { type StaffMember, staffOf } from '../people/sessions.ts';
import { makePump, type Pump } from './pump.ts';
import { eventsAfter, type LoggedEvent, lastSequence } from './read-events.ts';
import { makeTalkWatch } from './talk-watch.ts';

/** Read at once; who is further behind than a few such pages loads the day anew. */
const PAGE = 200;
const MAX_BEHIND = 1_000;
const HEARTBEAT_MS = 25_000;

/** The desks' sockets: each is sent every event of its tenant once, in order. */
export interface LiveServer {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, token: string | null): Promise<void>;
  /** Something happened in a tenant. */
  wake(tenantId: Id): void;
  /** Something was said in one of its talks, or one was read. */
  wakeTalks(tenantId: Id, conversationId: Id | null): void;
  /** For what nudges did not reach: another process wrote it, or one was lost. */
  wakeAll(): void;
  size(): number;
  close(): Promise<void>;
}

interface Desk {
  readonly socket: WebSocket;
  readonly staff: StaffMember;
  readonly token: string;
  /** The last sequence sent. */
  sent: number;
  alive: boolean;
  readonly pump: Pump;
}

export function openLive(core: Core): LiveServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const desks = new Set<Desk>();
  const heartbeat = setInterval(() => {
    for (const desk of desks) {
      beat(core, desk).catch((error) => {
        // The database may be away for a moment: the desk stays, and is looked at again at the next beat.
        core.log.error({ err: error }, 'a session could not be looked up again');
      });
    }
  }, HEARTBEAT_MS).unref();

  /** Who may read what guests write. */
  const readers = () => [...desks].filter(({ staff }) => may(staff.role, 'see-conversations'));
  const tellTalks = (tenantId: Id, ids: readonly Id[]): void => {
    for (const desk of readers()) if (desk.staff.tenantId === tenantId) send(desk, { type: 'talks', ids });
  };
  const talks = makeTalkWatch(core, tellTalks);

  const enter = (socket: WebSocket, staff: StaffMember, token: string, since: number): void => {
    const pump = makePump(
      () => sendMissed(core, desk),
      (error) => {
        core.log.error({ err: error }, 'a live calendar could not be brought up to date');
        // The client comes back with the last sequence it has.
        socket.terminate();
      },
    );
    const desk: Desk = { socket, staff, token, sent: since, alive: true, pump };
    desks.add(desk);
    socket.on('close', () => desks.delete(desk));
    socket.on('error', () => socket.terminate());
    socket.on('pong', () => {
      desk.alive = true;
    });
    pump.poke();
  };

  return {
    async handleUpgrade(request, socket, head, token) {
      // The socket is ours from 'upgrade' on: unheard, its error would end the process.
      socket.on('error', () => socket.destroy());
      const staff = token === null ? null : await staffOf(core, token);
      // A device at the door hears of nobody's visits.
      if (staff === null || staff.kiosk !== null || token === null || !isSameOrigin(request))
        return refuse(socket);
      const since = await sinceOf(core, staff.tenantId, request);
      server.handleUpgrade(request, socket, head, (opened) => enter(opened, staff, token, since));
    },
    wake(tenantId) {
      for (const desk of desks) if (desk.staff.tenantId === tenantId) desk.pump.poke();
    },
    wakeTalks(tenantId, conversationId) {
      if (!readers().some(({ staff }) => staff.tenantId === tenantId)) return;
      if (conversationId === null) talks.look([tenantId]);
      else tellTalks(tenantId, [conversationId]);
    },
    wakeAll() {
      for (const desk of desks) desk.pump.poke();
      talks.look([...new Set(readers().map(({ staff }) => staff.tenantId))]);
    },
    size: () => desks.size,
    async close() {
      clearInterval(heartbeat);
      for (const desk of desks) desk.socket.close(1012);
      for (const desk of desks) desk.socket.terminate();
      server.close();
    },
  };
}

async function sendMissed(core: Core, desk: Desk): Promise<void> {
  const last = await lastSequence(core, desk.staff.tenantId);
  // Ahead of the log is a page that was loaded before the database was put back to an earlier day.
  if (last < desk.sent || last - desk.sent > MAX_BEHIND) {
    desk.sent = last;
    send(desk, { type: 'reload' });
  }
  while (desk.sent < last) {
    const events = await eventsAfter(core, desk.staff.tenantId, desk.sent, PAGE);
    if (events.length === 0) break;
    for (const logged of events) sendEvent(desk, logged);
    desk.sent = events.at(-1)?.event.sequence ?? last;
  }
  send(desk, { type: 'caught-up', sequence: desk.sent });
}

/** A therapist is sent only their own visits; for the others just the sequence moves on, or it would look like a gap. */
function sendEvent(desk: Desk, logged: LoggedEvent): void {
  const seen = eventSeenBy(desk.staff, logged);
  if (seen === null) send(desk, { type: 'caught-up', sequence: logged.event.sequence });
  else send(desk, { type: 'event', event: seen });
}

async function beat(core: Core, desk: Desk): Promise<void> {
  if (!desk.alive) return desk.socket.terminate();
  desk.alive = false;
  desk.socket.ping();
  if ((await staffOf(core, desk.token))?.kiosk === null) return;
  send(desk, { type: 'signed-out' });
  desk.socket.close(1008);
}

function send(desk: Desk, message: LiveMessage): void {
  if (desk.socket.readyState === desk.socket.OPEN) desk.socket.send(JSON.stringify(message));
}

async function sinceOf(core: Core, tenantId: Id, request: IncomingMessage): Promise<number> {
  const asked = new URL(request.url ?? '/', 'http://host').searchParams.get('since');
  return asked !== null && /^\d{1,9}$/.test(asked) ? Number(asked) : lastSequence(core, tenantId);
}

/** Browsers send cookies with any page's socket: another site's page must not listen in. */
function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function refuse(socket: Duplex): void {
  // A caller that never closes its side would keep the socket, and the process from stopping, for good.
  socket.once('finish', () => socket.destroy());
  socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
