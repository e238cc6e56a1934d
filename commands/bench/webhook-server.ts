import type { AddressInfo } from 'node:net';
import { networkAddress } from '../../api/http/network-address.ts';
import { webhookRoutes } from '../../api/http/routes/webhooks.ts';
import { makeServer } from '../../api/http/server.ts';
import { openWhatsapp } from '../../bot/whatsapp/whatsapp.ts';
import { openHouse } from '../../house.ts';
import { readSettings } from '../../settings.ts';

/**
 * The server that `bench webhook` asks, in a process of its own: it checks, keeps and acknowledges what WhatsApp
 * delivers and does nothing more with it, as a process that leaves the turns to others.
 */
const { databaseUrl, dataKeys, publicUrl } = readSettings(process.env);
const house = await openHouse({
  databaseUrl,
  dataKeys,
  publicUrl,
  log: { info: () => undefined, warn: console.error, error: console.error },
  channels: {},
  providers: (parts) => [openWhatsapp(parts, 'http://127.0.0.1:9')],
});
const doors = house.providers.flatMap((provider) => provider.doors);
const server = makeServer(
  house.core,
  webhookRoutes(doors, () => undefined),
  { onAnswer: () => undefined, callerOf: (request) => networkAddress(request, false) },
);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
