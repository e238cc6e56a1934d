import { openWhatsapp } from '../../bot/whatsapp/whatsapp.ts';
import { openHouse } from '../../house.ts';
import { readSettings } from '../../settings.ts';
import { quietLog } from '../support/log.ts';

export interface Hour {
  /** What the clock of all processes says, in ms since the epoch. */
  readonly now: number;
}

export type FromMonth =
  | { readonly kind: 'up' | 'done' }
  | { readonly kind: 'failed'; readonly error: string };

/** One of the processes that send a simulated month's messages; it is told what time it is. Started by month-workers.ts. */
const { databaseUrl, dataKeys } = readSettings(process.env);
const { MONTH_NOW, MONTH_URL = '', MONTH_WHATSAPP_URL = '' } = process.env;
let now = Number(MONTH_NOW);
const say = (message: FromMonth): void => void process.send?.(message);

const house = await openHouse({
  databaseUrl,
  dataKeys,
  publicUrl: MONTH_URL,
  log: quietLog(),
  now: () => now,
  channels: {},
  providers: (parts) => [openWhatsapp(parts, MONTH_WHATSAPP_URL)],
});

process.on('message', (hour: Hour) => {
  now = hour.now;
  house.runDue().then(
    () => say({ kind: 'done' }),
    (error: unknown) =>
      say({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
say({ kind: 'up' });
