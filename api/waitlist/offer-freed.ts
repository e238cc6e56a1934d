import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type WaitlistEntity, WaitlistTable } from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { offerTime } from './offer-time.ts';
import { inOrder, lastMoment } from './rules.ts';
import { tellOpen } from './tell-open.ts';

/**
 * Goes through those who wait, in the tenant's order, and offers each the best time that is free for them. What fits
 * nobody stays free. Safe beside another process that does the same. How many offers were made.
 */
export async function offerFreed(core: Core, tenantId: Id): Promise<number> {
  const book = await openBook(core, tenantId);
  const { waitlistOrder } = book.house.tenant.policy;
  const ask = waitlistOrder === 'to-all' ? tellOpen : offerTime;
  const inVain = new Set<string>();
  let offers = 0;
  for (const entry of inOrder(await stillWaiting(core, book), waitlistOrder)) {
    // Free time only becomes less in one round: what found nothing for one finds nothing for the next who wants the same.
    const wish = JSON.stringify(entry.wish);
    if (inVain.has(wish)) continue;
    const asked = await ask(core, book, entry);
    if (asked.kind === 'asked') offers += asked.times;
    if (asked.kind === 'nothing-fits' && entry.passed.length === 0) inVain.add(wish);
  }
  return offers;
}

/** Those who wait; whose last day is over has waited in vain. */
async function stillWaiting(core: Core, book: HouseBook): Promise<WaitlistEntity[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, book.house.tenant.id);
    const waiting: WaitlistEntity[] = [];
    const silent = await notNow(scope);
    for (const entry of await scope.findAll(WaitlistTable, { status: 'waiting' })) {
      if (lastMoment(book, entry.wish) > core.now()) {
        // Time kept for somebody who is not told of it would be empty. They stay on the list, as they may say "start".
        if (!silent.has(entry.id)) waiting.push(entry);
      } else await scope.update(WaitlistTable, { id: entry.id, status: 'waiting' }, { status: 'ended' });
    }
    return waiting;
  });
}

/** Those who wait and want nothing sent unasked, or are talking with a person, who is not interrupted. */
async function notNow(scope: Scope): Promise<ReadonlySet<Id>> {
  const rows = await scope.rows<{ id: Id }>(
    `SELECT waitlist_entry.id FROM waitlist_entry JOIN guest ON guest.id = waitlist_entry.guest_id
      LEFT JOIN conversation ON conversation.id = waitlist_entry.conversation_id
      WHERE waitlist_entry.tenant_id = ? AND waitlist_entry.status = 'waiting'
        AND (guest.messages = 'answers-only' OR conversation.with_person_until > 0)`,
    [scope.tenantId],
  );
  return new Set(rows.map(({ id }) => id));
}
