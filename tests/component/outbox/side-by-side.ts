import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Id, MessageContent, Notice, OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import type { Core } from '../../../api/core.ts';
import { type OutboxEntity, OutboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeReceive } from '../../../api/inbox/receive-message.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

/** A spa, and the cores of two servers on its database, each with connections of its own. */
export interface SideBySide {
  readonly clock: TestClock;
  readonly spa: TestSpa;
  readonly cores: readonly [Core, Core];
  close(): Promise<void>;
}

export async function openSideBySide(): Promise<SideBySide> {
  const clock = clockAt('2026-03-02T09:00');
  const file = join(mkdtempSync(join(tmpdir(), 'stillwater-outbox-')), 'spa.db');
  const url = process.env.DATABASE_URL ?? `sqlite:${file}`;
  const [one, other] = [await openTestDatabase(url), await openTestDatabase(url)];
  const spa = await makeSpa(one, clock);
  return {
    clock,
    spa,
    cores: [spa.core, { ...spa.core, database: other }],
    async close() {
      await one.close();
      await other.close();
    },
  };
}

let guests = 0;

/** A guest who has written once: their conversation. */
export async function talk({ core, tenantId }: Pick<TestSpa, 'core' | 'tenantId'>): Promise<Id> {
  guests += 1;
  const { conversationId } = await makeReceive(core)({
    tenantId,
    channel: 'webchat',
    providerMessageId: `g${guests}`,
    address: `g${guests}`,
    profileName: null,
    locale: 'en',
    body: { kind: 'text', text: 'hello' },
  });
  return conversationId;
}

export function talks(spa: Pick<TestSpa, 'core' | 'tenantId'>, count: number): Promise<Id[]> {
  return Promise.all(Array.from({ length: count }, () => talk(spa)));
}

export interface Line {
  readonly to: Id;
  readonly says: string | Notice;
  readonly dedupe?: string;
}

/** The house says all of it in one transaction. */
export async function say(core: Core, tenantId: Id, lines: readonly Line[]): Promise<void> {
  await writeInTenant(core, tenantId, { kind: 'system', name: 'test' }, async (unit) => {
    for (const { to: conversationId, says, dedupe } of lines) {
      const once = dedupe === undefined ? {} : { dedupe };
      if (typeof says === 'string') unit.tell({ conversationId, content: words(says), ...once });
      else unit.tell({ conversationId, notice: says, ...once });
    }
  });
}

export function words(text: string): MessageContent {
  return { text, choices: [], link: null, image: null };
}

/** The outcome of a message that a channel took. */
export function took({ content, notice }: OutboxMessage): SendOutcome {
  return { ok: true, providerMessageId: null, content: content ?? words(notice?.kind ?? '') };
}

export function rowsOf({ core, tenantId }: Pick<TestSpa, 'core' | 'tenantId'>): Promise<OutboxEntity[]> {
  return core.database.run((db) => tenantScope(db, tenantId).find(OutboxTable));
}
