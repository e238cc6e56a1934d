import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeInTenant } from '../../api/audit/write-in-tenant.ts';
import { readCookie } from '../../api/http/cookies.ts';
import { openLive } from '../../api/live/live-server.ts';
import { openHouse } from '../../house.ts';
import { readSettings } from '../../settings.ts';
import { NOW } from './bench-house.ts';
import type { FromBroadcaster, ToBroadcaster } from './live.ts';

/** The server that `bench live` listens to, in a process of its own: the live calendars, woken as the whole is, and nothing else. */
const { databaseUrl, dataKeys, publicUrl } = readSettings(process.env);
const house = await openHouse({
  databaseUrl,
  dataKeys,
  publicUrl,
  now: () => NOW,
  log: { info: () => undefined, warn: console.error, error: console.error },
  channels: {},
});
const live = openLive(house.core);
house.nudges.listen((nudge) => {
  if (nudge.kind === 'events') live.wake(nudge.tenantId);
});
setInterval(() => live.wakeAll(), 1_000);
const server = createServer();
server.on('upgrade', (request, socket, head) =>
  live.handleUpgrade(request, socket, head, readCookie(request.headers.cookie, 'session')),
);

function tell(message: FromBroadcaster): void {
  process.send?.(message);
}

process.on('message', async ({ tenantId, bookingId }: ToBroadcaster) => {
  await writeInTenant(house.core, tenantId, { kind: 'system', name: 'bench' }, async (unit) =>
    unit.record({ type: 'guest-attends', bookingId }),
  );
  // The transaction is over, and what wakes the sockets comes on a later tick.
  tell({ kind: 'published', at: String(process.hrtime.bigint()) });
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', 2_000, () =>
  tell({ kind: 'ready', port: (server.address() as AddressInfo).port }),
);
