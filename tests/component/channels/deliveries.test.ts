import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import { makeDeliveries } from '../../../api/channels/deliveries.ts';
import type { DeliveryReport, DeliveryStatus, OutboxMessage } from '../../../api/contract.ts';
import { DeliveryTable } from '../../../api/database/entities/channels.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const CONTENT = { text: 'See you', choices: [], link: null, image: null };

describe('what a provider took of a message', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** A message of the outbox to a guest on WhatsApp, seen at the moment it is sent. */
  async function sending() {
    const spa = await makeSpa(database, clockAt(NOW));
    const mailroom = makeMailroom(spa.core);
    const { conversationId } = await mailroom.receive({
      tenantId: spa.tenantId,
      channel: 'whatsapp',
      providerMessageId: 'wamid.in',
      address: '31612345678',
      profileName: null,
      locale: 'en',
      body: { kind: 'text', text: 'hello' },
    });
    await writeInTenant(spa.core, spa.tenantId, { kind: 'system', name: 'test' }, async (unit) =>
      unit.tell({ conversationId, content: CONTENT }),
    );
    const due: OutboxMessage[] = [];
    await sendDue(
      spa.core,
      async (message) => {
        if (message.tenantId === spa.tenantId) due.push(message);
        return { ok: false, error: 'retry', afterMs: 60_000, detail: 'later' };
      },
      'test',
    );
    const [message] = due;
    if (!message) throw new Error('nothing was due');
    const rows = () =>
      database.run((db) => tenantScope(db, spa.tenantId).find(DeliveryTable, { order: { part: 'ASC' } }));
    return { spa, mailroom, message, deliveries: makeDeliveries(spa.core), rows };
  }

  const reportOf = (message: OutboxMessage, more: Partial<DeliveryReport> = {}): DeliveryReport => ({
    tenantId: message.tenantId,
    channel: 'whatsapp',
    providerMessageId: 'wamid.out',
    status: 'delivered',
    error: null,
    category: null,
    sentAs: null,
    ...more,
  });

  test('is known by its parts, and a part is written down once', async () => {
    const { message, deliveries } = await sending();
    expect(await deliveries.taken(message)).toEqual([]);
    const part = { part: 0, providerMessageId: 'wamid.out', category: 'service' };
    await deliveries.take(message, part);
    await deliveries.take(message, { ...part, providerMessageId: 'wamid.twice' });
    expect(await deliveries.taken(message)).toEqual([part]);
  });

  test('only moves forward, in whatever order and however often the reports come', async () => {
    const statuses: readonly DeliveryStatus[] = ['sent', 'delivered', 'read'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 6 }),
        async (reports) => {
          const { message, deliveries, rows } = await sending();
          await deliveries.take(message, { part: 0, providerMessageId: 'wamid.out', category: null });
          for (const status of reports)
            expect(await deliveries.report(reportOf(message, { status }))).toBe(true);
          const furthest = statuses.findLast((status) => status === 'sent' || reports.includes(status));
          expect(await rows()).toMatchObject([{ status: furthest }]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is written down by a report that is faster than the answer', async () => {
    const { message, deliveries, rows } = await sending();
    const sentAs = { outboxId: message.id, part: 0 };
    expect(await deliveries.report(reportOf(message, { sentAs, category: 'service' }))).toBe(true);
    await deliveries.take(message, { part: 0, providerMessageId: 'wamid.out', category: null });
    expect(await rows()).toMatchObject([{ part: 0, status: 'delivered', category: 'service' }]);
  });

  test('is nobody’s where the report names no message of this spa', async () => {
    const [here, there] = [await sending(), await sending()];
    const sentAs = { outboxId: here.message.id, part: 0 };
    expect(await there.deliveries.report(reportOf(there.message, { sentAs }))).toBe(false);
    expect(await here.rows()).toEqual([]);
    expect(await there.rows()).toEqual([]);
    expect(await here.deliveries.report(reportOf(here.message))).toBe(false);
  });

  test('ends when nothing reaches the guest, until they write again', async () => {
    const { spa, mailroom, message, deliveries } = await sending();
    const look = () => mailroom.conversation(spa.tenantId, message.conversation.id);
    await deliveries.lose(message.conversation);
    expect(await look()).toMatchObject({ unreachable: true });
    await mailroom.receive({
      tenantId: spa.tenantId,
      channel: 'whatsapp',
      providerMessageId: 'wamid.again',
      address: '31612345678',
      profileName: null,
      locale: 'en',
      body: { kind: 'text', text: 'back' },
    });
    expect(await look()).toMatchObject({ unreachable: false });
  });
});
