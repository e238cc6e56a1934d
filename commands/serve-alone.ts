import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../serve.ts';

const NOWHERE = 'http://127.0.0.1:9';

/** The whole program on a data folder of its own, at a moment that stands still; `stop` leaves nothing behind. */
export async function serveAlone(port: number, now: number): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), 'stillwater-alone-'));
  const settings = {
    databaseUrl: `sqlite:${join(data, 'spa.db')}`,
    host: '127.0.0.1',
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    production: false,
    logLevel: 'silent',
    dataKeys: null,
    trustProxy: false,
    push: { firebase: null, googleUrl: null, webPushUrl: null },
    firestore: null,
    providerUrls: { whatsapp: NOWHERE, telegram: NOWHERE, teams: null, stripe: NOWHERE },
  };
  const log = { info: () => undefined, warn: () => undefined, error: console.error };
  const served = await serve(settings, log, () => now);
  return {
    ...served,
    stop: async () => {
      await served.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
