import { MoreThanOrEqual } from 'typeorm';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { makePump } from './pump.ts';

/** A line that commits late, or of a process whose clock is behind, is found as long as it is not older than this. */
const WINDOW_MS = 15_000;

type Told = Map<Id, number>;

/** Finds the talks in which something was said, whoever wrote it down: messages stand in no event log. */
export interface TalkWatch {
  /** At tenants somebody listens to now; what was not asked for is forgotten. */
  look(tenantIds: readonly Id[]): void;
}

export function makeTalkWatch(core: Core, tell: (tenantId: Id, ids: readonly Id[]) => void): TalkWatch {
  const wanted = new Set<Id>();
  const told = new Map<Id, Told>();
  const pump = makePump(
    async () => {
      for (const tenantId of [...wanted]) {
        wanted.delete(tenantId);
        const { news, now } = await newsOf(core, tenantId, told.get(tenantId));
        told.set(tenantId, now);
        if (news.length > 0) tell(tenantId, news);
      }
    },
    (error) => core.log.error({ err: error }, 'the talks of a desk could not be looked at'),
  );
  return {
    look(tenantIds) {
      for (const tenantId of tenantIds) wanted.add(tenantId);
      if (tenantIds.length > 0) pump.poke();
    },
  };
}

/** Talks whose last line is another than what was told. At the first look all of the window's are. */
async function newsOf(core: Core, tenantId: Id, before: Told | undefined) {
  const rows = await core.database.run((db) =>
    tenantScope(db, tenantId).find(ConversationTable, {
      where: { lastAt: MoreThanOrEqual(core.now() - WINDOW_MS) },
    }),
  );
  const now: Told = new Map(rows.map(({ id, lastPosition }) => [id, lastPosition]));
  const news = rows.filter(
    ({ id, lastPosition, channel }) => channel !== 'push' && before?.get(id) !== lastPosition,
  );
  return { news: news.map(({ id }) => id), now };
}
