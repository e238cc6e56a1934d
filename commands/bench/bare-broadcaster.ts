import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { FromBroadcaster, ToBroadcaster } from './live.ts';

/** The floor of `bench live`, in a process of its own: a WebSocket server that sends all of its sockets the same bytes. */
const server = createServer();
const sockets = new WebSocketServer({ server });

function tell(message: FromBroadcaster): void {
  process.send?.(message);
}

process.on('message', ({ bytes }: ToBroadcaster) => {
  const at = process.hrtime.bigint();
  const data = Buffer.from(bytes);
  for (const socket of sockets.clients) socket.send(data, { binary: false });
  tell({ kind: 'published', at: String(at) });
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', 2_000, () =>
  tell({ kind: 'ready', port: (server.address() as AddressInfo).port }),
);
