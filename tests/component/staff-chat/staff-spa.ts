import type { Actor, Id, Role, StaffChat } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { chatGuest } from '../../support/chat-guest.ts';
import type { TestClock } from '../../support/clock.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type SpaOptions, type TestSpa } from '../../support/spa.ts';

export const NOW = '2026-03-02T09:00';
export const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

export interface Colleague {
  readonly staffId: Id;
  readonly therapistId: Id;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  /** Their chat, once it is linked. */
  link(): Promise<Id>;
}

export interface StaffSpa extends TestSpa {
  readonly chat: StaffChat;
  readonly ana: Colleague;
  readonly ben: Colleague;
}

/** A spa with two therapists who can sign in. */
export async function staffSpa(
  database: Database,
  clock: TestClock,
  options: SpaOptions = {},
): Promise<StaffSpa> {
  const spa = await makeSpa(database, clock, { therapists: 2, ...options });
  const chat = makeStaffChat(spa.core);
  const [first = '', second = ''] = spa.therapistIds;
  return {
    ...spa,
    chat,
    ana: await colleague(spa, chat, 'Ana', first),
    ben: await colleague(spa, chat, 'Ben', second),
  };
}

async function colleague(
  spa: TestSpa,
  chat: StaffChat,
  name: string,
  therapistId: Id | null,
  role: Role = 'therapist',
): Promise<Colleague> {
  const { core, tenantId } = spa;
  const staffId = newId();
  const row = {
    id: staffId,
    email: `${staffId}@spa.test`,
    name,
    role,
    resourceId: therapistId,
    passwordHash: 'x',
    active: true,
    createdAt: core.now(),
  };
  await core.database.run((db) => tenantScope(db, tenantId).insert(StaffTable, [row]));
  return {
    staffId,
    therapistId: therapistId ?? '',
    actor: { kind: 'staff', userId: staffId, name, role },
    async link() {
      const { conversationId } = await chatGuest(spa);
      const made = await chat.newChatCode(tenantId, DESK, staffId);
      const linked = await chat.linkStaff(tenantId, conversationId, made?.code ?? '');
      if (!linked.ok) throw new Error(linked.reason);
      return conversationId;
    },
  };
}

/** The chat of somebody who gives no treatments. */
export async function linkedTo(
  spa: StaffSpa,
  name: string,
  role: Role,
  locationIds: readonly Id[] | null = null,
): Promise<Id> {
  const one = await colleague(spa, spa.chat, name, null, role);
  await spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).update(StaffTable, { id: one.staffId }, { locationIds }),
  );
  return one.link();
}

/** A paid visit of a guest with a chat, with one therapist. */
export async function booked(spa: TestSpa, local: string, therapistId: Id) {
  const { actor, conversationId } = await chatGuest(spa);
  const { service, tenantId } = spa;
  const request = spa.request(actor, local, { conversationId });
  const held = await service.holdSlot(tenantId, actor, {
    ...request,
    parts: request.parts.map((part) => ({ ...part, therapistId })),
  });
  if (!held.ok) throw new Error(held.reason);
  const accepted = await service.acceptHold(tenantId, actor, held.booking.id, newId());
  if (!accepted.ok) throw new Error(accepted.reason);
  await deliverPayment(spa.core, accepted.booking);
  const booking = await service.booking(tenantId, held.booking.id);
  if (booking?.status !== 'confirmed') throw new Error(`the visit is ${booking?.status}`);
  return { booking, conversationId, actor };
}

export async function conversationOf({ core, tenantId }: TestSpa, id: Id) {
  return makeMailroom(core).conversation(tenantId, id);
}
