import type { Conversation, Id, StaffIdentity } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type GuestEntity,
  GuestTable,
  StaffTable,
} from '../database/entities/people.ts';
import { selectAmong } from '../database/plain-sql.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { isoOf } from '../schedule/local-time.ts';
import { identityOf } from '../staff-chat/staff-of.ts';
import { openAddress, openReplyTo } from './sealed-address.ts';

/** Those that there are of these, by id and of whichever tenant: for the sender, which serves all of them. */
export async function findConversations(
  { database, seals, log }: Pick<Core, 'database' | 'seals' | 'log'>,
  ids: readonly Id[],
): Promise<Map<Id, Conversation>> {
  const { found, guests, staff } = await database.run(async (db) => {
    const found = await selectAmong(db, ConversationTable, 'id', ids);
    const staffIds = new Set(found.flatMap(({ staffId }) => staffId ?? []));
    const guestIds = new Set(found.map(({ guestId }) => guestId));
    return {
      found,
      guests: await selectAmong(db, GuestTable, 'id', [...guestIds]),
      staff: await selectAmong(db, StaffTable, 'id', [...staffIds]),
    };
  });
  const guestOf = new Map(guests.map((guest) => [guest.id, guest]));
  const staffOf = new Map(staff.filter(({ active }) => active).map((one) => [one.id, one]));
  const conversations = new Map<Id, Conversation>();
  for (const row of found) {
    const guest = guestOf.get(row.guestId) ?? null;
    const person = staffOf.get(row.staffId ?? '');
    const people = { guest, staff: person ? identityOf(person) : null };
    // One that does not open must not keep the others from being sent to: its own messages fail by themselves.
    try {
      conversations.set(row.id, conversationOf(seals, row, people));
    } catch (error) {
      log.error({ err: error, conversation: row.id }, 'a conversation could not be opened');
    }
  }
  return conversations;
}

interface People {
  readonly guest: GuestEntity | null;
  readonly staff: StaffIdentity | null;
}

/** A conversation with its address opened. Throws `SealError` when it does not open. */
export function conversationOf(
  seals: Seals,
  row: ConversationEntity,
  { guest, staff }: People,
): Conversation {
  return {
    id: row.id,
    tenantId: row.tenantId,
    channel: row.channel,
    address: openAddress(seals, row),
    replyTo: openReplyTo(seals, row),
    guestId: row.guestId,
    guestName: guest?.name ?? null,
    locale: row.locale,
    messages: guest?.messages ?? 'all',
    withPerson: row.withPersonUntil > 0,
    staff,
    accountId: row.accountId,
    heardAt: row.heardAt === 0 ? null : isoOf(row.heardAt),
    unreachable: row.unreachableSince !== null,
  };
}
