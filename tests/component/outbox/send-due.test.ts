import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeReceive } from '../../../api/inbox/receive-message.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

describe('the outbox', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function talk(spa: TestSpa, address: string, messages: number): Promise<string> {
    const { conversationId } = await makeReceive(spa.core)({
      tenantId: spa.tenantId,
      channel: 'webchat',
      providerMessageId: address,
      address,
      profileName: null,
      locale: 'en',
      body: { kind: 'text', text: 'hello' },
    });
    await writeInTenant(spa.core, spa.tenantId, { kind: 'system', name: 'test' }, async (unit) => {
      for (let i = 0; i < messages; i += 1)
        unit.tell({ conversationId, content: { text: `line ${i}`, choices: [], link: null, image: null } });
    });
    return conversationId;
  }

  /** A channel that is silent to one conversation until it is told to speak. */
  function channel(clock: TestClock, spa: TestSpa, silentTo: string) {
    const sent: string[] = [];
    let silent = true;
    const send = async ({ conversation, content }: OutboxMessage): Promise<SendOutcome> => {
      if (silent && conversation.id === silentTo)
        return { ok: false, error: 'retry', afterMs: 60_000, detail: 'no answer' };
      if (content === null) return { ok: false, error: 'not-needed' };
      sent.push(`${conversation.address} ${content.text}`);
      return { ok: true, providerMessageId: null, content };
    };
    return {
      sent,
      run: async (times: number) => {
        for (let i = 0; i < times; i += 1) await sendDue(spa.core, send, 'test');
      },
      speakAfter: (minutes: number) => {
        clock.forward(minutes);
        silent = false;
      },
    };
  }

  test('serves the others while many messages of one conversation wait, then sends those in order', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await makeSpa(database, clock);
    const silentTo = await talk(spa, 'silent', 230);
    clock.forward(1);
    await talk(spa, 'other', 1);
    const { sent, run, speakAfter } = channel(clock, spa, silentTo);
    await run(3);
    expect(sent).toEqual(['other line 0']);
    speakAfter(2);
    await run(3);
    expect(sent.slice(1)).toEqual(Array.from({ length: 230 }, (_, i) => `silent line ${i}`));
  });
});
