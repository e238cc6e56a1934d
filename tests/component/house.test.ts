import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { tenantScope } from '../../api/database/scope.ts';
import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { onlineProvider } from '../../api/payments/online-provider.ts';
import { openHouse } from '../../house.ts';
import { openChatHouse } from '../support/chat-house.ts';
import { clockAt } from '../support/clock.ts';
import { quietLog } from '../support/log.ts';

describe('a house that is closed', () => {
  async function open(folder: string) {
    const databaseUrl = `sqlite:${join(folder, 'spa.db')}`;
    return openHouse({ databaseUrl, publicUrl: 'http://spa.test', log: quietLog(), channels: {} });
  }

  test('answers the guest it is listening to first, and keeps no conversation to itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stillwater-close-'));
    const house = await open(folder);
    const { tenantId } = await makeDemoSpa(house.core);
    const { conversationId } = await house.mailroom.receive({
      tenantId,
      channel: 'webchat',
      providerMessageId: 'one',
      address: 'guest',
      profileName: `${'n'.repeat(119)}😀`,
      locale: 'en',
      body: { kind: 'text', text: 'hello' },
    });
    const turn = house.turns.handle(tenantId, conversationId);
    await house.close();
    await expect(turn).resolves.toBeUndefined();

    const again = await open(folder);
    await expect(again.mailroom.lease(tenantId, conversationId, 'another process')).resolves.toBe(true);
    await expect(again.mailroom.history(tenantId, conversationId, 0, 10)).resolves.toMatchObject([
      { from: 'guest' },
      { from: 'house' },
    ]);
    // What a provider calls its user may be longer than a name's column, which SQL Server refuses.
    await expect(again.mailroom.conversation(tenantId, conversationId)).resolves.toMatchObject({
      guestName: 'n'.repeat(119),
    });
    await again.close();
    await rm(folder, { recursive: true, force: true });
  });
});

test.each([
  [true, null],
  [false, 'cashier'],
])(
  'in production (%s) a spa without an account takes online payments by %s',
  async (production, provider) => {
    const folder = await mkdtemp(join(tmpdir(), 'stillwater-till-'));
    const databaseUrl = `sqlite:${join(folder, 'spa.db')}`;
    const house = await openHouse({
      ...{ databaseUrl, production, publicUrl: 'http://spa.test', log: quietLog(), channels: {} },
    });
    const { tenantId } = await makeDemoSpa(house.core);
    const taking = house.core.database.run((db) => onlineProvider(house.core, tenantScope(db, tenantId)));
    await expect(taking).resolves.toBe(provider);
    await house.close();
    await rm(folder, { recursive: true, force: true });
  },
);

test('what is due is done, each on its own: a refund that is stuck keeps no message from its guest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-due-'));
  const said: string[] = [];
  const house = await openHouse({
    databaseUrl: `sqlite:${join(folder, 'spa.db')}`,
    publicUrl: 'http://spa.test',
    log: quietLog(),
    channels: {
      webchat: {
        send: async (_conversation, content) => {
          said.push(content.text);
          return { ok: true, providerMessageId: null, content };
        },
      },
    },
  });
  const { tenantId } = await makeDemoSpa(house.core);
  await house.mailroom.receive({
    tenantId,
    channel: 'webchat',
    providerMessageId: 'one',
    address: 'guest',
    profileName: null,
    locale: 'en',
    body: { kind: 'text', text: 'hello' },
  });
  // Without its table the first step, giving ended holds back, fails as a database in trouble would let it.
  await house.core.database.run((db) => db.query('ALTER TABLE "booking" RENAME TO "elsewhere"'));
  await expect(house.runDue()).rejects.toThrow('not everything that was due could be done');
  expect(said).toHaveLength(1);
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

test('a message that meets faults is tried again after a rest, and answered once they are over', async () => {
  const clock = clockAt('2026-03-02T09:00');
  const { house, hear, said } = await openChatHouse(clock);
  const { tenantId } = await makeDemoSpa(house.core);
  const query = (sql: string) => house.core.database.run((db) => db.query(sql));
  const runDue = () => house.runDue().catch(() => undefined);
  await query('ALTER TABLE "bot_state" RENAME TO "elsewhere"');
  await hear(tenantId, 'noor', { kind: 'text', text: 'massage tomorrow at 5' }).catch(() => undefined);
  for (let again = 0; again < 5; again += 1) await runDue();
  expect(said('noor')).toEqual([]);
  await query('ALTER TABLE "elsewhere" RENAME TO "bot_state"');
  await runDue();
  expect(said('noor')).toEqual([]);
  clock.forward(1);
  await runDue();
  expect(said('noor')).toHaveLength(1);
  await house.close();
});
