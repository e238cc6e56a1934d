import { IsNull, Not } from 'typeorm';
import type { Id } from '../contract.ts';
import type { BookingEntity } from '../database/entities/booking.ts';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/**
 * The chat in which a guest is reminded of a visit: its own, else the one of theirs in which they were heard last. Not one that was tried
 * in vain, nor one that cannot be reached. null where there is none, or they want to be written to only in answer.
 */
export async function chatToRemindIn(
  scope: Scope,
  { guestId, conversationId }: Pick<BookingEntity, 'guestId' | 'conversationId'>,
  tried: readonly Id[],
): Promise<Id | null> {
  const guest = await scope.findOne(GuestTable, { id: guestId });
  if (guest?.messages !== 'all') return null;
  const theirs = await scope.find(ConversationTable, {
    where: { guestId, unreachableSince: IsNull(), channel: Not('push') },
    order: { heardAt: 'DESC', id: 'ASC' },
    take: 20,
  });
  const open = theirs.filter(({ id }) => !tried.includes(id));
  return (open.find(({ id }) => id === conversationId) ?? open[0])?.id ?? null;
}
