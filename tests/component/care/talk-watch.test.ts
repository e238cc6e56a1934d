import { expect, test } from '@jest/globals';
import { makeTalkWatch } from '../../../api/live/talk-watch.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { until } from '../../support/until.ts';
import { careSpa, chatter, NOW } from './care-spa.ts';

test('what was said in a talk is told once to its own spa, whichever process kept it', async () => {
  const database = await openTestDatabase();
  const clock = clockAt(NOW);
  const [spa, other] = [await careSpa(database, clock), await careSpa(database, clock)];
  const told: [string, readonly string[]][] = [];
  // A watch of its own: it hears of nothing but what it finds in the database.
  const watch = makeTalkWatch(spa.core, (tenantId, ids) => told.push([tenantId, ids]));
  watch.look([spa.tenantId]);
  const guest = await chatter(spa, 'hello');
  await chatter(other, 'hello');
  watch.look([spa.tenantId]);
  await until(async () => told.length === 1);
  watch.look([spa.tenantId]);
  watch.look([spa.tenantId]);
  clock.set('2026-03-02T09:01');
  await chatter(spa, 'anybody?', guest.address);
  watch.look([spa.tenantId]);
  await until(async () => told.length === 2);
  expect(told).toEqual([
    [spa.tenantId, [guest.conversationId]],
    [spa.tenantId, [guest.conversationId]],
  ]);
  await database.close();
});
