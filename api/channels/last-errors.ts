import { IsNull, MoreThan, Not } from 'typeorm';
import type { ChannelOverview, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable, OutboxTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

const RECENT_MS = 30 * 86_400_000;
/** Failures stand close together: these are of all channels that fail at all. */
const LOOKED_AT = 50;

/** Why the newest message of each channel that was given up was, in the provider's words. */
export async function lastErrors(core: Core, tenantId: Id): Promise<ChannelOverview['lastErrors']> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const dead = await scope.find(OutboxTable, {
      where: { status: 'dead', error: Not(IsNull()), createdAt: MoreThan(core.now() - RECENT_MS) },
      order: { createdAt: 'DESC' },
      take: LOOKED_AT,
    });
    const found = new Map<string, ChannelOverview['lastErrors'][number]>();
    for (const { conversationId, error, createdAt } of dead) {
      const channel = (await scope.findOne(ConversationTable, { id: conversationId }))?.channel;
      if (channel === undefined || found.has(channel)) continue;
      found.set(channel, { channel, error: (error ?? '').slice(0, 300), at: isoOf(createdAt) });
    }
    return [...found.values()];
  });
}
