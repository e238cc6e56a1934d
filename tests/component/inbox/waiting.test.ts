import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConversationTable, InboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa } from '../../support/spa.ts';
import { chatter, NOW } from '../care/care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('what one guest wrote a thousand times, and what rests, keeps nobody else from being found', async () => {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock);
  const mailroom = makeMailroom(spa.core);
  const scope = <T>(work: (of: ReturnType<typeof tenantScope>) => Promise<T>) =>
    database.transact((db) => work(tenantScope(db, spa.tenantId)));
  const flooding = await chatter(spa, 'one of many');
  const [first] = await scope((of) =>
    of.find(InboxTable, { where: { conversationId: flooding.conversationId } }),
  );
  if (!first) throw new Error('nothing was kept');
  const { tenantId: _, ...row } = first;
  const more = Array.from({ length: 30 }, (_, place) => {
    const id = newId();
    return {
      ...row,
      id,
      providerMessageId: `${row.providerMessageId}.${id}`,
      position: row.position + place + 1,
    };
  });
  await scope((of) => of.insert(InboxTable, more));
  clock.forward(1);
  const resting = await chatter(spa, 'poison');
  clock.forward(1);
  const other = await chatter(spa, 'hello');
  await scope((of) =>
    of.update(ConversationTable, { id: resting.conversationId }, { leasedUntil: clock.now() + 60_000 }),
  );

  const found = async () => {
    const all = await mailroom.waiting(10_000);
    return all.filter(({ tenantId }) => tenantId === spa.tenantId).map((one) => one.conversationId);
  };
  expect(await found()).toEqual([flooding.conversationId, other.conversationId]);
  clock.forward(2);
  expect(await found()).toEqual([flooding, resting, other].map((one) => one.conversationId));
  expect(await mailroom.waiting(1)).toHaveLength(1);
});
