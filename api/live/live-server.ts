import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { may } from '../people/permissions.ts';
import { type StaffMember, staffOf } from '../people/sessions.ts';
import { readDeskMessage } from './desk-message.ts';
import { keepLook } from './keep-look.ts';
import { makeLookWatch } from './look-watch.ts';
import { lastSequence } from './read-events.ts';
import {
  answer,
  bytesOf,
  type Desk,
  greet,
  lookAgain,
  openRoom,
  type Room,
  sendBytes,
  tellLooks,
} from './rooms.ts';
import { makeTalkWatch } from './talk-watch.ts';

const HEARTBEAT_MS = 25_000;
/** Desks are looked at in so many parts: a thousand at once would keep an event waiting. */
const PARTS = 25;

/** The desks' sockets: each is sent every event of its tenant once, in order. */
export interface LiveServer {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, token: string | null): Promise<void>;
  /** Something happened in a tenant. */
  wake(tenantId: Id): void;
  /** Something was said in one of its talks, or one was read. */
  wakeTalks(tenantId: Id, conversationId: Id | null): void;
  /** Somebody opened a visit, or closed it. */
  wakeLooks(tenantId: Id): void;
  /** For what nudges did not reach: another process wrote it, or one was lost. */
  wakeAll(): void;
  size(): number;
  close(): Promise<void>;
}

export function openLive(core: Core): LiveServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const rooms = new Map<Id, Room>();
  const roomOf = (tenantId: Id): Room => {
    const room = rooms.get(tenantId) ?? openRoom(core, tenantId);
    rooms.set(tenantId, room);
    return room;
  };
  const all = (): Desk[] => [...rooms.values()].flatMap(({ desks }) => [...desks]);
  let part = 0;
  let entered = 0;
  const heartbeat = setInterval(() => {
    part = (part + 1) % PARTS;
    for (const desk of all().filter((one) => one.part === part)) {
      beat(core, desk).catch((error) => {
        // The database may be away for a moment: the desk stays, and is looked at again at the next beat.
        core.log.error({ err: error }, 'a session could not be looked up again');
      });
    }
  }, HEARTBEAT_MS / PARTS).unref();

  /** Who may read what guests write. */
  const readersOf = ({ desks }: Room) =>
    [...desks].filter(({ staff }) => may(staff.role, 'see-conversations'));
  const hasReaders = (tenantId: Id): boolean => {
    const room = rooms.get(tenantId);
    return room !== undefined && readersOf(room).length > 0;
  };
  const tellTalks = (tenantId: Id, ids: readonly Id[]): void => {
    const room = rooms.get(tenantId);
    if (room === undefined) return;
    const bytes = bytesOf({ type: 'talks', ids });
    for (const desk of readersOf(room)) sendBytes(desk, bytes);
  };
  const talks = makeTalkWatch(core, tellTalks);
  const looks = makeLookWatch(core, (tenantId, found) => {
    for (const desk of rooms.get(tenantId)?.desks ?? []) tellLooks(desk, found);
  });

  const enter = (socket: WebSocket, staff: StaffMember, token: string, since: number): void => {
    entered += 1;
    const desk: Desk = {
      ...{ socket, staff, token, sent: since, told: since, greeted: false, alive: true },
      part: entered % PARTS,
      look: keepLook(core, () => desk.staff),
      looking: null,
    };
    const room = roomOf(staff.tenantId);
    room.desks.add(desk);
    socket.on('close', () => {
      void desk.look.end();
      room.desks.delete(desk);
      if (room.desks.size === 0) rooms.delete(staff.tenantId);
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const said = readDeskMessage(String(data));
      if (said !== null) desk.look.at(said.bookingId);
      // Whatever it is: what it asks is whether somebody is here.
      answer(desk);
    });
    socket.on('pong', () => {
      desk.alive = true;
    });
    greet(desk);
    room.pump.poke();
    looks.look([staff.tenantId]);
  };

  return {
    async handleUpgrade(request, socket, head, token) {
      // The socket is ours from 'upgrade' on: unheard, its error would end the process.
      socket.on('error', () => socket.destroy());
      const staff = token === null ? null : await staffOf(core, token);
      // A device at the door hears of nobody's visits.
      if (
        staff === null ||
        staff.kiosk !== null ||
        staff.twoStepsFirst ||
        token === null ||
        !isSameOrigin(request)
      )
        return refuse(socket);
      const since = await sinceOf(core, staff.tenantId, request);
      server.handleUpgrade(request, socket, head, (opened) => enter(opened, staff, token, since));
    },
    wake(tenantId) {
      rooms.get(tenantId)?.pump.poke();
    },
    wakeTalks(tenantId, conversationId) {
      if (!hasReaders(tenantId)) return;
      if (conversationId === null) talks.look([tenantId]);
      else tellTalks(tenantId, [conversationId]);
    },
    wakeLooks(tenantId) {
      if (rooms.has(tenantId)) looks.look([tenantId]);
    },
    wakeAll() {
      looks.look([...rooms.keys()]);
      for (const room of rooms.values()) room.pump.poke();
      talks.look([...rooms.keys()].filter(hasReaders));
    },
    size: () => all().length,
    async close() {
      clearInterval(heartbeat);
      const desks = all();
      for (const { socket } of desks) socket.close(1012);
      for (const { socket } of desks) socket.terminate();
      server.close();
      // Another process takes over: what was open here is open no more.
      await Promise.all(desks.map(({ look }) => look.end()));
    },
  };
}

async function beat(core: Core, desk: Desk): Promise<void> {
  if (!desk.alive) return desk.socket.terminate();
  desk.alive = false;
  desk.socket.ping();
  await lookAgain(core, desk);
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
