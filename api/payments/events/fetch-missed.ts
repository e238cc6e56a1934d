import { In } from 'typeorm';
import type { ChannelAccount, Id } from '../../contract.ts';
import { InboxTable } from '../../database/entities/people.ts';
import { tenantScope } from '../../database/scope.ts';
import { isOfProvider, STRIPE } from '../provider.ts';
import type { Till } from '../sessions/till.ts';
import { keepEvent } from './keep-event.ts';
import type { PaymentEvent } from './payment-event.ts';

const MINUTE_MS = 60_000;
const EVERY_MS = 10 * MINUTE_MS;
/** As long as Stripe itself tries to deliver: a house that was away for longer has been told of by its operator. */
const FIRST_LOOK_MS = 3 * 24 * 60 * MINUTE_MS;
/** An event may be listed a little after it happened, and clocks differ. */
const OVERLAP_MS = 5 * MINUTE_MS;
/** In one round, side by side: who has thousands of accounts must not wait for all of them before anything else. */
const AT_ONCE = 10;
/** SQL Server takes 2,100 parameters a statement. */
const IDS_A_STATEMENT = 500;

/**
 * Asks the providers what happened lately and keeps what no webhook told of: a refund that somebody made at the dashboard
 * or a dispute is seen by nothing else. The work gives back how many such events there were.
 */
export function makeEventFetch(till: Till): () => Promise<number> {
  const seenUntil = new Map<Id, number>();
  let [queue, next]: [ChannelAccount[], number] = [[], Number.NEGATIVE_INFINITY];
  return async () => {
    const now = till.core.now();
    if (queue.length === 0 && now >= next) {
      next = now + EVERY_MS;
      queue = [...(await till.accounts.all(STRIPE))];
    }
    const kept = await Promise.all(
      queue.splice(0, AT_ONCE).map(async (account) => {
        const since = seenUntil.get(account.id) ?? now - FIRST_LOOK_MS;
        const count = await fetchSince(till, account, since - OVERLAP_MS);
        if (count === null) return 0;
        seenUntil.set(account.id, now);
        return count;
      }),
    );
    return kept.reduce((all, count) => all + count, 0);
  };
}

/** null where the provider could not be asked: the next round asks for the same time. */
async function fetchSince(till: Till, account: ChannelAccount, sinceMs: number): Promise<number | null> {
  try {
    const events = (await till.providers[account.channel]?.eventsSince(account, sinceMs)) ?? [];
    const known = await knownOf(till, account, events);
    const missed = events.filter(({ id }) => !known.has(id));
    for (const event of missed) await keepEvent(till.core, account.tenantId, event);
    return missed.length;
  } catch (error) {
    if (!isOfProvider(error)) throw error;
    till.core.log.warn({ err: error, account: account.id }, 'a provider could not be asked what happened');
    return null;
  }
}

async function knownOf(
  { core }: Till,
  { tenantId }: ChannelAccount,
  events: readonly PaymentEvent[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = 0; at < events.length; at += IDS_A_STATEMENT) {
    const ids = events.slice(at, at + IDS_A_STATEMENT).map(({ id }) => id);
    const rows = await core.database.run((db) =>
      tenantScope(db, tenantId).find(InboxTable, {
        where: { channel: STRIPE, providerMessageId: In(ids) },
      }),
    );
    for (const { providerMessageId } of rows) known.add(providerMessageId);
  }
  return known;
}
