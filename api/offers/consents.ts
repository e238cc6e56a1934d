import { In } from 'typeorm';
import type { ConsentLine, GuestConsents, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type EventEntity, EventTable } from '../database/entities/booking.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { type ConversationEntity, ConversationTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { presentGuest } from '../identities/view-identities.ts';
import { ownRecords } from '../people/own-records.ts';
import { isoOf } from '../schedule/local-time.ts';

const CONSENTS: readonly ConsentLine['what'][] = [
  'offers-wanted',
  'offers-declined',
  'messages-stopped',
  'messages-resumed',
];
/** The newest; more than these nobody reads. */
const AT_MOST = 100;

/** What a guest agreed to and withdrew, the newest first; null when there is none. See `GuestCare.consents`. */
export async function consents(core: Core, tenantId: Id, guestId: Id): Promise<GuestConsents | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const guest = await presentGuest(scope, guestId);
    if (guest === null) return null;
    const talks = await scope.findAll(ConversationTable, { guestId: guest.id });
    // What was said before a merge names the record that it was said by.
    const own = await ownRecords(scope, guest.id);
    const events = await eventsBy(scope, [...own, ...(await formerlyOneWith(scope, own))]);
    const { id, name, offers, messages } = guest;
    return {
      guest: { id, name },
      offers,
      messages,
      log: events.filter((event) => isTheirs(event, talks, own)).map((event) => lineOf(event, talks)),
    };
  });
}

/** Their words in chats, and what the desk wrote down of them, found by the index of what guests agree to, whose kinds this names as it does. */
async function eventsBy(scope: Scope, records: readonly Id[]): Promise<EventEntity[]> {
  const own = records.map(() => '?').join(', ');
  const found = await scope.rows<{ readonly sequence: number }>(
    `SELECT sequence FROM event_log WHERE tenant_id = ? AND actor_id IN (${own})
      AND type IN ('offers-wanted', 'offers-declined', 'messages-stopped', 'messages-resumed')`,
    [scope.tenantId, ...records],
  );
  const told = await scope.rows<{ readonly sequence: number }>(
    `SELECT sequence FROM event_log WHERE tenant_id = ? AND guest_id IN (${own}) AND guest_id IS NOT NULL
      AND type IN ('offers-wanted', 'offers-declined', 'messages-stopped', 'messages-resumed')`,
    [scope.tenantId, ...records],
  );
  const newest = [...found, ...told]
    .map(({ sequence }) => Number(sequence))
    .toSorted((a, b) => b - a)
    .slice(0, AT_MOST);
  return scope.find(EventTable, { where: { sequence: In(newest) }, order: { sequence: 'DESC' } });
}

/** What was said in a guest's own chat while they were one with another names that one. */
async function formerlyOneWith(scope: Scope, records: readonly Id[]): Promise<Id[]> {
  const merges = await scope.find(GuestMergeTable, { where: { mergedId: In([...records]) } });
  return merges.map(({ keptId }) => keptId);
}

function isTheirs(
  { actorId, guestId, data: { conversationId } }: EventEntity,
  talks: readonly ConversationEntity[],
  own: readonly Id[],
): boolean {
  if (conversationId === undefined) return own.includes(guestId ?? actorId);
  return talks.some(({ id }) => id === conversationId);
}

function lineOf(
  { type, at, actorKind, actorName, data: { conversationId, how } }: EventEntity,
  talks: readonly ConversationEntity[],
): ConsentLine {
  const chat = talks.find(({ id }) => id === conversationId);
  return {
    what: CONSENTS.find((one) => one === type) ?? 'messages-stopped',
    at: isoOf(at),
    conversationId: chat?.id ?? null,
    channel: chat?.channel ?? null,
    ...(how === undefined ? {} : { how }),
    ...(actorKind === 'staff' ? { by: actorName } : {}),
  };
}
