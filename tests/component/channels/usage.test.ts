import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeDeliveries } from '../../../api/channels/deliveries.ts';
import { messageUsage } from '../../../api/channels/usage.ts';
import type { DeliveryReport, DeliveryStatus, HouseSheet, Insight } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { signedInDesk } from '../../support/desk.ts';
import { runCommand } from '../../support/run-command.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';
import { talkWith } from '../../support/whatsapp/talk.ts';
import { chatter, visit } from '../care/care-spa.ts';

describe('the meter of messages', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** A message that the provider took, and what it says of it. */
  async function sent(spa: TestSpa, conversationId: string, told: readonly Partial<DeliveryReport>[]) {
    const deliveries = makeDeliveries(spa.core);
    const providerMessageId = `wamid.${newId()}`;
    const conversation = { id: conversationId, channel: 'whatsapp' as const };
    const message = { id: newId(), tenantId: spa.tenantId, conversation: conversation as never };
    await deliveries.take(message, { part: 0, providerMessageId, category: null });
    for (const more of told)
      await deliveries.report({
        ...{ tenantId: spa.tenantId, channel: 'whatsapp', providerMessageId, status: 'delivered' },
        ...{ error: null, category: null, sentAs: null, ...more },
      });
  }
  const as = (status: DeliveryStatus, category: string, billed: boolean) => ({ status, category, billed });

  test('counts by category what was sent, what arrived and what is charged for', async () => {
    const spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
    const { conversationId } = await chatter(spa);
    await sent(spa, conversationId, [as('sent', 'utility', true), as('read', 'utility', true)]);
    await sent(spa, conversationId, [as('delivered', 'utility', false)]);
    await sent(spa, conversationId, [as('delivered', 'service', true)]);
    // What was read is told to be "sent" once more, without a word about money.
    await sent(spa, conversationId, [as('read', 'service', true), { status: 'sent' }]);
    await sent(spa, conversationId, [{ status: 'sent' }]);
    await sent(spa, conversationId, [as('sent', 'utility', true), { status: 'failed', error: '131026: x' }]);
    expect(await messageUsage(spa.core, spa.tenantId, '2026-03')).toEqual({
      month: '2026-03',
      lines: [
        { channel: 'whatsapp', category: null, sent: 1, delivered: 0, failed: 0, billed: 0 },
        { channel: 'whatsapp', category: 'service', sent: 2, delivered: 2, failed: 0, billed: 2 },
        { channel: 'whatsapp', category: 'utility', sent: 3, delivered: 2, failed: 1, billed: 1 },
      ],
      sent: 6,
      billed: 3,
      visits: 0,
      perVisit: null,
    });
  });

  test('turns over with the month of the spa’s own clock, summer time and all', async () => {
    const clock = clockAt('2026-03-31T23:59');
    const spa = await makeSpa(database, clock);
    const other = await makeSpa(database, clock);
    const { conversationId } = await chatter(spa);
    await sent(spa, conversationId, []);
    clock.set('2026-04-01T00:00');
    await sent(spa, conversationId, []);
    await sent(spa, conversationId, []);
    const months = ['2026-02', '2026-03', '2026-04', '2026-05'];
    const counts = months.map(async (month) => (await messageUsage(spa.core, spa.tenantId, month)).sent);
    await expect(Promise.all(counts)).resolves.toEqual([0, 1, 2, 0]);
    expect((await messageUsage(other.core, other.tenantId, '2026-04')).sent).toBe(0);
  });

  test('says how many messages a visit took', async () => {
    const spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
    const guest = await chatter(spa);
    for (let i = 0; i < 3; i += 1) await sent(spa, guest.conversationId, []);
    const kept = await spa.service.holdSlot(spa.tenantId, guest.actor, {
      ...spa.request(guest.actor, '2026-03-05T12:00'),
      conversationId: guest.conversationId,
    });
    expect(kept.ok).toBe(true);
    const before = await messageUsage(spa.core, spa.tenantId, '2026-03');
    expect(before).toMatchObject({ sent: 3, visits: 0, perVisit: null });
    await visit(spa, guest, '2026-03-06T12:00');
    await visit(spa, guest, '2026-03-31T18:00');
    await visit(spa, guest, '2026-04-01T12:00');
    const after = await messageUsage(spa.core, spa.tenantId, '2026-03');
    expect(after).toMatchObject({ visits: 2, perVisit: 1.5 });
  });
});

describe('the meter over the wire', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  let folder: string;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa('100000000000001');
    folder = await mkdtemp(join(tmpdir(), 'stillwater-rates-'));
  }, 60_000);
  afterAll(async () => {
    await spa?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is the owner’s to see, and costs what the provider’s card says', async () => {
    await talkWith(spa, house);
    await spa.meta.quiet();
    const owner = await signedInDesk(spa.served.url, house.demo);
    const { status, body } = await owner('GET', '/api/v1/channels/usage?month=2026-03');
    expect(status).toBe(200);
    expect(body).toMatchObject({ lines: [{ channel: 'whatsapp', category: 'service', failed: 0 }] });
    const { billed } = body as { billed: number };
    expect(billed).toBeGreaterThan(0);
    for (const month of ['2026-13', 'march', '2026-3'])
      expect((await owner('GET', `/api/v1/channels/usage?month=${month}`)).status).toBe(400);
    const desk = await signedInDesk(spa.served.url, house.demo, 'desk');
    expect((await desk('GET', '/api/v1/channels/usage?month=2026-03')).status).toBe(403);

    const costs = async () => {
      const told = await owner('GET', '/api/v1/insight?from=2026-03-01&to=2026-03-31');
      return (told.body as Insight).period.messages.cost;
    };
    await expect(costs()).resolves.toBeNull();
    const { policy } = (await owner('GET', '/api/v1/house/sheet')).body as HouseSheet;
    const priced = (messageMicros: object) =>
      owner('POST', '/api/v1/house/policy', { ...policy, messageMicros });
    expect((await priced({ utility: 45_600 })).status).toBe(200);
    await expect(costs()).resolves.toEqual({ micros: 0, unpriced: billed });
    expect((await priced({ utility: 45_600, service: 3_100 })).status).toBe(200);
    await expect(costs()).resolves.toEqual({ micros: 3_100 * billed, unpriced: 0 });
    for (const bad of [{ service: -1 }, { service: 0.5 }, { postcard: 1 }, { service: '1' }])
      expect((await priced(bad)).status).toBe(422);

    const rates = join(folder, 'rates.json');
    await writeFile(rates, JSON.stringify({ currency: 'EUR', service: 0.5 }));
    const whose = ['--tenant', house.demo.slug, '--database', spa.databaseUrl];
    const run = (...args: string[]) => runCommand('commands/channel.ts', ['usage', ...args, ...whose], {});
    const told = await run('--month', '2026-03', '--rates', rates);
    expect(told).toMatchObject({ code: 0 });
    expect(told.out).toContain(
      `2026-03: ${billed} sent, ${billed} billed\tEUR ${(billed * 0.5).toFixed(2)}\n`,
    );
    await writeFile(rates, JSON.stringify({ currency: 'EUR', utility: 0.5 }));
    expect((await run('--month', '2026-03', '--rates', rates)).out).toContain('what the rates do not name');
    expect(await run('--month', '2026-3')).toMatchObject({ code: 2 });
  }, 180_000);
});
