import type {
  Actor,
  BookingView,
  DeskConversation,
  GuestCare,
  HoldRequest,
  MessageContent,
  OutboxMessage,
} from '../../../api/contract.ts';
import { conversations, type TalkWish } from '../../../api/conversations/view-conversations.ts';
import { type EventEntity, EventTable } from '../../../api/database/entities/booking.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type OutboxEntity,
  OutboxTable,
} from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import type { TestClock } from '../../support/clock.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type SpaOptions, type TestSpa } from '../../support/spa.ts';

export const NOW = '2026-03-02T09:00';
export const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

type Guest = Extract<Actor, { kind: 'guest' }>;

export interface CareSpa extends TestSpa {
  readonly care: GuestCare;
}

export async function careSpa(
  database: Database,
  clock: TestClock,
  options: SpaOptions = {},
): Promise<CareSpa> {
  const spa = await makeSpa(database, clock, options);
  return { ...spa, care: makeGuestCare(spa.core) };
}

/** A guest who wrote, from an address that can write again. */
export interface Chatter {
  readonly actor: Guest;
  readonly conversationId: string;
  readonly address: string;
}

export async function chatter(spa: TestSpa, text = 'hello', address: string = newId()): Promise<Chatter> {
  const mailroom = makeMailroom(spa.core);
  const { conversationId } = await mailroom.receive({
    tenantId: spa.tenantId,
    channel: 'whatsapp',
    // WhatsApp's ids hold the number.
    providerMessageId: `wamid.${address}.${newId()}`,
    address,
    profileName: 'Noor',
    locale: 'en',
    body: { kind: 'text', text },
  });
  const conversation = await mailroom.conversation(spa.tenantId, conversationId);
  if (!conversation) throw new Error('the conversation was not kept');
  const actor: Guest = { kind: 'guest', guestId: conversation.guestId, conversationId };
  return { actor, conversationId, address };
}

/** What a turn does with all that waits in a conversation: handled, and answered. */
export async function answered(spa: TestSpa, conversationId: string, text = 'Very well.'): Promise<void> {
  const mailroom = makeMailroom(spa.core);
  await mailroom.lease(spa.tenantId, conversationId, 'turn');
  for (;;) {
    const message = await mailroom.nextMessage(spa.tenantId, conversationId);
    if (!message) break;
    const replies: MessageContent[] = [{ text, choices: [], link: null, image: null }];
    const state = [{ key: `whatsapp/conversations/${conversationId}/`, body: '{"memory":1}', etag: '*' }];
    const mark = { conversationId, inboxId: message.id, leaseOwner: 'turn' };
    const turn = { ...mark, withPerson: false, state, replies };
    await mailroom.finishTurn(spa.tenantId, turn);
  }
  await mailroom.release(spa.tenantId, conversationId, 'turn');
}

/** Everything that is due goes out; a notice in words of its kind. */
export async function sentNow(spa: TestSpa): Promise<void> {
  const send = async ({ conversation, content, notice }: OutboxMessage) => {
    const said = content ?? { text: notice?.kind ?? '', choices: [], link: null, image: null };
    return {
      ok: true,
      providerMessageId: `wamid.${conversation.address}.${newId()}`,
      content: said,
    } as const;
  };
  while ((await sendDue(spa.core, send, 'test')) > 0);
}

/** An hour at a wall time, held, accepted and paid for. */
export async function visit(
  spa: TestSpa,
  { actor }: Pick<Chatter, 'actor'>,
  local: string,
  more: Partial<HoldRequest> = {},
): Promise<BookingView> {
  const held = await spa.service.holdSlot(spa.tenantId, actor, {
    ...spa.request(actor, local),
    conversationId: actor.conversationId,
    ...more,
  });
  if (!held.ok) throw new Error(`the slot could not be held: ${held.reason}`);
  const accepted = await spa.service.acceptHold(spa.tenantId, actor, held.booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  if (accepted.booking.status !== 'confirmed') await deliverPayment(spa.core, accepted.booking);
  const booking = await spa.service.booking(spa.tenantId, held.booking.id);
  if (booking?.status !== 'confirmed') throw new Error('the visit was not confirmed');
  return booking;
}

/** The same, given and done. */
export async function completed(
  spa: TestSpa,
  guest: Chatter,
  clock: TestClock,
  local: string,
): Promise<BookingView> {
  const booking = await visit(spa, guest, local);
  clock.set(local);
  for (const change of ['checkIn', 'startTreatment', 'completeVisit'] as const) {
    const done = await spa.service[change](spa.tenantId, DESK, booking.id);
    if (!done.ok) throw new Error(`${change}: ${done.reason}`);
  }
  return booking;
}

/** A tenant's log, oldest first. */
export function eventsOf({ core, tenantId }: TestSpa): Promise<EventEntity[]> {
  return core.database.run((db) =>
    tenantScope(db, tenantId).find(EventTable, { order: { sequence: 'ASC' } }),
  );
}

export async function countOf(spa: TestSpa, type: EventEntity['type']): Promise<number> {
  return (await eventsOf(spa)).filter((event) => event.type === type).length;
}

export function outboxOf({ core, tenantId }: TestSpa, conversationId: string): Promise<OutboxEntity[]> {
  return core.database.run((db) =>
    tenantScope(db, tenantId).find(OutboxTable, { where: { conversationId }, order: { position: 'ASC' } }),
  );
}

export async function rowOf({ core, tenantId }: TestSpa, id: string): Promise<ConversationEntity> {
  const row = await core.database.run((db) => tenantScope(db, tenantId).findOne(ConversationTable, { id }));
  if (row === null) throw new Error(`no conversation ${id}`);
  return row;
}

/** The desk's list. */
export async function listed(
  { core, tenantId }: TestSpa,
  show: TalkWish['show'] = 'all',
  more: Partial<TalkWish> = {},
): Promise<readonly DeskConversation[]> {
  const wish = { show, search: null, before: null, limit: 50, staffId: DESK.userId, ...more };
  return (await conversations(core, tenantId, wish)).conversations;
}

/** Is a person awaited or at it? As a turn is told. */
export async function isWithPerson(spa: TestSpa, conversationId: string): Promise<boolean | undefined> {
  return (await makeMailroom(spa.core).conversation(spa.tenantId, conversationId))?.withPerson;
}
