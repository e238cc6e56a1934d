import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Conversation, ConversationLine, Id } from '../../api/contract.ts';
import { GuestSocket } from './guest-socket.ts';
import { defaultLimits, openGate, type WebchatLimits } from './limits.ts';
import { closeCodes, type SocketParts, type TurnedAway, type WebchatTenant } from './parts.ts';
import type { ServerFrame } from './protocol.ts';
import { openRooms } from './rooms.ts';
import { admit, type Doorkeeper, refuseUpgrade } from './upgrade.ts';

/** The largest frame taken from a browser, in bytes: the longest text of three-byte letters, or all of it escaped. */
const MAX_FRAME_BYTES = 64 * 1024;
/** How long `close` waits for browsers to say goodbye. */
const CLOSE_GRACE_MS = 2_000;

export interface WebchatOptions
  extends Pick<SocketParts, 'mailroom' | 'devices' | 'onStored' | 'now' | 'log' | 'refused'>,
    Doorkeeper {
  readonly limits?: Partial<WebchatLimits>;
}

/** The server's end of the web chat. */
export interface WebchatServer {
  /** For the HTTP server's 'upgrade' event. Anything but `/chat` is answered 404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /**
   * Shows a line to the guest's open windows, each exactly once and in order. Call it when the
   * mailroom's history already has the line: a window that connects just then reads it there.
   */
  deliver(conversation: Pick<Conversation, 'tenantId' | 'address'>, line: ConversationLine): void;
  /** Another process stored something: windows of this conversation read what they have not. */
  refresh(conversationId: Id): void;
  /** The house is about to answer. */
  typing(conversationId: Id): void;
  /** Takes no more sockets, stores what has arrived, and asks browsers to come back later. */
  close(): Promise<void>;
  /** Open sockets, for the metrics. */
  size(): number;
}

/** Opens the web chat's server side; sockets come in through `handleUpgrade`. */
export function openWebchat(options: WebchatOptions): WebchatServer {
  const limits = { ...defaultLimits, ...options.limits };
  const parts: SocketParts = { ...options, limits, gate: openGate(limits), rooms: openRooms() };
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const guests = new Map<WebSocket, GuestSocket>();
  const heartbeat = setInterval(() => {
    for (const guest of guests.values()) guest.beat();
  }, limits.heartbeatMs).unref();
  let closing = false;

  function enter(webSocket: WebSocket, tenant: WebchatTenant, networkAddress: string): void {
    guests.set(webSocket, new GuestSocket(webSocket, tenant, networkAddress, parts));
    webSocket.on('close', () => guests.delete(webSocket));
  }

  return {
    async handleUpgrade(request, socket, head) {
      const admission = await admit(request, socket, options, parts.gate);
      if (admission.kind === 'turned-away') options.refused(admission.why.reason);
      if (admission.kind === 'refused') {
        if (admission.status === 429) options.refused('too-many');
        return refuseUpgrade(socket, admission.status);
      }
      if (admission.kind === 'welcome') {
        // Whatever becomes of it: also when the upgrade itself fails.
        if (socket.destroyed) parts.gate.left(admission.networkAddress);
        else socket.once('close', () => parts.gate.left(admission.networkAddress));
      }
      if (closing) return refuseUpgrade(socket, 503);
      server.handleUpgrade(request, socket, head, (webSocket) => {
        if (admission.kind === 'turned-away') turnAway(webSocket, admission.why);
        else enter(webSocket, admission.tenant, admission.networkAddress);
      });
    },
    deliver(conversation, line) {
      const room = parts.rooms.at(conversation.tenantId, conversation.address);
      for (const guest of room?.members ?? []) guest.deliver(line);
    },
    refresh(conversationId) {
      for (const guest of parts.rooms.of(conversationId)?.members ?? []) guest.refresh();
    },
    typing(conversationId) {
      for (const guest of parts.rooms.of(conversationId)?.members ?? []) guest.typing();
    },
    async close() {
      closing = true;
      clearInterval(heartbeat);
      await Promise.all([...guests.values()].map((guest) => guest.settled()));
      for (const guest of guests.values()) guest.end(closeCodes.restarting);
      await closed(server, [...guests.keys()]);
    },
    size: () => guests.size,
  };
}

/** Accepted only to be told why: a browser cannot read the status of a refused upgrade. */
function turnAway(webSocket: WebSocket, { reason, afterMs }: TurnedAway): void {
  webSocket.on('error', () => webSocket.terminate());
  webSocket.send(JSON.stringify({ type: 'refused', id: null, reason, afterMs } satisfies ServerFrame));
  webSocket.close(TURNED_AWAY[reason]);
  // A caller that never answers the goodbye would keep its socket.
  setTimeout(() => webSocket.terminate(), CLOSE_GRACE_MS).unref();
}

const TURNED_AWAY: Readonly<Record<TurnedAway['reason'], number>> = {
  'unknown-tenant': closeCodes.unknownTenant,
  'not-here': closeCodes.notHere,
  'too-many': closeCodes.tooMany,
};

async function closed(server: WebSocketServer, sockets: readonly WebSocket[]): Promise<void> {
  const grace = setTimeout(() => {
    for (const socket of sockets) socket.terminate();
  }, CLOSE_GRACE_MS);
  await Promise.all(sockets.map(ended));
  clearTimeout(grace);
  server.close();
}

function ended(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
  });
}
