import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { InboundMessage, Mailroom } from '../../../api/contract.ts';
import { ConversationTable, InboxTable } from '../../../api/database/entities/people.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeReceive } from '../../../api/inbox/receive-message.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

/** What no translator of a channel lets through: it stands for whatever the database will not take. */
const UNKEEPABLE = { kind: 'text', text: null as never } as const;

describe('messages that come all at once', () => {
  let database: Database;
  let spa: TestSpa;
  let receive: Mailroom['receive'];
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
    receive = makeReceive(spa.core);
  });

  const message = (from: number, nth: number, more: Partial<InboundMessage> = {}): InboundMessage => ({
    tenantId: spa.tenantId,
    channel: 'whatsapp',
    providerMessageId: `wamid.${from}.${nth}`,
    address: `3161000000${from}`,
    profileName: `Guest ${from}`,
    locale: 'en',
    body: { kind: 'text', text: `line ${nth}` },
    ...more,
  });

  async function kept() {
    const rows = await database.run((db) =>
      tenantScope(db, spa.tenantId).find(InboxTable, { order: { position: 'ASC' } }),
    );
    const talks = new Map<string | null, unknown[]>();
    for (const { conversationId, position, body } of rows) {
      const line = [position, body.kind === 'text' ? body.text : body.kind];
      talks.set(conversationId, [...(talks.get(conversationId) ?? []), line]);
    }
    return [...talks.values()];
  }

  test('are each kept once and in their order within a conversation, however often they are delivered', async () => {
    const wave = Array.from({ length: 60 }, (_, place) => message(place % 3, Math.floor(place / 3)));
    const all = [...wave, ...wave, ...wave.toReversed()];
    const received = await Promise.all(all.map((one) => receive(one)));
    expect(received.filter(({ stored }) => stored)).toHaveLength(60);
    const lines = Array.from({ length: 20 }, (_, nth) => [nth + 1, `line ${nth}`]);
    expect(await kept()).toEqual([lines, lines, lines]);
    // Who delivers again hears of the same place.
    const place = ({ conversationId, position }: (typeof received)[number]): string =>
      `${conversationId} ${position}`;
    expect(received.slice(60, 120).map(place)).toEqual(received.slice(0, 60).map(place));
  });

  test('keep the places of their first delivery, when they come again in the same moment', async () => {
    await Promise.all([1, 2, 1, 3, 2].map((nth) => receive(message(4, nth))));
    expect(await kept()).toEqual([
      [
        [1, 'line 1'],
        [2, 'line 2'],
        [3, 'line 3'],
      ],
    ]);
  });

  test('one that cannot be kept keeps none of its neighbours away', async () => {
    const wave = Array.from({ length: 9 }, (_, nth) =>
      message(1, nth, nth === 4 ? { body: UNKEEPABLE } : {}),
    );
    const outcomes = await Promise.allSettled(wave.map((one) => receive(one)));
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(wave.map((_, nth) => nth !== 4));
    expect(await kept()).toEqual([[0, 1, 2, 3, 5, 6, 7, 8].map((nth, place) => [place + 1, `line ${nth}`])]);
  });

  test('two processes that meet the same guest at once make one conversation of it', async () => {
    const other = makeReceive(spa.core);
    await Promise.all(Array.from({ length: 12 }, (_, nth) => (nth % 2 ? receive : other)(message(5, nth))));
    const talks = await database.run((db) => tenantScope(db, spa.tenantId).find(ConversationTable));
    expect(talks).toMatchObject([{ lastPosition: 12 }]);
  });

  test('a message that comes late does not shorten the time in which a guest may be answered', async () => {
    await receive(message(7, 1));
    const [before] = await database.run((db) => tenantScope(db, spa.tenantId).find(ConversationTable));
    await receive(message(7, 2, { writtenAt: '2026-03-01T12:00:00Z' }));
    const [after] = await database.run((db) => tenantScope(db, spa.tenantId).find(ConversationTable));
    expect(after?.heardAt).toBe(before?.heardAt);
  });
});
