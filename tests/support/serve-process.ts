import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { serve } from '../../serve.ts';
import { quietLog } from './log.ts';
import type { FromServer, ToServer } from './test-server.ts';

/** The installation in a process of its own, as in life; the test holds its clock. Started by test-server.ts. */
const { PORT = '', DATABASE_URL = '', SLUG = '', NOW = '' } = process.env;
let now = Number(NOW);

function tell(message: FromServer): void {
  process.send?.(message);
}

const publicUrl = `http://127.0.0.1:${PORT}`;
const settings = {
  databaseUrl: DATABASE_URL,
  host: '127.0.0.1',
  port: Number(PORT),
  publicUrl,
  production: false,
  logLevel: 'silent',
  dataKeys: null,
  providerUrls: { whatsapp: 'http://127.0.0.1:9', telegram: 'http://127.0.0.1:9' },
};
const served = await serve(settings, quietLog(), () => now);
const demo = SLUG === '' ? null : await makeDemoSpa(served.house.core, SLUG);
process.on('message', (message: ToServer) => {
  if (message.kind === 'set-clock') {
    now = message.now;
    tell({ kind: 'clock-set' });
  }
  if (message.kind === 'stop') served.stop().then(() => process.exit(0), console.error);
});
tell({ kind: 'ready', demo });
