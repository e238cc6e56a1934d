import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { openHouse } from '../../house.ts';
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
