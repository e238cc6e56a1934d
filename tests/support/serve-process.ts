import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { serve } from '../../serve.ts';
import { quietLog } from './log.ts';
import type { FromServer, ToServer } from './test-server.ts';

/**
 * The installation in a process of its own, as in life; the test holds its clock, or sets it going at a speed.
 * Started by test-server.ts.
 */
const {
  PORT = '',
  DATABASE_URL = '',
  SLUG = '',
  NOW = '',
  SPEED = '0',
  WHATSAPP_API_URL,
  STRIPE_API_URL,
} = process.env;
let [now, since] = [Number(NOW), Date.now()];
const clock = (): number => now + (Date.now() - since) * Number(SPEED);

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
  trustProxy: false,
  push: { firebase: null, googleUrl: null, webPushUrl: null },
  firestore: null,
  providerUrls: {
    whatsapp: WHATSAPP_API_URL || 'http://127.0.0.1:9',
    telegram: 'http://127.0.0.1:9',
    teams: null,
    stripe: STRIPE_API_URL || 'http://127.0.0.1:9',
  },
};
const served = await serve(settings, quietLog(), clock);
const demo = SLUG === '' ? null : await makeDemoSpa(served.house.core, SLUG);
process.on('message', (message: ToServer) => {
  if (message.kind === 'set-clock') {
    [now, since] = [message.now, Date.now()];
    tell({ kind: 'clock-set' });
  }
  if (message.kind === 'stop') served.stop().then(() => process.exit(0), console.error);
});
tell({ kind: 'ready', demo });
