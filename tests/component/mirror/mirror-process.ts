import { openFirestoreMirror } from '../../../api/mirror/firestore-mirror.ts';
import { type Mirror, makeMirrorSweep } from '../../../api/mirror/sweep-mirror.ts';
import { openTestDatabase } from '../../support/database.ts';
import { quietLog } from '../../support/log.ts';
import { testSeals } from '../../support/seals.ts';

/** Mirrors in a process of its own. STOP_AT, as `before 2` or `after 1`, is the batch where it says so and stays, to be killed. */
const { DATABASE_URL = '', FIRESTORE = '', NOW = '', STOP_AT = '', PATIENCE_MS = '' } = process.env;
const database = await openTestDatabase(DATABASE_URL);
const firestore = openFirestoreMirror(
  { account: null, emulator: FIRESTORE },
  PATIENCE_MS === '' ? undefined : Number(PATIENCE_MS),
);
let written = 0;
const mirror: Mirror = {
  ...firestore,
  async write(batch, epoch) {
    written += 1;
    await stopAt(`before ${written}`);
    await firestore.write(batch, epoch);
    await stopAt(`after ${written}`);
  },
};
async function stopAt(point: string): Promise<void> {
  if (point !== STOP_AT) return;
  process.send?.(point);
  await new Promise(() => undefined);
}
const core = {
  ...{ database, now: () => Number(NOW), nudge: () => undefined, publicUrl: 'http://spa.test' },
  ...{ log: quietLog(), seals: testSeals },
};
const sweep = makeMirrorSweep(core, mirror);
process.on('message', async () => {
  while ((await sweep()) > 0);
  await firestore.close();
  await database.close();
  // As the server ends: what the library still waits for is let be.
  process.send?.('done', () => process.exit());
});
process.send?.('up');
