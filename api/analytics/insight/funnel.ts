import type { BookingStatus, ChannelName, FunnelSteps, Id, InsightFunnel } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import type { Span } from '../../schedule/stretches.ts';

const STEPS = ['talked', 'searched', 'held', 'accepted', 'confirmed'] as const;
type Step = (typeof STEPS)[number];

const BOOKED: readonly BookingStatus[] = ['confirmed', 'checked-in', 'in-treatment', 'completed', 'no-show'];

/**
 * How far guests' chats came in a stretch of time. One chat is one guest on one channel, however often they wrote:
 *
 * - **talked**: the guest wrote or tapped at least once (the inbox)
 * - **searched**: they were shown times to choose from (a message of the house with a choice that takes a start)
 * - **held**: a time was kept for them (a booking that was begun in this chat)
 * - **accepted**: they said yes to it, and were asked to pay where something is to be paid
 * - **confirmed**: it was paid, or there was nothing to pay; also where it was cancelled or missed later
 *
 * What was said and begun counts in the stretch, what became of it as it stands now. Whoever came to a step came to all
 * before it: "the same as last time" keeps a time without a list of them. Chats of the team, devices, and guests who were
 * forgotten are not in it: what these had said is gone. All houses: a talk belongs to none.
 */
export async function funnelOf(scope: Scope, span: Span): Promise<InsightFunnel> {
  const chats = await talks(scope, span);
  const searches = await searched(scope, span);
  const furthest = await begun(scope, span);
  const counts = new Map<ChannelName, Record<Step, number>>();
  for (const { id, channel } of chats) {
    const step = Math.max(searches.has(id) ? 1 : 0, furthest.get(id) ?? 0);
    const own = counts.get(channel) ?? { ...NONE };
    for (const name of STEPS.slice(0, step + 1)) own[name] += 1;
    counts.set(channel, own);
  }
  const channels = [...counts]
    .map(([channel, steps]) => ({ channel, ...steps }))
    .toSorted((a, b) => b.talked - a.talked || a.channel.localeCompare(b.channel));
  return { ...channels.reduce(added, NONE), channels };
}

const NONE: Record<Step, number> = { talked: 0, searched: 0, held: 0, accepted: 0, confirmed: 0 };

function added(all: FunnelSteps, one: FunnelSteps): Record<Step, number> {
  return {
    talked: all.talked + one.talked,
    searched: all.searched + one.searched,
    held: all.held + one.held,
    accepted: all.accepted + one.accepted,
    confirmed: all.confirmed + one.confirmed,
  };
}

function talks(scope: Scope, { from, to }: Span): Promise<{ id: Id; channel: ChannelName }[]> {
  return scope.rows(
    `SELECT conversation.id, conversation.channel FROM conversation
        JOIN guest ON guest.id = conversation.guest_id AND guest.tenant_id = conversation.tenant_id
      WHERE conversation.tenant_id = ? AND conversation.staff_id IS NULL AND conversation.channel <> 'push'
        AND guest.erased_at IS NULL AND conversation.id IN (
          SELECT inbox.conversation_id FROM inbox
            WHERE inbox.tenant_id = ? AND inbox.received_at >= ? AND inbox.received_at < ?)`,
    [scope.tenantId, scope.tenantId, from, to],
  );
}

/** The ids of choices that take a start: see `slot` and `set` in `dialogs/choices.ts`. In a text the quotes would be escaped. */
const SHOWS_TIMES = ['%"id":"at.%', '%"id":"set.%'];

async function searched(scope: Scope, { from, to }: Span): Promise<ReadonlySet<Id>> {
  const rows = await scope.rows<{ conversation_id: Id }>(
    `SELECT DISTINCT conversation_id FROM outbox
      WHERE tenant_id = ? AND created_at >= ? AND created_at < ? AND (content LIKE ? OR content LIKE ?)`,
    [scope.tenantId, from, to, ...SHOWS_TIMES],
  );
  return new Set(rows.map((row) => row.conversation_id));
}

interface Begun {
  readonly conversation_id: Id | null;
  readonly begun_in: Id | null;
  readonly status: BookingStatus;
  readonly accepted_at: number | string | null;
  readonly told_at: number | string | null;
}

/** The furthest step of each chat in which a time was kept. */
async function begun(scope: Scope, { from, to }: Span): Promise<ReadonlyMap<Id, number>> {
  const rows = await scope.rows<Begun>(
    `SELECT conversation_id, begun_in, status, accepted_at, told_at FROM booking
      WHERE tenant_id = ? AND created_at >= ? AND created_at < ? AND channel <> 'desk'`,
    [scope.tenantId, from, to],
  );
  const furthest = new Map<Id, number>();
  for (const row of rows) {
    const chat = row.begun_in ?? row.conversation_id;
    if (chat !== null) furthest.set(chat, Math.max(STEPS.indexOf(stepOf(row)), furthest.get(chat) ?? 0));
  }
  return furthest;
}

function stepOf({ status, accepted_at, told_at }: Begun): Step {
  if (BOOKED.includes(status) || (status === 'cancelled' && told_at !== null)) return 'confirmed';
  return accepted_at === null ? 'held' : 'accepted';
}
