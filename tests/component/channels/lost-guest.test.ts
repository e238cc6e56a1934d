import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeDeliveries } from '../../../api/channels/deliveries.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa } from '../../support/spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a guest who wrote while the provider was refusing an earlier message can be answered', async () => {
  const clock = clockAt('2026-03-02T09:00');
  const spa = await makeSpa(database, clock);
  const mailroom = makeMailroom(spa.core);
  const deliveries = makeDeliveries(spa.core);
  const says = (text: string) =>
    mailroom.receive({
      tenantId: spa.tenantId,
      channel: 'telegram',
      providerMessageId: `1:${text}`,
      address: '4711',
      profileName: null,
      locale: 'en',
      body: { kind: 'text', text },
    });
  const found = async () => {
    const one = await mailroom.findConversation(spa.tenantId, 'telegram', '4711');
    if (one === null) throw new Error('there is no conversation');
    return one;
  };
  await says('hello');
  const whenSent = await found();
  clock.forward(1);
  await says('I am back');
  await deliveries.lose(whenSent);
  expect((await found()).unreachable).toBe(false);
  await deliveries.lose(await found());
  expect((await found()).unreachable).toBe(true);
});
